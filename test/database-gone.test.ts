import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount, storedAccount, testPassword } from './support/accounts.ts';
import type { Browser } from './support/browser.ts';
import { hiddenFieldsOf } from './support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { walkRequests } from './support/repair-walk.ts';
import { signInAs } from './support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(async () => {
  await letIn(true);
  await portal.close();
});

it('GEN-B1 says in plain Dutch that it went wrong while the records cannot be reached', async () => {
  const browser = portal.browser('wisselstad');
  await browser.signIn('cedee');
  await letIn(false);
  for (const path of ['/', '/woning', '/financien', '/inloggen']) {
    const page = await browser.get(path);
    expect([path, page.status >= 500]).toEqual([path, true]);
    expect(page.text).toContain('Probeer het straks nog eens');
    expect(page.html).not.toMatch(/error|postgres|database|ECONN|at \w+ \(/i);
  }
  await letIn(true);
  expect((await browser.get('/')).text).toContain('mevrouw Cedee');
});

it('GEN-B1 saves nothing by halves, and counts nothing that was never compared', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  const fields = { username: account.username, password: testPassword };
  await letIn(false);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    expect((await browser.postOnly('/inloggen', fields)).status).toBeGreaterThanOrEqual(500);
  }
  await letIn(true);
  expect((await storedAccount(portal, account.id)).lastSignedInAt).toBeNull();
  expect((await browser.postOnly('/inloggen', fields)).location).toBe('/');
});

it('GEN-B1 a form keeps what was typed while the records are away, and is sent again with a press', async () => {
  const browser = portal.browser('wisselstad');
  await browser.signIn('devries');
  const form = '/gegevens/telefoon';
  const typed = { ...hiddenFieldsOf(await browser.get(form), form), telephone: '030 691 44 1' };
  await letIn(false);
  const fault = await browser.postOnly(form, { ...typed, password: 'Welkom-01!' });
  await letIn(true);
  expect(fault.status).toBe(500);
  expect(fault.text).toContain('Wat u invulde, is nog hier');
  expect(fault.html).not.toContain('Welkom-01!');
  const again = hiddenFieldsOf(fault, form);
  expect(again).toEqual(typed);
  const answer = await browser.post(form, again);
  expect(answer.status).toBe(422);
  expect(answer.valueOf('telephone')).toBe(typed.telephone);
});

it('REP-B5 a repair request that could not be sent is kept, and stored once however often it is sent again', async () => {
  const windows = new Map<string, Browser>();
  await walkRequests(async (username) => {
    const browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role: 'customer', username });
    windows.set(username, browser);
    return browser;
  });
  const browser = windows.get('devries') ?? portal.browser('wisselstad');
  const form = '/onderhoud/nieuw/controle';
  const fields = hiddenFieldsOf(await browser.get(form), form);
  const stored = () =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('repairRequest')
        .select('defect')
        .where('organisationId', '=', organisationId)
        .where('defect', '=', 'Glas is kapot')
        .execute(),
    );
  const before = (await stored()).length;
  await letIn(false);
  const fault = await browser.postOnly(form, fields);
  await letIn(true);
  expect(fault.status).toBe(500);
  expect(fault.text).toContain('Wat u invulde, is nog hier');
  expect(await stored()).toHaveLength(before);
  const again = hiddenFieldsOf(fault, form);
  for (let press = 0; press < 2; press += 1) {
    expect((await browser.postOnly(form, again)).location).toMatch(/^\/onderhoud\/nieuw\/afspraak/);
  }
  expect(await stored()).toHaveLength(before + 1);
});

/** Takes the database away from the server: ends its connections and refuses new ones. */
async function letIn(allowed: boolean): Promise<void> {
  const { database } = portal.connection;
  const admin = new pg.Client({ ...portal.adminConnection, database: 'postgres' });
  await admin.connect();
  try {
    await admin.query(`alter database ${database} allow_connections ${allowed}`);
    if (allowed) return;
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      database,
    ]);
  } finally {
    await admin.end();
  }
}
