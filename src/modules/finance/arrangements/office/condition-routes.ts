import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { sayComparison } from '#foundation/facts/comparison-value.ts';
import type { Condition } from '#foundation/facts/condition.ts';
import { type Fact, factsOf, findFact } from '#foundation/facts/fact.ts';
import { notFound, problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { officePaths } from '../paths.ts';
import { type KeptCondition, type KeptTemplate, readTemplates } from '../templates.ts';
import { conditionInput, conditionOf, factField } from './condition-input.ts';
import {
  type ConditionTexts,
  conditionPage,
  pickFactPage,
  templatePath,
} from './condition-pages.tsx';
import { conditionLabels as labels } from './labels.ts';

const path = `${officePaths.templates}/:sjabloon/condities`;
const shared = { audience: ['employee'], feature: 'none' } as const;
const ofTemplate = z.object({ sjabloon: z.uuid() });
const ofCondition = ofTemplate.extend({ id: z.uuid() });

/** Adds, changes and deletes the conditions of a template (FIN-93, FIN-94). */
export const conditionRoutes: readonly Route[] = [
  page({
    ...shared,
    path: `${path}/nieuw`,
    limit: 'page',
    input: ofTemplate.extend({ feit: factField.optional().catch(undefined) }),
    log: 'none',
    async show(visit, { sjabloon, feit }) {
      const template = await templateOf(visit, sjabloon);
      if (!template) return notFound;
      const fact = feit && findFact(factsHere(visit), feit);
      if (!fact) return pickFactPage(visit, template);
      const texts = { operator: '=', soort: 'CONST', waarde: '' };
      return conditionPage(visit, { template, fact, texts, errors: {} });
    },
  }),
  form({
    ...shared,
    path: `${path}/nieuw`,
    limit: 'form',
    input: conditionInput.extend({ sjabloon: z.uuid(), feit: factField }),
    log: 'templateConditionAdded',
    async settle(visit, { sjabloon, feit, ...typed }) {
      const template = await templateOf(visit, sjabloon);
      const fact = findFact(factsHere(visit), feit);
      if (!template || !fact) return notFound;
      const read = conditionOf(visit, fact, typed);
      if ('problems' in read) return problems(read.problems);
      await add(visit, template, read.condition);
      await keepTrack(visit, template, undefined, read.condition);
      return redirect(templatePath(template), { notice: generic.Notice_Saved });
    },
    async again(visit, sent, errors) {
      const template = await templateOf(visit, String(sent.fields.sjabloon));
      const feit = factField.safeParse(sent.fields.feit);
      const fact = feit.success ? findFact(factsHere(visit), feit.data) : undefined;
      if (!template || !fact) return notFound;
      return conditionPage(visit, { template, fact, texts: typedTexts(sent), errors });
    },
  }),
  page({
    ...shared,
    path: `${path}/:id`,
    limit: 'page',
    input: ofCondition,
    log: 'none',
    async show(visit, { sjabloon, id }) {
      const found = await find(visit, sjabloon, id);
      if (!found?.fact) return notFound;
      const { template, stored, fact } = found;
      const texts = storedTexts(visit, fact, stored);
      return conditionPage(visit, { template, fact, stored, texts, errors: {} });
    },
  }),
  form({
    ...shared,
    path: `${path}/:id`,
    limit: 'form',
    input: conditionInput.extend({ sjabloon: z.uuid(), id: z.uuid(), versie: versionField }),
    log: 'templateConditionChanged',
    async settle(visit, { sjabloon, id, versie, ...typed }) {
      const found = await find(visit, sjabloon, id);
      if (!found?.fact) return notFound;
      const read = conditionOf(visit, found.fact, typed);
      if ('problems' in read) return problems(read.problems);
      const { operator, comparisonKind, comparisonValue } = read.condition;
      const changed = await visit.write
        .updateTable('templateCondition')
        .set({ operator, comparisonKind, comparisonValue, version: versie + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', versie)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) return changedMeanwhile(visit);
      await keepTrack(visit, found.template, found.stored, read.condition);
      return redirect(templatePath(found.template), { notice: generic.Notice_Saved });
    },
    async again(visit, sent, errors) {
      const found = await find(visit, String(sent.fields.sjabloon), String(sent.fields.id));
      if (!found?.fact) return notFound;
      const { template, stored, fact } = found;
      const texts = errors.form ? storedTexts(visit, fact, stored) : typedTexts(sent);
      return conditionPage(visit, { template, fact, stored, texts, errors });
    },
  }),
  form({
    ...shared,
    path: `${path}/:id/verwijderen`,
    limit: 'form',
    input: ofCondition,
    log: 'templateConditionRemoved',
    async settle(visit, { sjabloon, id }) {
      const found = await find(visit, sjabloon, id);
      if (!found) return notFound;
      await visit.write
        .deleteFrom('templateCondition')
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .execute();
      await keepTrack(visit, found.template, found.stored, undefined);
      return redirect(templatePath(found.template), { notice: generic.Notice_Deleted });
    },
    again: () => notFound,
  }),
];

function factsHere({ house, organisation }: Visit): Fact[] {
  return factsOf(house, organisation.sector);
}

async function templateOf(
  { read, organisation }: ReadVisit,
  id: string,
): Promise<KeptTemplate | undefined> {
  return (await readTemplates(read, organisation.id)).find((template) => template.id === id);
}

/** A condition with its template; its fact is missing when no module offers it any more. */
async function find(visit: ReadVisit, templateId: string, id: string) {
  const template = await templateOf(visit, templateId);
  const stored = template?.conditions.find((condition) => condition.id === id);
  return template && stored && { template, stored, fact: findFact(factsHere(visit), stored) };
}

async function add(
  { write, organisation }: WriteVisit,
  { id: templateId, conditions }: KeptTemplate,
  condition: Condition,
): Promise<void> {
  const organisationId = organisation.id;
  await write
    .selectFrom('arrangementTemplate')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', templateId)
    .forUpdate()
    .execute();
  const last = await write
    .selectFrom('templateCondition')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('organisationId', '=', organisationId)
    .where('templateId', '=', templateId)
    .executeTakeFirst();
  const position = (last?.position ?? conditions.length) + 1;
  await write
    .insertInto('templateCondition')
    .values({ organisationId, id: randomUUID(), templateId, position, ...condition })
    .execute();
}

function storedTexts({ say }: Visit, fact: Fact, stored: KeptCondition): ConditionTexts {
  return {
    operator: stored.operator,
    soort: stored.comparisonKind,
    waarde: sayComparison(fact, stored.comparisonValue, say),
  };
}

function typedTexts({ fields }: Sent): ConditionTexts {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return { operator: text('operator'), soort: text('soort'), waarde: text('waarde') };
}

/** Writes the change to the change log, in the words of the card. */
async function keepTrack(
  visit: WriteVisit,
  { code }: KeptTemplate,
  before: Condition | undefined,
  after: Condition | undefined,
): Promise<void> {
  await logChange(visit, {
    subject: visit.say(labels.Subject_Changed, { code }),
    oldValue: before ? inWords(visit, before) : null,
    newValue: after ? inWords(visit, after) : null,
  });
}

function inWords(visit: Visit, condition: Condition): string {
  const fact = findFact(factsHere(visit), condition);
  const name = fact ? visit.say(fact.label) : condition.fact;
  return `${name} ${condition.operator} ${condition.comparisonKind} ${condition.comparisonValue}`;
}
