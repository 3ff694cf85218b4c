import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { newSeed, stepOfCode } from './time-code.ts';

/** What a seed is sealed for; the rotation of keys knows it too. */
const sealPurpose = 'timeCode';

interface Whose {
  readonly organisationId: string;
  readonly accountId: string;
}

/** The time code of an account: counts from its confirmation with a code. */
export interface StoredTimeCode {
  readonly seedSealed: Buffer;
  readonly confirmed: boolean;
}

export async function timeCodeOf(
  read: Read,
  { organisationId, accountId }: Whose,
): Promise<StoredTimeCode | undefined> {
  const row = await read
    .selectFrom('timeCode')
    .select(['seedSealed', 'confirmedAt'])
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return row && { seedSealed: row.seedSealed, confirmed: row.confirmedAt !== null };
}

/** Keeps a new seed, sealed, until a code confirms it. One that is confirmed already stays as it is. */
export async function beginTimeCode(write: Write, whose: Whose, secrets: Secrets): Promise<void> {
  const { organisationId, accountId } = whose;
  const seedSealed = secrets.seal(newSeed(), sealPurpose);
  await write
    .insertInto('timeCode')
    .values({ organisationId, accountId, seedSealed, confirmedAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'accountId'])
        .doUpdateSet({ seedSealed, lastUsedStep: 0 })
        .where('timeCode.confirmedAt', 'is', null),
    )
    .execute();
}

/** The seed of a time code. Throws `SealBroken` when it was changed. */
export function openSeed(secrets: Secrets, { seedSealed }: StoredTimeCode): string {
  return secrets.open(seedSealed, sealPurpose);
}

/**
 * Accepts a code once: of two presses at once, and of a code that was overseen, only the first counts. `confirm`
 * makes the time code count from now on. False for a wrong or used code.
 */
export async function acceptCode(
  write: Write,
  whose: Whose & { readonly secrets: Secrets },
  typed: { readonly code: string; readonly now: Temporal.Instant; readonly confirm: boolean },
): Promise<boolean> {
  const { organisationId, accountId, secrets } = whose;
  const stored = await timeCodeOf(write, whose);
  if (!stored || stored.confirmed === typed.confirm) return false;
  const step = stepOfCode(openSeed(secrets, stored), typed.code, typed.now);
  if (step === undefined) return false;
  const accepted = await write
    .updateTable('timeCode')
    .set({ lastUsedStep: step, ...(typed.confirm && { confirmedAt: typed.now }) })
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where('lastUsedStep', '<', step)
    .executeTakeFirst();
  return accepted.numUpdatedRows === 1n;
}

export async function removeTimeCode(
  write: Write,
  { organisationId, accountId }: Whose,
): Promise<void> {
  await write
    .deleteFrom('timeCode')
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .execute();
}
