import pg from 'pg';
import type { Configuration } from '../configuration.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { ConnectionSettings } from './connect.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { migrate } from './migrate.ts';

/** A database that is ready: migrated, with a connection for the server and one for its owner. */
export interface OpenDatabase {
  /** As voordeur_app, behind the walls. */
  readonly app: ConnectionSettings;
  /** As the owner: for import and rotation; absent when DATABASE_URL names voordeur_app itself. */
  readonly owner: ConnectionSettings | undefined;
  /** Migrations that ran just now. */
  readonly migrated: readonly string[];
  stop(): Promise<void>;
}

const appRole = 'voordeur_app';

/** Opens the embedded database in the data folder, or the one that DATABASE_URL names, and migrates it. */
export function openDatabase(
  { databaseUrl, dataFolder }: Pick<Configuration, 'databaseUrl' | 'dataFolder'>,
  secrets: Secrets,
): Promise<OpenDatabase> {
  return databaseUrl === undefined ? openEmbedded(dataFolder) : openByUrl(databaseUrl, secrets);
}

async function openEmbedded(dataFolder: string): Promise<OpenDatabase> {
  const embedded = await startEmbedded({ dataFolder });
  try {
    const migrated = await migrate(embedded.connection);
    return {
      app: { ...embedded.connection, user: appRole },
      owner: embedded.connection,
      migrated,
      stop: () => embedded.stop(),
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * The URL names the owner; the server itself signs in as voordeur_app with a password that follows from the key ring.
 * Where the URL names voordeur_app, migrating is left to `voordeur migrate` with the owner's URL.
 */
async function openByUrl(url: string, secrets: Secrets): Promise<OpenDatabase> {
  const owner: ConnectionSettings = { connectionString: url };
  const app = new URL(url);
  if (app.username === appRole) {
    return { app: owner, owner: undefined, migrated: [], stop: async () => {} };
  }
  const password = secrets.recognise(appRole, 'database role').toString('base64url');
  app.username = appRole;
  app.password = password;
  const appConnection: ConnectionSettings = { connectionString: app.href };
  const known = await canConnect(appConnection);
  const migrated = await migrate(owner, known ? {} : { appPassword: password });
  return { app: appConnection, owner, migrated, stop: async () => {} };
}

async function canConnect(connection: ConnectionSettings): Promise<boolean> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
