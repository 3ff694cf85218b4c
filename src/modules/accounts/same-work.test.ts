import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newAccount, newCustomer, testPassword } from '../../../test/support/accounts.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';

/** Threat: the time of an answer tells who is known here (sector checklist D.2). */
let portal: TestPortal;

beforeAll(async () => {
  // What is counted of one request is not written while the next one is measured.
  portal = await startTestPortal({ gatherMilliseconds: 600_000 });
  // The first visitor makes the server read the organisation.
  await portal.browser('wisselstad').get('/inloggen');
});
afterAll(() => portal.close());

/** How many statements the database gets for one form from a new browser. */
async function statementsOf(path: string, fields: Record<string, string>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await portal.browser('wisselstad').postOnly(path, fields);
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

it('ACC-B6 signing in asks the database as much for an unknown name as for a wrong password', async () => {
  const { username } = await newAccount(portal);
  const known = await statementsOf('/inloggen', { username, password: `${testPassword}x` });
  const unknown = await statementsOf('/inloggen', {
    username: `niet-${username}`,
    password: testPassword,
  });
  expect(unknown).toBe(known);
});

it.each(['username', 'email'] as const)(
  'ACC-B5 a forgotten password asks the database as much when the %s is unknown',
  async (which) => {
    const account = await newAccount(portal);
    const path = '/inloggegevens-vergeten';
    const known = await statementsOf(path, { emailOrUsername: account[which] });
    const unknown = await statementsOf(path, { emailOrUsername: `niet-${account[which]}` });
    expect(unknown).toBe(known);
  },
);

it('ACC-B1 ACC-B3 so do a wrong activation code and a new one by letter', async () => {
  const { number } = await newCustomer(portal);
  for (const [path, typed] of [
    ['/account-aanmaken', { activationCode: 'FOUT' }],
    ['/activeercode-aanvragen', {}],
  ] as const) {
    const known = await statementsOf(path, { ...typed, customerNumber: number });
    const unknown = await statementsOf(path, { ...typed, customerNumber: `${number}-niet` });
    expect(unknown, path).toBe(known);
  }
});
