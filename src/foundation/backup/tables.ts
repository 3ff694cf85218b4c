import type pg from 'pg';

/** A table of the portal, by its name in SQL. */
export interface StoredTable {
  readonly name: string;
  /** What is stored in it, in order; what the database works out itself is not. */
  readonly columns: readonly string[];
}

/** All tables of the portal, in the order of their names. */
export async function tablesOf(owner: pg.Client): Promise<StoredTable[]> {
  const { rows } = await owner.query<StoredTable>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')::text[] as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'portal') and c.relkind = 'r' and c.relowner = 'voordeur_owner'::regrole
    order by 1`);
  return rows;
}

/** The sequences of the portal with the number that comes next. */
export async function sequencesOf(owner: pg.Client): Promise<{ name: string; value: string }[]> {
  const { rows } = await owner.query<{ name: string; value: string }>(`
    select format('%I.%I', schemaname, sequencename) as name,
      coalesce(last_value + increment_by, start_value)::text as value
    from pg_sequences where schemaname in ('public', 'portal') and sequenceowner = 'voordeur_owner' order by 1`);
  return rows;
}
