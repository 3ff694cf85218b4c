import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { nextNumber } from '#foundation/database/next-number.ts';
import type { Write } from '#foundation/database/transaction.ts';
import type { BankAccountDetails } from '../rules/payment-change.ts';

/** Whose bank account or mandate, and when it is made. */
export interface Payer {
  readonly organisationId: string;
  readonly customerId: string;
  readonly now: Temporal.Instant;
}

/** The id of the household's record that is equal to this account (TEN-B11), or of a new one (TEN-46). */
export async function bankAccountFor(
  write: Write,
  { organisationId, customerId, now }: Payer,
  account: BankAccountDetails,
): Promise<string> {
  const equal = await write
    .selectFrom('bankAccount')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('iban', '=', account.iban)
    .where('accountHolder', '=', account.accountHolder)
    .executeTakeFirst();
  if (equal) return equal.id;
  const id = randomUUID();
  // An import may have brought a code that is next in turn here.
  for (;;) {
    const number = await nextNumber(write, organisationId, 'bank-account');
    const code = `BR-${String(number).padStart(6, '0')}`;
    const added = await write
      .insertInto('bankAccount')
      .values({ organisationId, customerId, id, code, ...account, createdAt: now })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return id;
  }
}

/** The household's mandate for this IBAN; a mandate that is there already still holds. */
export function mandateOf(write: Write, { organisationId, customerId }: Payer, iban: string) {
  return write
    .selectFrom('mandate')
    .select(['id', 'code'])
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('iban', '=', iban)
    .executeTakeFirst();
}

/** Makes a mandate, signed or still to be signed, and answers its id and code (TEN-47). */
export async function addMandate(
  write: Write,
  { organisationId, customerId, now }: Payer,
  { iban, signedOn }: { readonly iban: string; readonly signedOn: Temporal.PlainDate | null },
): Promise<{ readonly id: string; readonly code: string }> {
  const year = String(dateAt(now).year).slice(2);
  const id = randomUUID();
  for (;;) {
    const number = await nextNumber(write, organisationId, `mandate-${year}`);
    const code = `M${year}-${String(number).padStart(6, '0')}`;
    const added = await write
      .insertInto('mandate')
      .values({ organisationId, customerId, id, code, iban, signedOn, createdAt: now })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return { id, code };
  }
}
