import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext } from 'playwright-core';
import { root } from '#foundation/root.ts';
import { serverArguments, serverEnvironment } from '../scripts/server-command.ts';

/** The portal as `npm start` runs it, demo world included, in a process of its own. */
export interface StartedPortal {
  /** Of the organisation Wisselstad. */
  readonly address: string;
  /** From the start of the process until `/ready` answered. */
  readonly milliseconds: number;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the built portal on a data folder. Throws when it ends before it is ready. */
export async function startPortal(dataFolder: string): Promise<StartedPortal> {
  const begin = performance.now();
  const child = spawn(process.execPath, serverArguments, {
    cwd: root,
    env: {
      ...serverEnvironment,
      PATH: process.env.PATH,
      PORT: '0',
      VOORDEUR_DATA: dataFolder,
      VOORDEUR_LOG: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The portal ended with ${code} before it was ready.`)),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /is open at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  const ready = await fetch(`http://127.0.0.1:${port}/ready`);
  const milliseconds = performance.now() - begin;
  if (!ready.ok) throw new Error(`/ready answers ${ready.status}.`);
  return {
    address: `http://wisselstad.localhost:${port}`,
    milliseconds,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Works with a data folder that is not there before and after. */
export async function inFreshFolder<Result>(
  work: (dataFolder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'voordeur-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Signs in the demo's customer Cedee on the sign-in page; the window then has the session. */
export async function signedIn(
  chromium: Browser,
  { address }: StartedPortal,
): Promise<BrowserContext> {
  const context = await chromium.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/inloggen`);
  await page.fill('[name=username]', 'cedee');
  await page.fill('[name=password]', 'Welkom-01!');
  await page.press('[name=password]', 'Enter');
  await page.waitForURL(`${address}/`);
  await page.close();
  return context;
}
