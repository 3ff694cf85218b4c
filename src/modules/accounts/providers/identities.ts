import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { actFor } from '#foundation/database/act-for.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { accountById, type FoundAccount } from '../find-account.ts';

/** Somebody at a provider; `subject` alone means nothing without the other two. */
export const linkedIdentity = z.object({
  provider: z.string(),
  issuer: z.string(),
  subject: z.string(),
});
export type LinkedIdentity = z.output<typeof linkedIdentity>;

const findStatement = {
  name: 'find-account-by-identity',
  text: 'select account_id, customer_id from portal.find_account_by_identity($1, $2, $3)',
};

interface Ids {
  readonly account_id: string;
  readonly customer_id: string | null;
}

async function findIds(read: Read, identity: LinkedIdentity): Promise<Ids | undefined> {
  const { provider, issuer, subject } = identity;
  const [found] = await read.ask<Ids>(findStatement, [provider, issuer, subject]);
  return found;
}

/** Which account belongs to an identity, across the wall; opens nothing. */
export async function accountIdLinkedTo(
  read: Read,
  identity: LinkedIdentity,
): Promise<string | undefined> {
  return (await findIds(read, identity))?.account_id;
}

/** The account that belongs to an identity which the provider just proved. Opens the walls for it. */
export async function accountLinkedTo(
  read: Read,
  organisationId: string,
  identity: LinkedIdentity,
): Promise<FoundAccount | undefined> {
  const found = await findIds(read, identity);
  if (!found) return undefined;
  await actFor(read, { accountId: found.account_id, customerId: found.customer_id });
  const account = await accountById(read, organisationId, found.account_id);
  return account && { ...account, customerId: found.customer_id ?? undefined };
}

/** Links an identity to an account. False when it is linked already, to whomever (ACC-B15). */
export async function linkIdentity(
  write: Write,
  whose: { readonly organisationId: string; readonly accountId: string },
  identity: LinkedIdentity,
  now: Temporal.Instant,
): Promise<boolean> {
  const linked = await write
    .insertInto('accountIdentity')
    .values({ ...whose, ...identity, linkedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'provider', 'issuer', 'subject']).doNothing(),
    )
    .executeTakeFirst();
  return linked.numInsertedOrUpdatedRows === 1n;
}
