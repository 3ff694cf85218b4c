import { z } from 'zod';
import { type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { form, go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { checkImage, imageKinds, isImageRefusal } from '#foundation/look/check-image.ts';
import type { ColourFault } from '#foundation/look/compile-stylesheet.ts';
import {
  compileStoredLook,
  type NewImages,
  readLook,
  storeLook,
} from '#foundation/look/store-look.ts';
import { colourMessage, imageMessage } from './fault-messages.ts';
import { lookLabels } from './labels.ts';
import { logLookChange } from './log-look-change.ts';
import {
  colourFaults,
  colourName,
  countChanges,
  formOf,
  type LookForm,
  largestFile,
  lookInput,
} from './look-form.ts';
import { compilePath, lookPage, lookPath } from './look-page.tsx';

const shared = {
  audience: ['administrator'],
  feature: 'none',
} as const;

/** The page Flexibele GUI: look at it, save it, build its style sheet (ADM.15 to ADM.17). */
export function lookRoutes(): Route[] {
  return [
    page({
      ...shared,
      path: lookPath,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      async show(visit) {
        const stored = await readLook(visit.read, visit.organisation.id);
        return lookPage(visit, { stored, form: formOf(stored) });
      },
    }),
    outsideForm({
      ...shared,
      path: lookPath,
      limit: 'upload',
      input: lookInput,
      log: 'look saved',
      largestFile,
      prepare: async (visit) => go(await readLook(visit.read, visit.organisation.id)),
      async outside(visit, form, stored) {
        const { images, found } = await judge(visit, form);
        if (Object.keys(found).length === 0) return go(images);
        return stop(lookPage(visit, { stored, form, problems: found, status: 422 }));
      },
      settle: save,
      again: showAgain,
    }),
    form({
      ...shared,
      path: compilePath,
      limit: 'upload',
      input: z.intersection(lookInput, z.object({ from: z.string().optional() })),
      log: 'look compiled',
      largestFile,
      once: false,
      settle: compile,
      again: showAgain,
    }),
  ];
}

/** Checks every colour and every image, so that all messages show together. */
async function judge(
  { say }: Visit,
  form: LookForm,
): Promise<{ images: NewImages; found: Problems }> {
  const images: Record<string, NewImages[keyof NewImages]> = {};
  const found: Record<string, string> = {};
  for (const kind of imageKinds) {
    const chosen = form.chosen[kind];
    if (!chosen) continue;
    const image = chosen.truncated
      ? ({ reason: 'tooLarge' } as const)
      : await checkImage(kind, chosen.content);
    if (isImageRefusal(image)) found[kind] = imageMessage(say, image);
    else images[kind] = image;
  }
  for (const fault of colourFaults(form.colours)) {
    found[colourName(fault.number)] = colourMessage(say, fault);
  }
  return { images, found };
}

/** *Opslaan*: stores, compiles, in force at once (ADM-229). */
async function save(visit: WriteVisit, form: LookForm, images: NewImages) {
  const { write, organisation } = visit;
  const before = await readLook(write, organisation.id);
  const outcome = await storeLook(write, organisation.id, form, images, form.version);
  if ('changedMeanwhile' in outcome) {
    return problems({ form: visit.say(lookLabels.Error_ChangedMeanwhile) });
  }
  if ('faults' in outcome) return problems(problemsOf(visit, outcome.faults));
  await logLookChange(visit, before, form, images);
  return redirect(lookPath, { notice: lookLabels.Notice_Saved });
}

/** *CSS compileren*: builds from what is stored; asks first when the page holds something else (ADM-230 to ADM-236). */
async function compile(visit: WriteVisit, form: LookForm & { readonly from?: string | undefined }) {
  const stored = await readLook(visit.read, visit.organisation.id);
  const unsaved = countChanges(form, stored) > 0;
  if (unsaved && form.from !== 'stored') {
    return lookPage(visit, { stored, form, asksToCompile: true });
  }
  const outcome = await compileStoredLook(visit.write, visit.organisation.id);
  if ('faults' in outcome) {
    const reason = Object.values(problemsOf(visit, outcome.faults)).join(' ');
    const message = visit.say(lookLabels.Error_NotCompiled, { reason });
    return lookPage(visit, { stored, form, problems: { form: message }, status: 422 });
  }
  if (unsaved) return lookPage(visit, { stored, form, compiled: true });
  return redirect(lookPath, { notice: lookLabels.Notice_Compiled });
}

function problemsOf({ say }: Visit, faults: readonly ColourFault[]): Problems {
  return Object.fromEntries(
    faults.map((fault) => [colourName(fault.number), colourMessage(say, fault)]),
  );
}

/** What was typed, over what is stored by now: saving once more is then a choice (ADM-B9). */
async function showAgain(
  visit: ReadVisit,
  sent: {
    readonly fields: Readonly<Record<string, unknown>>;
    readonly files: Readonly<Record<string, unknown>>;
  },
  found: Problems,
) {
  const stored = await readLook(visit.read, visit.organisation.id);
  const typed = lookInput.parse({ ...sent.fields, ...sent.files });
  return lookPage(visit, { stored, form: { ...typed, version: stored.version }, problems: found });
}
