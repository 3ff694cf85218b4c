import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { actFor } from '#foundation/database/act-for.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { type NormalizedEmail, normalizeUsername } from '#foundation/format/text.ts';
import type { Language } from '#foundation/labels/label.ts';
import { accountById, findAccountId } from './find-account.ts';
import { accountIdOf } from './identify-household.ts';
import { isConfirmed } from './queries.ts';
import { endSessionsOf } from './sessions.ts';

/** The account of a household that was identified. */
export interface NewAccount {
  readonly organisationId: string;
  readonly customerId: string;
  /** As chosen; without outer spaces. */
  readonly username: string;
  /** Undefined for an account that signs in at a provider. */
  readonly passwordHash: string | undefined;
  readonly email: NormalizedEmail;
  /** When the account may be used at once (ACC-25); undefined while its link is to be followed (ACC-14). */
  readonly confirmedAt: Temporal.Instant | undefined;
  readonly language: Language;
  readonly now: Temporal.Instant;
}

/** `hasAccount`: the household has a confirmed account already (ACC-21). */
export type CreatedAccount =
  | { readonly result: 'created'; readonly accountId: string }
  | { readonly result: 'usernameTaken' | 'hasAccount' };

/**
 * Makes the one account of a household (GEN-3), or fills in anew the one that was never confirmed (OP-7). Two at once
 * wait for each other, both for the household and for the user name. The walls must be open for the customer; they
 * open for the account too.
 */
export async function createAccount(write: Write, order: NewAccount): Promise<CreatedAccount> {
  const { organisationId, customerId, now } = order;
  const usernameKey = normalizeUsername(order.username);
  await hold(write, organisationId, customerId, usernameKey);
  const earlierId = await accountIdOf(write, organisationId, customerId);
  await actFor(write, { customerId, accountId: earlierId ?? null });
  const earlier = earlierId && (await accountById(write, organisationId, earlierId));
  if (earlier && isConfirmed(earlier)) return { result: 'hasAccount' };
  if (await isUsernameTaken(write, usernameKey, earlierId)) return { result: 'usernameTaken' };
  const accountId = earlierId ?? randomUUID();
  const details = {
    username: order.username,
    usernameKey,
    passwordHash: order.passwordHash ?? null,
    email: order.email.address,
    emailKey: order.email.key,
    emailInvalid: false,
    confirmedAt: order.confirmedAt ?? null,
    language: order.language,
  };
  if (earlier) {
    await endSessionsOf(write, { organisationId, accountId, now });
    await write
      .updateTable('account')
      .set((update) => ({ ...details, version: update('version', '+', 1) }))
      .where('organisationId', '=', organisationId)
      .where('id', '=', accountId)
      .execute();
  } else {
    await actFor(write, { customerId, accountId });
    await write
      .insertInto('account')
      .values({ organisationId, id: accountId, role: 'user', createdAt: now, ...details })
      .execute();
    await write.insertInto('access').values({ organisationId, accountId, customerId }).execute();
  }
  await noteDetails(write, order, accountId);
  return { result: 'created', accountId };
}

/** Waits for others who make an account for this household or under this name, until this transaction ends. */
async function hold(
  write: Write,
  organisationId: string,
  customerId: string,
  usernameKey: string,
): Promise<void> {
  await write.ask(lock, [`account of ${customerId}`]);
  await holdUsername(write, organisationId, usernameKey);
}

const lock = {
  name: 'hold-for-account',
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
};

/** Waits for others who take this user name, until this transaction ends: of two at once, one finds it taken. */
export async function holdUsername(
  write: Write,
  organisationId: string,
  usernameKey: string,
): Promise<void> {
  await write.ask(lock, [`username ${organisationId} ${usernameKey}`]);
}

/** Whether another account than this one signs in under the name (ACC-13). */
export async function isUsernameTaken(
  read: Read,
  usernameKey: string,
  ownAccountId: string | undefined,
): Promise<boolean> {
  const found = await findAccountId(read, usernameKey);
  return found !== undefined && found !== ownAccountId;
}

/** The third step of the account request (ACC-19); the mail is sent anew (STF-86). */
async function noteDetails(write: Write, order: NewAccount, accountId: string): Promise<void> {
  await write
    .updateTable('accountRequest')
    .set({ detailsEnteredAt: order.now, mailSentAt: null, accountId })
    .where('organisationId', '=', order.organisationId)
    .where('customerId', '=', order.customerId)
    .execute();
}
