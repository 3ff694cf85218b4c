import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#foundation/database/embedded/embedded.ts';
import { migrate } from '#foundation/database/migrate.ts';
import { type ServedPortal, servePortal } from '../test/support/served-portal.ts';
import { prepareTemplate } from '../test/support/template.ts';

/**
 * Opens the portal in this process, on a database of its own with the demo world, its clock standing at the moment
 * at which tests begin: what it shows is the same every time. `close` leaves nothing behind.
 */
export async function openDemoPortal(): Promise<ServedPortal> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'voordeur-pictures-'));
  const { connection, stop } = await startEmbedded({ dataFolder });
  const drop = async () => {
    await stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  await migrate(connection, { appPassword: 'test' });
  const filesFolder = join(dataFolder, 'files');
  await prepareTemplate(connection, filesFolder);
  const appConnection = { ...connection, user: 'voordeur_app', password: 'test' };
  return servePortal({
    database: { adminConnection: connection, appConnection, filesFolder, drop },
  });
}
