import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount, storedAccount, testPassword } from './support/accounts.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';

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
