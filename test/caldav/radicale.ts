import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const radicaleUser = { name: 'voordeur', secret: 'geheim' } as const;

/** A real Radicale with empty calendars, on a port that the system chose. */
export interface Radicale {
  readonly url: string;
  /** Makes a calendar and answers its address. */
  makeCalendar(name: string): Promise<string>;
  /** What the owner of a calendar does himself. */
  put(address: string, calendarObject: string): Promise<void>;
  remove(address: string): Promise<void>;
  stop(): Promise<void>;
}

/** True when Radicale is installed. */
export const hasRadicale = (): boolean => spawnSync('radicale', ['--version']).status === 0;

/** Starts it; throws when it does not come up. */
export async function startRadicale(): Promise<Radicale> {
  const folder = await mkdtemp(join(tmpdir(), 'voordeur-radicale-'));
  const port = await freePort();
  await writeFile(join(folder, 'users'), `${radicaleUser.name}:${radicaleUser.secret}\n`);
  await writeFile(
    join(folder, 'config'),
    `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${join(folder, 'users')}
htpasswd_encryption = plain
[storage]
filesystem_folder = ${join(folder, 'collections')}
[logging]
level = info
`,
  );
  const child = spawn('radicale', ['--config', join(folder, 'config')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}/`;
  await comesUp(child);
  child.stderr.resume();
  const ask = async (method: string, address: string, body?: string) => {
    const signIn = Buffer.from(`${radicaleUser.name}:${radicaleUser.secret}`).toString('base64');
    const answer = await fetch(new URL(address, url), {
      method,
      headers: { authorization: `Basic ${signIn}`, 'content-type': 'text/calendar; charset=utf-8' },
      ...(body !== undefined && { body }),
    });
    if (!answer.ok) throw new Error(`Radicale answered ${answer.status} to ${method} ${address}.`);
  };
  return {
    url,
    async makeCalendar(name) {
      const address = `${radicaleUser.name}/${name}/`;
      await ask('MKCALENDAR', address);
      return address;
    },
    put: (address, calendarObject) => ask('PUT', address, calendarObject),
    remove: (address) => ask('DELETE', address),
    async stop() {
      child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until it says that it listens. */
async function comesUp(child: ChildProcess): Promise<void> {
  if (!child.stderr) throw new Error('Radicale has no output.');
  for await (const line of createInterface(child.stderr)) {
    if (line.includes('server ready')) return;
  }
  throw new Error('Radicale stopped at once.');
}
