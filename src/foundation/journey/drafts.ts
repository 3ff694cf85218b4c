import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Read, Write } from '../database/transaction.ts';
import type { SetCookie } from '../http/answer.ts';
import type { Visit } from '../http/visit.ts';
import { hashOfToken, newToken } from '../secrets/random.ts';
import type { Stored } from './answers.ts';

/** A draft as it is stored. */
export interface StoredDraft {
  readonly id: string;
  readonly answers: Stored;
  readonly passed: readonly string[];
  readonly reached: string;
  readonly version: number;
  readonly startedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

/** Whose draft it is: a customer's, or of who holds the secret in the cookie; `none` before it has one. */
export type Holder =
  | { readonly kind: 'customer'; readonly customerId: string }
  | { readonly kind: 'cookie'; readonly hash: string }
  | { readonly kind: 'none' };

/** One draft of a holder: the journey, and what it is about. */
export interface DraftKey {
  readonly organisationId: string;
  readonly journey: string;
  readonly subject: string;
  readonly holder: Holder;
}

/** Days after the last change that a draft is kept. */
export const daysKept = 30;

/** The cookie with the secret of a draft that belongs to nobody who is signed in. */
export function draftCookie(journey: string): string {
  return `concept-${journey}`;
}

/** Who holds the drafts of this visitor. */
export function holderOf({ visitor, request }: Visit, journey: string): Holder {
  if (visitor.kind === 'customer') return { kind: 'customer', customerId: visitor.customerId };
  const secret = request.cookies[draftCookie(journey)];
  return secret ? { kind: 'cookie', hash: hashOfToken(secret).toString('hex') } : { kind: 'none' };
}

/** A holder for who has none yet, with the cookie that makes it his. */
export function newHolder(journey: string): { holder: Holder; cookie: SetCookie } {
  const secret = newToken();
  return {
    holder: { kind: 'cookie', hash: hashOfToken(secret).toString('hex') },
    cookie: { name: draftCookie(journey), value: secret, days: daysKept },
  };
}

/** Opens the wall for the drafts of a cookie, in this transaction. */
export async function openWall(read: Read, holder: Holder): Promise<void> {
  if (holder.kind !== 'cookie') return;
  await read.ask(
    { name: 'draft-holder', text: "select set_config('portal.draft_holder', $1, true)" },
    [holder.hash],
  );
}

/** The draft, or undefined. `hold` keeps others from changing it until the transaction ends. */
export async function findDraft(
  read: Read,
  { organisationId, journey, subject, holder }: DraftKey,
  hold?: 'hold',
): Promise<StoredDraft | undefined> {
  if (holder.kind === 'none') return undefined;
  const query = read
    .selectFrom('journeyDraft')
    .select(['id', 'answers', 'passed', 'reached', 'version', 'startedAt', 'changedAt'])
    .where('organisationId', '=', organisationId)
    .where('journey', '=', journey)
    .where('subject', '=', subject)
    .where((draft) =>
      holder.kind === 'customer'
        ? draft('customerId', '=', holder.customerId)
        : draft('holderHash', '=', holder.hash),
    );
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst();
  return row && { ...row, answers: answersIn.parse(row.answers) };
}

const answersIn = z.record(z.string(), z.unknown());

/** What a draft becomes. */
export interface NewState {
  readonly answers: Stored;
  readonly passed: readonly string[];
  readonly reached: string;
  readonly now: Temporal.Instant;
}

/** Stores the first answers; undefined when another window was first. */
export async function addDraft(
  write: Write,
  { organisationId, journey, subject, holder }: DraftKey,
  { answers, passed, reached, now }: NewState,
): Promise<string | undefined> {
  const id = randomUUID();
  const added = await write
    .insertInto('journeyDraft')
    .values({
      organisationId,
      id,
      journey,
      subject,
      customerId: holder.kind === 'customer' ? holder.customerId : null,
      holderHash: holder.kind === 'cookie' ? holder.hash : null,
      answers: JSON.stringify(answers),
      passed: [...passed],
      reached,
      startedAt: now,
      changedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** Stores the answers of a draft that is held. */
export async function changeDraft(
  write: Write,
  organisationId: string,
  id: string,
  { answers, passed, reached, now }: NewState,
): Promise<void> {
  await write
    .updateTable('journeyDraft')
    .set((draft) => ({
      answers: JSON.stringify(answers),
      passed: [...passed],
      reached,
      version: draft('version', '+', 1),
      changedAt: now,
    }))
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

/** Removes a draft. */
export async function removeDraft(write: Write, organisationId: string, id: string): Promise<void> {
  await write
    .deleteFrom('journeyDraft')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
}
