import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount, testPassword } from '../../../test/support/accounts.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { endSessionsOf } from './sessions.ts';

/** Threat: a sign-in with the old password is under way while the password is changed. */
let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

/** Waits until somebody in this database waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  const admin = new pg.Client(portal.adminConnection);
  await admin.connect();
  try {
    for (let waiting = 0; waiting === 0; ) {
      const { rows } = await admin.query(
        `select count(*)::int as waiting from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = rows[0].waiting;
    }
  } finally {
    await admin.end();
  }
}

it('ACC-B18 a sign-in that overlaps a change of the password gets no session', async () => {
  const { id, username } = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  const underWay = await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .updateTable('account')
      .set({ passwordHash: 'another' })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute();
    const now = portal.clock.now();
    await endSessionsOf(write, { organisationId, accountId: id, now });
    const signIn = browser.postOnly('/inloggen', { username, password: testPassword });
    await untilSomebodyWaits();
    return { signIn };
  });
  expect((await underWay.signIn).status).toBe(422);
  const sessions = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('session')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('accountId', '=', id)
      .execute(),
  );
  expect(sessions).toEqual([]);
});
