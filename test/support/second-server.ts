import { join } from 'node:path';
import { limitsPerAddress } from '#foundation/http/limits.ts';
import { openLog } from '#foundation/log/log.ts';
import { noMalwareCheck } from '#foundation/ports/malware.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { passwordPool } from '#modules/accounts/module.ts';
import { openPortal } from '../../src/portal.ts';
import { type Browser, openBrowser } from './browser.ts';
import { testKeyRing } from './constants.ts';
import type { TestPortal } from './portal.ts';
import { sampleAddresses } from './sample-addresses.ts';

/** Another server on the database of a test portal. */
export interface SecondServer {
  browser(slug: string): Browser;
  close(): Promise<void>;
}

/** Opens a second server beside a test portal, to show what one server sees of the other; close it first. */
export async function openSecondServer(beside: TestPortal): Promise<SecondServer> {
  const portal = await openPortal({
    connection: beside.connection,
    clock: beside.clock,
    secrets: secretsFrom(testKeyRing),
    log: openLog('silent'),
    passwords: passwordPool(),
    mailServer: { send: () => Promise.reject(new Error('This server sends no mail.')) },
    addresses: sampleAddresses,
    files: beside.files,
    malware: noMalwareCheck,
    assetsFolder: join(root, 'build', 'assets'),
    demo: true,
    limits: limitsPerAddress({}),
    mostConnections: 2,
  });
  return {
    browser: (slug) => openBrowser(portal.server, `${slug}.localhost:3000`),
    close: () => portal.close(),
  };
}
