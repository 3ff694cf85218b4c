import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '#foundation/configuration.ts';
import { launchDatabase } from '#foundation/database/open-database.ts';
import { root } from '#foundation/root.ts';
import { keyRingOf } from '#foundation/secrets/key-ring.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { demoVisitors } from '../demo-visitors.ts';
import type { Portal } from '../portal.ts';
import { startStandIns } from './demo-stand-ins.ts';
import { refuseUnfitMachine } from './refuse-unfit-machine.ts';

/** Opens the portal: database, demo world when there is none, server, postman; until it is asked to stop. */
export async function startCommand(configuration: Configuration): Promise<void> {
  if (!existsSync(join(root, 'build', 'assets', 'manifest.json'))) {
    throw new Error('The assets were not built. Run npm start, or npm run build first.');
  }
  await refuseUnfitMachine(configuration);
  const secrets = secretsFrom(await keyRingOf(configuration.dataFolder, configuration.keyRing));
  const { port, host, demo } = configuration;
  const launching = launchDatabase(configuration, secrets);
  const openingStandIns = demo
    ? startStandIns(configuration.dataFolder, standInPorts(port))
    : undefined;
  let portal: Portal | undefined;
  const stop = once(async () => {
    await portal?.close();
    for (const opened of await Promise.allSettled([openingStandIns, launching])) {
      if (opened.status === 'fulfilled') await opened.value?.stop();
    }
  });
  try {
    // Both get ready while most of the program is read, which keeps this process busy.
    const [database, standIns, { openConfigured }] = await Promise.all([
      launching,
      openingStandIns,
      launching.then(() => import('./open-configured.ts')),
    ]);
    portal = await openConfigured({ configuration, secrets, database, standIns });
    const address = await portal.server.listen({ port, host });
    portal.start();
    sayOpen(address, demo);
  } catch (error) {
    await stop();
    throw error;
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}

/** Beside the portal's own port; chosen by the system when that is. */
function standInPorts(port: number): { identityProvider: number; bank: number } {
  return port === 0
    ? { identityProvider: 0, bank: 0 }
    : { identityProvider: port + 1, bank: port + 2 };
}

function sayOpen(address: string, demo: boolean): void {
  console.log(`Voordeur is open at ${address}`);
  if (!demo) return;
  const port = new URL(address).port;
  for (const slug of ['wisselstad', 'zonnebloem']) {
    console.log(`\n  http://${slug}.localhost:${port}`);
    for (const { username, what } of demoVisitors(slug))
      console.log(`    ${username.padEnd(12)} ${what}`);
    console.log(`    mail:        http://${slug}.localhost:${port}/demo/post`);
  }
  console.log('\n  The password is Welkom-01! everywhere. Stop with Ctrl-C.');
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
