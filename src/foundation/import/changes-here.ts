import { z } from 'zod';
import type { Read } from '../database/transaction.ts';
import type { ImportTarget } from './importer.ts';
import { camelCase, snakeCase } from './names.ts';

/** A value that was changed here, while the file of the back office has another one. */
export interface KeptValue {
  /** The number or code of the record. */
  readonly key: string;
  /** The column of the file. */
  readonly field: string;
  readonly here: string;
  readonly inFile: string;
}

/** Where `changed_here` stands, and what a record is called there. */
export interface ChangesHere {
  readonly table: 'customer' | 'person' | 'lease';
  readonly key: string;
  /** The one spelling of a key, where several mean the same. */
  readonly spell?: (key: string) => string;
}

/** Differences that are listed at once. */
export const mostKept = 200;

/** From here on the updates of this transaction are the back office's: what was changed here stays (migration 0100). */
export async function importBegins({ write }: ImportTarget): Promise<void> {
  await write.ask(
    { name: 'import-begins', text: `select set_config('portal.importing', 'on', true)` },
    [],
  );
}

const markedRow = z.object({
  id: z.string(),
  key: z.string(),
  changed: z.record(z.string(), z.array(z.unknown()).nullable()),
  stored: z.record(z.string(), z.unknown()),
});

type MarkedRow = z.infer<typeof markedRow>;

/** What these records left as it was here. What the file has instead is stored beside it, for staff to see. */
export async function noteKept(
  target: ImportTarget,
  changes: ChangesHere,
  records: readonly object[],
): Promise<KeptValue[]> {
  const rows = await markedRows(target.write, target.organisationId, changes);
  if (rows.length === 0) return [];
  const { key, spell = same } = changes;
  const byKey = new Map(
    records.map((record) => {
      const values = new Map<string, unknown>(Object.entries(jsonIn(record)));
      return [spell(String(values.get(key))), values];
    }),
  );
  const kept: KeptValue[] = [];
  for (const row of rows) {
    const values = byKey.get(spell(row.key));
    if (!values) continue;
    const noted = { ...row.changed };
    for (const column of Object.keys(row.changed)) {
      const inFile = values.get(camelCase(column));
      if (inFile !== undefined) noted[column] = [inFile];
    }
    if (JSON.stringify(noted) !== JSON.stringify(row.changed))
      await note(target, changes, row.id, noted);
    kept.push(...keptIn({ ...row, changed: noted }));
  }
  return kept;
}

/** The values of an organisation that were changed here while the last file had another one. */
export async function keptValues(
  read: Read,
  organisationId: string,
  changes: ChangesHere,
): Promise<KeptValue[]> {
  return (await markedRows(read, organisationId, changes)).flatMap(keptIn);
}

async function markedRows(
  read: Pick<Read, 'ask'>,
  organisationId: string,
  { table, key }: ChangesHere,
): Promise<MarkedRow[]> {
  const column = snakeCase(key);
  const rows = await read.ask<unknown>(
    {
      name: `changed-here-${table}`,
      text: `select id, coalesce(${column}, '') as key, changed_here as changed, to_jsonb(${table}) as stored
        from ${table} where organisation_id = $1 and changed_here <> '{}' order by ${column}`,
    },
    [organisationId],
  );
  return z.array(markedRow).parse(rows);
}

async function note(
  { write, organisationId }: ImportTarget,
  { table }: ChangesHere,
  id: string,
  noted: MarkedRow['changed'],
): Promise<void> {
  await write.ask(
    {
      name: `note-kept-${table}`,
      text: `update ${table} set changed_here = $3 where organisation_id = $1 and id = $2`,
    },
    [organisationId, id, JSON.stringify(noted)],
  );
}

function keptIn({ key, changed, stored }: MarkedRow): KeptValue[] {
  return Object.entries(changed).flatMap(([column, inFile]) =>
    inFile === null
      ? []
      : [{ key, field: camelCase(column), here: shown(stored[column]), inFile: shown(inFile[0]) }],
  );
}

/** A record as its values are written to the database. */
function jsonIn(record: object): object {
  const read: unknown = JSON.parse(JSON.stringify(record));
  return typeof read === 'object' && read !== null ? read : {};
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);
const same = (key: string): string => key;
