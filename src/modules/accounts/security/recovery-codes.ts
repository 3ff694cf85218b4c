import { randomInt } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';

/** Letters and digits that nobody confuses on paper: no I, L, O, U, 0 and 1. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const codesAtOnce = 10;

interface Whose {
  readonly organisationId: string;
  readonly accountId: string;
  readonly secrets: Secrets;
}

/** Ten new codes, each good for one sign-in; the older ones are worth nothing any more. Only keyed hashes are kept. */
export async function renewRecoveryCodes(write: Write, whose: Whose): Promise<string[]> {
  const { organisationId, accountId } = whose;
  const codes = Array.from({ length: codesAtOnce }, newCode);
  await removeRecoveryCodes(write, whose);
  await write
    .insertInto('recoveryCode')
    .values(
      codes.map((code) => ({
        organisationId,
        accountId,
        codeHash: hashOfCode(whose, code),
        usedAt: null,
      })),
    )
    .execute();
  return codes;
}

/** Spends a code; of two presses at once one gets it. False for a wrong code and for one that was used. */
export async function spendRecoveryCode(
  write: Write,
  whose: Whose,
  code: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const spent = await write
    .updateTable('recoveryCode')
    .set({ usedAt: now })
    .where('organisationId', '=', whose.organisationId)
    .where('accountId', '=', whose.accountId)
    .where('codeHash', '=', hashOfCode(whose, code))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** How many codes are left. */
export async function recoveryCodesLeft(
  read: Read,
  { organisationId, accountId }: Omit<Whose, 'secrets'>,
): Promise<number> {
  const row = await read
    .selectFrom('recoveryCode')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function removeRecoveryCodes(
  write: Write,
  { organisationId, accountId }: Omit<Whose, 'secrets'>,
): Promise<void> {
  await write
    .deleteFrom('recoveryCode')
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .execute();
}

/** `ABCDE-FGHJK`: ten signs, 49 bits; guessing is counted, and the keyed hash is worth nothing without our key. */
function newCode(): string {
  const sign = () => alphabet.charAt(randomInt(alphabet.length));
  const half = () => Array.from({ length: 5 }, sign).join('');
  return `${half()}-${half()}`;
}

/** Dashes, spaces and small letters do not matter. */
function hashOfCode({ secrets, accountId }: Whose, code: string): Buffer {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return secrets.recognise(plain, `recovery code of ${accountId}`);
}
