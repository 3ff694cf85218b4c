import type { Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Account } from '#foundation/database/tables.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { guessesOf } from '../../guesses.ts';
import { isConfirmed } from '../../queries.ts';
import { customerNumbers } from './find-accounts.ts';

/** Everything staff see of one account (STF-57 to STF-65). */
export interface AccountDetails extends Selectable<Account> {
  readonly customerNumbers: string | null;
  /** Failed attempts to sign in, in a row (ACC-45). */
  readonly failedAttempts: number;
  /** The end of the automatic lock, while it lasts (ACC-43). */
  readonly lockedUntil: Temporal.Instant | undefined;
}

/** Reads an account with its failed attempts; undefined when there is none. */
export async function accountDetails(
  read: Read,
  organisationId: string,
  accountId: string,
  { secrets, now }: { readonly secrets: Secrets; readonly now: Temporal.Instant },
): Promise<AccountDetails | undefined> {
  const account = await read
    .selectFrom('account')
    .selectAll()
    .select(customerNumbers.as('customerNumbers'))
    .where('organisationId', '=', organisationId)
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!account) return undefined;
  const subject = account.usernameKey;
  const guesses = await guessesOf(read, {
    organisationId,
    secret: 'password',
    subject,
    secrets,
    now,
  });
  return { ...account, failedAttempts: guesses.attempts, lockedUntil: guesses.lockedUntil };
}

/**
 * How many administrators besides this one can sign in. Holds them all until the transaction ends, so that two who
 * remove each other do not leave none (ADM-141).
 */
export async function otherAdministrators(
  write: Write,
  organisationId: string,
  accountIds: readonly string[],
): Promise<number> {
  const administrators = await write
    .selectFrom('account')
    .select(['id', 'blockedAt', 'confirmedAt', 'confirmedOnUnknownDate'])
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'administrator')
    .orderBy('id')
    .forUpdate()
    .execute();
  return administrators.filter(
    (one) => !accountIds.includes(one.id) && one.blockedAt === null && isConfirmed(one),
  ).length;
}
