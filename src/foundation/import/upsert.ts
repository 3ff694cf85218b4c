import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { DB } from '../database/tables.ts';
import { type ChangesHere, importBegins, noteKept } from './changes-here.ts';
import type { ImportTarget, LoadCount } from './importer.ts';
import { snakeCase } from './names.ts';

type Column<Table extends keyof DB> = keyof Insertable<DB[Table]> & string;

/** Records of one table, all with the same columns, for one organisation. */
export interface UpsertOrder<Table extends keyof DB> {
  readonly table: Table;
  /** The columns, beside the organisation, by which a record is the same one; none where it has one of a kind. */
  readonly sameBy: readonly Column<Table>[];
  readonly records: readonly Omit<Insertable<DB[Table]>, 'organisationId'>[];
  /** The table counts its changes in `version`. */
  readonly versioned?: boolean;
  /** What was changed here stays, until the file brings the same. */
  readonly changesHere?: ChangesHere;
}

/**
 * Adds records and changes those that differ, in one statement: the records travel as one JSON value, which the
 * database reads by the types of its own table. The id of a record that is there already stays.
 */
export async function upsert<Table extends keyof DB>(
  target: ImportTarget,
  order: UpsertOrder<Table>,
): Promise<LoadCount> {
  const [first] = order.records;
  if (!first) return { added: 0, changed: 0 };
  const columns = Object.keys(first);
  const { changesHere } = order;
  if (changesHere) await importBegins(target);
  const rows = await target.write.ask<{ added: boolean }>(statementFor(order, columns), [
    target.organisationId,
    jsonOf(order.records, columns),
  ]);
  const added = rows.filter((row) => row.added).length;
  const kept = changesHere ? await noteKept(target, changesHere, order.records) : [];
  return { added, changed: rows.length - added, kept };
}

function statementFor<Table extends keyof DB>(
  order: UpsertOrder<Table>,
  columns: readonly string[],
) {
  const table = snakeCase(order.table);
  const all = columns.map(snakeCase);
  const same = order.sameBy.map((name) => snakeCase(name));
  const changing = all.filter((name) => name !== 'id' && !same.includes(name));
  const changes = changing.map((name) => `${name} = excluded.${name}`);
  if (order.versioned) changes.push(`version = ${table}.version + 1`);
  // A record that is the same already confirms what was changed here.
  const confirms = order.changesHere ? ` or ${table}.changed_here <> '{}'` : '';
  return {
    name: `import-${table}-${shortNameOf(columns)}`,
    text: `insert into ${table} (organisation_id, ${all.join(', ')})
      select $1, ${all.join(', ')} from jsonb_populate_recordset(null::${table}, $2)
      on conflict (${['organisation_id', ...same].join(', ')}) do update set ${changes.join(', ')}
      where (${changing.map((name) => `${table}.${name}`).join(', ')})
        is distinct from (${changing.map((name) => `excluded.${name}`).join(', ')})${confirms}
      returning xmax = 0 as added`,
  };
}

/** The database knows a statement by its name, and a file may leave an optional column out. */
function shortNameOf(columns: readonly string[]): string {
  return createHash('sha256').update(columns.join()).digest('hex').slice(0, 12);
}

/** The records as one JSON text, under the names of the columns; all have the same ones, so those are spelled once. */
function jsonOf(records: readonly object[], columns: readonly string[]): string {
  const names = new Map(columns.map((column) => [column, `${JSON.stringify(snakeCase(column))}:`]));
  const written = records.map((record) => {
    const values = Object.entries(record).map(
      ([column, value]) => `${names.get(column)}${JSON.stringify(toJson(value)) ?? 'null'}`,
    );
    return `{${values.join()}}`;
  });
  return `[${written.join()}]`;
}

function toJson(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
