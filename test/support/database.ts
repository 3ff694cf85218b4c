import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#foundation/database/embedded/embedded.ts';
import { migrate } from '#foundation/database/migrate.ts';
import { templateDatabase } from './constants.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: { host: string; port: number; user: string; password?: string };
    /** The files of the demo world. */
    filesFolder: string;
  }
}

/**
 * Starts one PostgreSQL for all tests: the embedded one, with safety switched off for speed, or the one that
 * TEST_DATABASE_URL names (a role that may create databases and roles).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { connection, stop } = await openServer();
  await recreateTemplate(connection);
  const template = { ...connection, database: templateDatabase };
  await migrate(template, { appPassword: 'test' });
  const filesFolder = await mkdtemp(join(tmpdir(), 'voordeur-files-'));
  await prepareTemplate(template, filesFolder);
  project.provide('database', connection);
  project.provide('filesFolder', filesFolder);
  return async () => {
    await stop();
    await rm(filesFolder, { recursive: true, force: true });
  };
}

interface Server {
  connection: { host: string; port: number; user: string; password?: string };
  stop: () => Promise<void>;
}

async function openServer(): Promise<Server> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) {
    const { hostname, port, username, password } = new URL(url);
    return {
      connection: {
        host: hostname,
        port: Number(port || 5432),
        user: decodeURIComponent(username),
        password: decodeURIComponent(password),
      },
      stop: async () => {},
    };
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'voordeur-test-'));
  const embedded = await startEmbedded({
    dataFolder,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  });
  const { host, port, user } = embedded.connection;
  return {
    connection: { host, port, user },
    stop: async () => {
      await embedded.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function recreateTemplate(connection: Server['connection']): Promise<void> {
  const admin = new pg.Client({ ...connection, database: 'postgres' });
  await admin.connect();
  await admin.query(`drop database if exists ${templateDatabase} with (force)`);
  await admin.query(`create database ${templateDatabase}`);
  await admin.end();
}
