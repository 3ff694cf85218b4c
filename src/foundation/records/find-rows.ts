import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Read } from '../database/transaction.ts';

/** Which of the rows that match: `limit` of them after the first `offset`. */
export interface Window {
  readonly limit: number;
  readonly offset: number;
}

export interface Found<Row> {
  readonly rows: readonly Row[];
  /** All rows that match, on every page. */
  readonly total: number;
}

/**
 * The rows of one window and how many there are in all. The query brings its own columns and a full order: end with a
 * unique column, or rows jump between pages.
 */
export async function findRows<Database, Tables extends keyof Database, Row>(
  read: Read,
  query: SelectQueryBuilder<Database, Tables, Row>,
  { limit, offset }: Window,
): Promise<Found<Row>> {
  const rows = await query.limit(limit).offset(offset).execute();
  if (offset === 0 && rows.length < limit) return { rows, total: rows.length };
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from (${query.clearOrderBy()}) as matching`.execute(read);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** True for rows in which every word of the text stands anywhere in these columns together, in any case. */
export function everyWord(
  text: string,
  columns: readonly Expression<unknown>[],
): Expression<SqlBool> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql<boolean>`true`;
  const together = sql`concat_ws(' ', ${sql.join(columns)})`;
  const each = words.map((word) => sql<boolean>`${together} ilike ${anywhere(word)}`);
  return sql<boolean>`(${sql.join(each, sql` and `)})`;
}

/** The pattern for ILIKE that finds a text anywhere, with its own wildcards taken literally. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
