import type { Configuration } from '../configuration.ts';
import type { ConnectionSettings } from './connect.ts';
import { besideRunning, DataFolderInUse, startEmbedded } from './embedded/embedded.ts';

/** A connection of the database's owner, for a command. */
export interface OpenOwner {
  readonly owner: ConnectionSettings;
  /** True when the portal has the embedded database open at this moment. */
  readonly besidePortal: boolean;
  stop(): Promise<void>;
}

/**
 * Opens the database as its owner, as it stands: without migrating, and also beside a portal that is running. Throws
 * when DATABASE_URL names the role of the server itself.
 */
export async function openOwner({
  databaseUrl,
  dataFolder,
}: Pick<Configuration, 'databaseUrl' | 'dataFolder'>): Promise<OpenOwner> {
  if (databaseUrl !== undefined) {
    if (new URL(databaseUrl).username === 'voordeur_app')
      throw new Error('This needs the owner of the database in DATABASE_URL.');
    const owner = { connectionString: databaseUrl };
    return { owner, besidePortal: false, stop: async () => {} };
  }
  try {
    const embedded = await startEmbedded({ dataFolder });
    return { owner: embedded.connection, besidePortal: false, stop: () => embedded.stop() };
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    return { owner: await besideRunning(dataFolder), besidePortal: true, stop: async () => {} };
  }
}
