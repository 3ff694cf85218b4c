import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { PaymentRow } from './queries.ts';

/** One booking on the clearing account: above zero is money that the bank still has to bring (FIN-47). */
export interface NewClearing {
  readonly account: string;
  readonly kind: 'confirmation' | 'refund' | 'chargeback';
  readonly cents: number;
  /** What the provider confirmed of this kind all together: the same message again books nothing. */
  readonly totalCents: number;
  readonly now: Temporal.Instant;
}

/** Books on the provider's clearing account, under the reference of the request. */
export async function bookOnClearing(
  write: Write,
  { organisationId, id, reference }: PaymentRow,
  { account, kind, cents, totalCents, now }: NewClearing,
): Promise<void> {
  await write
    .insertInto('clearingBooking')
    .values({
      organisationId,
      id: randomUUID(),
      account,
      reference,
      kind,
      cents,
      totalCents,
      bookedOn: dateAt(now),
      paymentId: id,
    })
    .execute();
}

/** A booking that waits for exactly this amount of the bank, locked; undefined when none does. */
export function waitingClearing(
  write: Write,
  organisationId: string,
  reference: string,
  cents: number,
): Promise<{ id: string; paymentId: string } | undefined> {
  return write
    .selectFrom('clearingBooking')
    .select(['id', 'paymentId'])
    .where('organisationId', '=', organisationId)
    .where('reference', '=', reference)
    .where('cents', '=', cents)
    .where('statementLineId', 'is', null)
    .orderBy('bookedOn')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** The statement line against which a booking is closed: together they are zero (FIN-48). */
export async function closeClearing(
  write: Write,
  organisationId: string,
  id: string,
  statementLineId: string,
): Promise<void> {
  await write
    .updateTable('clearingBooking')
    .set({ statementLineId })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

/** The bookings of one request, oldest first. */
export function clearingOf(read: Read, { organisationId, id }: PaymentRow) {
  return read
    .selectFrom('clearingBooking')
    .select(['account', 'kind', 'cents', 'bookedOn', 'statementLineId'])
    .where('organisationId', '=', organisationId)
    .where('paymentId', '=', id)
    .orderBy('bookedOn')
    .orderBy('kind')
    .execute();
}
