import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { templateDatabase } from './constants.ts';

/** A database of its own for one test file, with the files of its records, copied from the template. */
export interface CopiedDatabase {
  /** As the owner of the cluster. */
  readonly adminConnection: pg.PoolConfig;
  /** As the server connects: voordeur_app. */
  readonly appConnection: pg.PoolConfig;
  /** Where its portal keeps files. */
  readonly filesFolder: string;
  drop(): Promise<void>;
}

/** Copies the template database, demo world included; drop it in `afterAll`. */
export async function copyDatabase(): Promise<CopiedDatabase> {
  const server = inject('database');
  const database = `voordeur_test_${randomUUID().slice(0, 8)}`;
  // Copying files is much faster than the default, which writes every page to the log as well.
  await asAdmin((admin) =>
    admin.query(`create database ${database} template ${templateDatabase} strategy file_copy`),
  );
  const filesFolder = await mkdtemp(join(tmpdir(), 'voordeur-files-'));
  await cp(inject('filesFolder'), filesFolder, { recursive: true });
  return {
    filesFolder,
    adminConnection: { ...server, database },
    appConnection: { ...server, database, user: 'voordeur_app', password: 'test' },
    async drop() {
      await rm(filesFolder, { recursive: true, force: true });
      await asAdmin((admin) => admin.query(`drop database ${database} with (force)`));
    },
  };
}

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ ...inject('database'), database: 'postgres' });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
