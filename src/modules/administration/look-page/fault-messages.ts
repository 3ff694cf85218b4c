import type { Label, Say } from '#foundation/labels/label.ts';
import type { ImageRefusal } from '#foundation/look/check-image.ts';
import type { ColourRefusal } from '#foundation/look/colours.ts';
import type { ColourFault } from '#foundation/look/compile-stylesheet.ts';
import { lookLabels } from './labels.ts';

const names: readonly Label[] = [
  lookLabels.Label_Colour1,
  lookLabels.Label_Colour2,
  lookLabels.Label_Colour3,
  lookLabels.Label_Colour4,
  lookLabels.Label_Colour5,
  lookLabels.Label_Colour6,
  lookLabels.Label_Colour7,
  lookLabels.Label_Colour8,
  lookLabels.Label_Colour9,
  lookLabels.Label_Colour10,
  lookLabels.Label_Colour11,
  lookLabels.Label_Colour12,
  lookLabels.Label_Colour13,
  lookLabels.Label_Colour14,
  lookLabels.Label_Colour15,
  lookLabels.Label_Colour16,
  lookLabels.Label_Colour17,
];

/** The name of a colour field without its number: *Kop boven menu-balk*. */
export function colourLabel(say: Say, number: number): string {
  const label = names[number - 1];
  if (!label) throw new RangeError(`There is no colour ${number}.`);
  return say(label);
}

/** A colour as messages and the change log name it: *4. Kop boven menu-balk*. */
export function numberedColour(say: Say, number: number): string {
  return say(lookLabels.Label_NumberedColour, { number, name: colourLabel(say, number) });
}

const colourMessages = {
  empty: lookLabels.Error_ColourEmpty,
  tooLong: lookLabels.Error_ColourTooLong,
  forbiddenCharacter: lookLabels.Error_ColourForbiddenCharacter,
  unknownColour: lookLabels.Error_ColourUnknown,
  wrongAmount: lookLabels.Error_ColourWrongAmount,
  transparent: lookLabels.Error_ColourTransparent,
} as const satisfies Record<ColourRefusal, Label>;

/** Says why a colour is refused, naming number and name of the field (ADM-B19). */
export function colourMessage(say: Say, fault: ColourFault): string {
  return say(colourMessages[fault.reason], { colour: numberedColour(say, fault.number) });
}

/** Says why an image is refused (ADM-B21). */
export function imageMessage(say: Say, refusal: ImageRefusal): string {
  switch (refusal.reason) {
    case 'tooLarge':
      return say(lookLabels.Error_TooLarge);
    case 'wrongType':
      return say(lookLabels.Error_WrongType);
    case 'damaged':
      return say(lookLabels.Error_Damaged);
    case 'tooManyPixels':
      return say(lookLabels.Error_TooManyPixels);
    case 'forbiddenInDrawing':
      return say(lookLabels.Error_ForbiddenInDrawing, { found: refusal.found });
  }
}
