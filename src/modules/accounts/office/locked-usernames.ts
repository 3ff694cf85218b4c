import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';

/**
 * The user names (keys) among these whose password is locked now (ACC-43). Attempts are kept under keyed hashes, so
 * the names are recognised one by one against the few that are locked.
 */
export async function lockedUsernames(
  read: Read,
  organisationId: string,
  question: {
    readonly secrets: Secrets;
    readonly now: Temporal.Instant;
    readonly among: readonly string[];
  },
): Promise<Set<string>> {
  const rows = await read
    .selectFrom('guess')
    .select('subjectHash')
    .where('organisationId', '=', organisationId)
    .where('secret', '=', 'password')
    .where('lockedUntil', '>', question.now)
    .execute();
  if (rows.length === 0) return new Set();
  const locked = new Set(rows.map((row) => row.subjectHash.toString('hex')));
  const isLocked = (usernameKey: string) =>
    locked.has(question.secrets.recognise(usernameKey, 'guess password').toString('hex'));
  return new Set(question.among.filter(isLocked));
}
