import { logChange } from '#foundation/change-log/log-change.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { imageKinds } from '#foundation/look/check-image.ts';
import { colourFields } from '#foundation/look/colour-fields.ts';
import type { LookValues, NewImages, StoredLook } from '#foundation/look/store-look.ts';
import { numberedColour } from './fault-messages.ts';
import { imageLabel } from './images-panel.tsx';
import { lookLabels } from './labels.ts';

/** Logs every value that changed, with old and new value; an image by the hash in its address (ADM-5). */
export async function logLookChange(
  visit: WriteVisit,
  before: StoredLook,
  after: LookValues,
  images: NewImages,
): Promise<void> {
  const { say } = visit;
  const shapes = {
    round: say(lookLabels.Label_Round),
    rectangular: say(lookLabels.Label_Rectangular),
  };
  const yesOrNo = (value: boolean) => say(value ? generic.Label_Yes : generic.Label_No);
  const values: readonly (readonly [name: string, old: string | undefined, now: string])[] = [
    ...imageKinds.flatMap((kind) => {
      const image = images[kind];
      return image ? [[say(imageLabel(kind)), before.imageHashes[kind], image.hash] as const] : [];
    }),
    [say(lookLabels.Label_LogoShape), shapes[before.logoShape], shapes[after.logoShape]],
    [say(lookLabels.Label_Copyright), yesOrNo(before.copyright), yesOrNo(after.copyright)],
    ...colourFields.map(
      ({ number }) =>
        [
          numberedColour(say, number),
          before.colours[number - 1],
          after.colours[number - 1] ?? '',
        ] as const,
    ),
  ];
  for (const [name, old, now] of values) {
    if (old === now) continue;
    await logChange(visit, {
      subject: say(lookLabels.Subject_Look, { name }),
      oldValue: old ?? null,
      newValue: now,
    });
  }
}
