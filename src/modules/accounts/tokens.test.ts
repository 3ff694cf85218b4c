import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount } from '../../../test/support/accounts.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { findToken, issueToken, spendToken, type TokenPurpose } from './tokens.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal?.close());

const issue = (accountId: string, replacesOlder = false) =>
  portal.inside('wisselstad', (write, organisationId) =>
    issueToken(write, {
      organisationId,
      purpose: 'resetPassword',
      accountId,
      payload: { why: 'test' },
      minutes: 60,
      now: portal.clock.now(),
      replacesOlder,
    }),
  );

const find = (token: string, purpose: TokenPurpose = 'resetPassword', slug = 'wisselstad') =>
  portal.inside(slug, (write, organisationId) =>
    findToken(write, { organisationId, purpose, token, now: portal.clock.now() }),
  );

const spend = (token: string, purpose: TokenPurpose = 'resetPassword') =>
  portal.inside('wisselstad', (write, organisationId) =>
    spendToken(write, { organisationId, purpose, token, now: portal.clock.now() }),
  );

it('ACC-48 finds a token with what belongs to it, as often as asked, and spends it once', async () => {
  const account = await newAccount(portal);
  const token = await issue(account.id);
  expect(await find(token)).toMatchObject({ state: 'usable', accountId: account.id });
  expect(await find(token)).toMatchObject({ state: 'usable', customerId: account.customerId });
  expect(await spend(token)).toMatchObject({ accountId: account.id, payload: { why: 'test' } });
  expect(await spend(token)).toBeUndefined();
  expect((await find(token)).state).toBe('used');
});

it('ACC-48 gives a token to one of ten at once', async () => {
  const account = await newAccount(portal);
  const token = await issue(account.id);
  const spent = await Promise.all(Array.from({ length: 10 }, () => spend(token)));
  expect(spent.filter(Boolean)).toHaveLength(1);
});

it('ACC-B8 ends a token at its moment', async () => {
  const account = await newAccount(portal);
  const token = await issue(account.id);
  portal.clock.advance({ minutes: 60 });
  expect((await find(token)).state).toBe('expired');
  expect(await spend(token)).toBeUndefined();
});

it('ACC-B8 a token opens nothing for another purpose or organisation', async () => {
  const account = await newAccount(portal);
  const token = await issue(account.id);
  expect(await find(token, 'confirmAccount')).toEqual({ state: 'unknown' });
  expect(await spend(token, 'confirmAccount')).toBeUndefined();
  expect(await find(token, 'resetPassword', 'zonnebloem')).toEqual({ state: 'unknown' });
  expect((await find(token)).state).toBe('usable');
});

it('ACC-B8 a newer token ends the older ones', async () => {
  const account = await newAccount(portal);
  const older = await issue(account.id);
  const newer = await issue(account.id, true);
  expect((await find(older)).state).toBe('used');
  expect((await find(newer)).state).toBe('usable');
});

it('ACC-B18 keeps only the hash of a token', async () => {
  const account = await newAccount(portal);
  const token = await issue(account.id);
  const rows = await portal.inside('wisselstad', (write) =>
    write.selectFrom('token').selectAll().execute(),
  );
  expect(JSON.stringify(rows)).not.toContain(token);
});
