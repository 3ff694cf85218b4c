import { createHash } from 'node:crypto';
import { colourFields } from './colour-fields.ts';
import { type ColourRefusal, parseColour } from './colours.ts';
import { darkRoles, lightRoles } from './derived-colours.ts';
import { phoneScreens } from './narrow-photo.ts';

/** The look of one organisation as it is stored (ADM-196 to ADM-225). */
export interface Look {
  /** The 17 values as written, colour 1 first. */
  readonly colours: readonly string[];
  readonly logoShape: 'round' | 'rectangular';
  /** Address of the background photo; without one the header's own colour shows. */
  readonly photoUrl?: string;
  /** Address of the photo that phones load instead. */
  readonly narrowPhotoUrl?: string;
  /** The point of the photo that stays in view, in percent from the left and from the top. */
  readonly photoPosition?: { readonly x: number; readonly y: number };
}

/** A colour field whose value cannot be used (ADM-B19, ADM-237). */
export interface ColourFault {
  readonly number: number;
  readonly reason: ColourRefusal;
}

/** The style sheet with a hash of its content for its address (ADM-238), or all fields at fault. */
export type CompiledStylesheet =
  | { readonly css: string; readonly hash: string }
  | { readonly faults: readonly ColourFault[] };

/**
 * Compiles an organisation's look into the style sheet that comes after the portal's own (ADM-229).
 * All colours are plain values, also those that the portal's sheet mixes: old browsers know neither
 * `color-mix()` nor colours made `from` another.
 */
export function compileStylesheet(look: Look): CompiledStylesheet {
  const colours = new Map<number, string>();
  const faults: ColourFault[] = [];
  for (const { number } of colourFields) {
    const result = parseColour(look.colours[number - 1] ?? '');
    if ('reason' in result) faults.push({ number, reason: result.reason });
    else colours.set(number, result.ok);
  }
  if (faults.length > 0) return { faults };

  const css = [
    ':root{',
    ...[...colours].map(([number, colour]) => `--voordeur-color-${number}:${colour};`),
    ...declarations(lightRoles(colours)),
    ...declarations(photo(look)),
    ...declarations(logoMeasures[look.logoShape]),
    '}',
    '@media (prefers-color-scheme:dark){:root{',
    ...declarations(darkRoles(colours)),
    '}}',
    ...onPhones(look),
    '',
  ].join('\n');
  return { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 10) };
}

function declarations(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `--voordeur-${name}:${value};`);
}

function photo({ photoUrl, photoPosition = { x: 50, y: 50 } }: Look): Record<string, string> {
  const { x, y } = photoPosition;
  if (!(Number.isFinite(x) && Number.isFinite(y))) {
    throw new RangeError(`Not a position in a photo: ${x}, ${y}`);
  }
  return {
    photo: photoUrl === undefined ? 'none' : url(photoUrl),
    'photo-position': `${x}% ${y}%`,
  };
}

/** A browser loads only the photo that applies. */
function onPhones({ narrowPhotoUrl }: Look): string[] {
  if (narrowPhotoUrl === undefined) return [];
  return [`@media ${phoneScreens}{:root{`, ...declarations({ photo: url(narrowPhotoUrl) }), '}}'];
}

/** Keeps an address inside its quotes. */
function url(address: string): string {
  return `url("${address.replace(/["\\<>\s\p{Cc}]/gu, encodeURIComponent)}")`;
}

const logoMeasures: Readonly<Record<Look['logoShape'], Record<string, string>>> = {
  round: {
    'logo-border-radius': '50%',
    'logo-block-size': '8.75rem',
    'logo-inline-size': '8.75rem',
    'logo-small-block-size': '3.25rem',
    'logo-small-inline-size': '3.25rem',
    'logo-padding': '0',
  },
  rectangular: {
    'logo-border-radius': '0.25rem',
    'logo-block-size': '4.5rem',
    'logo-inline-size': '15.5rem',
    'logo-small-block-size': '2.75rem',
    'logo-small-inline-size': '9.5rem',
    'logo-padding': '0.375rem 0.625rem',
  },
};
