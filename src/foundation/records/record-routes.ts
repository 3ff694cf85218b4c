import { z } from 'zod';
import { logChange } from '../change-log/log-change.ts';
import { type Answer, notFound, type Problems, problems, redirect } from '../http/answer.ts';
import { form, page, type Route } from '../http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '../http/visit.ts';
import { generic } from '../labels/generic-labels.ts';
import type { Label } from '../labels/label.ts';
import {
  changeInput,
  type Fields,
  newInput,
  storedTexts,
  type Texts,
  typedTexts,
  type ValuesOf,
} from './field-values.ts';
import { recordForms as labels } from './labels.ts';
import { addPage, changePage, removePage } from './record-page.tsx';
import type { AddPages, ChangePages, RecordPages, StoredRecord } from './record-pages.ts';
import { type RemoveOrder, removeRecord } from './remove-record.ts';
import { changedMeanwhile, shownValues, versionField } from './version.ts';

const byId = z.object({ id: z.uuid() });

/** The routes that add, show, change and remove one kind of record; each change stands in the change log. */
export function recordRoutes<Own extends Fields>(pages: RecordPages<Own>): readonly Route[] {
  return [
    ...addRoutes(pages),
    ...changeRoutes(pages),
    ...(pages.remove ? removeRoutes(pages) : []),
  ];
}

function shared<Own extends Fields>({
  audience,
  feature,
}: Pick<RecordPages<Own>, 'audience' | 'feature'>) {
  return { audience: audience ?? (['employee'] as const), feature: feature ?? 'none' } as const;
}

/** The routes of the form that adds a record; what the address names stands in its fields already. */
export function addRoutes<Own extends Fields>(pages: AddPages<Own>): readonly Route[] {
  const path = `${pages.path}/nieuw`;
  return [
    page({
      ...shared(pages),
      path,
      limit: 'page',
      input: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      log: 'none',
      show: (visit, fields) =>
        addPage(visit, pages, {
          texts: typedTexts(pages.fields, { fields, files: {} }),
          errors: {},
        }),
    }),
    form({
      ...shared(pages),
      path,
      limit: 'form',
      input: newInput(pages.fields),
      log: 'recordAdded',
      async settle(visit, values) {
        const added = await pages.add(visit, values);
        if ('problems' in added) return problems(added.problems);
        const record = await pages.find?.(visit.write, visit.organisation.id, added.id);
        await logChange(visit, {
          subject: subjectOf(visit, pages, added.name ?? record?.name ?? ''),
          newValue: visit.say(labels.Value_Added),
        });
        const shownAt = added.shownAt ?? `${pages.path}/${added.id}`;
        return redirect(shownAt, { notice: generic.Notice_Saved });
      },
      again: (visit, sent, errors) =>
        addPage(visit, pages, { texts: typedTexts(pages.fields, sent), errors }),
    }),
  ];
}

/** The routes that show and change one kind of record that is not added here. */
export function changeRoutes<Own extends Fields>(pages: ChangePages<Own>): readonly Route[] {
  const path = `${pages.path}/:id`;
  const find = ({ read, organisation }: ReadVisit, id: string) =>
    pages.find(read, organisation.id, id);
  return [
    page({
      ...shared(pages),
      path,
      limit: 'page',
      input: byId,
      log: 'none',
      async show(visit, { id }) {
        const record = await find(visit, id);
        if (!record) return notFound;
        const texts = storedTexts(pages.fields, record.values);
        return changePage(visit, pages, { record, texts, errors: {} });
      },
    }),
    form({
      ...shared(pages),
      path,
      limit: 'form',
      input: changeInput(pages.fields),
      log: 'recordChanged',
      async settle(visit, { id, version, values }) {
        const before = await find(visit, id);
        if (!before) return notFound;
        const outcome = await pages.change(visit, { id, version }, values);
        if (outcome === undefined) return changedMeanwhile(visit);
        if (outcome !== 'changed') return problems(outcome.problems);
        await logDifferences(visit, pages, before, values);
        return redirect(`${pages.path}/${id}`, { notice: generic.Notice_Saved });
      },
      async again(visit, sent, errors) {
        const record = await find(visit, z.uuid().catch('').parse(sent.fields.id));
        if (!record) return notFound;
        const texts = shownValues<Texts>(errors, {
          typed: typedTexts(pages.fields, sent),
          stored: storedTexts(pages.fields, record.values),
        });
        return changePage(visit, pages, { record, texts, errors });
      },
    }),
  ];
}

function removeRoutes<Own extends Fields>(pages: RecordPages<Own>): readonly Route[] {
  const path = `${pages.path}/:id/verwijderen`;
  const question = async (visit: ReadVisit, id: string, errors: Problems): Promise<Answer> => {
    const record = await pages.find(visit.read, visit.organisation.id, id);
    return record ? removePage(visit, pages, { record, errors }) : notFound;
  };
  return [
    page({
      ...shared(pages),
      path,
      limit: 'page',
      input: byId,
      log: 'none',
      show: (visit, { id }) => question(visit, id, {}),
    }),
    form({
      ...shared(pages),
      path,
      limit: 'form',
      input: z.object({ id: z.uuid(), versie: versionField }),
      log: 'recordRemoved',
      async settle(visit, { id, versie: version }) {
        const record = await pages.find(visit.write, visit.organisation.id, id);
        if (!record || !pages.remove) return notFound;
        const { table, parts = [], words, refuse } = pages.remove;
        const mustStay = await refuse?.(visit, record);
        if (mustStay !== undefined) return problems({ form: mustStay });
        const order: RemoveOrder = {
          table,
          organisationId: visit.organisation.id,
          id,
          version,
          parts,
        };
        const outcome = await removeRecord(visit.write, order);
        if (outcome === 'changedMeanwhile') return changedMeanwhile(visit);
        if (outcome !== 'removed') {
          const what = outcome.usedBy.map((used) => namedAs(visit, words, used)).join(', ');
          return problems({ form: visit.say(labels.Error_StillUsed, { what }) });
        }
        await logChange(visit, {
          subject: subjectOf(visit, pages, record.name),
          newValue: visit.say(labels.Value_Removed),
        });
        return redirect(pages.path, { notice: generic.Notice_Deleted });
      },
      again: (visit, { fields }, errors) =>
        question(visit, z.uuid().catch('').parse(fields.id), errors),
    }),
  ];
}

function namedAs({ say }: Visit, words: Readonly<Record<string, Label>>, table: string): string {
  const label = words[table];
  return label ? say(label) : table;
}

function subjectOf<Own extends Fields>(
  { say }: Visit,
  { kind }: Pick<RecordPages<Own>, 'kind'>,
  name: string,
): string {
  return `${say(kind)} ${name}`;
}

/** Writes the fields that changed, with what stood there and what stands there now. */
async function logDifferences<Own extends Fields>(
  visit: WriteVisit,
  pages: ChangePages<Own>,
  before: StoredRecord<Own>,
  values: ValuesOf<Own>,
): Promise<void> {
  const { say } = visit;
  const old = storedTexts(pages.fields, before.values);
  const now = storedTexts(pages.fields, values);
  const changed = Object.entries(pages.fields).filter(([name]) => old[name] !== now[name]);
  if (changed.length === 0) return;
  const inWords = (texts: Texts) =>
    changed
      .map(([name, { label }]) =>
        say(labels.Value_Field, {
          field: say(label),
          value: texts[name] || say(labels.Label_Empty),
        }),
      )
      .join('; ');
  await logChange(visit, {
    subject: subjectOf(visit, pages, before.name),
    oldValue: inWords(old),
    newValue: inWords(now),
  });
}
