import { randomUUID } from 'node:crypto';
import { normalizeEmail, normalizeUsername } from '#foundation/format/text.ts';
import type { OutgoingMail } from '#foundation/ports/mail.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { sealActivationCode } from '#modules/accounts/activation-codes.ts';
import { passwordPool } from '#modules/accounts/passwords.ts';
import { testKeyRing } from './constants.ts';
import { startOfTests, type TestPortal } from './portal.ts';

/** The password of every account that tests make. */
export const testPassword = 'Welkom-01!';

export const testSecrets = secretsFrom(testKeyRing);

let count = 0;

/** A customer of Wisselstad with an activation code, without an account. */
export async function newCustomer(
  portal: TestPortal,
  { email = null }: { email?: string | null } = {},
): Promise<{ id: string; number: string; code: string }> {
  count += 1;
  const customer = {
    id: randomUUID(),
    number: `HM-9${String(count).padStart(4, '0')}`,
    code: `WIS-${count}-CODE`,
  };
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .insertInto('customer')
      .values({
        organisationId,
        id: customer.id,
        customerNumber: customer.number,
        displayName: `J. de Tester ${count}`,
        email,
      })
      .execute();
    await write
      .insertInto('activationCode')
      .values({
        organisationId,
        customerId: customer.id,
        codeSealed: sealActivationCode(testSecrets, customer.id, customer.code),
        createdAt: startOfTests,
        expiresAt: startOfTests.add({ hours: 24 * 60 }),
      })
      .execute();
  });
  return customer;
}

const testHash = passwordPool().hash(testPassword);

/** A customer of Wisselstad with a confirmed account, unless said otherwise. */
export async function newAccount(
  portal: TestPortal,
  account: {
    username?: string;
    email?: string;
    confirmed?: boolean;
    blocked?: boolean;
    withoutPassword?: boolean;
    usedBefore?: boolean;
    administrator?: boolean;
  } = {},
): Promise<{ id: string; customerId: string; number: string; username: string; email: string }> {
  const id = randomUUID();
  const username = account.username ?? `tester-${id.slice(0, 8)}`;
  const email = account.email ?? `${username}@voorbeeld.nl`;
  const customer = await newCustomer(portal, { email });
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .insertInto('account')
      .values({
        organisationId,
        id,
        role: account.administrator ? 'administrator' : 'user',
        username,
        usernameKey: normalizeUsername(username),
        passwordHash: account.withoutPassword ? null : await testHash,
        email,
        emailKey: normalizeEmail(email)?.key ?? '',
        confirmedAt: account.confirmed === false ? null : startOfTests,
        blockedAt: account.blocked ? startOfTests : null,
        blockReason: account.blocked ? 'Overlast' : null,
        lastSignedInAt: account.usedBefore ? startOfTests : null,
        createdAt: startOfTests,
      })
      .execute();
    if (account.administrator) return;
    await write
      .insertInto('access')
      .values({ organisationId, accountId: id, customerId: customer.id })
      .execute();
  });
  return { id, customerId: customer.id, number: customer.number, username, email };
}

/** The account as it is stored now. */
export function storedAccount(portal: TestPortal, accountId: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('account')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow(),
  );
}

/** The customer as he is stored now. */
export function storedCustomer(portal: TestPortal, customerId: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('customer')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('id', '=', customerId)
      .executeTakeFirstOrThrow(),
  );
}

/** The account request of a customer, when there is one. */
export function storedRequest(portal: TestPortal, customerId: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('accountRequest')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .executeTakeFirst(),
  );
}

/** The mails that left to an address, oldest first. */
export async function mailsTo(portal: TestPortal, address: string): Promise<OutgoingMail[]> {
  const all = await portal.mails();
  return all.filter((mail) => mail.to === address);
}

/** The path of the link in a mail that leads to this page of the portal. */
export function linkIn(mail: OutgoingMail | undefined, path: string): string {
  const found = mail?.text.match(new RegExp(`https?://[^\\s)>]*?(${path}\\?[^\\s)>\\]]*)`));
  if (!found?.[1]) throw new Error(`No link to ${path} in ${mail?.text}`);
  return found[1];
}
