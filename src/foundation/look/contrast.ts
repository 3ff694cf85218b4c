import { wcagContrast } from 'culori';
import { selectedMenuGround } from './colour-mixing.ts';

/** What a colour is read against: another field's colour, white, or the mixed ground of the chosen menu item. */
export type Ground = number | 'white' | 'selectedMenuItem';

/** Two colours that are seen together and the contrast they need. */
export interface ContrastPair {
  /** Number of the colour field. */
  readonly colour: number;
  readonly ground: Ground;
  /** WCAG 2.2: 4.5 for text, 3 for parts of controls. */
  readonly minimum: 4.5 | 3;
}

/** How one pair reads. */
export interface PairContrast extends ContrastPair {
  /** Cut, not rounded, to one decimal: what is too low never shows as enough. */
  readonly ratio: number;
  readonly enough: boolean;
}

/** Every pair that is checked when colours are chosen (ADM-228). */
export const contrastPairs: readonly ContrastPair[] = [
  { colour: 2, ground: 'white', minimum: 4.5 },
  { colour: 2, ground: 3, minimum: 4.5 },
  { colour: 9, ground: 'white', minimum: 3 },
  { colour: 10, ground: 8, minimum: 4.5 },
  { colour: 11, ground: 8, minimum: 3 },
  { colour: 12, ground: 7, minimum: 4.5 },
  { colour: 13, ground: 'white', minimum: 4.5 },
  { colour: 14, ground: 5, minimum: 4.5 },
  { colour: 15, ground: 5, minimum: 4.5 },
  { colour: 15, ground: 'selectedMenuItem', minimum: 4.5 },
  { colour: 16, ground: 4, minimum: 4.5 },
  { colour: 17, ground: 4, minimum: 4.5 },
];

/** The contrast of two plain colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrastRatio(first: string, second: string): number {
  return wcagContrast(first, second);
}

/**
 * Checks all pairs. `colours` gives the plain colour (`#rrggbb`) of each field by its number;
 * a pair of which a colour is missing, because its value was refused, is left out.
 */
export function checkContrasts(colours: ReadonlyMap<number, string>): PairContrast[] {
  return contrastPairs.flatMap((pair) => {
    const colour = colours.get(pair.colour);
    const ground = groundOf(pair.ground, colours);
    if (colour === undefined || ground === undefined) return [];
    const exact = contrastRatio(colour, ground);
    return [{ ...pair, ratio: Math.floor(exact * 10) / 10, enough: exact >= pair.minimum }];
  });
}

function groundOf(ground: Ground, colours: ReadonlyMap<number, string>): string | undefined {
  if (ground === 'white') return '#ffffff';
  if (ground !== 'selectedMenuItem') return colours.get(ground);
  const menu = colours.get(5);
  const selected = colours.get(15);
  return menu && selected ? selectedMenuGround(selected, menu) : undefined;
}
