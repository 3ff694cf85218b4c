import { randomUUID } from 'node:crypto';
import type { Write } from '#foundation/database/transaction.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import type { IconName } from '#foundation/page/icon.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { codeField, textField } from '#foundation/records/fields.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { groupLabels as labels } from './labels.ts';

/** A kind of record that is no more than a code and a name. */
interface Group {
  readonly table: 'company' | 'cluster';
  readonly path: string;
  readonly menu: string;
  readonly icon: IconName;
  readonly title: Label;
  readonly kind: Label;
  readonly nothing: Label;
}

const fields = { code: codeField(labels.Label_Code), naam: textField(labels.Label_Name) };

/** The companies of the organisation and the clusters of its units: lists and pages. */
export const groupRoutes: readonly Route[] = [
  ...routesOf({
    table: 'company',
    path: '/kantoor/bedrijven',
    menu: 'companies',
    icon: 'building-2',
    title: labels.Title_Companies,
    kind: labels.Label_Company,
    nothing: labels.Title_NoCompanies,
  }),
  ...routesOf({
    table: 'cluster',
    path: '/kantoor/clusters',
    menu: 'clusters',
    icon: 'map-pin',
    title: labels.Title_Clusters,
    kind: labels.Label_Cluster,
    nothing: labels.Title_NoClusters,
  }),
];

function routesOf(group: Group): readonly Route[] {
  const { table, path } = group;
  return [
    ...recordList({
      ...group,
      searchHint: labels.Label_SearchHint,
      filters: {},
      query: (read, { organisationId, search, ...window }) =>
        findRows(
          read,
          read
            .selectFrom(table)
            .select(['id', 'code', 'name'])
            .where('organisationId', '=', organisationId)
            .where(({ ref }) => everyWord(search, [ref('code'), ref('name')]))
            .orderBy('code'),
          window,
        ),
      columns: [
        {
          label: labels.Label_Name,
          kind: 'header',
          cell: ({ id, name }) => <TextLink href={`${path}/${id}`}>{name}</TextLink>,
        },
        { label: labels.Label_Code, cell: ({ code }) => code },
      ],
      csv: [
        { label: labels.Label_Code, value: ({ code }) => code },
        { label: labels.Label_Name, value: ({ name }) => name },
      ],
      actions: ({ say }) => (
        <ButtonLink href={`${path}/nieuw`} kind="primary" icon="plus">
          {say(recordForms.Button_Add)}
        </ButtonLink>
      ),
    }),
    ...recordRoutes({
      ...group,
      fields,
      async find(read, organisationId, id) {
        const found = await read
          .selectFrom(table)
          .select(['id', 'version', 'code', 'name'])
          .where('organisationId', '=', organisationId)
          .where('id', '=', id)
          .executeTakeFirst();
        return found && { ...found, values: { code: found.code, naam: found.name } };
      },
      async add(visit, { code, naam: name }) {
        const id = randomUUID();
        const organisationId = visit.organisation.id;
        const added = await visit.write
          .insertInto(table)
          .values({ organisationId, id, code, name })
          .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n ? { id } : codeTaken(visit);
      },
      async change(visit, { id, version }, { code, naam: name }) {
        const organisationId = visit.organisation.id;
        if (await isTaken(visit.write, { table, organisationId, id, code }))
          return codeTaken(visit);
        const changed = await visit.write
          .updateTable(table)
          .set({ code, name, version: version + 1 })
          .where('organisationId', '=', organisationId)
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        return changed.numUpdatedRows === 1n ? 'changed' : undefined;
      },
      remove: {
        table,
        words: {
          unit: labels.Label_Units,
          lease: labels.Label_Leases,
          budget_line_cluster: labels.Label_BudgetLines,
        },
      },
    }),
  ];
}

/** The refusal of a code that another record of the same kind has. */
export function codeTaken({ say }: WriteVisit) {
  return { problems: { code: say(recordForms.Error_CodeTaken) } };
}

/** True when another record of this kind has the code. */
export async function isTaken(
  write: Write,
  record: {
    readonly table: 'company' | 'cluster' | 'unit' | 'lease';
    readonly organisationId: string;
    readonly id: string;
    readonly code: string;
  },
): Promise<boolean> {
  const other = await write
    .selectFrom(record.table)
    .select('id')
    .where('organisationId', '=', record.organisationId)
    .where('code', '=', record.code)
    .where('id', '!=', record.id)
    .executeTakeFirst();
  return other !== undefined;
}
