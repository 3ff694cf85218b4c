import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '#foundation/database/transaction.ts';

interface Whose {
  readonly organisationId: string;
  readonly accountId: string;
}

/** A passkey as it is kept: its public half. */
export interface StoredPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
  readonly name: string;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
}

/** The passkeys of an account, oldest first. */
export function passkeysOf(
  read: Read,
  { organisationId, accountId }: Whose,
): Promise<StoredPasskey[]> {
  return read
    .selectFrom('passkey')
    .select([
      'credentialId',
      'publicKey',
      'counter',
      'transports',
      'name',
      'createdAt',
      'lastUsedAt',
    ])
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .orderBy('credentialId')
    .execute();
}

/** Keeps a new passkey. False when it is known already, at this account or another. */
export async function keepPasskey(
  write: Write,
  { organisationId, accountId }: Whose,
  passkey: Omit<StoredPasskey, 'lastUsedAt'>,
): Promise<boolean> {
  const kept = await write
    .insertInto('passkey')
    .values({ ...passkey, organisationId, accountId, lastUsedAt: null })
    .onConflict((conflict) => conflict.columns(['organisationId', 'credentialId']).doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

/** Notes that a passkey was used, with the count that it gave, so that a copied one stands out. */
export async function notePasskeyUse(
  write: Write,
  { organisationId, accountId }: Whose,
  use: { credentialId: string; counter: number; now: Temporal.Instant },
): Promise<void> {
  await write
    .updateTable('passkey')
    .set({ counter: use.counter, lastUsedAt: use.now })
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where('credentialId', '=', use.credentialId)
    .execute();
}

/** Removes a passkey. False when this account has no such passkey. */
export async function removePasskey(
  write: Write,
  { organisationId, accountId }: Whose,
  credentialId: string,
): Promise<boolean> {
  const removed = await write
    .deleteFrom('passkey')
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where('credentialId', '=', credentialId)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}
