import type { Server } from './bench-database.ts';
import { fixedLoad, fullLoad, type Load, percentile, type Target } from './load.ts';
import { familySeconds, processorSeconds, residentMegabytes } from './processor-time.ts';

const connections = 20;

/** How long a comparison takes. */
export interface Turns {
  readonly rounds: number;
  readonly secondsATurn: number;
}

/** What is compared: the same address of the portal and of the ceiling, on the same PostgreSQL. */
export interface Compared {
  readonly portal: Server;
  readonly ceiling: Server;
  readonly postmaster: number;
  /** The address on a server, each request as another customer. */
  readonly target: (server: Server) => Target;
}

/** Compares processor time, p99 and memory of the portal with the ceiling, in turns. */
export async function compare(compared: Compared, { rounds, secondsATurn }: Turns) {
  const { portal, ceiling, postmaster, target } = compared;
  await warmUp(target(portal));
  await warmUp(target(ceiling));
  const ratios: number[] = [];
  const rates: number[] = [];
  const shares: { server: number; ceiling: number; database: number; ceilingDatabase: number }[] =
    [];
  let memory = 0;
  const errors = { portal: 0, ceiling: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const limit = await measured(ceiling, postmaster, () =>
      fullLoad(target(ceiling), connections, secondsATurn),
    );
    const own = await measured(portal, postmaster, () =>
      fullLoad(target(portal), connections, secondsATurn),
    );
    memory = Math.max(memory, residentMegabytes(Number(portal.child.pid)));
    ratios.push(own.secondsARequest / limit.secondsARequest);
    shares.push({
      server: own.serverSeconds,
      ceiling: limit.serverSeconds,
      database: own.secondsARequest - own.serverSeconds,
      ceilingDatabase: limit.secondsARequest - limit.serverSeconds,
    });
    rates.push(limit.load.requests / limit.load.seconds);
    errors.portal += own.load.errors;
    errors.ceiling += limit.load.errors;
  }
  const half = median(rates) / 2;
  const tails: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const limit = await fixedLoad(target(ceiling), half, secondsATurn);
    const own = await fixedLoad(target(portal), half, secondsATurn);
    tails.push(percentile(own.times, 0.99) / percentile(limit.times, 0.99));
  }
  return {
    processorRatio: rounded(median(ratios)),
    processorRatioLeast: rounded(Math.min(...ratios)),
    processorRatioMost: rounded(Math.max(...ratios)),
    microseconds: Math.round(1e6 * median(shares.map(({ server }) => server))),
    ceilingMicroseconds: Math.round(1e6 * median(shares.map(({ ceiling: limit }) => limit))),
    serverRatio: rounded(median(shares.map(({ server, ceiling: limit }) => server / limit))),
    databaseRatio: rounded(
      median(shares.map(({ database: own, ceilingDatabase }) => own / ceilingDatabase)),
    ),
    p99Ratio: rounded(median(tails)),
    p99RatioLeast: rounded(Math.min(...tails)),
    p99RatioMost: rounded(Math.max(...tails)),
    ceilingRequestsASecond: Math.round(median(rates)),
    megabytes: Math.round(memory),
    errors: errors.portal + errors.ceiling,
  };
}

/**
 * Enough requests for the compiler of Node to have seen every function often: a number, because on a busy machine few
 * fit in a number of seconds.
 */
async function warmUp(target: Target): Promise<void> {
  for (let sent = 0; sent < 6000; ) {
    sent += (await fullLoad(target, connections, 1)).requests;
  }
}

/** Processor time a request while the load lasts: of server and PostgreSQL together, and of the server alone. */
async function measured(server: Server, postmaster: number, work: () => Promise<Load>) {
  const ofServer = () => processorSeconds(Number(server.child.pid));
  const ofDatabase = () => familySeconds(postmaster);
  const before = { server: ofServer(), database: ofDatabase() };
  const load = await work();
  const serverSeconds = (ofServer() - before.server) / load.requests;
  const databaseSeconds = (ofDatabase() - before.database) / load.requests;
  return { load, serverSeconds, secondsARequest: serverSeconds + databaseSeconds };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Two decimals. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
