import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { countGuess, type GuessedSecret } from './guesses.ts';

/** Mails of one kind that one subject may be sent within the hour. */
const mostMails = 5;

/** Counts a mail that a visitor asked for; false when the mailbox got enough of them this hour. */
export async function mayMail(
  write: Write,
  asked: {
    readonly organisationId: string;
    readonly secret: Extract<GuessedSecret, 'confirmationMail' | 'resetMail' | 'emailChangeMail'>;
    readonly subject: string;
    readonly secrets: Secrets;
    readonly now: Temporal.Instant;
  },
): Promise<boolean> {
  const counted = await countGuess(write, {
    ...asked,
    most: mostMails,
    lockMinutes: 60,
    withinMinutes: 60,
  });
  return counted.allowed;
}
