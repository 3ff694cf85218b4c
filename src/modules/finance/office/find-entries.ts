import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { everyWord, type Found, findRows, type Window } from '#foundation/records/find-rows.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';

/** One line of the ledger. */
export interface LedgerRow {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly description: string;
  readonly bookedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly originalCents: number;
  readonly remainingCents: number;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly displayName: string;
  readonly companyCode: string;
}

interface Wanted extends Window {
  readonly organisationId: string;
  readonly search: string;
  readonly onlyOpen: boolean;
  readonly kind: DocumentKind | undefined;
  /** The code of a company. */
  readonly company: string | undefined;
}

/** The entries that match: every word anywhere in number, description, tenant number or name; newest due date first. */
export function findEntries(read: Read, wanted: Wanted): Promise<Found<LedgerRow>> {
  const { organisationId, search, onlyOpen, kind, company } = wanted;
  const matching = ledgerRows(read, organisationId)
    .where(({ ref }) =>
      everyWord(
        search,
        searched.map((column) => ref(column)),
      ),
    )
    .$if(onlyOpen, (query) => query.where('ledgerEntry.remainingCents', '!=', 0))
    .$if(kind !== undefined, (query) => query.where('ledgerEntry.kind', '=', kind ?? 'invoice'))
    .$if(company !== undefined, (query) => query.where('company.code', '=', company ?? ''))
    .orderBy('ledgerEntry.dueOn', 'desc')
    .orderBy('ledgerEntry.code', 'desc');
  return findRows(read, matching, wanted);
}

const searched = [
  'ledgerEntry.code',
  'ledgerEntry.description',
  'customer.customerNumber',
  'customer.displayName',
] as const;

function ledgerRows(read: Read, organisationId: string) {
  return read
    .selectFrom('ledgerEntry')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'ledgerEntry.organisationId')
        .onRef('customer.id', '=', 'ledgerEntry.customerId'),
    )
    .innerJoin('company', (join) =>
      join
        .onRef('company.organisationId', '=', 'ledgerEntry.organisationId')
        .onRef('company.id', '=', 'ledgerEntry.companyId'),
    )
    .select([
      'ledgerEntry.id',
      'ledgerEntry.code',
      'ledgerEntry.kind',
      'ledgerEntry.description',
      'ledgerEntry.bookedOn',
      'ledgerEntry.dueOn',
      'ledgerEntry.originalCents',
      'ledgerEntry.remainingCents',
      'ledgerEntry.customerId',
      'customer.customerNumber',
      'customer.displayName',
      'company.code as companyCode',
    ])
    .where('ledgerEntry.organisationId', '=', organisationId);
}

/** An entry with everything that is known about it. */
export interface EntryCard extends LedgerRow {
  readonly companyId: string;
  readonly companyName: string;
  readonly leaseCode: string | null;
  readonly inCollectionCents: number;
  readonly inOnlinePaymentCents: number;
}

/** One entry, or undefined when the organisation has none with this id. */
export function findEntry(
  read: Read,
  organisationId: string,
  id: string,
): Promise<EntryCard | undefined> {
  return ledgerRows(read, organisationId)
    .leftJoin('lease', (join) =>
      join
        .onRef('lease.organisationId', '=', 'ledgerEntry.organisationId')
        .onRef('lease.id', '=', 'ledgerEntry.leaseId'),
    )
    .select([
      'ledgerEntry.companyId',
      'company.name as companyName',
      'lease.code as leaseCode',
      'ledgerEntry.inCollectionCents',
      'ledgerEntry.inOnlinePaymentCents',
    ])
    .where('ledgerEntry.id', '=', id)
    .executeTakeFirst();
}

/** A settlement of an entry with what stands on its other side; that is null for an arrangement. */
export interface EntrySettlement {
  readonly id: string;
  readonly cents: number;
  readonly settledOn: Temporal.PlainDate;
  readonly reversedOn: Temporal.PlainDate | null;
  readonly otherId: string | null;
  readonly otherCode: string | null;
  readonly otherDescription: string | null;
}

/** Every settlement of an entry, reversed ones too, newest first. */
export function settlementsOf(
  read: Read,
  organisationId: string,
  entry: { readonly id: string; readonly customerId: string },
): Promise<EntrySettlement[]> {
  return read
    .selectFrom('settlement')
    .leftJoin('ledgerEntry as other', (join) =>
      join
        .onRef('other.organisationId', '=', 'settlement.organisationId')
        .onRef('other.customerId', '=', 'settlement.customerId')
        .on('other.id', '!=', entry.id)
        .on(({ or, eb, ref }) =>
          or([
            eb('other.id', '=', ref('settlement.entryId')),
            eb('other.id', '=', ref('settlement.counterEntryId')),
          ]),
        ),
    )
    .select([
      'settlement.id',
      'settlement.cents',
      'settlement.settledOn',
      'settlement.reversedOn',
      'other.id as otherId',
      'other.code as otherCode',
      'other.description as otherDescription',
    ])
    .where('settlement.organisationId', '=', organisationId)
    .where('settlement.customerId', '=', entry.customerId)
    .where(({ or, eb }) =>
      or([eb('settlement.entryId', '=', entry.id), eb('settlement.counterEntryId', '=', entry.id)]),
    )
    .orderBy('settlement.settledOn', 'desc')
    .orderBy('settlement.id')
    .execute();
}

/** The open entries that this one can be settled with: the other sign, the same company, oldest first. */
export function openCounterparts(
  read: Read,
  organisationId: string,
  entry: EntryCard,
): Promise<Pick<LedgerRow, 'id' | 'code' | 'description' | 'remainingCents'>[]> {
  return read
    .selectFrom('ledgerEntry')
    .select(['id', 'code', 'description', 'remainingCents'])
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', entry.customerId)
    .where('companyId', '=', entry.companyId)
    .where('remainingCents', entry.remainingCents > 0 ? '<' : '>', 0)
    .orderBy('dueOn')
    .orderBy('code')
    .limit(200)
    .execute();
}

/** The companies of the organisation, for a choice. */
export function companies(read: Read, organisationId: string) {
  return read
    .selectFrom('company')
    .select(['id', 'code', 'name'])
    .where('organisationId', '=', organisationId)
    .orderBy('name')
    .execute();
}
