import type { DB } from '../database/tables.ts';
import type { Write } from '../database/transaction.ts';

export interface RemoveOrder {
  readonly table: keyof DB & string;
  readonly organisationId: string;
  readonly id: string;
  /** The version that was seen when the removal was asked for. */
  readonly version: number;
  /** Tables whose rows are part of the record and go with it, as the database calls them. */
  readonly parts?: readonly string[];
}

export type Removal = 'removed' | 'changedMeanwhile' | { readonly usedBy: readonly string[] };

/**
 * Removes a record when nothing refers to it any more; else answers the tables that do. The tables are found in the
 * database itself, so that a new module needs no word here. The record is held first: what would come to hang on it
 * waits, and finds it gone.
 */
export async function removeRecord(write: Write, order: RemoveOrder): Promise<Removal> {
  const { organisationId, id, version, parts = [] } = order;
  const table = order.table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const held = await write.ask(
    {
      name: `hold-${table}`,
      text: `select 1 from ${table} where organisation_id = $1 and id = $2 and version = $3 for update`,
    },
    [organisationId, id, version],
  );
  if (held.length === 0) return 'changedMeanwhile';
  const usedBy: string[] = [];
  for (const { table: other, column } of await columnsReferringTo(write, table)) {
    if (parts.includes(other) || usedBy.includes(other)) continue;
    const [found] = await write.ask(
      {
        name: `refers-${other}-${column}`,
        text: `select 1 from ${other} where organisation_id = $1 and ${column} = $2 limit 1`,
      },
      [organisationId, id],
    );
    if (found) usedBy.push(other);
  }
  if (usedBy.length > 0) return { usedBy };
  await write.ask(
    {
      name: `remove-${table}`,
      text: `delete from ${table} where organisation_id = $1 and id = $2`,
    },
    [organisationId, id],
  );
  return 'removed';
}

/** Every column that holds the id of a record of this table, by its foreign keys. */
function columnsReferringTo(
  write: Write,
  table: string,
): Promise<{ readonly table: string; readonly column: string }[]> {
  return write.ask(
    {
      name: 'columns-referring-to',
      text: `select c.conrelid::regclass::text as table, own.attname as column
        from pg_constraint c
        cross join lateral unnest(c.conkey, c.confkey) as pair(own_number, other_number)
        join pg_attribute own on own.attrelid = c.conrelid and own.attnum = pair.own_number
        join pg_attribute other on other.attrelid = c.confrelid and other.attnum = pair.other_number
        where c.contype = 'f' and c.confrelid = $1::regclass and other.attname = 'id'
        order by 1, 2`,
    },
    [table],
  );
}
