import { converter, formatHex, interpolate, type Oklch, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/** A colour that is `share` (0 to 1) of the first and the rest of the second, mixed in OKLab, as `#rrggbb`. */
export function mixed(share: number, first: string, second: string): string {
  return formatHex(interpolate([second, first], 'oklab')(share));
}

/** What the eye sees of a colour laid over another at `opacity` (0 to 1), as `#rrggbb`. */
export function laidOver(opacity: number, colour: string, ground: string): string {
  return formatHex(interpolate([ground, colour], 'rgb')(opacity));
}

/** The ground of the chosen menu item: 11% of the selected colour over the menu's own. */
export function selectedMenuGround(menuSelected: string, menu: string): string {
  return mixed(0.11, menuSelected, menu);
}

/** White or black, whichever reads better on the ground. */
export function readableOn(ground: string): '#ffffff' | '#000000' {
  const white = wcagContrast('#ffffff', ground);
  return white >= wcagContrast('#000000', ground) ? '#ffffff' : '#000000';
}

/**
 * The same hue with another lightness and chroma, like `oklch(from colour l c h)` in CSS, as
 * `#rrggbb`. What a screen cannot show is cut off, as browsers do.
 */
export function adjusted(
  colour: string,
  adjust: (from: { l: number; c: number }) => { l: number; c: number },
): string {
  const from: Oklch | undefined = toOklch(colour);
  if (!from) throw new RangeError(`Not a colour: ${colour}`);
  return formatHex({ ...from, ...adjust(from) });
}
