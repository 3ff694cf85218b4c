import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from './support/portal.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

it('GEN-B1 probe', async () => {
  const browser = portal.browser('wisselstad');
  await browser.signIn('cedee');
  await cut(true);
  const page = await browser.get('/');
  console.log(page.status, page.text);
  const form = await browser.post('/inloggen', { username: 'cedee', password: 'x' });
  console.log(form.status, form.text, form.valueOf('username'));
  await cut(false);
  console.log((await browser.get('/')).status);
});

async function cut(away: boolean): Promise<void> {
  const admin = new pg.Client({ ...portal.adminConnection, database: 'postgres' });
  await admin.connect();
  const database = portal.connection.database;
  await admin.query(`alter database ${database} allow_connections ${!away}`);
  if (away) await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
  await admin.end();
}
