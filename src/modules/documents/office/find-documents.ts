import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { everyWord, type Found, findRows, type Window } from '#foundation/records/find-rows.ts';

/** One document in a list of staff. */
export interface DocumentRow {
  readonly id: string;
  readonly code: string;
  readonly documentDate: Temporal.PlainDate;
  readonly mainSubject: string;
  readonly subSubject: string;
  readonly publicationDate: Temporal.PlainDate | null;
  readonly onPortal: boolean;
  readonly ownerId: string;
  readonly ownerCode: string;
  readonly ownerName: string;
}

export interface DocumentsWanted extends Window {
  readonly organisationId: string;
  readonly search: string;
  readonly onPortal: boolean | undefined;
}

/** Documents of customers, newest first: every word anywhere in customer, subjects or code. */
export function findHouseholdDocuments(
  read: Read,
  wanted: DocumentsWanted,
): Promise<Found<DocumentRow>> {
  const matching = read
    .selectFrom('document as d')
    .innerJoin('customer as c', (join) =>
      join.onRef('c.organisationId', '=', 'd.organisationId').onRef('c.id', '=', 'd.customerId'),
    )
    .select(['d.id', 'd.code', 'd.documentDate', 'd.mainSubject', 'd.subSubject'])
    .select(['d.publicationDate', 'd.onPortal', 'c.id as ownerId'])
    .select(['c.customerNumber as ownerCode', 'c.displayName as ownerName'])
    .where('d.organisationId', '=', wanted.organisationId)
    .where(({ ref }) =>
      everyWord(wanted.search, [
        ref('c.customerNumber'),
        ref('c.displayName'),
        ref('d.mainSubject'),
        ref('d.subSubject'),
        ref('d.code'),
      ]),
    )
    .$if(wanted.onPortal !== undefined, (query) =>
      query.where('d.onPortal', '=', wanted.onPortal === true),
    )
    .orderBy('d.documentDate', 'desc')
    .orderBy('d.id');
  return findRows(read, matching, wanted);
}

/** Documents of units, newest first: every word anywhere in unit, subjects or code. */
export function findUnitDocuments(
  read: Read,
  wanted: DocumentsWanted,
): Promise<Found<DocumentRow>> {
  const matching = read
    .selectFrom('unitDocument as d')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'd.organisationId').onRef('u.id', '=', 'd.unitId'),
    )
    .select(['d.id', 'd.code', 'd.documentDate', 'd.mainSubject', 'd.subSubject'])
    .select(['d.publicationDate', 'd.onPortal', 'u.id as ownerId', 'u.code as ownerCode'])
    .select(
      sql<string>`concat_ws(' ', u.street, u.house_number, nullif(u.house_number_addition, ''))`.as(
        'ownerName',
      ),
    )
    .where('d.organisationId', '=', wanted.organisationId)
    .where(({ ref }) =>
      everyWord(wanted.search, [
        ref('u.code'),
        ref('u.street'),
        ref('u.houseNumber'),
        ref('d.mainSubject'),
        ref('d.subSubject'),
        ref('d.code'),
      ]),
    )
    .$if(wanted.onPortal !== undefined, (query) =>
      query.where('d.onPortal', '=', wanted.onPortal === true),
    )
    .orderBy('d.documentDate', 'desc')
    .orderBy('d.id');
  return findRows(read, matching, wanted);
}
