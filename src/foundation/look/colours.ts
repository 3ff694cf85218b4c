import { colorsNamed, converter, formatHex, interpolate, parse, type Rgb } from 'culori';

/** Why a colour value is refused (ADM-B19); each reason has its own words on the page. */
export type ColourRefusal =
  | 'empty'
  | 'tooLong'
  | 'forbiddenCharacter'
  | 'unknownColour'
  | 'wrongAmount'
  | 'transparent';

/** The plain colour (`#rrggbb`) that a value stands for, or why it is refused. */
export type ColourResult = { readonly ok: string } | { readonly reason: ColourRefusal };

type Reading = { readonly rgb: Rgb } | { readonly reason: ColourRefusal };

const maximumLength = 100;
const toRgb = converter('rgb');
const toHsl = converter('hsl');

/**
 * Reads a colour as an administrator may write it (ADM-226): a name, `#` with 3 or 6 digits,
 * `rgb()` or `hsl()` with commas or spaces, or one of `darken`, `lighten`, `saturate`, `desaturate`
 * (colour, n%) and `mix` (colour, colour, n%), one in another. These work as in Sass: `darken` takes
 * n points off the lightness, `mix` takes n% of its first colour.
 * Everything else is refused, so a value can never smuggle in another style rule (ADM-B20).
 */
export function parseColour(value: string): ColourResult {
  const written = value.trim().toLowerCase();
  if (written === '') return { reason: 'empty' };
  if (written.length > maximumLength) return { reason: 'tooLong' };
  if (!/^[a-z0-9#(),.% +-]+$/.test(written)) return { reason: 'forbiddenCharacter' };
  const reading = readColour(written);
  return 'reason' in reading ? reading : { ok: hexOf(reading.rgb) };
}

/** Halves round up, as in Sass, also when floating point left them a trifle below. */
function hexOf({ r, g, b }: Rgb): string {
  const trifle = 1e-9;
  return formatHex({ mode: 'rgb', r: r + trifle, g: g + trifle, b: b + trifle });
}

function readColour(written: string): Reading {
  const call = /^([a-z]+)\((.*)\)$/.exec(written);
  const name = call?.[1];
  const inside = call?.[2] ?? '';
  if (name === 'mix') return readMix(splitArguments(inside));
  if (name !== undefined && Object.hasOwn(shades, name))
    return readShade(name, splitArguments(inside));
  return readPlainColour(written);
}

function readPlainColour(written: string): Reading {
  const known =
    /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(written) ||
    /^(?:hsl|rgb)a?\([^()]*\)$/.test(written) ||
    Object.hasOwn(colorsNamed, written);
  if (written === 'transparent') return { reason: 'transparent' };
  const colour = known ? parsed(written) : undefined;
  if (!colour) return { reason: 'unknownColour' };
  if (colour.alpha !== undefined && colour.alpha < 1) return { reason: 'transparent' };
  const { r, g, b } = toRgb(colour);
  return { rgb: { mode: 'rgb', r: within(r), g: within(g), b: within(b) } };
}

/** The library throws at a few half-written colours, such as `hsl(1 none)`. */
function parsed(written: string): ReturnType<typeof parse> {
  try {
    return parse(written);
  } catch {
    return undefined;
  }
}

const shades: Readonly<Record<string, { channel: 's' | 'l'; direction: 1 | -1 }>> = {
  darken: { channel: 'l', direction: -1 },
  lighten: { channel: 'l', direction: 1 },
  desaturate: { channel: 's', direction: -1 },
  saturate: { channel: 's', direction: 1 },
};

function readShade(name: string, [written, percentage, ...more]: readonly string[]): Reading {
  const shade = shades[name];
  const points = readPercentage(percentage);
  if (!shade || written === undefined) return { reason: 'unknownColour' };
  if (points === undefined || more.length > 0) return { reason: 'wrongAmount' };
  const reading = readColour(written);
  if ('reason' in reading) return reading;
  const hsl = toHsl(reading.rgb);
  const changed = within(hsl[shade.channel] + shade.direction * points);
  return { rgb: toRgb({ ...hsl, [shade.channel]: changed }) };
}

function readMix([first, second, percentage, ...more]: readonly string[]): Reading {
  if (first === undefined || second === undefined) return { reason: 'unknownColour' };
  const share = readPercentage(percentage ?? '50%');
  if (share === undefined || more.length > 0) return { reason: 'wrongAmount' };
  const firstReading = readColour(first);
  if ('reason' in firstReading) return firstReading;
  const secondReading = readColour(second);
  if ('reason' in secondReading) return secondReading;
  return { rgb: interpolate([secondReading.rgb, firstReading.rgb], 'rgb')(share) };
}

/** `12.5%` as 0.125; undefined when it is no percentage from 0 to 100. */
function readPercentage(written: string | undefined): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)%$/.exec(written ?? '')?.[1];
  const share = Number(digits) / 100;
  return share <= 1 ? share : undefined;
}

/** Splits at the commas that stand outside round brackets. */
function splitArguments(written: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of written) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${character}`);
  }
  return parts.map((part) => part.trim());
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
