import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { root } from '#foundation/root.ts';
import { pointAt, signInAtProvider } from '../../test/support/at-provider.ts';
import { startTestPortal } from '../../test/support/portal.ts';

/** Starts a stand-in as the demo does, from the build, and waits for the line that says where it listens. */
async function startProcess(name: string, environment: Record<string, string>) {
  const main = join(root, 'build', 'stand-ins', `${name}.js`);
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!child.stdout) throw new Error('The process has no output');
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ready: JSON.parse(String(line)) };
}

it('each stand-in is a process that says where it listens and stops when asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'voordeur-mail-'));
  const [bank, mail, identity] = await Promise.all([
    startProcess('bank', { PORT: '0', BANK_FILE: join(folder, 'bank.json') }),
    startProcess('mail-server', { MAIL_FOLDER: folder, PORT: '0' }),
    startProcess('identity-provider', { PORT: '0' }),
  ]);
  expect(mail.ready).toEqual({
    listening: expect.any(Number),
    http: expect.any(Number),
    name: 'mail-server',
  });
  expect(identity.ready).toEqual({ listening: expect.any(Number), name: 'identity-provider' });
  const description = `http://localhost:${identity.ready.listening}/.well-known/openid-configuration`;
  expect((await fetch(description)).status).toBe(200);
  expect(await (await fetch(`http://localhost:${mail.ready.http}/mails.json`)).json()).toEqual([]);
  expect(bank.ready).toEqual({ listening: expect.any(Number), name: 'bank' });
  for (const { child } of [bank, mail, identity]) {
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }
  await rm(folder, { recursive: true });
}, 30_000);

it('STF-9 staff sign in at the identity provider as the demo runs it', async () => {
  const { child, ready } = await startProcess('identity-provider', { PORT: '0' });
  const portal = await startTestPortal();
  try {
    await pointAt(portal, { url: `http://localhost:${ready.listening}` });
    const staff = portal.browser('wisselstad');
    const leaving = await staff.post('/medewerker/inloggen', { provider: 'medewerkers' });
    expect((await signInAtProvider(staff, leaving, 'kantoor')).location).toBe('/kantoor');
  } finally {
    await portal.close();
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}, 30_000);
