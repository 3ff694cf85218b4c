import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { openPool } from '../database/connect.ts';
import { openLog } from '../log/log.ts';
import type { Job } from './job.ts';
import { jobRunner } from './job-runner.ts';

let portal: TestPortal;
let pool: pg.Pool;

beforeAll(async () => {
  portal = await startTestPortal();
  pool = openPool(portal.connection, 6);
});

afterAll(async () => {
  await pool.end();
  await portal.close();
});

const runnerOf = (jobs: readonly Job[]) =>
  jobRunner({ pool, clock: portal.clock, log: openLog('silent'), jobs });

/** A job that ends when it is told to. */
function slowJob(name: string) {
  let end: () => void = () => undefined;
  const runs: string[] = [];
  const job: Job = {
    name,
    everySeconds: 60,
    run: ({ now }) => {
      runs.push(now.toString());
      return new Promise((resolve) => {
        end = resolve;
      });
    },
  };
  return { job, runs, end: () => end() };
}

it('E.1 a job runs when the server starts and then each time its seconds have passed', async () => {
  let runs = 0;
  const runner = runnerOf([
    {
      name: 'count',
      everySeconds: 60,
      run: async () => {
        runs += 1;
      },
    },
  ]);
  await runner.runDue();
  await runner.runDue();
  expect(runs).toBe(1);
  portal.clock.advance({ seconds: 59 });
  await runner.runDue();
  expect(runs).toBe(1);
  portal.clock.advance({ seconds: 1 });
  await runner.runDue();
  expect(runs).toBe(2);
});

it('E.1 a job that fails does not stop the others, and is tried again', async () => {
  const ran: string[] = [];
  const runner = runnerOf([
    {
      name: 'fails',
      everySeconds: 60,
      run: async () => {
        ran.push('fails');
        throw new Error('broken');
      },
    },
    {
      name: 'works',
      everySeconds: 60,
      run: async () => {
        ran.push('works');
      },
    },
  ]);
  await runner.runDue();
  portal.clock.advance({ minutes: 1 });
  await runner.runDue();
  expect(ran).toEqual(['fails', 'works', 'fails', 'works']);
});

it('E.1 two servers never run the same job at once', async () => {
  const here = slowJob('shared');
  const there = slowJob('shared');
  const other = slowJob('other');
  const first = runnerOf([here.job]).runDue();
  await expect.poll(() => here.runs.length, { interval: 5 }).toBe(1);
  await runnerOf([there.job]).runDue();
  expect(there.runs).toHaveLength(0);
  const second = runnerOf([other.job]).runDue();
  await expect.poll(() => other.runs.length, { interval: 5 }).toBe(1);
  here.end();
  other.end();
  await Promise.all([first, second]);
});

it('E.1 stopping lets the job under way end and begins no other', async () => {
  const slow = slowJob('slow');
  const next = slowJob('next');
  const runner = runnerOf([slow.job, next.job]);
  runner.start();
  await expect.poll(() => slow.runs.length, { interval: 5 }).toBe(1);
  let stopped = false;
  const stopping = runner.stop().then(() => {
    stopped = true;
  });
  await Promise.resolve();
  expect(stopped).toBe(false);
  slow.end();
  await stopping;
  expect(next.runs).toHaveLength(0);
});
