import { normalizeEmail } from '#foundation/format/text.ts';

/** What decides whether the activation mail can be sent. */
export interface Readiness {
  readonly identifiedAt: unknown;
  readonly detailsEnteredAt: unknown;
  readonly hasPassword: boolean;
  readonly username: string | null;
  readonly email: string | null;
  readonly emailInvalid: boolean | null;
}

/** Only for who identified himself, chose user name and password, and has a valid address (ADM-167, ADM-B14). */
export function maySendMail(request: Readiness): boolean {
  const { identifiedAt, detailsEnteredAt, hasPassword, username, email, emailInvalid } = request;
  const complete =
    identifiedAt !== null && detailsEnteredAt !== null && hasPassword && username !== null;
  return complete && emailInvalid !== true && normalizeEmail(email ?? '') !== undefined;
}
