import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../root.ts';
import type { ConnectionSettings } from './connect.ts';
import { makeRoles } from './roles.ts';

/** What a release brings to a database, and what it asks of it. */
export interface Release {
  /** A contract migration writes the oldest program that may still run. */
  readonly programNumber: number;
  readonly migrationsFolder: string;
  /** The oldest PostgreSQL on which its migrations run, for example 15. */
  readonly oldestPostgres: number;
}

export const thisRelease: Release = {
  programNumber: 1,
  migrationsFolder: join(root, 'src', 'migrations'),
  oldestPostgres: 15,
};

/** The advisory lock of who changes the form of the database. */
export const migrationLock = 7_203_686_367;

/**
 * Brings the database to the newest form: plain SQL files in one order, each in a transaction of its own, under an
 * advisory lock, so that several servers may start at once. Returns the names of the files it ran.
 * Throws before the first file runs when PostgreSQL is too old, when the database asks for a newer program, or when
 * a file that ran before was changed afterwards (ADM-241).
 */
export async function migrate(
  connection: ConnectionSettings,
  options: { appPassword?: string; release?: Release } = {},
): Promise<string[]> {
  const { appPassword, release = thisRelease } = options;
  const admin = new pg.Client(connection);
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(${migrationLock})`);
    await refuseOldPostgres(admin, release);
    await makeRoles(admin, appPassword);
    await admin.query('set role voordeur_owner');
    await refuseOldProgram(admin, release);
    const files = await newFiles(admin, release);
    await makeMigrationTable(admin);
    for (const file of files) await runFile(admin, file);
    return files.map(({ name }) => name);
  } finally {
    await admin.end();
  }
}

/** The list of migrations that ran. */
export async function makeMigrationTable(admin: pg.Client): Promise<void> {
  await admin.query(`create table if not exists public.migration
    (name text primary key, content_hash text not null, applied_at timestamptz not null)`);
}

async function refuseOldPostgres(admin: pg.Client, { oldestPostgres }: Release): Promise<void> {
  const { rows } = await admin.query<{ version: string; major: number }>(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major",
  );
  const [found] = rows;
  if (found === undefined || found.major >= oldestPostgres) return;
  throw new Error(
    `This release needs PostgreSQL ${oldestPostgres} or later; the server is ${found.version}. Nothing was changed.`,
  );
}

async function refuseOldProgram(admin: pg.Client, { programNumber }: Release): Promise<void> {
  if (!(await exists(admin, 'portal.installation'))) return;
  const { rows } = await admin.query<{ oldest_program: number }>(
    'select oldest_program from portal.installation',
  );
  const oldest = rows[0]?.oldest_program ?? 0;
  if (oldest > programNumber) {
    throw new Error(
      `This database was made ready for program ${oldest} or later; this is program ${programNumber}. Install the newer release.`,
    );
  }
}

interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** The files of the release that have not run here, in order. */
async function newFiles(admin: pg.Client, { migrationsFolder }: Release): Promise<MigrationFile[]> {
  const applied = await appliedHashes(admin);
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(names.map((name) => readMigration(migrationsFolder, name)));
  return files.filter(({ name, hash }) => {
    const before = applied.get(name);
    if (before !== undefined && before !== hash) {
      throw new Error(`Migration ${name} was changed after it ran; add a new one instead.`);
    }
    return before === undefined;
  });
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  const text = await readFile(join(folder, name), 'utf8');
  return { name, text, hash: createHash('sha256').update(text).digest('hex') };
}

async function appliedHashes(admin: pg.Client): Promise<ReadonlyMap<string, string>> {
  if (!(await exists(admin, 'public.migration'))) return new Map();
  const { rows } = await admin.query<{ name: string; content_hash: string }>(
    'select name, content_hash from public.migration',
  );
  return new Map(rows.map((row) => [row.name, row.content_hash]));
}

async function exists(admin: pg.Client, table: string): Promise<boolean> {
  const { rows } = await admin.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [table],
  );
  return rows[0]?.there ?? false;
}

async function runFile(admin: pg.Client, { name, text, hash }: MigrationFile): Promise<void> {
  await admin.query('begin');
  try {
    await admin.query(text);
    await admin.query('insert into public.migration values ($1, $2, $3)', [
      name,
      hash,
      new Date().toISOString(),
    ]);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    throw new Error(`Migration ${name} failed and left everything as it was.`, { cause: error });
  }
}
