import { randomUUID } from 'node:crypto';
import type { DB } from '#foundation/database/tables.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import type { IconName } from '#foundation/page/icon.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import type { Fields, ValuesOf } from '#foundation/records/field-values.ts';
import { anywhere } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import type { RecordPages } from '#foundation/records/record-pages.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { keptLabels as labels } from './kept-labels.ts';

/** A kind of record with a code and a name, of which every field is one column of one table. */
export interface KeptRecords<Own extends Fields> {
  readonly table: keyof DB & string;
  readonly path: string;
  readonly menu: string;
  readonly icon: IconName;
  readonly title: Label;
  readonly kind: Label;
  readonly nothing: Label;
  /** `code` is among them. */
  readonly fields: Own;
  /** The column of each field, as the database names it. */
  readonly columns: Readonly<Record<keyof Own & string, string>>;
  /** The column that its list shows beside the code. */
  readonly nameColumn: string;
  /** What may hang on a record, by table. */
  readonly words?: Readonly<Record<string, Label>>;
  /** Tables whose rows go with a record. */
  readonly parts?: readonly string[];
  /** What is wrong with values that are each right but do not go together, by field. */
  readonly check?: (values: ValuesOf<Own>) => Readonly<Record<string, Label>>;
  /** What stands below the form of a stored record. */
  readonly below?: RecordPages<Own>['below'];
}

/** The list and the pages with which staff keep one kind of record. */
export function keptRecords<Own extends Fields>(kept: KeptRecords<Own>): readonly Route[] {
  const { path, menu, title, kind, fields, columns, nameColumn, words = {}, parts = [] } = kept;
  const table = kept.table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const names = Object.keys(columns);
  const columnOf = new Map<string, string>(Object.entries(columns));
  const own = names.map((name) => columnOf.get(name) ?? name);
  const valuesIn = (values: ValuesOf<Own>) => {
    const byName = new Map<string, unknown>(Object.entries(values));
    return names.map((name) => byName.get(name) ?? null);
  };
  const isTaken = async ({ write, organisation }: WriteVisit, code: unknown, id: string) => {
    const found = await write.ask(
      {
        name: `kept-taken-${table}`,
        text: `select 1 from ${table} where organisation_id = $1 and code = $2 and id <> $3`,
      },
      [organisation.id, code, id],
    );
    return found.length > 0;
  };
  const wrongTogether = ({ say }: WriteVisit, values: ValuesOf<Own>) => {
    const wrong = Object.entries(kept.check?.(values) ?? {});
    if (wrong.length === 0) return undefined;
    return { problems: Object.fromEntries(wrong.map(([field, label]) => [field, say(label)])) };
  };
  const codeTaken = ({ say }: WriteVisit) => ({
    problems: { code: say(recordForms.Error_CodeTaken) },
  });
  const codeIn = (values: ValuesOf<Own>) =>
    new Map<string, unknown>(Object.entries(values)).get('code');
  return [
    ...recordList({
      path,
      menu,
      icon: kept.icon,
      title,
      nothing: kept.nothing,
      searchHint: labels.Label_SearchHint,
      filters: {},
      query: (read, { organisationId, search, limit, offset }) =>
        found(read, table, nameColumn, { organisationId, search, limit, offset }),
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
    ...recordRoutes<Own>({
      path,
      menu,
      title,
      kind,
      fields,
      async find(read, organisationId, id) {
        const pairs = names.map((name, index) => `'${name}', ${own[index]}`).join(', ');
        const [record] = await read.ask<{
          id: string;
          version: number;
          name: string;
          values: ValuesOf<Own>;
        }>(
          {
            name: `kept-find-${table}`,
            text: `select id, version, ${nameColumn} as name, json_build_object(${pairs}) as values
              from ${table} where organisation_id = $1 and id = $2`,
          },
          [organisationId, id],
        );
        return record;
      },
      async add(visit, values) {
        const id = randomUUID();
        const wrong = wrongTogether(visit, values);
        if (wrong) return wrong;
        if (await isTaken(visit, codeIn(values), id)) return codeTaken(visit);
        await visit.write.ask(
          {
            name: `kept-add-${table}`,
            text: `insert into ${table} (organisation_id, id, ${own.join(', ')})
              values ($1, $2, ${own.map((_, index) => `$${index + 3}`).join(', ')})`,
          },
          [visit.organisation.id, id, ...valuesIn(values)],
        );
        return { id };
      },
      async change(visit, { id, version }, values) {
        const wrong = wrongTogether(visit, values);
        if (wrong) return wrong;
        if (await isTaken(visit, codeIn(values), id)) return codeTaken(visit);
        const changed = await visit.write.ask(
          {
            name: `kept-change-${table}`,
            text: `update ${table} set version = version + 1,
                ${own.map((column, index) => `${column} = $${index + 4}`).join(', ')}
              where organisation_id = $1 and id = $2 and version = $3 returning 1`,
          },
          [visit.organisation.id, id, version, ...valuesIn(values)],
        );
        return changed.length === 1 ? 'changed' : undefined;
      },
      remove: { table: kept.table, words, parts },
      ...(kept.below && { below: kept.below }),
    }),
  ];
}

async function found(
  read: Read,
  table: string,
  nameColumn: string,
  wanted: {
    readonly organisationId: string;
    readonly search: string;
    readonly limit: number;
    readonly offset: number;
  },
) {
  const rows = await read.ask<{ id: string; code: string; name: string; total: number }>(
    {
      name: `kept-list-${table}`,
      text: `select id, code, ${nameColumn} as name, count(*) over () as total from ${table}
        where organisation_id = $1 and concat_ws(' ', code, ${nameColumn}) ilike all($2)
        order by code limit $3 offset $4`,
    },
    [
      wanted.organisationId,
      wanted.search.split(/\s+/).filter(Boolean).slice(0, 8).map(anywhere),
      wanted.limit,
      wanted.offset,
    ],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}
