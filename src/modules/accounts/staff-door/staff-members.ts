import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { StaffRole } from '#foundation/http/visitor.ts';
import type { Identity } from '#foundation/ports/identity.ts';

/** Opens the walls of this transaction for staff. Call it only after the identity provider said who this is. */
export async function actAsStaff(read: Read): Promise<void> {
  await sql`select set_config('portal.role', 'staff', true)`.execute(read);
}

/** The roles of the portal among those that the provider gives (ADM-147); anything else means nothing here. */
export function rolesOf(identity: Identity): StaffRole[] {
  return (['agent', 'accountManager', 'employee', 'administrator'] as const).filter((role) =>
    identity.roles.includes(role),
  );
}

/** Keeps who signed in, with the roles of this moment: a withdrawn role ends at the next sign-in (ADM-146). */
export async function keepStaffMember(
  write: Write,
  organisationId: string,
  identity: Identity,
  now: Temporal.Instant,
): Promise<string> {
  const facts = {
    username: identity.username ?? identity.email ?? identity.subject,
    name: identity.name ?? identity.username ?? identity.subject,
    email: identity.email ?? null,
    roles: rolesOf(identity),
    lastSignedInAt: now,
  };
  const { issuer, subject } = identity;
  const row = await write
    .insertInto('staffMember')
    .values({ organisationId, id: randomUUID(), issuer, subject, ...facts })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'issuer', 'subject']).doUpdateSet(facts),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The customer with this number in this organisation; another organisation's number is unknown (STF-B1, STF-B2). */
export async function customerNumbered(
  read: Read,
  organisationId: string,
  customerNumber: string,
): Promise<{ id: string } | undefined> {
  return read
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('customerNumberKey', '=', customerNumber.toLowerCase())
    .executeTakeFirst();
}

/** The customer for whom a member of staff signed in. */
export async function customerOfSession(
  read: Read,
  organisationId: string,
  sessionId: string,
): Promise<{ customerNumber: string; displayName: string } | undefined> {
  return read
    .selectFrom('session')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'session.organisationId')
        .onRef('customer.id', '=', 'session.customerId'),
    )
    .select(['customer.customerNumber', 'customer.displayName'])
    .where('session.organisationId', '=', organisationId)
    .where('session.id', '=', sessionId)
    .executeTakeFirst();
}
