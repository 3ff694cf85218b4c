import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { actFor } from '#foundation/database/act-for.ts';
import type { Json } from '#foundation/database/tables.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { hashOfToken, newToken } from '#foundation/secrets/random.ts';

/** What a token is for; a token of one purpose opens nothing else. */
export type TokenPurpose =
  | 'signUp'
  | 'confirmAccount'
  | 'unconfirmed'
  | 'resetPassword'
  | 'secondFactor'
  | 'changeEmail'
  | 'providerState'
  | 'providerSignUp'
  | 'providerEmail';

export interface TokenOrder {
  readonly organisationId: string;
  readonly purpose: TokenPurpose;
  readonly accountId?: string;
  readonly customerId?: string;
  readonly payload?: Json;
  readonly minutes: number;
  readonly now: Temporal.Instant;
  /** Ends the open tokens of this purpose that the same account (or else customer) has already. */
  readonly replacesOlder: boolean;
}

/** Makes a token and answers its secret, for a link or a cookie; only its hash is kept (OP-11). */
export async function issueToken(write: Write, order: TokenOrder): Promise<string> {
  if (order.replacesOlder) await endOlder(write, order);
  const token = newToken();
  await write
    .insertInto('token')
    .values({
      organisationId: order.organisationId,
      id: randomUUID(),
      tokenHash: hashOfToken(token),
      purpose: order.purpose,
      accountId: order.accountId ?? null,
      customerId: order.customerId ?? null,
      payload: JSON.stringify(order.payload ?? {}),
      createdAt: order.now,
      expiresAt: order.now.add({ minutes: order.minutes }),
    })
    .execute();
  return token;
}

async function endOlder(write: Write, order: TokenOrder): Promise<void> {
  const { accountId, customerId } = order;
  if (accountId === undefined && customerId === undefined) return;
  await write
    .updateTable('token')
    .set({ usedAt: order.now })
    .where('organisationId', '=', order.organisationId)
    .where('purpose', '=', order.purpose)
    .where('usedAt', 'is', null)
    .where((where) =>
      accountId === undefined
        ? where('customerId', '=', customerId ?? null)
        : where('accountId', '=', accountId),
    )
    .execute();
}

/** Which token: the secret as it came in, and the purpose it must have. */
export interface TokenQuestion {
  readonly organisationId: string;
  readonly purpose: TokenPurpose;
  readonly token: string | undefined;
  readonly now: Temporal.Instant;
}

/** What a known token belongs to. `payload` is as it was stored: check it with a schema. */
export interface TokenFacts {
  readonly accountId: string | undefined;
  readonly customerId: string | undefined;
  readonly payload: unknown;
  readonly expiresAt: Temporal.Instant;
}

export type FoundToken =
  | ({ readonly state: 'usable' | 'used' | 'expired' } & TokenFacts)
  | { readonly state: 'unknown' };

/**
 * Looks a token up without spending it, and opens the walls of this transaction for the account and customer that it
 * belongs to. `unknown` also stands for another purpose or another organisation (ACC-B8).
 */
export async function findToken(read: Read, question: TokenQuestion): Promise<FoundToken> {
  const row = await enterWithToken(read, question);
  if (!row || row.purpose !== question.purpose) return { state: 'unknown' };
  await actFor(read, row);
  return { state: stateOf(row, question.now), ...factsOf(row) };
}

/**
 * Spends a token: one conditional UPDATE, so that of two at once only one gets it. Opens the walls like `findToken`.
 * Answers what it belongs to, or undefined when it is used, expired, unknown or of another purpose.
 */
export async function spendToken(
  write: Write,
  question: TokenQuestion,
): Promise<TokenFacts | undefined> {
  const row = await enterWithToken(write, question);
  if (!row || row.purpose !== question.purpose) return undefined;
  const spent = await write
    .updateTable('token')
    .set({ usedAt: question.now })
    .where('organisationId', '=', question.organisationId)
    .where('id', '=', row.id)
    .where('purpose', '=', question.purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', question.now)
    .executeTakeFirst();
  if (spent.numUpdatedRows !== 1n) return undefined;
  await actFor(write, row);
  return factsOf(row);
}

interface TokenRow {
  readonly id: string;
  readonly purpose: string;
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly payload: unknown;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
}

const findStatement = {
  name: 'find-token',
  text: `select token_id, customer_id, set_config('portal.token', token_id::text, true) from portal.find_token($1)`,
};

async function enterWithToken(
  read: Read,
  { organisationId, token }: TokenQuestion,
): Promise<TokenRow | undefined> {
  if (token === undefined) return undefined;
  const [found] = await read.ask<{ token_id: string; customer_id: string | null }>(findStatement, [
    hashOfToken(token),
  ]);
  if (!found) return undefined;
  const row = await read
    .selectFrom('token')
    .select(['id', 'purpose', 'accountId', 'payload', 'expiresAt', 'usedAt'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', found.token_id)
    .executeTakeFirst();
  return row && { ...row, customerId: found.customer_id };
}

function stateOf(row: TokenRow, now: Temporal.Instant): 'usable' | 'used' | 'expired' {
  if (row.usedAt !== null) return 'used';
  return row.expiresAt.epochNanoseconds > now.epochNanoseconds ? 'usable' : 'expired';
}

function factsOf(row: TokenRow): TokenFacts {
  return {
    accountId: row.accountId ?? undefined,
    customerId: row.customerId ?? undefined,
    payload: row.payload,
    expiresAt: row.expiresAt,
  };
}

/** Ends every open token of an account but those of one purpose (sector checklist D.3). */
export async function endTokensOf(
  write: Write,
  {
    organisationId,
    accountId,
    now,
    except,
  }: {
    readonly organisationId: string;
    readonly accountId: string;
    readonly now: Temporal.Instant;
    readonly except?: TokenPurpose;
  },
): Promise<void> {
  await write
    .updateTable('token')
    .set({ usedAt: now })
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .$if(except !== undefined, (open) => open.where('purpose', '!=', except ?? ''))
    .execute();
}
