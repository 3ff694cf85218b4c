import { join } from 'node:path';
import type pg from 'pg';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { type SettableClock, settableClock } from '#foundation/clock.ts';
import { openPool } from '#foundation/database/connect.ts';
import { transaction, type Write } from '#foundation/database/transaction.ts';
import { portalEntrance } from '#foundation/http/entrance.ts';
import { type Limits, limitsPerAddress } from '#foundation/http/limits.ts';
import { openLog } from '#foundation/log/log.ts';
import type { AddressBook } from '#foundation/ports/address.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MailServer, OutgoingMail } from '#foundation/ports/mail.ts';
import { type MalwareCheck, noMalwareCheck } from '#foundation/ports/malware.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { type Passwords, passwordPool } from '#modules/accounts/module.ts';
import { openPortal, type Portal } from '../../src/portal.ts';
import { type Browser, openBrowser } from './browser.ts';
import { startOfTests, testKeyRing } from './constants.ts';
import { type CopiedDatabase, copyDatabase } from './copied-database.ts';
import { sampleAddresses } from './sample-addresses.ts';

export { startOfTests, testKeyRing };

/** A portal on a database of its own, with the demo world in it. */
export interface TestPortal extends Portal {
  readonly clock: SettableClock;
  /** A browser that keeps its cookies, at the host of one organisation. */
  browser(slug: string): Browser;
  /** Delivers what is due and answers every mail that left so far, oldest first. */
  mails(): Promise<OutgoingMail[]>;
  /** Makes the mail server fail until it is called without an error. */
  failMail(error?: Error): void;
  /** Looks into the database, or changes it, as the portal's own work of one organisation. */
  inside<Result>(
    slug: string,
    work: (write: Write, organisationId: string) => Promise<Result>,
  ): Promise<Result>;
  /** Where this portal keeps files, and the folder in which they lie. */
  readonly files: FileStore;
  readonly filesFolder: string;
  /** A connection as the server has it, for tests of the walls. */
  readonly connection: pg.PoolConfig;
  /** A connection of the owner of the cluster. */
  readonly adminConnection: pg.PoolConfig;
}

export interface TestPortalOptions {
  /** Default a copy of the template, which only a test of Vitest can make. */
  readonly database?: CopiedDatabase;
  readonly passwords?: Passwords;
  readonly limits?: Limits;
  readonly mailServer?: MailServer;
  /** Default the sample of the demo. */
  readonly addresses?: AddressBook;
  readonly files?: FileStore;
  readonly malware?: MalwareCheck;
  /** How long traces and counts wait for each other; not at all when absent. */
  readonly gatherMilliseconds?: number;
  /** Proxies whose word for the visitor's address is believed. */
  readonly trustedProxies?: readonly string[];
}

/** Opens a portal on a copy of the demo database; close it in `afterAll`. */
export async function startTestPortal(options: TestPortalOptions = {}): Promise<TestPortal> {
  const database = options.database ?? (await copyDatabase());
  const connection = database.appConnection;
  const clock = settableClock(startOfTests);
  const sent: OutgoingMail[] = [];
  const failing: { error?: Error | undefined } = {};
  const files = options.files ?? diskFileStore(database.filesFolder);
  const portal = await openPortal({
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
    connection,
    clock,
    secrets: secretsFrom(testKeyRing),
    log: openLog('silent'),
    mailServer: options.mailServer ?? {
      async send(mail) {
        if (failing.error) throw failing.error;
        sent.push(mail);
        return { response: '250 OK' };
      },
    },
    addresses: options.addresses ?? sampleAddresses,
    files,
    malware: options.malware ?? noMalwareCheck,
    passwords: options.passwords ?? passwordPool(),
    assetsFolder: join(root, 'build', 'assets'),
    demo: true,
    limits: options.limits ?? limitsPerAddress({}),
    gatherMilliseconds: options.gatherMilliseconds ?? 0,
    mostConnections: 6,
  });
  const pool = openPool(connection, 2);
  const inside: TestPortal['inside'] = async (slug, work) => {
    const { rows } = await pool.query(
      'select organisation_id from portal.organisations() where slug = $1',
      [slug],
    );
    const organisationId: unknown = rows[0]?.organisation_id;
    if (typeof organisationId !== 'string') throw new Error(`There is no organisation ${slug}.`);
    return transaction(pool, 'write', portalEntrance(organisationId), (write) =>
      work(write, organisationId),
    );
  };
  return {
    ...portal,
    clock,
    files,
    filesFolder: database.filesFolder,
    connection,
    adminConnection: database.adminConnection,
    inside,
    browser: (slug) => openBrowser(portal.server, `${slug}.localhost:3000`),
    async mails() {
      await portal.postman.deliverDue();
      return sent;
    },
    failMail(error) {
      failing.error = error;
    },
    async close() {
      await portal.close();
      await pool.end();
      await database.drop();
    },
  };
}
