import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { LetterKind } from '../../letters/compose-letters.ts';
import { type PostalDetails, postalAddress } from '../../letters/postal-address.ts';

/** The activation code of a customer, sealed. */
export interface StoredCode {
  readonly codeSealed: Buffer;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
}

/** A customer with what the two letters need. */
export interface LetterCustomer extends PostalDetails {
  readonly id: string;
  readonly customerNumber: string;
  readonly code: StoredCode | undefined;
}

/** The customers with these ids, by number; ids of nobody are left out. */
export async function customersForLetters(
  read: Read,
  organisationId: string,
  ids: readonly string[],
): Promise<LetterCustomer[]> {
  const rows = await read
    .selectFrom('customer')
    .leftJoin('activationCode as code', (join) =>
      join
        .onRef('code.organisationId', '=', 'customer.organisationId')
        .onRef('code.customerId', '=', 'customer.id'),
    )
    .select([
      'customer.id',
      'customerNumber',
      'salutation',
      'displayName',
      'street',
      'houseNumber',
      'houseNumberAddition',
      'postcode',
      'town',
      'codeSealed',
      'createdAt',
      'expiresAt',
      'usedAt',
    ])
    .where('customer.organisationId', '=', organisationId)
    .where('customer.id', 'in', ids)
    .orderBy('customerNumber')
    .execute();
  return rows.map(({ codeSealed, createdAt, expiresAt, usedAt, ...customer }) => ({
    ...customer,
    code:
      codeSealed && createdAt && expiresAt
        ? { codeSealed, createdAt, expiresAt, usedAt }
        : undefined,
  }));
}

/** Why a letter cannot be made. */
export type LetterObstacle = 'noAddress' | 'noCode';

/** What stands in the way of this letter to this customer; undefined when it can be made. */
export function obstacleTo(
  kind: LetterKind,
  customer: LetterCustomer,
  now: Temporal.Instant,
): LetterObstacle | undefined {
  if (postalAddress(customer) === undefined) return 'noAddress';
  return kind === 'code' && !isUsable(customer.code, now) ? 'noCode' : undefined;
}

/** Whether a customer can sign up with this code: not used, not expired. */
export function isUsable(code: StoredCode | undefined, now: Temporal.Instant): code is StoredCode {
  return (
    code !== undefined &&
    code.usedAt === null &&
    code.expiresAt.epochNanoseconds > now.epochNanoseconds
  );
}
