import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedFailure } from './errors.ts';
import { commandLineOf } from './process-table.ts';
import { type ServerUser, spawnAs } from './server-user.ts';
import { identityMark } from './settings.ts';

const largestLog = 10 * 1024 * 1024;
const orderlyStopMilliseconds = 30_000;
const immediateStopMilliseconds = 10_000;

/** A PostgreSQL server of ours; `identity` tells it apart from a process that got its number. */
export interface Server {
  readonly processId: number;
  readonly identity: string;
}

/**
 * The server that an earlier process of ours left running on this cluster, with its command line;
 * undefined when there is none. A `postmaster.pid` whose process is not this server is removed:
 * PostgreSQL would refuse to start as soon as another process has that number, and still checks
 * the shared memory itself.
 */
export async function findServer(
  cluster: string,
  identity: string,
): Promise<(Server & { commandLine: string }) | undefined> {
  const path = join(cluster, 'postmaster.pid');
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return undefined;

  const processId = Number.parseInt(content, 10);
  const commandLine = await commandLineOf(processId);
  if (commandLine?.includes(identityMark(identity))) return { processId, identity, commandLine };
  await rm(path, { force: true });
  return undefined;
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C reaches only Node, which then stops
 * the server in its own order; it does not keep Node alive. It is not ready yet when this returns.
 */
export async function launchServer(options: {
  postgres: string;
  programArguments: readonly string[];
  cluster: string;
  user: ServerUser;
  identity: string;
  logFile: string;
}): Promise<Server> {
  const log = openLog(options.logFile);
  try {
    const child = spawn(options.postgres, [...options.programArguments], {
      ...spawnAs(options.user, options.cluster),
      detached: true,
      stdio: ['ignore', log, log],
    });
    await once(child, 'spawn');
    child.unref();
    if (child.pid === undefined) throw new Error('no process number');
    return { processId: child.pid, identity: options.identity };
  } catch (error) {
    throw new EmbeddedFailure(`PostgreSQL could not be started: ${String(error)}`, '');
  } finally {
    closeSync(log);
  }
}

/** Whether the server still runs. */
export async function isRunning({ processId, identity }: Server): Promise<boolean> {
  return (await commandLineOf(processId))?.includes(identityMark(identity)) ?? false;
}

/**
 * Stops the server orderly: open transactions are undone, everything is flushed. When that takes
 * longer than 30 seconds it is stopped at once and recovers at the next start. Throws
 * EmbeddedFailure when even that does not help.
 */
export async function stopServer(server: Server): Promise<void> {
  if (await endsWithin(server, 'SIGINT', orderlyStopMilliseconds)) return;
  if (await endsWithin(server, 'SIGQUIT', immediateStopMilliseconds)) return;
  throw new EmbeddedFailure(`PostgreSQL (process ${server.processId}) does not stop.`, '');
}

async function endsWithin(
  server: Server,
  signal: NodeJS.Signals,
  milliseconds: number,
): Promise<boolean> {
  if (!(await isRunning(server))) return true;
  const deadline = performance.now() + milliseconds;
  sendSignal(server, signal);
  while (performance.now() < deadline) {
    await delay(10);
    if (!(await isRunning(server))) return true;
  }
  return false;
}

/** A server that ended just now, or that we may not signal, shows itself in whether it still runs. */
function sendSignal(server: Server, signal: NodeJS.Signals): void {
  try {
    process.kill(server.processId, signal);
  } catch {}
}

/** The end of the log, for an error message. */
export async function lastLogLines(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').slice(-10).join('\n');
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}
