import type { Language, Say } from '#foundation/labels/label.ts';
import { colourFields } from '#foundation/look/colour-fields.ts';
import { parseColour } from '#foundation/look/colours.ts';
import { checkContrasts, type Ground, type PairContrast } from '#foundation/look/contrast.ts';
import { lookLabels } from './labels.ts';

/** The plain colour (`#rrggbb`) of each field whose value can be read, by its number (ADM-227). */
export function plainColours(written: readonly string[]): Map<number, string> {
  return new Map(
    colourFields.flatMap(({ number }) => {
      const result = parseColour(written[number - 1] ?? '');
      return 'ok' in result ? [[number, result.ok] as const] : [];
    }),
  );
}

/** For each colour that is read against another: the pair that needs attention most (ADM-228). */
export function contrastPerColour(colours: ReadonlyMap<number, string>): Map<number, PairContrast> {
  const worst = new Map<number, PairContrast>();
  for (const pair of checkContrasts(colours)) {
    const known = worst.get(pair.colour);
    if (!known || pair.ratio / pair.minimum < known.ratio / known.minimum) {
      worst.set(pair.colour, pair);
    }
  }
  return worst;
}

/** How a pair reads, in words. */
export function contrastText(say: Say, language: Language, pair: PairContrast): string {
  const ratio = decimal(pair.ratio, language);
  const ground = groundName(say, pair.ground);
  if (pair.enough) return say(lookLabels.Text_Contrast, { ratio, ground });
  const minimum = decimal(pair.minimum, language);
  return say(lookLabels.Text_ContrastTooLow, { ratio, ground, minimum });
}

function groundName(say: Say, ground: Ground): string {
  if (ground === 'white') return say(lookLabels.Label_GroundWhite);
  if (ground === 'selectedMenuItem') return say(lookLabels.Label_GroundSelected);
  return say(lookLabels.Label_GroundColour, { number: ground });
}

function decimal(value: number, language: Language): string {
  return value.toLocaleString(language, { maximumFractionDigits: 1 });
}
