import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { accountById, type FoundAccount, holdAccount } from './find-account.ts';
import {
  type CountedGuess,
  countGuess,
  forgetGuesses,
  type GuessSubject,
  returnGuess,
} from './guesses.ts';
import { ownPasswordLabels as labels, login } from './labels.ts';
import { PasswordsBusy } from './passwords.ts';
import type { AccountServices } from './services.ts';

/** The account of who is signed in, with an attempt at its password that was counted and not compared yet. */
export interface CountedPassword {
  readonly account: FoundAccount;
  readonly guess: CountedGuess;
}

/** What became of the comparison; `busy` when too many passwords waited. */
export type PasswordOutcome = 'right' | 'wrong' | 'busy';

/** The account of the customer who is signed in; undefined for everybody else, and for who has none yet. */
export async function ownAccount({
  visitor,
  organisation,
  read,
}: Pick<WriteVisit, 'visitor' | 'organisation' | 'read'>): Promise<FoundAccount | undefined> {
  if (visitor.kind !== 'customer' || visitor.accountId === undefined) return undefined;
  const account = await accountById(read, organisation.id, visitor.accountId);
  return account && { ...account, customerId: visitor.customerId };
}

/**
 * Counts an attempt at the visitor's own password as a sign-in, before it is compared: five wrong ones in a row lock
 * the account, here and at the door (PRF-B13, ACC-43). Belongs in `prepare`. Answers the message instead while it is
 * locked.
 */
export async function countOwnPassword(
  visit: WriteVisit,
  account: FoundAccount,
  { secrets }: Pick<AccountServices, 'secrets'>,
): Promise<CountedPassword | { readonly refused: Label }> {
  const { write, now } = visit;
  const guess = await countGuess(write, { ...subjectOf(visit, account, secrets), now });
  return guess.allowed ? { account, guess } : { refused: login.Error_Locked };
}

/** Compares, outside any transaction. */
export async function compareOwnPassword(
  { account }: CountedPassword,
  typed: string,
  { passwords }: Pick<AccountServices, 'passwords'>,
): Promise<PasswordOutcome> {
  try {
    const right = await passwords.verify(account.passwordHash ?? undefined, typed);
    return right ? 'right' : 'wrong';
  } catch (error) {
    if (error instanceof PasswordsBusy) return 'busy';
    throw error;
  }
}

/**
 * Ends the attempt, in `settle`: right starts the count anew and answers the account, held until the transaction ends;
 * otherwise the message. A password that was changed meanwhile is wrong. After `busy` what was counted is given back:
 * keep this transaction (answer a page, not problems).
 */
export async function settleOwnPassword(
  visit: WriteVisit,
  { account, guess }: CountedPassword,
  outcome: PasswordOutcome,
  { secrets }: Pick<AccountServices, 'secrets'>,
): Promise<{ readonly account: FoundAccount } | { readonly refused: Label }> {
  const { write, organisation } = visit;
  const subject = subjectOf(visit, account, secrets);
  if (outcome === 'busy') {
    await returnGuess(write, subject);
    return { refused: login.Error_Busy };
  }
  const held = await holdAccount(write, organisation.id, account.id);
  if (outcome === 'wrong' || !held || held.passwordHash !== account.passwordHash) {
    return { refused: guess.lockedUntil ? login.Error_Locked : labels.Error_WrongPassword };
  }
  await forgetGuesses(write, subject);
  return { account: { ...held, customerId: account.customerId } };
}

function subjectOf(
  { organisation }: Visit,
  account: FoundAccount,
  secrets: AccountServices['secrets'],
): GuessSubject {
  return {
    organisationId: organisation.id,
    secret: 'password',
    subject: account.usernameKey,
    secrets,
  };
}
