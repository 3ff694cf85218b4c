import type { Visit } from '#foundation/http/visit.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { GuessSubject } from '../guesses.ts';

/** Every second proof of an account counts in one pool: code, recovery code and passkey lock together. */
export function factorGuess(
  { organisation }: Visit,
  accountId: string,
  secrets: Secrets,
): GuessSubject {
  return { organisationId: organisation.id, secret: 'timeCode', subject: accountId, secrets };
}
