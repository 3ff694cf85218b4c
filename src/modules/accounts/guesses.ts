import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';

/** What is guessed at: every secret has a count of its own (sector checklist D.1). */
export type GuessedSecret =
  | 'password'
  | 'currentPassword'
  | 'activationCode'
  | 'activationCodeAtAddress'
  | 'activationCodeByLetter'
  | 'timeCode'
  | 'confirmationMail'
  | 'resetMail'
  | 'emailChangeMail';

/** At which secret, and whose: a user name as it signs in, a customer number in small letters, an id. */
export interface GuessSubject {
  readonly organisationId: string;
  readonly secret: GuessedSecret;
  /** Known or unknown alike; stored as a keyed hash only. */
  readonly subject: string;
  readonly secrets: Secrets;
}

/** When a count ends in a lock. */
export interface GuessRules {
  readonly now: Temporal.Instant;
  /** The attempt with this number is still judged, and locks. Default 5 (ACC-43). */
  readonly most?: number;
  /** Length of the lock in minutes. Default 15 (ACC-44). */
  readonly lockMinutes?: number;
  /** Minutes after which an earlier attempt no longer counts; absent: it counts until one is right. */
  readonly withinMinutes?: number;
}

export interface CountedGuess {
  /** False while locked: do not compare, whatever was typed (ACC-B7). */
  readonly allowed: boolean;
  /** Attempts in a row, this one included when it was allowed. */
  readonly attempts: number;
  /** The end of the lock, also when this attempt is the one that locks. */
  readonly lockedUntil: Temporal.Instant | undefined;
}

const countingStatement = {
  name: 'count-guess',
  text: `
insert into guess as g (organisation_id, secret, subject_hash, attempts, last_try_allowed, last_try_at, locked_until)
values ($1, $2, $3, 1, true, $4, case when $5::int <= 1 then $6::timestamptz end)
on conflict (organisation_id, secret, subject_hash) do update set
  last_try_allowed = coalesce(g.locked_until <= $4, true),
  attempts = case
    when g.locked_until > $4 then g.attempts
    when g.locked_until is not null or g.last_try_at < $7 then 1
    else g.attempts + 1 end,
  last_try_at = case when g.locked_until > $4 then g.last_try_at else $4 end,
  locked_until = case
    when g.locked_until > $4 then g.locked_until
    when g.locked_until is not null or g.last_try_at < $7 then case when $5::int <= 1 then $6::timestamptz end
    when g.attempts + 1 >= $5::int then $6::timestamptz end
returning attempts, last_try_allowed, locked_until`,
};

/**
 * Counts an attempt at a secret, before it is compared, in one statement: however many come at once, at most `most`
 * are allowed until the lock has ended. An attempt during the lock is not counted and does not prolong it; the first
 * one after it counts as 1 (ACC-43, ACC-44, ACC-B2, ACC-B7). Commit it before the secret is compared.
 */
export async function countGuess(
  write: Write,
  guess: GuessSubject & GuessRules,
): Promise<CountedGuess> {
  const { now, most = 5, lockMinutes = 15, withinMinutes } = guess;
  const [row] = await write.ask<{
    attempts: number;
    last_try_allowed: boolean;
    locked_until: Temporal.Instant | null;
  }>(countingStatement, [
    guess.organisationId,
    guess.secret,
    subjectHash(guess),
    now,
    most,
    now.add({ minutes: lockMinutes }),
    withinMinutes === undefined ? null : now.subtract({ minutes: withinMinutes }),
  ]);
  if (!row) throw new Error('Counting an attempt answered no row.');
  return {
    allowed: row.last_try_allowed,
    attempts: row.attempts,
    lockedUntil: row.locked_until ?? undefined,
  };
}

/** Starts the count at 0 again: the secret was right, or staff ended the lock (ACC-44, ACC-45). */
export async function forgetGuesses(write: Write, guess: GuessSubject): Promise<void> {
  await write
    .deleteFrom('guess')
    .where('organisationId', '=', guess.organisationId)
    .where('secret', '=', guess.secret)
    .where('subjectHash', '=', subjectHash(guess))
    .execute();
}

const returningStatement = {
  name: 'return-guess',
  text: `
update guess set attempts = greatest(attempts - 1, 0),
  locked_until = case when attempts - 1 >= $4::int then locked_until end
where organisation_id = $1 and secret = $2 and subject_hash = $3`,
};

/** Gives back an attempt that was counted but never compared, because of a fault of ours (sector checklist D.1). */
export async function returnGuess(
  write: Write,
  guess: GuessSubject & Pick<GuessRules, 'most'>,
): Promise<void> {
  const { organisationId, secret, most = 5 } = guess;
  await write.ask(returningStatement, [organisationId, secret, subjectHash(guess), most]);
}

/** The attempts at a secret as they stand, for staff: how many in a row, and until when it is locked (ACC-45). */
export async function guessesOf(
  read: Read,
  guess: GuessSubject & { readonly now: Temporal.Instant },
): Promise<Omit<CountedGuess, 'allowed'>> {
  const row = await read
    .selectFrom('guess')
    .select(['attempts', 'lockedUntil'])
    .where('organisationId', '=', guess.organisationId)
    .where('secret', '=', guess.secret)
    .where('subjectHash', '=', subjectHash(guess))
    .executeTakeFirst();
  if (!row) return { attempts: 0, lockedUntil: undefined };
  if (row.lockedUntil === null) return { attempts: row.attempts, lockedUntil: undefined };
  const locked = row.lockedUntil.epochNanoseconds > guess.now.epochNanoseconds;
  return locked
    ? { attempts: row.attempts, lockedUntil: row.lockedUntil }
    : { attempts: 0, lockedUntil: undefined };
}

function subjectHash({ secrets, secret, subject }: GuessSubject): Buffer {
  return secrets.recognise(subject, `guess ${secret}`);
}
