import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { DB } from '../database/tables.ts';
import type { Read, Statement } from '../database/transaction.ts';
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
  /** A record that is there already stays as it is, also when it differs. */
  readonly stays?: boolean;
  /** What was changed here stays, until the file brings the same. */
  readonly changesHere?: ChangesHere;
}

interface TypedColumn {
  /** Its name in a record. */
  readonly field: string;
  readonly name: string;
  /** As the database writes it: `text`, `date`, `text[]`. */
  readonly type: string;
}

/**
 * Adds records and changes those that differ, in one statement: they travel as one list for each column, of the type
 * that the column has. The id of a record that is there already stays.
 */
export async function upsert<Table extends keyof DB>(
  target: ImportTarget,
  order: UpsertOrder<Table>,
): Promise<LoadCount> {
  const { table, records, changesHere } = order;
  const [first] = records;
  if (!first) return { added: 0, changed: 0 };
  if (changesHere) await importBegins(target);
  const columns = await typedColumns(target.write, table, Object.keys(first));
  const rows = await target.write.ask<{ added: boolean }>(statementFor(order, columns), [
    target.organisationId,
    ...columns.map(({ field, type }) =>
      records.map((record) => asText(Reflect.get(record, field), type)),
    ),
  ]);
  const added = rows.filter((row) => row.added).length;
  const kept = changesHere ? await noteKept(target, changesHere, records) : [];
  return { added, changed: rows.length - added, kept };
}

async function typedColumns(
  read: Pick<Read, 'ask'>,
  table: string,
  fields: readonly string[],
): Promise<TypedColumn[]> {
  const rows = await read.ask<{ name: string; type: string }>(
    {
      name: 'import-types-of-columns',
      text: `select attname as name, format_type(atttypid, null) as type from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    },
    [snakeCase(table)],
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  return fields.map((field) => {
    const name = snakeCase(field);
    const type = types.get(name);
    if (type === undefined) throw new Error(`${table} has no column ${field}.`);
    return { field, name, type };
  });
}

function statementFor<Table extends keyof DB>(
  order: UpsertOrder<Table>,
  columns: readonly TypedColumn[],
): Statement {
  const table = snakeCase(order.table);
  const all = columns.map(({ name }) => name);
  const same = order.sameBy.map((name) => snakeCase(name));
  const changing = all.filter((name) => name !== 'id' && !same.includes(name));
  const changes = changing.map((name) => `${name} = excluded.${name}`);
  if (order.versioned) changes.push(`version = ${table}.version + 1`);
  // A record that is the same already confirms what was changed here.
  const confirms = order.changesHere ? ` or ${table}.changed_here <> '{}'` : '';
  const doUpdate = `do update set ${changes.join(', ')}
    where (${changing.map((name) => `${table}.${name}`).join(', ')})
      is distinct from (${changing.map((name) => `excluded.${name}`).join(', ')})${confirms}`;
  const isLeft = order.stays || changing.length === 0;
  const text = `insert into ${table} (organisation_id, ${all.join(', ')})
    select $1, ${columns.map(({ name, type }) => `${name}::${type}`).join(', ')}
    from unnest(${columns.map(({ type }, index) => `$${index + 2}::${elementOf(type)}[]`).join(', ')})
      as record (${all.join(', ')})
    on conflict (${['organisation_id', ...same].join(', ')}) ${isLeft ? 'do nothing' : doUpdate}
    returning xmax = 0 as added`;
  return { name: `import-${table}-${shortNameOf(text)}`, text };
}

/** The database knows a statement by its name, and a file may leave an optional column out. */
function shortNameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A list of lists comes out of `unnest` as one list; so a column of lists travels as texts. */
function elementOf(type: string): string {
  return isList(type) ? 'text' : type;
}

function isList(type: string): boolean {
  return type.endsWith('[]');
}

function asText(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  if (typeof value === 'string') return value;
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return Array.isArray(value) ? listOf(value.map(String)) : String(value);
}

/** A list of texts as the database writes it: `{"one","two"}`. */
function listOf(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join()}}`;
}
