import { randomUUID } from 'node:crypto';
import type { Write } from '#foundation/database/transaction.ts';
import { sessionCookie } from '#foundation/http/cookies.ts';
import type { SessionKind } from '#foundation/http/entrance.ts';
import type { StaffRole } from '#foundation/http/visitor.ts';
import { hashOfToken, newToken } from '#foundation/secrets/random.ts';
import type { Browser } from './browser.ts';
import type { TestPortal } from './portal.ts';

export interface SignInAs {
  /** Who looks at the page. */
  readonly role: StaffRole | 'customer';
  /** Default `wisselstad`. */
  readonly slug?: string;
  /** Default the name of the role; of a customer it is his customer number too. The second time it is the same person. */
  readonly username?: string;
  readonly remembered?: boolean;
  /** The number of the customer with whom an agent looks along. */
  readonly customerNumber?: string;
}

/** The account and customer that came in; null where the role has none. */
export interface SignedInAs {
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly staffMemberId: string | null;
}

/**
 * Gives a browser a session without going through the door, for tests of what lies behind it: an account of the
 * administrator, a member of staff, or a customer with an account; made when they are not there yet.
 */
export async function signInAs(
  portal: TestPortal,
  browser: Browser,
  { role, slug = 'wisselstad', username = role, remembered = false, customerNumber }: SignInAs,
): Promise<SignedInAs> {
  const kind: SessionKind = role === 'customer' ? 'customer' : 'staff';
  const token = newToken();
  const now = portal.clock.now();
  const who = await portal.inside(slug, async (write, organisationId) => {
    const place = { write, organisationId, now };
    const person = await personOf(place, role, username);
    const found = customerNumber
      ? { ...person, customerId: await customerNumbered(place, customerNumber) }
      : person;
    await write
      .insertInto('session')
      .values({
        organisationId,
        id: randomUUID(),
        tokenHash: hashOfToken(token),
        kind,
        ...found,
        remembered,
        createdAt: now,
        lastSeenAt: now,
        freshAt: now,
      })
      .execute();
    return found;
  });
  browser.cookies.set(sessionCookie[kind], token);
  return who;
}

async function customerNumbered({ write, organisationId }: Place, number: string): Promise<string> {
  const { id } = await write
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('customerNumber', '=', number)
    .executeTakeFirstOrThrow();
  return id;
}

interface Place {
  readonly write: Write;
  readonly organisationId: string;
  readonly now: ReturnType<TestPortal['clock']['now']>;
}

async function personOf(
  place: Place,
  role: SignInAs['role'],
  username: string,
): Promise<SignedInAs> {
  if (role === 'administrator') {
    const accountId = await accountOf(place, 'administrator', username);
    return { accountId, customerId: null, staffMemberId: null };
  }
  if (role === 'customer') {
    const accountId = await accountOf(place, 'user', username);
    return {
      accountId,
      customerId: await customerOf(place, accountId, username),
      staffMemberId: null,
    };
  }
  return {
    accountId: null,
    customerId: null,
    staffMemberId: await staffMemberOf(place, role, username),
  };
}

async function accountOf(
  { write, organisationId, now }: Place,
  role: 'user' | 'administrator',
  username: string,
): Promise<string> {
  const found = await write
    .selectFrom('account')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('usernameKey', '=', username.toLowerCase())
    .executeTakeFirst();
  if (found) return found.id;
  const id = randomUUID();
  const email = `${username.toLowerCase()}@voorbeeld.nl`;
  await write
    .insertInto('account')
    .values({
      organisationId,
      id,
      role,
      username,
      usernameKey: username.toLowerCase(),
      email,
      emailKey: email,
      confirmedAt: now,
      createdAt: now,
    })
    .execute();
  return id;
}

async function customerOf(
  { write, organisationId }: Place,
  accountId: string,
  username: string,
): Promise<string> {
  const found = await write
    .selectFrom('access')
    .select('customerId')
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (found) return found.customerId;
  const id = randomUUID();
  await write
    .insertInto('customer')
    .values({ organisationId, id, customerNumber: username, displayName: username })
    .execute();
  await write.insertInto('access').values({ organisationId, accountId, customerId: id }).execute();
  return id;
}

async function staffMemberOf(
  { write, organisationId, now }: Place,
  role: StaffRole,
  username: string,
): Promise<string> {
  const member = await write
    .insertInto('staffMember')
    .values({
      organisationId,
      id: randomUUID(),
      issuer: 'https://test.example',
      subject: username,
      username,
      name: username,
      roles: [role],
      lastSignedInAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'issuer', 'subject'])
        .doUpdateSet({ roles: [role], lastSignedInAt: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return member.id;
}
