import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { migrate, type Release, thisRelease } from './migrate.ts';

/** Where an organisation keeps what it set: everything that stood in the first release. */
const settingsTables = [
  'organisation',
  'organisation_host',
  'label_override',
  'look',
  'look_image',
  'mail_template',
  'network_range',
  'identity_provider',
  'interaction_template',
];

let database: string;
let admin: pg.Client;
let folder: string;

beforeEach(async () => {
  database = `voordeur_migrate_${randomUUID().slice(0, 8)}`;
  await onServer(`create database ${database}`);
  admin = new pg.Client({ ...inject('database'), database });
  await admin.connect();
  folder = await mkdtemp(join(tmpdir(), 'voordeur-migrations-'));
  return async () => {
    await admin.end();
    await onServer(`drop database ${database} with (force)`);
    await rm(folder, { recursive: true });
  };
});

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...inject('database'), database: 'postgres' });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const upgrade = (more: Partial<Release> = {}) =>
  migrate({ ...inject('database'), database }, { release: { ...thisRelease, ...more } });

/** A folder with the first migrations of this release, or all of them. */
async function bring(last = '9999'): Promise<void> {
  const names = (await readdir(thisRelease.migrationsFolder)).filter((name) => name <= last);
  for (const name of names) await cp(join(thisRelease.migrationsFolder, name), join(folder, name));
}

const add = (name: string, sql: string) => writeFile(join(folder, name), sql);

async function rowsOf(statement: string): Promise<unknown[]> {
  return (await admin.query(statement)).rows;
}

async function storeSettings(): Promise<void> {
  const id = '00000000-0000-4000-8000-000000000001';
  const colours = Array.from({ length: 17 }, () => 'teal');
  await admin.query(
    `insert into organisation (id, slug, sector, name, portal_name, canonical_address, mail_sender_name,
       mail_sender_address, contact, settings)
     values ($1, 'eigen', 'housing', 'Eigen Wonen', 'Mijn Eigen', 'https://mijn.eigen.example', 'Eigen',
       'post@eigen.example', '{"telephone":"030 1"}', '{"rememberMeDays":7,"switches":{"news":false}}')`,
    [id],
  );
  await admin.query(
    "insert into organisation_host (organisation_id, host) values ($1, 'mijn.eigen.example')",
    [id],
  );
  await admin.query(
    "insert into label_override (organisation_id, language, page, name, value) values ($1, 'nl', 'Generic', 'Button_Save', 'Bewaar')",
    [id],
  );
  await admin.query(
    "insert into look (organisation_id, logo_shape, copyright, colours, stylesheet, stylesheet_hash) values ($1, 'round', true, $2, ':root{}', 'abc')",
    [id, colours],
  );
  await admin.query(
    "insert into look_image (organisation_id, kind, content_type, content, hash, width, height) values ($1, 'logo', 'image/png', '\\x89', 'abc', 1, 1)",
    [id],
  );
  await admin.query(
    "insert into mail_template (organisation_id, template, language, subject, body) values ($1, 'accountReset', 'nl', 'Onderwerp', 'Tekst')",
    [id],
  );
}

/** What every settings table holds, in the columns that it has at `columnsOf`. */
async function settingsIn(columnsOf: ReadonlyMap<string, readonly string[]>) {
  const found = new Map<string, unknown[]>();
  for (const [table, columns] of columnsOf) {
    const named = columns.map((column) => admin.escapeIdentifier(column)).join(', ');
    found.set(table, await rowsOf(`select ${named} from ${table}`));
  }
  return found;
}

async function columnsNow(): Promise<Map<string, string[]>> {
  const { rows } = await admin.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns where table_schema = 'public' and table_name = any($1) group by 1`,
    [settingsTables],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

describe('an upgrade', () => {
  it('ADM-239 GEN-23 keeps every setting of an organisation, from the first release on', async () => {
    await bring('0005');
    await upgrade({ migrationsFolder: folder });
    await storeSettings();
    const columns = await columnsNow();
    expect([...columns.keys()].sort()).toEqual(settingsTables.toSorted());
    const before = await settingsIn(columns);
    expect((await upgrade()).length).toBeGreaterThan(0);
    expect(await settingsIn(columns)).toEqual(before);
    expect(await upgrade()).toEqual([]);
  });

  it('ADM-B43 leaves everything as it was when it is interrupted, and goes on afterwards', async () => {
    await bring();
    await upgrade({ migrationsFolder: folder });
    await storeSettings();
    const before = await settingsIn(await columnsNow());
    await add('9001-first.sql', 'create table fine (id integer);');
    await add(
      '9002-second.sql',
      "create table half (id integer); update organisation set name = 'Anders'; select 1 / 0;",
    );
    await expect(upgrade({ migrationsFolder: folder })).rejects.toThrow(
      'Migration 9002-second.sql failed and left everything as it was.',
    );
    expect(await settingsIn(await columnsNow())).toEqual(before);
    expect(await rowsOf("select to_regclass('half') as half")).toEqual([{ half: null }]);
    expect(await upgrade()).toEqual([]);

    await add('9002-second.sql', 'create table half (id integer);');
    expect(await upgrade({ migrationsFolder: folder })).toEqual(['9002-second.sql']);
  });
});

describe('the conditions of an upgrade', () => {
  it('ADM-240 ADM-241 PostgreSQL that is too old is refused in one sentence, before anything is made', async () => {
    await expect(upgrade({ oldestPostgres: 999 })).rejects.toThrow(
      /^This release needs PostgreSQL 999 or later; the server is [\d.]+.*Nothing was changed\.$/,
    );
    expect(await rowsOf("select tablename from pg_tables where schemaname = 'public'")).toEqual([]);
    expect(thisRelease.oldestPostgres).toBe(15);
  });

  it('ADM-241 a database that was made ready for a later program is refused, and keeps its form', async () => {
    await bring();
    await upgrade({ migrationsFolder: folder });
    await admin.query('update portal.installation set oldest_program = 2');
    await add('9001-first.sql', 'create table fine (id integer);');
    await expect(upgrade({ migrationsFolder: folder })).rejects.toThrow(
      'Install the newer release.',
    );
    expect(await rowsOf("select to_regclass('fine') as fine")).toEqual([{ fine: null }]);
  });

  it('ADM-241 a migration that was changed after it ran is refused before a new one runs', async () => {
    await bring();
    await add('9002-second.sql', 'create table second (id integer);');
    await upgrade({ migrationsFolder: folder });
    await add('9001-first.sql', 'create table fine (id integer);');
    await add('9002-second.sql', 'create table other (id integer);');
    await expect(upgrade({ migrationsFolder: folder })).rejects.toThrow(
      'Migration 9002-second.sql was changed after it ran; add a new one instead.',
    );
    expect(await rowsOf("select to_regclass('fine') as fine")).toEqual([{ fine: null }]);
  });
});
