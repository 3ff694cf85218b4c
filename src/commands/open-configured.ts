import { join } from 'node:path';
import { signMail } from '#connections/smtp/sign-mail.ts';
import { smtpMailServer } from '#connections/smtp/smtp-mail-server.ts';
import type { SmtpSettings } from '#connections/smtp/smtp-settings.ts';
import { systemClock } from '#foundation/clock.ts';
import type { Configuration } from '#foundation/configuration.ts';
import type { LaunchedDatabase } from '#foundation/database/open-database.ts';
import { limitsPerAddress, limitsTimes } from '#foundation/http/limits.ts';
import { openLog } from '#foundation/log/log.ts';
import type { MailServer } from '#foundation/ports/mail.ts';
import { root } from '#foundation/root.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { passwordPool } from '#modules/accounts/module.ts';
import { openPortal, type Portal } from '../portal.ts';
import { addressBookOf } from './address-book-of.ts';
import type { DemoStandIns } from './demo-stand-ins.ts';
import { fileStoreOf } from './file-store-of.ts';
import { loadDemoWorld } from './load-demo-world.ts';
import { malwareCheckOf } from './malware-check-of.ts';
import { refuseStandIns } from './refuse-stand-ins.ts';
import { smtpSettingsOf } from './smtp-settings-of.ts';

/** What was opened before the portal. */
export interface Opened {
  readonly configuration: Configuration;
  readonly secrets: Secrets;
  readonly database: LaunchedDatabase;
  /** Present in the demo. */
  readonly standIns: DemoStandIns | undefined;
}

/**
 * Opens the portal as the environment says, with the demo world when there is none yet. Throws one sentence when what
 * it names cannot be opened, and when an organisation still uses a stand-in outside the demo.
 */
export async function openConfigured(opened: Opened): Promise<Portal> {
  const { configuration, secrets, database, standIns } = opened;
  const files = await fileStoreOf(configuration);
  const portal = await openPortal({
    connection: database.app,
    databaseReady: () => database.ready(),
    clock: systemClock,
    secrets,
    log: openLog(configuration.logLevel),
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
  } catch (error) {
    await portal.close();
    throw error;
  }
  return portal;
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
