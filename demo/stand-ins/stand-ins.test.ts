import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '#foundation/root.ts';
import { pointAt, signInAtProvider } from '../../test/support/at-provider.ts';
import { startTestPortal } from '../../test/support/portal.ts';

const openPorts = z.object({
  identityProvider: z.number(),
  bank: z.number(),
  mailServer: z.number(),
  addressFinder: z.number(),
});

let folder: string;
let child: ChildProcess;
let ports: z.infer<typeof openPorts>;

/** The outside world as the demo starts it, from the build. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-stand-ins-'));
  child = fork(join(root, 'build', 'stand-ins.js'), {
    env: {
      ...process.env,
      MAIL_FOLDER: join(folder, 'mail'),
      ADDRESSES_FILE: join(root, 'demo', 'addresses.csv'),
      BANK_FILE: join(folder, 'bank.json'),
    },
    stdio: 'ignore',
    execArgv: [],
  });
  const [said] = await once(child, 'message');
  ports = openPorts.parse(said);
});

afterEach(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

it('each stand-in answers its first visitor in its own language', async () => {
  const provider = `http://localhost:${ports.identityProvider}`;
  const description = await fetch(`${provider}/.well-known/openid-configuration`);
  expect(await description.json()).toMatchObject({ issuer: provider });

  const bank = `http://localhost:${ports.bank}`;
  const payment = await fetch(`${bank}/v2/payments`, {
    method: 'POST',
    headers: { authorization: 'Bearer test_key', 'content-type': 'application/json' },
    body: JSON.stringify({
      amount: { currency: 'EUR', value: '12.50' },
      description: 'Huur',
      redirectUrl: 'http://wisselstad.localhost:3000/financien',
    }),
  });
  expect(await payment.json()).toMatchObject({
    _links: { checkout: { href: expect.stringContaining(`${bank}/betalen/`) } },
  });

  const finder = `http://127.0.0.1:${ports.addressFinder}/free?fq=type:adres&fq=postcode:3704RA`;
  expect((await fetch(finder)).headers.get('content-type')).toContain('application/json');

  const mail = { from: 'portaal@wisselstad.example', to: 'cedee@voorbeeld.example', text: 'Dag' };
  await createTransport({ host: '127.0.0.1', port: ports.mailServer }).sendMail(mail);
  expect(await readdir(join(folder, 'mail'))).toEqual(['00000001.eml']);
});

it('visitors who come while a stand-in gets ready all wait for the same one', async () => {
  const provider = `http://localhost:${ports.identityProvider}`;
  const keys = await Promise.all(
    [1, 2, 3].map(async () => (await fetch(`${provider}/jwks`)).text()),
  );
  expect(keys[0]).toContain('"kid"');
  expect(new Set(keys).size).toBe(1);
});

it('it stops when asked, visited or not', async () => {
  expect((await fetch(`http://localhost:${ports.bank}/betalen/onbekend`)).status).toBe(404);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('it stops when the process that forked it is gone', async () => {
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('STF-9 staff sign in at the identity provider as the demo runs it', async () => {
  const portal = await startTestPortal();
  try {
    await pointAt(portal, { url: `http://localhost:${ports.identityProvider}` });
    const staff = portal.browser('wisselstad');
    const leaving = await staff.post('/medewerker/inloggen', { provider: 'medewerkers' });
    expect((await signInAtProvider(staff, leaving, 'kantoor')).location).toBe('/kantoor');
  } finally {
    await portal.close();
  }
});
