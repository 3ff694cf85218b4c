import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { actFor } from '#foundation/database/act-for.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { network } from '#foundation/http/limits.ts';
import { isActivationCode, openActivationCode, sealActivationCode } from './activation-codes.ts';
import { accountById } from './find-account.ts';
import { countGuess, forgetGuesses, type GuessSubject, returnGuess } from './guesses.ts';
import { isConfirmed } from './queries.ts';
import type { AccountServices } from './services.ts';

/** Number and code as typed, and where they came from. */
export interface IdentificationAttempt {
  readonly organisationId: string;
  readonly customerNumber: string;
  /** May be empty: then only the number counts as entered (ACC-19). */
  readonly activationCode: string;
  readonly address: string;
  readonly now: Temporal.Instant;
}

/**
 * `notVerified` for every cause alike (ACC-9, ACC-B1); `refused` after too many wrong ones (ACC-B2); `hasAccount`
 * only after a full match (ACC-21).
 */
export type Identification =
  | { readonly result: 'notVerified' | 'refused' | 'hasAccount' }
  | { readonly result: 'identified'; readonly customerId: string };

/** Wrong codes from one network, at most an hour apart, after which it has to wait. */
const mostFromOneAddress = 30;

/** Stands in for the code of a number that is not known, so that the work is the same. */
const nobody = randomUUID();

/**
 * Checks number and code together (ACC-8), counts the attempt before it compares, and keeps the times of the steps
 * and the wrong codes on the account request (ACC-19, STF-86). An unknown number costs the same work. Belongs in a
 * transaction that is committed whatever the result. Opens the walls for the customer when he was identified.
 */
export async function identifyHousehold(
  write: Write,
  attempt: IdentificationAttempt,
  { secrets }: Pick<AccountServices, 'secrets'>,
): Promise<Identification> {
  const { organisationId, now } = attempt;
  const numberKey = attempt.customerNumber.trim().toLowerCase();
  const hasCode = attempt.activationCode.trim() !== '';
  const atNumber = {
    organisationId,
    secret: 'activationCode',
    subject: numberKey,
    secrets,
  } as const;
  const atAddress = {
    ...atNumber,
    secret: 'activationCodeAtAddress',
    subject: network(attempt.address),
  } as const;
  const counted = hasCode ? await countAttempt(write, atNumber, atAddress, now) : undefined;
  const customerId = await findCustomer(write, numberKey);
  await actFor(write, { customerId: customerId ?? null });
  const code = await activationCodeOf(write, organisationId, customerId, secrets, now);
  const isRight =
    hasCode && counted?.allowed !== false && isActivationCode(attempt.activationCode, code.text);
  const isMatch = isRight && code.isUsable && customerId !== undefined;
  const hasAccount = await hasConfirmedAccount(write, organisationId, customerId);
  if (!hasAccount) {
    await noteStep(write, {
      ...attempt,
      customerId,
      isMatch,
      hasCode,
      refusedUntil: counted?.lockedUntil,
    });
  }
  if (counted?.allowed === false) return { result: 'refused' };
  if (!isMatch) return { result: 'notVerified' };
  await forgetGuesses(write, atNumber);
  await returnGuess(write, { ...atAddress, most: mostFromOneAddress });
  return hasAccount ? { result: 'hasAccount' } : { result: 'identified', customerId };
}

/** Five wrong codes for one number, and many from one network, have to wait; unknown numbers count alike (ACC-B2). */
async function countAttempt(
  write: Write,
  atNumber: GuessSubject,
  atAddress: GuessSubject,
  now: Temporal.Instant,
): Promise<{ allowed: boolean; lockedUntil?: Temporal.Instant | undefined }> {
  const limits = { now, most: mostFromOneAddress, withinMinutes: 60 };
  const { allowed } = await countGuess(write, { ...atAddress, ...limits });
  return allowed ? countGuess(write, { ...atNumber, now }) : { allowed };
}

const findStatement = {
  name: 'find-customer',
  text: 'select portal.find_customer($1) as customer_id',
};

/** The customer with this number, across the wall. */
export async function findCustomer(read: Read, numberKey: string): Promise<string | undefined> {
  const [found] = await read.ask<{ customer_id: string | null }>(findStatement, [numberKey]);
  return found?.customer_id ?? undefined;
}

/** The code of a customer, or one that nobody has; both are opened from their seal. */
async function activationCodeOf(
  read: Read,
  organisationId: string,
  customerId: string | undefined,
  secrets: AccountServices['secrets'],
  now: Temporal.Instant,
): Promise<{ text: string; isUsable: boolean }> {
  const stored = await read
    .selectFrom('activationCode')
    .select(['codeSealed', 'expiresAt', 'usedAt'])
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId ?? nobody)
    .executeTakeFirst();
  const text = openActivationCode(
    secrets,
    customerId ?? nobody,
    stored?.codeSealed ?? sealActivationCode(secrets, customerId ?? nobody, randomUUID()),
  );
  const isUsable =
    stored !== undefined &&
    stored.usedAt === null &&
    stored.expiresAt.epochNanoseconds > now.epochNanoseconds;
  return { text, isUsable };
}

/** Whether the household has an account that was confirmed. Opens the walls for the account it has, confirmed or not. */
async function hasConfirmedAccount(
  read: Read,
  organisationId: string,
  customerId: string | undefined,
): Promise<boolean> {
  const accountId = await accountIdOf(read, organisationId, customerId ?? nobody);
  await actFor(read, { customerId: customerId ?? null, accountId: accountId ?? null });
  const account = await accountById(read, organisationId, accountId ?? nobody);
  return account !== undefined && isConfirmed(account);
}

/** The account that opens a customer, if there is one. */
export async function accountIdOf(
  read: Read,
  organisationId: string,
  customerId: string,
): Promise<string | undefined> {
  const access = await read
    .selectFrom('access')
    .select('accountId')
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .orderBy('accountId')
    .executeTakeFirst();
  return access?.accountId;
}

interface Step extends IdentificationAttempt {
  readonly customerId: string | undefined;
  readonly isMatch: boolean;
  readonly hasCode: boolean;
  readonly refusedUntil: Temporal.Instant | undefined;
}

const noteStatement = {
  name: 'note-identification',
  text: `
insert into account_request as r
  (organisation_id, customer_id, id, number_entered_at, identified_at, wrong_codes, refused_until)
select c.organisation_id, c.id, $3, $4, $5, $6, $7 from customer c where c.organisation_id = $1 and c.id = $2
on conflict (organisation_id, customer_id) do update set
  number_entered_at = excluded.number_entered_at,
  identified_at = case
    when excluded.identified_at is null and r.details_entered_at is not null then r.identified_at
    else excluded.identified_at end,
  wrong_codes = case when excluded.identified_at is null then r.wrong_codes + excluded.wrong_codes else 0 end,
  refused_until = case
    when excluded.identified_at is null then coalesce(excluded.refused_until, r.refused_until) end`,
};

/**
 * Keeps how far the customer came; for an unknown number the same statement finds nobody to keep it for (STF-87).
 * A wrong code leaves only the first step, unless the details were entered before (STF-78).
 */
async function noteStep(write: Write, step: Step): Promise<void> {
  const { organisationId, customerId, now, isMatch, hasCode, refusedUntil } = step;
  await write.ask(noteStatement, [
    organisationId,
    customerId ?? nobody,
    randomUUID(),
    now,
    isMatch ? now : null,
    hasCode && !isMatch ? 1 : 0,
    isMatch ? null : (refusedUntil ?? null),
  ]);
}
