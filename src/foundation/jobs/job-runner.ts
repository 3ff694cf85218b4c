import type pg from 'pg';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.ts';
import type { Job } from './job.ts';

const pollMilliseconds = 1000;

/** Runs the jobs of one server. */
export interface JobRunner {
  /** Runs every job whose time has come, one after the other. */
  runDue(): Promise<void>;
  /** Looks every second from now on. */
  start(): void;
  /** Lets the job under way end and begins no other. */
  stop(): Promise<void>;
}

/**
 * Runs each job when it has not run for its number of seconds, first of all when it starts. Of servers that share a
 * database only one runs a job at a time. A job that fails is logged, and tried again when its time comes.
 */
export function jobRunner(parts: {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly log: Logger;
  readonly jobs: readonly Job[];
}): JobRunner {
  const { pool, clock, log, jobs } = parts;
  const lastBegun = new Map<Job, Temporal.Instant>();
  let underWay: Promise<void> | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const isDue = (job: Job, now: Temporal.Instant): boolean => {
    const last = lastBegun.get(job);
    return last === undefined || now.since(last).total('seconds') >= job.everySeconds;
  };

  const runAllDue = async (): Promise<void> => {
    for (const job of jobs) {
      const now = clock.now();
      if (stopped || !isDue(job, now)) continue;
      lastBegun.set(job, now);
      try {
        await alone(pool, job.name, () => job.run({ pool, now }));
      } catch (error) {
        log.error({ event: 'jobFailed', job: job.name, error });
      }
    }
  };

  const runDue = (): Promise<void> => {
    underWay ??= runAllDue().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  const poll = async (): Promise<void> => {
    await runDue();
    if (!stopped) timer = setTimeout(poll, pollMilliseconds);
  };

  return {
    runDue,
    start() {
      if (!timer && !stopped) timer = setTimeout(poll, 0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** Does the work while holding the lock of this name; not at all when another server holds it. */
async function alone(pool: pg.Pool, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const { rows } = await client.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(hashtext($1), hashtext($2)) as free',
      ['voordeur job', name],
    );
    if (rows[0]?.free) await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
