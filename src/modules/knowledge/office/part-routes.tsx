import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { factsOf } from '#foundation/facts/fact.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { completeAddress, namedAddress } from '#foundation/markup/link-address.ts';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { questionsOfficePath } from '../paths.ts';
import { beginAt, putAdvice, putStep, removePart } from '../rules/edit-guide.ts';
import { adviceOf, type Guide, stepOf } from '../rules/guide.ts';
import { findQuestion, type KeptQuestion, saveDraft } from './draft.ts';
import { guideHref } from './guide-page.tsx';
import { guideLabels as labels, office } from './labels.ts';
import { type AdviceTexts, adviceForm, stepForm } from './part-forms.tsx';
import { readStep, storedStep, typedStep } from './step-input.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const partInput = z.object({ id: z.uuid(), naam: z.string().regex(/^[\w-]{1,40}$/) });
const sentPart = z.looseObject({ id: z.uuid(), naam: partInput.shape.naam, versie: versionField });
/** The name in the address of a part that is not there yet. */
const newPart = 'nieuw';

/** The forms of the steps and advices of a guide: each saves the draft, which customers do not see yet. */
export const partRoutes: readonly Route[] = [
  page({
    ...shared,
    path: `${questionsOfficePath}/:id/pad/vraag/:naam`,
    limit: 'page',
    input: partInput,
    log: 'none',
    show: (visit, { id, naam }) =>
      withQuestion(visit, id, (kept) => {
        const step = stepOf(kept.draft, naam);
        if (!step && naam !== newPart) return notFound;
        const texts = storedStep(visit, factsOfVisit(visit), {
          step,
          begin: kept.draft.start === naam,
        });
        return stepForm(visit, { kept, name: naam, texts, errors: {} });
      }),
  }),
  form({
    ...shared,
    path: `${questionsOfficePath}/:id/pad/vraag/:naam`,
    limit: 'form',
    input: sentPart,
    log: 'draftChanged',
    settle: (visit, { id, naam, versie, ...fields }) =>
      withQuestion(visit, id, (kept) => {
        const typed = typedStep({ fields: textsOf(fields) });
        const read = readStep(visit, factsOfVisit(visit), kept.draft, typed);
        if ('problems' in read) return problems(read.problems);
        const name = naam === newPart ? newName() : naam;
        const put = putStep(kept.draft, name, read.step);
        return store(visit, kept, {
          versie,
          part: read.step.question,
          draft: typed.begin ? beginAt(put, name) : put,
        });
      }),
    again: (visit, sent, errors) =>
      formAgain(visit, sent, errors, (kept, name) => {
        const step = stepOf(kept.draft, name);
        const stored = storedStep(visit, factsOfVisit(visit), {
          step,
          begin: kept.draft.start === name,
        });
        const texts = errors.form === undefined ? typedStep(sent) : stored;
        return stepForm(visit, { kept, name, texts, errors });
      }),
  }),
  page({
    ...shared,
    path: `${questionsOfficePath}/:id/pad/advies/:naam`,
    limit: 'page',
    input: partInput,
    log: 'none',
    show: (visit, { id, naam }) =>
      withQuestion(visit, id, (kept) =>
        naam === newPart || adviceOf(kept.draft, naam)
          ? adviceForm(visit, {
              kept,
              name: naam,
              texts: storedAdvice(kept.draft, naam),
              errors: {},
            })
          : notFound,
      ),
  }),
  form({
    ...shared,
    path: `${questionsOfficePath}/:id/pad/advies/:naam`,
    limit: 'form',
    input: sentPart,
    log: 'draftChanged',
    settle: (visit, { id, naam, versie, ...fields }) =>
      withQuestion(visit, id, (kept) => {
        const typed = typedAdvice(textsOf(fields));
        const wrong = wrongIn(visit, typed);
        if (Object.keys(wrong).length > 0) return problems(wrong);
        const name = naam === newPart ? newName() : naam;
        const put = putAdvice(kept.draft, name, {
          text: typed.advies,
          button: typed.knop === '' ? null : { text: typed.knop, address: typed.adres },
        });
        return store(visit, kept, {
          versie,
          part: typed.advies.slice(0, 80),
          draft: typed.begin ? beginAt(put, name) : put,
        });
      }),
    again: (visit, sent, errors) =>
      formAgain(visit, sent, errors, (kept, name) => {
        const texts =
          errors.form === undefined ? typedAdvice(sent.fields) : storedAdvice(kept.draft, name);
        return adviceForm(visit, { kept, name, texts, errors });
      }),
  }),
  form({
    ...shared,
    path: `${questionsOfficePath}/:id/pad/deel/:naam/verwijderen`,
    limit: 'form',
    input: sentPart,
    log: 'draftChanged',
    settle: (visit, { id, naam, versie }) =>
      withQuestion(visit, id, (kept) => {
        const part = stepOf(kept.draft, naam)?.question ?? adviceOf(kept.draft, naam)?.text;
        if (part === undefined) return notFound;
        return store(visit, kept, {
          versie,
          part: part.slice(0, 80),
          draft: removePart(kept.draft, naam),
        });
      }),
    // Only a button: nothing was typed that could be shown again.
    again: (_visit, { fields }) => redirect(guideHref(z.uuid().catch('').parse(fields.id))),
  }),
];

const factsOfVisit = ({ house, organisation }: ReadVisit) => factsOf(house, organisation.sector);
const newName = () => randomUUID().slice(0, 8);

async function withQuestion(
  visit: ReadVisit,
  id: string,
  work: (kept: KeptQuestion) => Answer | Promise<Answer>,
): Promise<Answer> {
  const kept = await findQuestion(visit.read, visit.organisation.id, { id });
  return kept ? work(kept) : notFound;
}

function formAgain(
  visit: ReadVisit,
  { fields }: Sent,
  _errors: Problems,
  show: (kept: KeptQuestion, name: string) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { id, naam } = z
    .object({ id: z.uuid().catch(''), naam: z.string().catch('') })
    .parse(fields);
  return z.uuid().safeParse(id).success
    ? withQuestion(visit, id, (kept) => show(kept, naam))
    : Promise.resolve(notFound);
}

async function store(
  visit: WriteVisit,
  kept: KeptQuestion,
  change: { readonly versie: number; readonly part: string; readonly draft: Guide },
): Promise<Answer> {
  const { write, organisation, say } = visit;
  const saved = await saveDraft(write, organisation.id, {
    id: kept.id,
    draftVersion: change.versie,
    draft: change.draft,
  });
  if (!saved) return changedMeanwhile(visit);
  await logChange(visit, {
    subject: `${say(office.Label_Question)} ${kept.code}`,
    newValue: say(labels.Value_Draft, { part: change.part }),
  });
  return redirect(guideHref(kept.id), { notice: generic.Notice_Saved });
}

/** The fields that are texts; more of one name, and files, are none of this form. */
function textsOf(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

function typedAdvice(fields: Sent['fields']): AdviceTexts {
  const text = z.string().trim().catch('');
  return {
    advies: text.parse(fields.advies).replace(/\r\n?/g, '\n'),
    knop: text.parse(fields.knop),
    adres: text.parse(fields.adres),
    begin: fields.begin === 'ja',
  };
}

function storedAdvice(guide: Guide, name: string): AdviceTexts {
  const advice = adviceOf(guide, name);
  return {
    advies: advice?.text ?? '',
    knop: advice?.button?.text ?? '',
    adres: advice?.button?.address ?? '',
    begin: guide.start === name,
  };
}

function wrongIn({ say }: ReadVisit, { advies, knop, adres }: AdviceTexts): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (advies === '') wrong.advies = say(generic.Error_Required);
  else if (advies.length > 5000) wrong.advies = say(generic.Error_Invalid);
  if ((knop === '') !== (adres === ''))
    wrong[knop === '' ? 'knop' : 'adres'] = say(labels.Error_Button);
  else if (knop.length > 80) wrong.knop = say(generic.Error_Invalid);
  else if (
    adres !== '' &&
    (adres.length > 500 || !(completeAddress(adres) ?? namedAddress(adres)))
  ) {
    wrong.adres = say(labels.Error_Address);
  }
  return wrong;
}
