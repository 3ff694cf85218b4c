import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { startOfTests, testKeyRing } from '../../../test/support/constants.ts';
import { type CopiedDatabase, copyDatabase } from '../../../test/support/copied-database.ts';
import { startTestPortal } from '../../../test/support/portal.ts';
import { withDatabase, withFolder } from '../database/embedded/testing.ts';
import { migrate, thisRelease } from '../database/migrate.ts';
import { openOwner } from '../database/open-owner.ts';
import { openOutgoingMail } from '../mail/open-outgoing-mail.ts';
import { newKeyRing, secretsFrom } from '../secrets/secrets.ts';
import { ArchiveUnusable, readArchive, writeArchive } from './archive.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';
import { tablesOf } from './tables.ts';

const secrets = secretsFrom(testKeyRing);
let database: CopiedDatabase;
let folder: string;
let path: string;

beforeEach(async () => {
  database = await copyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'voordeur-backup-'));
  path = join(folder, 'monday.voordeur');
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const order = () => ({
  owner: database.adminConnection,
  path,
  filesFolder: database.filesFolder,
  secrets,
  now: startOfTests,
});

async function asOwner<Result>(
  work: (owner: pg.Client) => Promise<Result>,
  connection: pg.PoolConfig = database.adminConnection,
): Promise<Result> {
  const owner = new pg.Client(connection);
  await owner.connect();
  return work(owner).finally(() => owner.end());
}

/** Every row of every table, as PostgreSQL writes it, and every key between tables. */
function everything(): Promise<Record<string, unknown>> {
  return asOwner(async (owner) => {
    const found: Record<string, unknown> = {};
    for (const { name } of await tablesOf(owner)) {
      const { rows } = await owner.query(`select t::text as row from ${name} t order by 1`);
      found[name] = rows.map(({ row }) => row);
    }
    const { rows } = await owner.query(
      `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition, convalidated
       from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    );
    return { ...found, constraints: rows };
  });
}

/** A customer goes with all that is his, another one changes, a mail is waiting and somebody is signed in. */
const change = (owner: pg.Client) =>
  owner.query(`delete from customer where customer_number = 'HM-01021';
    update customer set display_name = 'Iemand anders', telephone = null where customer_number = 'HM-06367';
    update portal.installation set outgoing_mail_open = true`);

const addMail = (owner: pg.Client) =>
  owner.query(
    `insert into outgoing_mail (organisation_id, id, template, recipient, subject, html, plain_text, state,
       message_id, created_at, next_attempt_at)
     select id, $1, 'proef', 'iemand@voorbeeld.example', E'Regel 1\\nRegel "2"', '<p>{}\\\\</p>', '', 'waiting', $2, $3, $3
     from organisation where slug = 'wisselstad'`,
    [randomUUID(), `${randomUUID()}@wisselstad.example`, startOfTests.toString()],
  );

const filesIn = async (of: string) =>
  (await readdir(of, { recursive: true })).filter((name) => name.length > 40).sort();

describe('a back-up', () => {
  it('E.6 brings everything back as it was, files included, in the place of what was changed since', async () => {
    await asOwner(addMail);
    const before = await everything();
    const files = await filesIn(database.filesFolder);
    const made = await backUp(order());
    expect(made.files).toBe(files.length);
    expect(made.files).toBeGreaterThan(0);
    await asOwner(change);
    await rm(join(database.filesFolder, files[0] ?? ''));
    expect(await everything()).not.toEqual(before);

    const restored = await restore(order());
    expect(restored).toMatchObject({ rows: made.rows, files: made.files, migrated: [] });
    const closed = JSON.stringify(before['portal.installation']).replace(',t)', ',f)');
    expect(await everything()).toEqual({ ...before, 'portal.installation': JSON.parse(closed) });
    expect(await filesIn(database.filesFolder)).toEqual(files);
  });

  it('E.6 after a restore the portal opens, nothing is sent again, and everybody signs in anew', async () => {
    await asOwner(addMail);
    await asOwner((owner) =>
      owner.query(
        `insert into session (organisation_id, id, token_hash, kind, account_id, created_at, last_seen_at, fresh_at)
         select organisation_id, $1, '\\x01', 'customer', id, $2, $2, $2 from account where username_key = 'cedee'`,
        [randomUUID(), startOfTests.toString()],
      ),
    );
    await backUp(order());
    await restore(order());
    const portal = await startTestPortal({ database: { ...database, drop: async () => {} } });
    try {
      expect(await portal.mails()).toEqual([]);
      const sessions = await portal.inside('wisselstad', (write) =>
        write.selectFrom('session').selectAll().execute(),
      );
      expect(sessions).toEqual([]);
      const browser = portal.browser('wisselstad');
      expect((await browser.signIn('cedee')).location).toBe('/');
      expect((await browser.get('/financien')).text).toContain('Openstaand saldo');
      const waiting = (await portal.mails()).length;
      expect(waiting).toBe(0);
      await openOutgoingMail(database.adminConnection, true);
      expect((await portal.mails()).map(({ subject }) => subject)).toContain('Regel 1\nRegel "2"');
    } finally {
      await portal.close();
    }
  });

  it('E.6 goes on counting where it was', async () => {
    const count = (owner: pg.Client) =>
      owner.query<{ next: string }>("select nextval('online_payment_event_position_seq') as next");
    const last = await asOwner(count);
    await backUp(order());
    await restore(order());
    const next = await asOwner(count);
    expect(Number(next.rows[0]?.next)).toBe(Number(last.rows[0]?.next) + 1);
  });

  it('E.6 that is broken off, changed or no back-up is refused, and nothing is touched', async () => {
    await backUp(order());
    const whole = await readFile(path);
    const before = await everything();
    const text = gunzipSync(whole).toString('utf8');
    const lines = text.split('\n');
    const faulty: readonly Buffer[] = [
      whole.subarray(0, whole.length / 2),
      gzipSync(text.replace('Cedee', 'Ceedee')),
      gzipSync(lines.slice(0, -3).join('\n')),
      gzipSync(`${text}"meer"\n`),
      gzipSync('{"kind":"start"}\n'),
      Buffer.from('geen back-up'),
      Buffer.alloc(0),
    ];
    for (const content of faulty) {
      await writeFile(path, content);
      await expect(restore(order())).rejects.toThrow(ArchiveUnusable);
    }
    expect(await everything()).toEqual(before);
  });

  it('E.6 a fault half-way leaves everything as it was', async () => {
    await backUp(order());
    const before = await everything();
    const without = writeArchive(join(folder, 'no-customers.voordeur'));
    let table = '';
    for await (const line of readArchive(path)) {
      if (typeof line !== 'string' && line.kind === 'end') break;
      if (typeof line !== 'string' && line.kind === 'table') table = line.name;
      if (typeof line !== 'string' || table !== 'public.customer') await without.write(line);
    }
    await without.finish();
    const faulty = { ...order(), path: join(folder, 'no-customers.voordeur') };
    await expect(restore(faulty)).rejects.toThrow(/foreign key/);
    expect(await everything()).toEqual(before);
  });

  it('E.6 is refused while a server is open, and with another key ring', async () => {
    await backUp(order());
    const other = secretsFrom(newKeyRing());
    await expect(restore({ ...order(), secrets: other })).rejects.toThrow('another key ring');
    const server = new pg.Client(database.appConnection);
    await server.connect();
    await expect(restore(order())).rejects.toThrow('Stop every server first');
    await server.end();
  });

  it('E.6 of an older release is brought to the form of this one; one of a newer program is refused', async () => {
    const name = `voordeur_backup_${randomUUID().slice(0, 8)}`;
    const older = { ...inject('database'), database: name };
    const migrationsFolder = join(folder, 'migrations');
    await cp(thisRelease.migrationsFolder, migrationsFolder, {
      recursive: true,
      filter: (source) => !source.endsWith('.sql') || !source.includes('0034'),
    });
    await asOwner((owner) => owner.query(`create database ${name}`));
    await migrate(older, { release: { ...thisRelease, migrationsFolder } });
    await writeFile(join(migrationsFolder, '9999-newer.sql'), 'select 1;');
    await backUp({ ...order(), owner: older });
    const restored = await restore(order());
    expect(restored.migrated).toEqual(['0034-mail-switch.sql']);
    await migrate(older, { release: { ...thisRelease, migrationsFolder } });
    await rm(path);
    await backUp({ ...order(), owner: older });
    await expect(restore(order())).rejects.toThrow('9999-newer.sql is not here');
    await asOwner((owner) => owner.query(`drop database ${name} with (force)`));
  });

  it('leaves nothing behind when it cannot be made', async () => {
    await asOwner((owner) => owner.query('drop table public.migration'));
    await expect(backUp(order())).rejects.toThrow('migration');
    expect(await readdir(folder)).toEqual([]);
  });
});

it('E.6 the embedded database is backed up beside the portal that has it open', async () => {
  await withFolder((dataFolder) =>
    withDatabase(dataFolder, async ({ connection }) => {
      await migrate(connection);
      const { owner, besidePortal, stop } = await openOwner({ databaseUrl: undefined, dataFolder });
      expect(besidePortal).toBe(true);
      const made = await backUp({ ...order(), owner, filesFolder: undefined });
      await stop();
      expect(made.rows).toBeGreaterThan(0);
      await openOutgoingMail(owner, false);
    }),
  );
});
