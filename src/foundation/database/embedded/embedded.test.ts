import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DataFolderInUse,
  DataVersionMismatch,
  EmbeddedFailure,
  startEmbedded,
} from './embedded.ts';
import { commandLineOf } from './process-table.ts';
import {
  endGroup,
  fastSettings,
  firstColumn,
  openInOtherProcess,
  withDatabase,
  withFolder,
} from './testing.ts';

const isRoot = process.getuid?.() === 0;

/** One data folder for the tests that do not need a first start; each leaves it stopped. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function postmasterOf(dataFolder: string): Promise<number> {
  const path = join(dataFolder, 'postgres', 'postmaster.pid');
  return Number.parseInt(await readFile(path, 'utf8'), 10);
}

describe('a first and a later start', () => {
  it('makes the database and keeps what is stored over a stop', async () => {
    await withDatabase(folder, async (database) => {
      expect(database.adopted).toBe(false);
      expect(database.connection.database).toBe('voordeur');
      await firstColumn(database, `create table kept as select 'Kievitlaan 78' as street`);
    });
    await withDatabase(folder, async (database) => {
      expect(database.adopted).toBe(false);
      expect(await firstColumn(database, 'select street from kept')).toEqual(['Kievitlaan 78']);
    });
  });

  it('listens on a private socket only, and flushes to disk unless told otherwise', async () => {
    const inUse = async (database: Parameters<typeof firstColumn>[0]) => {
      expect((await stat(database.socketFolder)).mode & 0o777).toBe(0o700);
      const names = ['listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'jit'];
      const list = names.map((name) => `('${name}')`).join();
      return firstColumn(database, `select current_setting(n) from (values ${list}) v(n)`);
    };
    expect(await withDatabase(folder, inUse, {})).toEqual(['', 'on', 'on', 'on', 'off']);
  });

  it('knows Dutch: order, letters, stems, and the extensions that the portal uses', async () => {
    await withDatabase(folder, async (database) => {
      const extensions = ['pg_trgm', 'unaccent', 'citext', 'btree_gist'];
      for (const name of extensions) await firstColumn(database, `create extension ${name}`);

      const words = `unnest(array['zon', 'Elst', 'één', 'ijs', 'eend']) word`;
      const ordered = ['één', 'eend', 'Elst', 'ijs', 'zon'];
      expect(
        await firstColumn(database, `select word from ${words} order by word collate "nl-x-icu"`),
      ).toEqual(ordered);
      expect(await firstColumn(database, `select word from ${words} order by word`)).toEqual(
        ordered,
      );

      const facts = [
        `to_tsvector('dutch', 'de lekkende kranen') @@ to_tsquery('dutch', 'kraan')`,
        `unaccent(lower('ÉÉN')) = 'een'`,
        `cardinality(show_trgm('één')) = 4`,
        `'Café'::citext = 'CAFÉ'`,
      ];
      for (const fact of facts) {
        expect(await firstColumn(database, `select ${fact}`), fact).toEqual([true]);
      }
    });
  });

  it.runIf(isRoot)(
    'under root runs as another user, also below a folder closed to it',
    async () => {
      await withFolder(async (home) => {
        const dataFolder = join(home, 'not', 'there', 'yet');
        for (const start of ['first', 'second']) {
          await withDatabase(dataFolder, async (database) => {
            expect(await firstColumn(database, `select '${start}'`)).toEqual([start]);
            expect((await stat(`/proc/${await postmasterOf(dataFolder)}`)).uid).toBe(65534);
          });
        }
        expect((await stat(home)).mode & 0o777).toBe(0o700);
      });
    },
  );
});

describe('one process at a time', () => {
  it('refuses a folder that a live process has, and adopts the server when that is killed', async () => {
    const other = await openInOtherProcess(folder);
    const postmaster = await postmasterOf(folder);
    try {
      const refusal = await startEmbedded({ dataFolder: folder }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(DataFolderInUse);
      expect(refusal).toMatchObject({ folder, processId: other.pid });
      expect(String(refusal)).toContain(`${folder} is in use by process ${other.pid}`);
    } finally {
      await endGroup(other, 'SIGKILL');
    }

    await withDatabase(folder, async (database) => {
      expect(database.adopted).toBe(true);
      expect(await postmasterOf(folder)).toBe(postmaster);
      expect(await firstColumn(database, 'select 1')).toEqual([1]);
      await expect(startEmbedded({ dataFolder: folder })).rejects.toThrow(DataFolderInUse);
    });
    expect(await commandLineOf(postmaster)).toBeUndefined();
  });

  it('outlives a Ctrl-C that ends Node, and is replaced when other settings are asked', async () => {
    await endGroup(await openInOtherProcess(folder), 'SIGINT');
    const orphan = await postmasterOf(folder);
    expect(await commandLineOf(orphan)).toContain('cluster_name=voordeur-');

    const settings = { ...fastSettings, work_mem: '7MB' };
    const workMemory = await withDatabase(
      folder,
      async (database) => {
        expect(database.adopted).toBe(false);
        expect(await postmasterOf(folder)).not.toBe(orphan);
        return firstColumn(database, 'show work_mem');
      },
      settings,
    );
    expect(workMemory).toEqual(['7MB']);
  });

  it('recovers after Node and PostgreSQL were killed, also when the number is taken', async () => {
    await endGroup(await openInOtherProcess(folder), 'SIGKILL');
    const postmaster = await postmasterOf(folder);
    process.kill(postmaster, 'SIGKILL');
    const path = join(folder, 'postgres', 'postmaster.pid');
    const content = await readFile(path, 'utf8');
    await writeFile(path, content.replace(String(postmaster), String(process.pid)));

    await withDatabase(folder, async (database) => {
      expect(database.adopted).toBe(false);
      expect(await firstColumn(database, 'select 1')).toEqual([1]);
    });
    const log = await readFile(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('database system was not properly shut down');
  });
});

describe('stopping and failing', () => {
  it('stops once however often it is asked, and leaves no socket', async () => {
    const database = await startEmbedded({ dataFolder: folder, settings: fastSettings });
    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    await expect(stat(database.socketFolder)).rejects.toThrow('ENOENT');
  });

  it('quotes the log when PostgreSQL does not start, and gives the folder free', async () => {
    const settings = { ...fastSettings, shared_buffers: 'plenty' };
    const failure = await startEmbedded({ dataFolder: folder, settings }).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(EmbeddedFailure);
    expect(String(failure)).toContain('invalid value for parameter "shared_buffers": "plenty"');
    await withDatabase(folder, async (database) => expect(database.adopted).toBe(false));
  });

  it('leaves data of another major version alone', async () => {
    await withFolder(async (other) => {
      const cluster = join(other, 'postgres');
      await mkdir(cluster);
      await writeFile(join(cluster, 'PG_VERSION'), '15\n');
      const before = await stat(cluster);
      const failure = await startEmbedded({ dataFolder: other }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DataVersionMismatch);
      expect(String(failure)).toMatch(/made by PostgreSQL 15 and this release carries 18/);
      expect((await stat(cluster)).mtimeMs).toBe(before.mtimeMs);
    });
  });
});
