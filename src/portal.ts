import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import { loadAssets } from '#foundation/assets/assets.ts';
import type { Clock } from '#foundation/clock.ts';
import { addUpNotes } from '#foundation/counts/count-journey.ts';
import { type ConnectionSettings, openPool } from '#foundation/database/connect.ts';
import { refuseAboveTheWalls } from '#foundation/database/roles.ts';
import { SharedConnections } from '#foundation/database/shared-connections.ts';
import { removeOrphans } from '#foundation/files/remove-orphans.ts';
import type { House } from '#foundation/house.ts';
import { type Limits, limitsPerAddress } from '#foundation/http/limits.ts';
import { buildServer } from '#foundation/http/server.ts';
import { cleanUpJobs } from '#foundation/jobs/clean-up.ts';
import { jobRunner } from '#foundation/jobs/job-runner.ts';
import { metrics } from '#foundation/log/metrics.ts';
import { recompileLooks } from '#foundation/look/recompile-looks.ts';
import { type Postman, postman } from '#foundation/mail/postman.ts';
import { profileCache } from '#foundation/organisation/load-profile.ts';
import type { AddressBook } from '#foundation/ports/address.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MailServer } from '#foundation/ports/mail.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import { putTogether } from '#foundation/put-together.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { Passwords } from '#modules/accounts/module.ts';
import { demoList } from './demo-list.tsx';
import { modulesOf } from './modules.ts';
import { sectorPlans } from './sectors/sectors.ts';

export interface PortalParts {
  /** The connection of the server itself: the role voordeur_app. */
  readonly connection: ConnectionSettings;
  /** Waits until the database may be asked something; absent when it may be at once. */
  readonly databaseReady?: () => Promise<unknown>;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Logger;
  readonly mailServer: MailServer;
  readonly addresses: AddressBook;
  readonly files: FileStore;
  readonly malware: MalwareCheck;
  readonly passwords: Passwords;
  readonly assetsFolder: string;
  readonly demo: boolean;
  readonly limits?: Limits;
  /** How long traces wait for each other; a second when absent. */
  readonly gatherMilliseconds?: number;
  readonly trustedProxies?: readonly string[];
  readonly metricsToken?: string;
  readonly mostConnections?: number;
}

/** The house, open: its server, and the work it does by itself. */
export interface Portal {
  readonly house: House;
  readonly server: FastifyInstance;
  readonly postman: Postman;
  /** Begins the work that nobody asks for: delivering mail, tidying up. */
  start(): void;
  /** Finishes open requests, then closes. */
  close(): Promise<void>;
}

/** As many as one server can keep busy; with more, PostgreSQL works longer for the same (docs/decisions/speed.md). */
const mostShared = 3;

/** Puts foundation, modules and connections together. Throws when the database role stands above the walls. */
export async function openPortal(parts: PortalParts): Promise<Portal> {
  const pool = openPool(parts.connection, parts.mostConnections);
  const reading = new SharedConnections(openPool(parts.connection, mostShared));
  const house = putTogether(modulesOf(parts), sectorPlans, loadAssets(parts.assetsFolder));
  const [server] = await Promise.all([
    buildServer({
      house,
      pool,
      reading,
      profiles: profileCache(),
      clock: parts.clock,
      limits: parts.limits ?? limitsPerAddress(),
      log: parts.log,
      metrics: metrics(parts.metricsToken),
      assetsFolder: parts.assetsFolder,
      trustedProxies: parts.trustedProxies ?? [],
      ...(parts.gatherMilliseconds !== undefined && {
        gatherMilliseconds: parts.gatherMilliseconds,
      }),
      withoutHouse: parts.demo ? demoList(pool, house) : undefined,
    }),
    prepareDatabase(parts, pool),
  ]);
  const jobs = jobRunner({
    pool,
    clock: parts.clock,
    log: parts.log,
    jobs: [
      ...cleanUpJobs,
      addUpNotes,
      removeOrphans(parts.files),
      ...house.modules.flatMap((module) => module.jobs ?? []),
    ],
  });
  const mail = postman({ pool, clock: parts.clock, mailServer: parts.mailServer, log: parts.log });
  return {
    house,
    server,
    postman: mail,
    start() {
      mail.start();
      jobs.start();
    },
    async close() {
      await server.close();
      await mail.stop();
      await jobs.stop();
      await reading.close();
      await pool.end();
    },
  };
}

async function prepareDatabase(parts: PortalParts, pool: pg.Pool): Promise<void> {
  await parts.databaseReady?.();
  await refuseAboveTheWalls(pool);
  await renewLooks(pool, parts.log);
}

/** After an upgrade every look is compiled anew; one that no longer compiles keeps its sheet (ADM-242, ADM-237). */
async function renewLooks(pool: pg.Pool, log: Logger): Promise<void> {
  for (const { slug, outcome } of await recompileLooks(pool)) {
    if (outcome === 'same') continue;
    if (outcome === 'rebuilt')
      log.info({ organisation: slug }, 'The style sheet was compiled anew.');
    else
      log.error(
        { organisation: slug, colours: outcome.faults },
        'The look does not compile with this release; the earlier style sheet stays.',
      );
  }
}
