import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { accountOf } from '../queries.ts';
import { addressLine } from '../rules/address.ts';
import type { BankAccountDetails } from '../rules/payment-change.ts';

/** What changing the payment method needs of a lease. */
export interface LeaseToPay {
  readonly id: string;
  readonly customerId: string;
  /** Counts the changes of the lease; a form that saw another one changes nothing (TEN-B9). */
  readonly version: number;
  readonly transactionMode: string;
  /** On one line. */
  readonly address: string;
  readonly account: BankAccountDetails | undefined;
}

/** The running lease with this id of the customer who asks, or undefined; held until the end of the transaction if asked. */
export async function leaseToPay(
  { read, organisation, visitor, now }: ReadVisit,
  leaseId: string,
  { hold = false } = {},
): Promise<LeaseToPay | undefined> {
  if (visitor.kind !== 'customer') return undefined;
  const today: Temporal.PlainDate = dateAt(now);
  const row = await read
    .selectFrom('lease')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.organisationId', '=', 'lease.organisationId')
        .onRef('unit.id', '=', 'lease.unitId'),
    )
    .leftJoin('bankAccount', (join) =>
      join
        .onRef('bankAccount.organisationId', '=', 'lease.organisationId')
        .onRef('bankAccount.id', '=', 'lease.bankAccountId'),
    )
    .select([
      'lease.id',
      'lease.customerId',
      'lease.version',
      'lease.transactionMode',
      'unit.street',
      'unit.houseNumber',
      'unit.houseNumberAddition',
      'unit.town',
      'bankAccount.accountHolder',
      'bankAccount.iban',
    ])
    .where('lease.organisationId', '=', organisation.id)
    .where('lease.customerId', '=', visitor.customerId)
    .where('lease.id', '=', leaseId)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
    .$if(hold, (query) => query.forUpdate('lease'))
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    customerId: row.customerId,
    version: row.version,
    transactionMode: row.transactionMode,
    address: addressLine(row),
    account: accountOf(row.accountHolder, row.iban),
  };
}
