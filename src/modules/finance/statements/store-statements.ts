import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { instantAt } from '#foundation/clock.ts';
import type { Write } from '#foundation/database/transaction.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { bookPayment } from '../online-payment/book-payment.ts';
import { closeClearing, waitingClearing } from '../online-payment/clearing.ts';
import { lockPayment, type PaymentRow, paymentByReference } from '../online-payment/queries.ts';
import { accountNumber } from '../online-payment/rules/bank-accounts.ts';
import { judgeLine, type LineVerdict } from './rules/judge-line.ts';
import type { Statement, StatementLine } from './rules/read-camt.ts';

/** Why a file is not read: nothing of it is stored. */
export type StatementRefusal =
  | { readonly reason: 'other account'; readonly account: string }
  | {
      readonly reason: 'read before';
      readonly statementId: string;
      readonly readAt: Temporal.Instant;
      readonly readBy: string;
    };

/**
 * Stores the statements of a file and books their lines (FIN-48). A statement is read once; one of an account that is
 * not the organisation's is refused (FIN-B9). Answers the ids of the stored statements.
 */
export async function storeStatements(
  visit: WriteVisit,
  statements: readonly Statement[],
  file: { readonly name: string; readonly ownAccounts: readonly string[] },
): Promise<{ readonly ids: readonly string[] } | { readonly refusal: StatementRefusal }> {
  const own = file.ownAccounts.map(accountNumber);
  const foreign = statements.find(({ account }) => !own.includes(account));
  if (foreign) return { refusal: { reason: 'other account', account: foreign.account } };
  const ids: string[] = [];
  for (const statement of statements) {
    const id = randomUUID();
    const refusal = await storeStatement(visit, statement, id, file.name);
    if (refusal) return { refusal };
    for (const [position, line] of statement.lines.entries()) {
      await bookLine(visit, id, position, line);
    }
    ids.push(id);
  }
  return { ids };
}

async function storeStatement(
  { write, organisation, visitor, now }: WriteVisit,
  statement: Statement,
  id: string,
  fileName: string,
): Promise<StatementRefusal | undefined> {
  const stored = await write
    .insertInto('bankStatement')
    .values({
      organisationId: organisation.id,
      id,
      account: statement.account,
      statementId: statement.id,
      sequenceNumber: statement.sequenceNumber,
      createdOn: statement.createdOn,
      openingCents: statement.openingCents ?? null,
      closingCents: statement.closingCents ?? null,
      fileName: fileName.slice(0, 200),
      readAt: now,
      readBy: actorOf(visitor).userId,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'account', 'statementId']).doNothing(),
    )
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows === 1n) return undefined;
  const earlier = await write
    .selectFrom('bankStatement')
    .select(['readAt', 'readBy'])
    .where('organisationId', '=', organisation.id)
    .where('account', '=', statement.account)
    .where('statementId', '=', statement.id)
    .executeTakeFirstOrThrow();
  return { reason: 'read before', statementId: statement.id, ...earlier };
}

async function bookLine(
  visit: WriteVisit,
  statementId: string,
  position: number,
  line: StatementLine,
): Promise<void> {
  const { write, organisation } = visit;
  const { reference } = line;
  const payment = reference ? await lockedPayment(write, organisation.id, reference) : undefined;
  const clearing = reference
    ? await waitingClearing(write, organisation.id, reference, line.cents)
    : undefined;
  const verdict = judgeLine({
    cents: line.cents,
    reference,
    clearingWaits: clearing !== undefined,
    payment: payment && { cents: payment.cents, paid: payment.state === 'paid' },
  });
  const id = randomUUID();
  await write
    .insertInto('bankStatementLine')
    .values({
      organisationId: organisation.id,
      id,
      statementId,
      position,
      cents: line.cents,
      bookedOn: line.bookedOn,
      counterName: line.counterName,
      counterAccount: line.counterAccount,
      description: line.description,
      bankReference: line.bankReference,
      reference: reference ?? null,
      outcome: verdict.outcome,
      paymentId: payment?.id ?? null,
    })
    .execute();
  if (clearing) await closeClearing(write, organisation.id, clearing.id, id);
  if (verdict.outcome === 'settled' && payment) await bookLost(visit, payment, line);
  await putOnWorkList(visit, verdict, { id, line, payment });
}

async function lockedPayment(
  write: Write,
  organisationId: string,
  reference: string,
): Promise<PaymentRow | undefined> {
  const found = await paymentByReference(write, { organisationId }, reference);
  return found && lockPayment(write, organisationId, found.id);
}

/** The confirmation never came: the bank's word settles the entries, and nothing waits on the clearing account. */
async function bookLost(
  { write, organisation, now }: WriteVisit,
  payment: PaymentRow,
  { bookedOn }: StatementLine,
): Promise<void> {
  const paidAt = instantAt(bookedOn, '12:00');
  await bookPayment(write, payment, { organisation, now, paidAt, by: 'settled_by_statement' });
}

async function putOnWorkList(
  { write, organisation, now }: WriteVisit,
  verdict: LineVerdict,
  found: { id: string; line: StatementLine; payment: PaymentRow | undefined },
): Promise<void> {
  if (verdict.outcome !== 'work_list') return;
  await write
    .insertInto('paymentWorkItem')
    .values({
      organisationId: organisation.id,
      id: randomUUID(),
      reason: verdict.reason,
      reference: found.line.reference ?? '',
      cents: found.line.cents,
      paymentId: found.payment?.id ?? null,
      statementLineId: found.id,
      createdAt: now,
    })
    .execute();
}
