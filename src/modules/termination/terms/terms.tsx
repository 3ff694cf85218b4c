import { randomUUID } from 'node:crypto';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import { choiceField, numberField, textField } from '#foundation/records/fields.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { officePaths } from '../paths.ts';
import { termsLabels as labels } from './labels.ts';
import { noticeText, noticeUnitOf } from './notice-text.ts';

const path = officePaths.terms;
const menu = 'termination-terms';

/** The length of a notice period, as two fields of a form. */
export const noticeFields = {
  termijn: numberField(labels.Label_NoticeLength, 0, 366),
  termijneenheid: choiceField(labels.Label_NoticeUnit, {
    months: labels.Unit_months,
    days: labels.Unit_days,
  }),
};

const fields = {
  type: textField(labels.Label_UnitType, 100, { help: labels.Help_UnitType }),
  ...noticeFields,
  vooropnames: numberField(labels.Label_PreCount, 0, 5),
  vooropnameduur: numberField(labels.Label_PreMinutes, 5, 480),
  vooropnametermijn: {
    ...numberField(labels.Label_FirstPreDays, 0, 366),
    help: labels.Help_FirstPreDays,
  },
  eindopnames: numberField(labels.Label_FinalCount, 0, 5),
  eindopnameduur: numberField(labels.Label_FinalMinutes, 5, 480),
};
type Values = ValuesOf<typeof fields>;

/** Per type of unit the notice period and the inspections (TRM-22, OP-23). */
export const termsRoutes: readonly Route[] = [
  ...recordList({
    path,
    menu,
    icon: 'clipboard-list',
    title: labels.Title_Terms,
    lead: labels.Text_Terms,
    nothing: labels.Title_NoTerms,
    searchHint: labels.Label_SearchHint,
    filters: {},
    query: (read, { organisationId, search, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('terminationTerms')
          .selectAll()
          .where('organisationId', '=', organisationId)
          .where(({ ref }) => everyWord(search, [ref('unitType')]))
          .orderBy('unitTypeKey'),
        window,
      ),
    columns: [
      {
        label: labels.Label_UnitType,
        kind: 'header',
        cell: ({ id, unitType }) => <TextLink href={`${path}/${id}`}>{unitType}</TextLink>,
      },
      { label: labels.Label_NoticeLength, cell: (row, { say }) => noticeText(say, row) },
      {
        label: labels.Label_Pre,
        cell: (row, { say }) => countText(say, row.preCount, row.preMinutes),
      },
      { label: labels.Label_FirstPreDays, kind: 'number', cell: (row) => row.firstPreDays },
      {
        label: labels.Label_Final,
        cell: (row, { say }) => countText(say, row.finalCount, row.finalMinutes),
      },
    ],
    csv: [
      { label: labels.Label_UnitType, value: ({ unitType }) => unitType },
      { label: labels.Label_NoticeLength, value: (row, { say }) => noticeText(say, row) },
      { label: labels.Label_PreCount, value: ({ preCount }) => preCount },
      { label: labels.Label_PreMinutes, value: ({ preMinutes }) => preMinutes },
      { label: labels.Label_FirstPreDays, value: ({ firstPreDays }) => firstPreDays },
      { label: labels.Label_FinalCount, value: ({ finalCount }) => finalCount },
      { label: labels.Label_FinalMinutes, value: ({ finalMinutes }) => finalMinutes },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${path}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
    above: typesWithoutTerms,
  }),
  ...recordRoutes({
    path,
    menu,
    title: labels.Title_Terms,
    kind: labels.Label_Terms,
    fields,
    async find(read, organisationId, id) {
      const found = await read
        .selectFrom('terminationTerms')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!found) return undefined;
      return {
        id,
        version: found.version,
        name: found.unitType,
        values: {
          type: found.unitType,
          termijn: found.noticeLength,
          termijneenheid: noticeUnitOf(found.noticeUnit),
          vooropnames: found.preCount,
          vooropnameduur: found.preMinutes,
          vooropnametermijn: found.firstPreDays,
          eindopnames: found.finalCount,
          eindopnameduur: found.finalMinutes,
        },
      };
    },
    async add(visit, values) {
      const problems = await typeTaken(visit, values);
      if (problems) return { problems };
      const id = randomUUID();
      await visit.write
        .insertInto('terminationTerms')
        .values({ organisationId: visit.organisation.id, id, ...columnsOf(values) })
        .execute();
      return { id };
    },
    async change(visit, { id, version }, values) {
      const problems = await typeTaken(visit, values, id);
      if (problems) return { problems };
      const changed = await visit.write
        .updateTable('terminationTerms')
        .set({ ...columnsOf(values), version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: { table: 'terminationTerms', words: {} },
  }),
];

function countText(say: Say, count: number, minutes: number): string {
  return count === 0 ? say(labels.Text_None) : say(labels.Text_Count, { count, minutes });
}

/** Types that are let, but for which nothing is set: their customers plan no inspection. */
async function typesWithoutTerms({ read, organisation, say }: ReadVisit) {
  const [used, set] = await Promise.all([
    read
      .selectFrom('unit')
      .select('typeDescription')
      .distinct()
      .where('organisationId', '=', organisation.id)
      .where('unitKind', '!=', 'collective_object')
      .orderBy('typeDescription')
      .execute(),
    read
      .selectFrom('terminationTerms')
      .select('unitTypeKey')
      .where('organisationId', '=', organisation.id)
      .execute(),
  ]);
  const known = new Set(set.map(({ unitTypeKey }) => unitTypeKey));
  const missing = used
    .map(({ typeDescription }) => typeDescription)
    .filter((type) => !known.has(type.toLowerCase()));
  if (missing.length === 0) return null;
  return (
    <Alert kind="warning" title={say(labels.Title_Missing)}>
      {missing.join(', ')}
    </Alert>
  );
}

function columnsOf(values: Values) {
  return {
    unitType: values.type,
    noticeUnit: values.termijneenheid,
    noticeLength: values.termijn,
    preCount: values.vooropnames,
    preMinutes: values.vooropnameduur,
    firstPreDays: values.vooropnametermijn,
    finalCount: values.eindopnames,
    finalMinutes: values.eindopnameduur,
  };
}

async function typeTaken(
  { read, organisation, say }: WriteVisit,
  { type }: Values,
  ownId?: string,
): Promise<Problems | undefined> {
  const same = await read
    .selectFrom('terminationTerms')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('unitTypeKey', '=', type.toLowerCase())
    .executeTakeFirst();
  return same && same.id !== ownId ? { type: say(labels.Error_TypeTaken) } : undefined;
}
