import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import type { ConnectionSettings } from '../database/connect.ts';
import { makeMigrationTable, migrate, migrationLock, thisRelease } from '../database/migrate.ts';
import { makeRoles } from '../database/roles.ts';
import { isFileKey } from '../files/file-key.ts';
import type { Secrets } from '../secrets/secrets.ts';
import {
  type ArchiveLine,
  ArchiveUnusable,
  checkArchive,
  readArchive,
  type StartOfArchive,
} from './archive.ts';
import { keyRingProof } from './back-up.ts';
import { tablesOf } from './tables.ts';

const rowsAtOnce = 1000;

export interface RestoreOrder {
  /** As the owner of the tables. */
  readonly owner: ConnectionSettings;
  readonly path: string;
  /** The folder of the file store; undefined when files are kept elsewhere. */
  readonly filesFolder: string | undefined;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
}

export interface RestoreCount {
  readonly madeAt: string;
  readonly rows: number;
  readonly files: number;
  /** Migrations of this release that the back-up did not have yet. */
  readonly migrated: readonly string[];
}

/**
 * Puts everything back as it was when the back-up was made, in the place of what is there: in one transaction, so
 * that a fault leaves everything as it is. A back-up of an older release is brought to the form of this one. Then the
 * outgoing mail is closed until the operator opens it, so that nothing is sent again, and everybody signs in anew.
 * Throws `ArchiveUnusable` before anything is touched. No server may be open on the database.
 */
export async function restore(order: RestoreOrder): Promise<RestoreCount> {
  const start = await checkArchive(order.path);
  refuseOtherKeyRing(start, order.secrets);
  const migrations = await migrationsOf(start);
  const files = order.filesFolder ? await restoreFiles(order.path, order.filesFolder) : 0;
  const client = new pg.Client(order.owner);
  await client.connect();
  let rows: number;
  try {
    await client.query(`select pg_advisory_lock(${migrationLock})`);
    await refuseOpenServers(client);
    await client.query('begin');
    try {
      await makeEmpty(client, migrations);
      rows = await loadRows(client, order.path);
      await keepSilent(client, order.now);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  } finally {
    await client.end();
  }
  const migrated = await migrate(order.owner);
  return { madeAt: start.madeAt, rows, files, migrated };
}

function refuseOtherKeyRing({ sealed }: StartOfArchive, secrets: Secrets): void {
  try {
    secrets.open(Buffer.from(sealed, 'base64'), keyRingProof.purpose);
  } catch (error) {
    throw new ArchiveUnusable(
      'This back-up was made with another key ring. Put its VOORDEUR_SECRET (or its secret.key) in place first.',
      { cause: error },
    );
  }
}

interface KnownMigration {
  readonly name: string;
  readonly text: string;
}

/** The migrations of the back-up, from this release; it must have every one of them unchanged. */
async function migrationsOf({ migrations }: StartOfArchive): Promise<KnownMigration[]> {
  return Promise.all(
    migrations.map(async ({ name, hash }) => {
      const path = join(thisRelease.migrationsFolder, name);
      const text = await readFile(path, 'utf8').catch(() => undefined);
      if (text === undefined || createHash('sha256').update(text).digest('hex') !== hash) {
        throw new ArchiveUnusable(
          `This back-up was made by a newer or another program: its migration ${name} is not here.`,
        );
      }
      return { name, text };
    }),
  );
}

async function refuseOpenServers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and usename = 'voordeur_app'`,
  );
  if (rows[0]?.count)
    throw new Error('A server is open on this database. Stop every server first.');
}

/** Removes what is there and makes the tables as the back-up has them, without a row. */
async function makeEmpty(client: pg.Client, migrations: readonly KnownMigration[]): Promise<void> {
  await makeRoles(client);
  await client.query('drop owned by voordeur_owner cascade');
  await makeRoles(client);
  await client.query('set local role voordeur_owner');
  await makeMigrationTable(client);
  for (const { text } of migrations) await client.query(text);
  const tables = await tablesOf(client);
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

/** Loads every row; keys between tables are taken away meanwhile and checked when all rows are there. */
async function loadRows(client: pg.Client, path: string): Promise<number> {
  const tables = await tablesOf(client);
  const known = new Map(tables.map((table) => [table.name, table]));
  const foreignKeys = await takeForeignKeys(client);
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);

  let rows = 0;
  let into: string | undefined;
  let waiting: string[] = [];
  const store = async () => {
    if (into !== undefined && waiting.length > 0) await client.query(into, [waiting]);
    rows += waiting.length;
    waiting = [];
  };
  for await (const line of rowsIn(path)) {
    if (typeof line === 'string') {
      waiting.push(line);
      if (waiting.length === rowsAtOnce) await store();
    } else if (line.kind === 'table') {
      await store();
      const table = known.get(line.name);
      if (table?.columns.join() !== line.columns.join()) {
        throw new ArchiveUnusable(`The table ${line.name} has another form than in this back-up.`);
      }
      into = insertInto(line.name, line.columns);
    } else if (line.kind === 'sequence') {
      await client.query('select setval($1, $2, false)', [line.name, line.value]);
    }
  }
  await store();

  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
  for (const { table, name, definition } of foreignKeys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  return rows;
}

/** What a back-up says of the database; its files come last. */
async function* rowsIn(path: string): AsyncGenerator<ArchiveLine> {
  for await (const line of readArchive(path)) {
    if (typeof line !== 'string' && line.kind === 'file') return;
    yield line;
  }
}

function insertInto(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns.join(', ')}) overriding system value
    select ${columns.map((column) => `(stored.r).${column}`).join(', ')}
    from (select line::${table} as r from unnest($1::text[]) line offset 0) stored`;
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function takeForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, t.relname) as table, quote_ident(c.conname) as name,
      pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and n.nspname in ('public', 'portal') and c.conparentid = 0
    order by 1, 2`);
  for (const { table, name } of rows) {
    await client.query(`alter table ${table} drop constraint ${name}`);
  }
  return rows;
}

/** Nothing leaves by itself, and nobody comes in by a session or link that was ended since the back-up. */
async function keepSilent(client: pg.Client, now: Temporal.Instant): Promise<void> {
  await client.query('update portal.installation set outgoing_mail_open = false');
  await client.query('delete from session');
  await client.query('update token set used_at = $1 where used_at is null', [now.toString()]);
}

/** Puts the files of the back-up in place, beside those that are there: a key never gets other content. */
async function restoreFiles(path: string, folder: string): Promise<number> {
  let count = 0;
  let current: UnfinishedFile | undefined;
  for await (const line of readArchive(path)) {
    if (typeof line === 'string') {
      await current?.add(Buffer.from(line, 'base64'));
      continue;
    }
    await current?.finish();
    current = undefined;
    if (line.kind !== 'file') continue;
    if (!isFileKey(line.key)) throw new ArchiveUnusable('The back-up names a file that is none.');
    current = await openFile(join(folder, line.key), line.sha256);
    count += 1;
  }
  return count;
}

interface UnfinishedFile {
  add(piece: Buffer): Promise<void>;
  finish(): Promise<void>;
}

async function openFile(path: string, sha256: string): Promise<UnfinishedFile> {
  const unfinished = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  const hash = createHash('sha256');
  return {
    async add(piece) {
      hash.update(piece);
      await file.writeFile(piece);
    },
    async finish() {
      await file.sync();
      await file.close();
      if (hash.digest('hex') !== sha256) {
        await rm(unfinished, { force: true });
        throw new ArchiveUnusable('A file in the back-up is not whole.');
      }
      await rename(unfinished, path);
    },
  };
}
