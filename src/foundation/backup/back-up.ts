import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import type { ConnectionSettings } from '../database/connect.ts';
import { isFileKey } from '../files/file-key.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { type ArchiveWriter, writeArchive } from './archive.ts';
import { type StoredTable, sequencesOf, tablesOf } from './tables.ts';

/** By this a restore sees that it has the key ring of the back-up. */
export const keyRingProof = { text: 'voordeur', purpose: 'backup' } as const;

const rowsAtOnce = 2000;
const pieceBytes = 192 * 1024;

export interface BackUpOrder {
  /** As the owner of the tables. */
  readonly owner: ConnectionSettings;
  /** Where the back-up comes to stand. */
  readonly path: string;
  /** The folder of the file store; undefined when files are kept elsewhere. */
  readonly filesFolder: string | undefined;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
}

export interface BackUpCount {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes the whole database as it is at one moment, and the files of its records, into one compressed file; the portal
 * may go on meanwhile. Nothing is changed: the transaction is read-only. Files never change under their key, so those
 * that are read afterwards are those of that moment; what came later is harmless.
 */
export async function backUp(order: BackUpOrder): Promise<BackUpCount> {
  const client = new pg.Client(order.owner);
  await client.connect();
  const archive = writeArchive(order.path);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local role voordeur_owner');
    await archive.write({
      kind: 'start',
      format: 1,
      madeAt: order.now.toString(),
      migrations: await migrationsOf(client),
      sealed: order.secrets.seal(keyRingProof.text, keyRingProof.purpose).toString('base64'),
      withFiles: order.filesFolder !== undefined,
    });
    for (const { name, value } of await sequencesOf(client)) {
      await archive.write({ kind: 'sequence', name, value });
    }
    const tables = await tablesOf(client);
    let rows = 0;
    for (const table of tables) rows += await writeTable(client, archive, table);
    await client.query('commit');
    const files = order.filesFolder ? await writeFiles(archive, order.filesFolder) : 0;
    await archive.finish();
    return { tables: tables.length, rows, files };
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

async function migrationsOf(client: pg.Client): Promise<{ name: string; hash: string }[]> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, content_hash as hash from public.migration order by name',
  );
  return rows;
}

/** Every row as one text, in which PostgreSQL writes and reads every type without loss. */
async function writeTable(
  client: pg.Client,
  archive: ArchiveWriter,
  { name, columns }: StoredTable,
): Promise<number> {
  await archive.write({ kind: 'table', name, columns: [...columns] });
  await client.query(`declare stored no scroll cursor for select t::text as line from ${name} t`);
  let count = 0;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from stored`);
    for (const { line } of rows) await archive.write(line);
    count += rows.length;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query('close stored');
  return count;
}

async function writeFiles(archive: ArchiveWriter, folder: string): Promise<number> {
  let count = 0;
  for (const key of await keysIn(folder)) {
    const path = join(folder, key);
    const found = await stat(path).catch(() => undefined);
    // Removed since: no record of the back-up names it.
    if (!found) continue;
    await archive.write({ kind: 'file', key, bytes: found.size, sha256: await sha256Of(path) });
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
      await archive.write(Buffer.from(piece).toString('base64'));
    }
    count += 1;
  }
  return count;
}

async function keysIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isFileKey)
    .sort();
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
