import { normalizeEmail } from '#foundation/format/text.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import { passwordLabels, signUp } from '../labels.ts';
import { passwordRefusal } from './new-password.ts';
import { isUsername } from './usernames.ts';

/** What is typed in the second step of signing up; outer spaces of name and addresses are gone (ACC-B16). */
export interface TypedDetails {
  readonly username: string;
  readonly password: string;
  readonly passwordAgain: string;
  readonly email: string;
  readonly emailAgain: string;
}

export type DetailsRefusals = Partial<Record<keyof TypedDetails, Label>>;

/** What is wrong, by field; nothing when the account can be made (ACC-12, ACC-B11). */
export function refusedDetails(typed: TypedDetails): DetailsRefusals {
  return {
    ...refusedUsername(typed.username),
    ...refusedPasswords(typed, { username: typed.username }),
    ...refusedEmails(typed),
  };
}

function refusedUsername(username: string): DetailsRefusals {
  if (username === '') return { username: generic.Error_Required };
  return isUsername(username) ? {} : { username: signUp.Error_Username };
}

/** What is wrong with a new password typed twice. */
export function refusedPasswords(
  typed: Pick<TypedDetails, 'password' | 'passwordAgain'>,
  context: { readonly username: string },
): Pick<DetailsRefusals, 'password' | 'passwordAgain'> {
  if (typed.password === '') {
    return {
      password: generic.Error_Required,
      ...(typed.passwordAgain === '' && { passwordAgain: generic.Error_Required }),
    };
  }
  const refusal = passwordRefusal(typed.password, context);
  if (refusal) return { password: refusal };
  if (typed.passwordAgain === '') return { passwordAgain: generic.Error_Required };
  return typed.password === typed.passwordAgain
    ? {}
    : { passwordAgain: passwordLabels.Error_PasswordsDiffer };
}

/** What is wrong with an e-mail address typed twice. */
export function refusedEmails(
  typed: Pick<TypedDetails, 'email' | 'emailAgain'>,
): Pick<DetailsRefusals, 'email' | 'emailAgain'> {
  const email = normalizeEmail(typed.email);
  const again = typed.emailAgain === '' ? { emailAgain: generic.Error_Required } : {};
  if (typed.email === '') return { email: generic.Error_Required, ...again };
  if (!email) return { email: signUp.Error_Email };
  if (typed.emailAgain === '') return again;
  const same = normalizeEmail(typed.emailAgain)?.key === email.key;
  return same ? {} : { emailAgain: signUp.Error_EmailsDiffer };
}
