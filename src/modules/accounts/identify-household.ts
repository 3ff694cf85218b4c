import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { actFor } from '#foundation/database/act-for.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { network } from '#foundation/http/limits.ts';
import { isActivationCode, openActivationCode, sealActivationCode } from './activation-codes.ts';
import { accountById } from './find-account.ts';
import { countGuess, forgetGuesses } from './guesses.ts';
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

/** Wrong codes from one network within the hour, after which it has to wait. */
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
  const atNumber = { organisationId, secret: 'activationCode', subject: numberKey, secrets } as const;
  const counted = hasCode ? await countAttempt(write, attempt, atNumber) : undefined;
  const customerId = await findCustomer(write, numberKey);
  await actFor(write, { customerId });
  const code = await activationCodeOf(write, organisationId, customerId, secrets, now);
  const isRight = hasCode && counted?.allowed !== false && isActivationCode(attempt.activationCode, code.text);
  const isMatch = isRight && code.isUsable && customerId !== undefined;
  const hasAccount = await hasConfirmedAccount(write, organisationId, customerId);
  if (!hasAccount) {
    await noteStep(write, { ...attempt, customerId, isMatch, hasCode, refusedUntil: counted?.lockedUntil });
  }
  if (counted?.allowed === false) return { result: 'refused' };
  if (!isMatch) return { result: 'notVerified' };
  await forgetGuesses(write, atNumber);
  return hasAccount ? { result: 'hasAccount' } : { result: 'identified', customerId };
}

type NumberSubject = Parameters<typeof forgetGuesses>[1];

/** Five wrong codes for one number, and many from one network, have to wait; unknown numbers count alike (ACC-B2). */
async function countAttempt(write: Write, { address, now }: IdentificationAttempt, atNumber: NumberSubject) {
  const atAddress = await countGuess(write, {
    ...atNumber,
    secret: 'activationCodeAtAddress',
    subject: network(address),
    now,
    most: mostFromOneAddress,
    withinMinutes: 60,
  });
  if (!atAddress.allowed) return atAddress;
  return countGuess(write, { ...atNumber, now });
}

const findStatement = { name: 'find-customer', text: 'select portal.find_customer($1) as customer_id' };

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
  await actFor(read, { customerId, accountId });
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

/**
 * Keeps how far the customer came; for an unknown number the same statement finds nobody to keep it for (STF-87).
 * A wrong code leaves only the first step, unless the details were entered before (STF-78).
 */
async function noteStep(write: Write, step: Step): Promise<void> {
  const { organisationId, now, isMatch } = step;
  const identifiedAt = isMatch ? now : null;
  const wrong = step.hasCode && !isMatch ? 1 : 0;
  const refusedUntil = isMatch ? null : (step.refusedUntil ?? null);
  await write
    .insertInto('accountRequest')
    .columns([
      'organisationId',
      'customerId',
      'id',
      'numberEnteredAt',
      'identifiedAt',
      'wrongCodes',
      'refusedUntil',
    ])
    .expression((from) =>
      from
        .selectFrom('customer')
        .select((column) => [
          'customer.organisationId',
          'customer.id as customerId',
          sql<string>`${randomUUID()}::uuid`.as('id'),
          sql<Temporal.Instant>`${now}::timestamptz`.as('numberEnteredAt'),
          sql<Temporal.Instant | null>`${identifiedAt}::timestamptz`.as('identifiedAt'),
          column.val(wrong).as('wrongCodes'),
          sql<Temporal.Instant | null>`${refusedUntil}::timestamptz`.as('refusedUntil'),
        ])
        .where('customer.organisationId', '=', organisationId)
        .where('customer.id', '=', step.customerId ?? nobody),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'customerId']).doUpdateSet({
        numberEnteredAt: now,
        identifiedAt: sql`case when excluded.identified_at is null and account_request.details_entered_at is not null
          then account_request.identified_at else excluded.identified_at end`,
        wrongCodes: sql`case when excluded.identified_at is null
          then account_request.wrong_codes + excluded.wrong_codes else 0 end`,
        refusedUntil: sql`case when excluded.identified_at is null
          then coalesce(excluded.refused_until, account_request.refused_until) end`,
      }),
    )
    .execute();
}
