import pg from 'pg';
import type { Configuration } from '../configuration.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { ConnectionSettings } from './connect.ts';
import { launchEmbedded } from './embedded/embedded.ts';
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

/** A database that may still be starting: it is clear where it is, and nobody may ask it anything yet. */
export interface LaunchedDatabase extends Omit<OpenDatabase, 'migrated'> {
  /** Waits until it answers, and migrates it. */
  ready(): Promise<OpenDatabase>;
}

const appRole = 'voordeur_app';

type Place = Pick<Configuration, 'databaseUrl' | 'dataFolder'>;

/** Opens the embedded database in the data folder, or the one that DATABASE_URL names, and migrates it. */
export async function openDatabase(place: Place, secrets: Secrets): Promise<OpenDatabase> {
  const launched = await launchDatabase(place, secrets);
  return launched.ready();
}

/** The same for who has something to do while it starts. */
export async function launchDatabase(place: Place, secrets: Secrets): Promise<LaunchedDatabase> {
  const { databaseUrl, dataFolder } = place;
  return databaseUrl === undefined ? launchOwn(dataFolder) : findByUrl(databaseUrl, secrets);
}

async function launchOwn(dataFolder: string): Promise<LaunchedDatabase> {
  const embedded = await launchEmbedded({ dataFolder });
  const owner = embedded.connection;
  const database = { app: { ...owner, user: appRole }, owner, stop: () => embedded.stop() };
  return {
    ...database,
    async ready() {
      await embedded.answers();
      try {
        return { ...database, migrated: await migrate(owner) };
      } catch (error) {
        await embedded.stop();
        throw error;
      }
    },
  };
}

/**
 * The URL names the owner; the server itself signs in as voordeur_app with a password that follows from the key ring.
 * Where the URL names voordeur_app, migrating is left to `voordeur migrate` with the owner's URL.
 */
function findByUrl(url: string, secrets: Secrets): LaunchedDatabase {
  const owner: ConnectionSettings = { connectionString: url };
  const stop = async () => {};
  const app = new URL(url);
  if (app.username === appRole) {
    const database = { app: owner, owner: undefined, stop };
    return { ...database, ready: async () => ({ ...database, migrated: [] }) };
  }
  const password = secrets.recognise(appRole, 'database role').toString('base64url');
  app.username = appRole;
  app.password = password;
  const database = { app: { connectionString: app.href }, owner, stop };
  return {
    ...database,
    async ready() {
      const known = await canConnect(database.app);
      const migrated = await migrate(owner, known ? {} : { appPassword: password });
      return { ...database, migrated };
    },
  };
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
