import { logChange } from '#foundation/change-log/log-change.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { labels } from './labels.ts';

/** What the change log keeps of an account; never a password. */
interface LoggedAccount {
  readonly username: string;
  readonly email: string;
  readonly role: string;
  readonly customerNumber: string;
}

/** An account in one line, for the change log. */
export function inOneLine(
  { say }: Visit,
  { username, email, role, customerNumber }: LoggedAccount,
): string {
  const roleName = say(role === 'administrator' ? labels.Option_Administrator : labels.Option_User);
  return say(labels.Value_Account, {
    username,
    email,
    role: roleName,
    number: customerNumber || '–',
  });
}

/** Writes a change of an account to the change log (ADM-5). */
export function logAccount(
  visit: WriteVisit,
  username: string,
  values: { readonly oldValue?: string; readonly newValue?: string },
): Promise<void> {
  return logChange(visit, { subject: visit.say(labels.Subject_Account, { username }), ...values });
}
