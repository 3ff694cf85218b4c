import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { signMail } from '#connections/smtp/sign-mail.ts';
import { smtpMailServer } from '#connections/smtp/smtp-mail-server.ts';
import type { SmtpSettings } from '#connections/smtp/smtp-settings.ts';
import { systemClock } from '#foundation/clock.ts';
import type { Configuration } from '#foundation/configuration.ts';
import { openDatabase } from '#foundation/database/open-database.ts';
import { limitsPerAddress, limitsTimes } from '#foundation/http/limits.ts';
import { openLog } from '#foundation/log/log.ts';
import type { MailServer } from '#foundation/ports/mail.ts';
import { root } from '#foundation/root.ts';
import { keyRingOf } from '#foundation/secrets/key-ring.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { passwordPool } from '#modules/accounts/module.ts';
import { demoVisitors } from '../demo-visitors.ts';
import { openPortal } from '../portal.ts';
import { addressBookOf } from './address-book-of.ts';
import { type DemoStandIns, startStandIns } from './demo-stand-ins.ts';
import { fileStoreOf } from './file-store-of.ts';
import { loadDemoWorld } from './load-demo-world.ts';
import { malwareCheckOf } from './malware-check-of.ts';
import { refuseStandIns } from './refuse-stand-ins.ts';
import { refuseUnfitMachine } from './refuse-unfit-machine.ts';
import { smtpSettingsOf } from './smtp-settings-of.ts';

/** Opens the portal: database, demo world when there is none, server, postman; until it is asked to stop. */
export async function startCommand(configuration: Configuration): Promise<void> {
  if (!existsSync(join(root, 'build', 'assets', 'manifest.json'))) {
    throw new Error('The assets were not built. Run npm start, or npm run build first.');
  }
  await refuseUnfitMachine(configuration);
  const secrets = secretsFrom(await keyRingOf(configuration.dataFolder, configuration.keyRing));
  const ports = standInPorts(configuration.port);
  const [database, standIns] = await Promise.all([
    openDatabase(configuration, secrets),
    configuration.demo ? startStandIns(configuration.dataFolder, ports) : undefined,
  ]);
  const log = openLog(configuration.logLevel);
  const files = await fileStoreOf(configuration);
  const portal = await openPortal({
    connection: database.app,
    clock: systemClock,
    secrets,
    log,
    passwords: passwordPool(),
    mailServer: await mailServerOf(configuration, standIns),
    addresses: addressBookOf(configuration.addressesUrl ?? standIns?.addressFinderUrl),
    files,
    malware: malwareCheckOf(configuration.malware),
    assetsFolder: join(root, 'build', 'assets'),
    demo: configuration.demo,
    limits: limitsPerAddress(limitsTimes(configuration.limitFactor)),
    trustedProxies: configuration.trustedProxies,
    ...(configuration.metricsToken !== undefined && { metricsToken: configuration.metricsToken }),
  });
  const stop = once(async () => {
    await portal.close();
    standIns?.stop();
    await database.stop();
  });
  try {
    if (standIns && database.owner) {
      await loadDemoWorld({
        owner: database.owner,
        house: portal.house,
        secrets,
        files,
        port: configuration.port,
        identityProviderPort: standIns.identityProviderPort,
        bankPort: standIns.bankPort,
      });
    } else {
      await refuseStandIns(database.app);
    }
    const address = await portal.server.listen({
      port: configuration.port,
      host: configuration.host,
    });
    portal.start();
    sayOpen(address, configuration.demo);
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

async function mailServerOf(
  configuration: Configuration,
  standIns: DemoStandIns | undefined,
): Promise<MailServer> {
  const server = smtpMailServer(mailSettings(configuration, standIns));
  return configuration.dkim ? signMail(server, configuration.dkim) : server;
}

function mailSettings(
  { smtpUrl }: Configuration,
  standIns: DemoStandIns | undefined,
): SmtpSettings {
  if (standIns) return { host: '127.0.0.1', port: standIns.smtpPort, security: 'none' };
  if (smtpUrl === undefined) {
    throw new Error(
      'Say where mail leaves: VOORDEUR_SMTP_URL, for example smtps://user:password@mail.example.nl.',
    );
  }
  return smtpSettingsOf(smtpUrl);
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
