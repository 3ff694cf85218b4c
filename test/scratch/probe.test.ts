import { Writable } from 'node:stream';
import { connect } from 'node:net';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../support/portal.ts';
import { newAccount, newCustomer, testSecrets } from '../support/accounts.ts';
import { signInAs } from '../support/sign-in.ts';
import { rotateSecrets } from '#foundation/secrets/rotate-secrets.ts';

let portal: TestPortal;
beforeAll(async () => { portal = await startTestPortal(); });
afterAll(() => portal.close());

async function queries(work: () => Promise<unknown>) {
  const original = pg.Client.prototype.query;
  const seen: string[] = [];
  pg.Client.prototype.query = function (...args: any[]) {
    seen.push(typeof args[0] === 'string' ? args[0] : args[0].text);
    return (original as any).apply(this, args);
  } as any;
  try { await work(); } finally { pg.Client.prototype.query = original; }
  return seen;
}

it('rotate', async () => {
  const owner = new pg.Client(portal.adminConnection as any);
  await owner.connect();
  try { console.log('ROTATE', await rotateSecrets(owner, testSecrets).catch((e) => String(e))); 
  } finally { await owner.end(); }
  const { newKeyRing, secretsFrom } = await import('#foundation/secrets/secrets.ts');
  const { testKeyRing } = await import('../support/constants.ts');
  const o2 = new pg.Client(portal.adminConnection as any); await o2.connect();
  console.log('DB', (await o2.query('select current_database(), count(*) from activation_code')).rows);
  await newCustomer(portal);
  console.log('ROTATE2', await rotateSecrets(o2, secretsFrom(`new:${newKeyRing().split(':')[1]},${testKeyRing}`)).catch((e) => String(e)));
  await o2.end();
});

it('sign in: two at once from a browser with a cookie', async () => {
  const a = await newAccount(portal);
  const b = portal.browser('wisselstad');
  b.cookies.set('browser', 'x'.repeat(43));
  const r = await Promise.all([1,2,3].map(() => b.postOnly('/inloggen', { username: a.username, password: 'Welkom-01!' })));
  console.log('SIGNIN', r.map((x) => x.status));
});

it('counts', async () => {
  const a = await newAccount(portal);
  const one = async (path: string, fields: any) => queries(() => portal.browser('wisselstad').postOnly(path, fields));
  for (const [path, f] of [['/inloggen', (n: string) => ({ username: n, password: 'fout' })],['/inloggegevens-vergeten', (n: string) => ({ emailOrUsername: n })]] as const) {
    const known = await one(path, f(a.username)); const unknown = await one(path, f('nobody-' + a.username));
    console.log('COUNT', path, known.length, unknown.length);
    console.log(known.map((q) => q.trim().slice(0, 70)).join('\n')); console.log('--'); console.log(unknown.map((q) => q.trim().slice(0, 70)).join('\n'));
  }
  const c = await newCustomer(portal);
  for (const n of [c.number, 'HM-00000X']) console.log('COUNT id', (await one('/account-aanmaken', { customerNumber: n, activationCode: 'FOUT' })).length);
  for (const n of [c.number, 'HM-00000X']) console.log('COUNT code', (await one('/activeercode-aanvragen', { customerNumber: n })).length);
});

it('odd requests', async () => {
  const s = portal.server;
  for (const o of [
    { url: '/%zz' }, { url: '/', headers: { host: 'wisselstad.localhost:99999' } }, { url: '/', headers: { host: '' } }, { url: '/', headers: { host: 'wisselstad.localhost.' } },
    { url: '/assets/none.css' }, { url: '/assets/%2e%2e/package.json' }, { url: '/uiterlijk/none' }, { url: '/x'.repeat(300) }, { url: '/beheer/gebruikers/' + 'a'.repeat(500) },
    { url: '/', method: 'PUT' }, { url: '/inloggen', method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{"username":' },
    { url: '/inloggen', method: 'POST', headers: { 'content-type': 'text/xml' }, payload: 'x' },
    { url: '/inloggen', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=' + 'x'.repeat(2_000_000) },
    { url: '/inloggen', method: 'HEAD' }, { url: '/health' }, { url: '/metrics', remoteAddress: '10.1.1.1' }, { url: '/inloggen?melding=Forgotten.Notice_PasswordSet' },
    { url: '/taal/en', headers: { referer: 'http://wisselstad.localhost:3000//evil.com' } },
    { url: '/taal/en', headers: { referer: 'http://wisselstad.localhost:3000/a\\\\evil' } },
  ] as any[]) {
    const r = await s.inject({ remoteAddress: '127.0.0.1', ...o, headers: { host: 'wisselstad.localhost:3000', ...o.headers } });
    console.log('ODD', o.method ?? 'GET', o.url.slice(0, 60), JSON.stringify(o.headers ?? ''), r.statusCode, r.headers['content-type'], 'csp:' + !!r.headers['content-security-policy'], r.headers['cache-control'], r.headers.location, r.body.slice(0, 90).replace(/\n/g, ' '));
  }
});

it('int overflow', async () => {
  const b = portal.browser('wisselstad');
  await signInAs(portal, b, { role: 'administrator' });
  const a = await newAccount(portal);
  const r = await b.postOnly('/beheer/gebruikers/' + a.id, { gebruikersnaam: a.username, email: a.email, rol: 'gebruiker', huurdernummer: a.number, versie: '9007199254740991' });
  console.log('INT', r.status);
  for (const p of ['/beheer/labels?pagina=9007199254740991', '/beheer/logboek?pagina=9007199254740991','/beheer/wijzigingen?pagina=9007199254740991']) console.log('PAG', p, (await b.get(p)).status);
  console.log('LOOK', (await b.upload('/beheer/uiterlijk', { version: '9007199254740991' }, {})).status);
});

it('upload by nobody', async () => {
  const b = portal.browser('wisselstad');
  const content = Buffer.alloc(5 * 1024 * 1024, 65);
  const files = Object.fromEntries(Array.from({ length: 10 }, (_, i) => ['f' + i, { name: 'a.png', contentType: 'image/png', content }]));
  const { lookPath } = await import('#modules/administration/look-page/look-page.tsx');
  const before = process.memoryUsage().arrayBuffers;
  const t = performance.now();
  const r = await b.upload(lookPath, Object.fromEntries(Array.from({ length: 50 }, (_, i) => ['t' + i, 'x'.repeat(1_000_000)])), files);
  console.log('UPLOAD', r.status, r.location, Math.round(performance.now() - t), 'ms', (process.memoryUsage().arrayBuffers - before) / 1e6);
});
