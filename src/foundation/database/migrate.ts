import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../root.ts';
import type { ConnectionSettings } from './connect.ts';
import { makeRoles } from './roles.ts';

/** The number of this program; a contract migration writes the oldest program that may still run. */
export const programNumber = 1;

const migrationsFolder = join(root, 'src', 'migrations');
const migrationLock = 7_203_686_367;

/**
 * Brings the database to the newest form: plain SQL files in one order, each in a transaction of its own, under an
 * advisory lock, so that several servers may start at once. Returns the names of the files it ran.
 * Throws when a file that ran before was changed afterwards, or when the database asks for a newer program.
 */
export async function migrate(
  connection: ConnectionSettings,
  options: { appPassword?: string } = {},
): Promise<string[]> {
  const admin = new pg.Client(connection);
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(${migrationLock})`);
    await makeRoles(admin, options.appPassword);
    await admin.query('set role voordeur_owner');
    await admin.query(`create table if not exists public.migration
      (name text primary key, content_hash text not null, applied_at timestamptz not null)`);
    await refuseOldProgram(admin);
    return await runNewFiles(admin);
  } finally {
    await admin.end();
  }
}

/** The names of the migrations that this program brings, in order. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
}

async function refuseOldProgram(admin: pg.Client): Promise<void> {
  const { rows: found } = await admin.query(
    "select to_regclass('portal.installation') is not null as there",
  );
  if (!found[0]?.there) return;
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

async function runNewFiles(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; content_hash: string }>(
    'select * from public.migration',
  );
  const applied = new Map(rows.map((row) => [row.name, row.content_hash]));
  const ran: string[] = [];
  for (const name of await migrationNames()) {
    const text = await readFile(join(migrationsFolder, name), 'utf8');
    const hash = createHash('sha256').update(text).digest('hex');
    const before = applied.get(name);
    if (before === hash) continue;
    if (before !== undefined)
      throw new Error(`Migration ${name} was changed after it ran; add a new one instead.`);
    await runFile(admin, name, text, hash);
    ran.push(name);
  }
  return ran;
}

async function runFile(admin: pg.Client, name: string, text: string, hash: string): Promise<void> {
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
