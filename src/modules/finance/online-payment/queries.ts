import type { Selectable } from 'kysely';
import type { OnlinePayment } from '#foundation/database/tables.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { documentKinds } from '../rules/document-kinds.ts';
import type { LedgerEntry } from '../rules/open-entries.ts';

export type PaymentRow = Selectable<OnlinePayment>;

/** A customer of an organisation. */
export interface Who {
  readonly organisationId: string;
  readonly customerId: string;
}

/** What a request pays of one entry, with what must be known to settle it. */
export interface PaymentLine {
  readonly entryId: string;
  readonly code: string;
  readonly description: string;
  readonly cents: number;
}

/** These entries of the customer, locked until the end of the transaction: nobody pays them at the same moment. */
export async function lockEntries(
  write: Write,
  { organisationId, customerId }: Who,
  ids: readonly string[],
): Promise<LedgerEntry[]> {
  if (ids.length === 0) return [];
  const rows = await write
    .selectFrom('ledgerEntry')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('id', 'in', [...ids])
    // One order for everybody, so that two requests never wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.flatMap((row) => {
    const kind = documentKinds.find((known) => known === row.kind);
    return kind ? [{ ...row, kind }] : [];
  });
}

/** The request that this form asked for before. */
export function paymentOfForm(
  read: Read,
  { organisationId, customerId }: Who,
  formKey: string,
): Promise<PaymentRow | undefined> {
  return read
    .selectFrom('onlinePayment')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('formKey', '=', formKey)
    .executeTakeFirst();
}

/** A request by its reference; with a customer only his own. */
export function paymentByReference(
  read: Read,
  { organisationId, customerId }: { readonly organisationId: string; readonly customerId?: string },
  reference: string,
): Promise<PaymentRow | undefined> {
  return read
    .selectFrom('onlinePayment')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .$if(customerId !== undefined, (query) => query.where('customerId', '=', customerId ?? ''))
    .where('reference', '=', reference)
    .executeTakeFirst();
}

/** The request under this id of the provider. */
export function paymentOfProvider(
  read: Read,
  organisationId: string,
  providerPaymentId: string,
): Promise<PaymentRow | undefined> {
  return read
    .selectFrom('onlinePayment')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('providerPaymentId', '=', providerPaymentId)
    .executeTakeFirst();
}

/** The request as it is now, locked: of ten messages at once one works, the others wait and find it done. */
export function lockPayment(write: Write, organisationId: string, id: string): Promise<PaymentRow> {
  return write
    .selectFrom('onlinePayment')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** What a request pays, in the order in which money goes to the entries. */
export function linesOf(read: Read, { organisationId, id }: PaymentRow): Promise<PaymentLine[]> {
  return read
    .selectFrom('onlinePaymentLine as line')
    .innerJoin('ledgerEntry as entry', (join) =>
      join
        .onRef('entry.organisationId', '=', 'line.organisationId')
        .onRef('entry.id', '=', 'line.entryId'),
    )
    .select(['line.entryId', 'entry.code', 'entry.description', 'line.cents'])
    .where('line.organisationId', '=', organisationId)
    .where('line.paymentId', '=', id)
    .orderBy('entry.dueOn')
    .orderBy('entry.code')
    .execute();
}
