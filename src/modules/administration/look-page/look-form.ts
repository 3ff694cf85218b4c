import { z } from 'zod';
import type { SentFile } from '#foundation/http/route.ts';
import { type ImageKind, imageKinds, largestImageBytes } from '#foundation/look/check-image.ts';
import { colourFields } from '#foundation/look/colour-fields.ts';
import { parseColour } from '#foundation/look/colours.ts';
import type { ColourFault } from '#foundation/look/compile-stylesheet.ts';
import type { LookValues, StoredLook } from '#foundation/look/store-look.ts';

/** What stands on the page: values as typed, and images that were chosen but not stored yet. */
export interface LookForm extends LookValues {
  /** The version of the stored look that the page was made from. */
  readonly version: number;
  readonly chosen: ChosenImages;
}

export type ChosenImages = Readonly<Partial<Record<ImageKind, ChosenImage>>>;

/** `truncated`: the file is larger than any image may be, and was cut off. */
export interface ChosenImage {
  readonly content: Buffer;
  readonly truncated: boolean;
}

/** The name of the field of a colour. */
export const colourName = (number: number): string => `colour${number}`;

/** The name of the hidden field that keeps a chosen image while the page is shown again. */
export const heldName = (kind: ImageKind): string => `${kind}_held`;

/** A browser sends hidden fields of at most 1 MiB to us; longer ones are not kept. */
export const mostHeldBytes = 700_000;

const text = z.string().catch('');
const sentFile = z.custom<SentFile>(
  (value) => typeof value === 'object' && value !== null && 'content' in value,
);

/** Reads the whole form and refuses nothing: every value is judged afterwards, so that all messages show at once. */
export const lookInput = z
  .object({
    version: z.coerce.number().int().catch(0),
    logoShape: z.enum(['round', 'rectangular']).catch('round'),
    copyright: z.string().optional().catch(undefined),
    ...textFields(colourFields.map(({ number }) => colourName(number))),
    ...textFields(imageKinds.map(heldName)),
    logo: sentFile.optional().catch(undefined),
    footer_logo: sentFile.optional().catch(undefined),
    photo: sentFile.optional().catch(undefined),
  })
  .transform((sent): LookForm => {
    const fields: Readonly<Record<string, unknown>> = sent;
    return {
      version: sent.version,
      logoShape: sent.logoShape,
      copyright: sent.copyright !== undefined,
      colours: colourFields.map(({ number }) => String(fields[colourName(number)] ?? '').trim()),
      chosen: Object.fromEntries(
        imageKinds.flatMap((kind) => {
          const image = chosenImage(sent[kind], String(fields[heldName(kind)] ?? ''));
          return image ? [[kind, image]] : [];
        }),
      ),
    };
  });

function textFields(names: readonly string[]): Record<string, typeof text> {
  return Object.fromEntries(names.map((name) => [name, text]));
}

function chosenImage(file: SentFile | undefined, held: string): ChosenImage | undefined {
  if (file) return { content: file.content, truncated: file.tooLarge };
  if (held === '') return undefined;
  return { content: Buffer.from(held, 'base64'), truncated: false };
}

/** The form as it opens: the stored look. */
export function formOf(stored: StoredLook): LookForm {
  return { ...stored, chosen: {} };
}

/** The colours that cannot be used, and why (ADM-B19, ADM-B20). */
export function colourFaults(colours: readonly string[]): ColourFault[] {
  return colourFields.flatMap(({ number }) => {
    const result = parseColour(colours[number - 1] ?? '');
    return 'reason' in result ? [{ number, reason: result.reason }] : [];
  });
}

/** How many values on the page differ from what is stored (ADM-231). */
export function countChanges(form: LookForm, stored: StoredLook): number {
  const colours = form.colours.filter((colour, index) => colour !== stored.colours[index]).length;
  const others = [form.logoShape !== stored.logoShape, form.copyright !== stored.copyright];
  return colours + others.filter(Boolean).length + Object.keys(form.chosen).length;
}

/** The largest request that the page may send for one file. */
export const largestFile = Math.max(...Object.values(largestImageBytes));
