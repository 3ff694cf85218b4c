import { normalizeUsername } from '#foundation/format/text.ts';

/** A rule that every password in the portal must keep (PRF-50), by the name of its label. */
export type PasswordRule =
  | 'longEnough'
  | 'notTooLong'
  | 'capital'
  | 'smallLetter'
  | 'digit'
  | 'specialCharacter'
  | 'notTheUsername'
  | 'notThePrevious';

/** What the rules need to know besides the password. */
export interface PasswordContext {
  readonly username: string;
  /** On change and reset: whether the password is the one in use (PRF-43). */
  readonly previousMatches?: boolean;
}

/** Characters a password may count; the longest is far beyond what anyone types. */
export const passwordLength = { least: 8, most: 200 } as const;

/**
 * The rules that a password breaks, in the order in which they are shown; none when it is good
 * (PRF-42, PRF-43, PRF-44, PRF-50, ADM-117). Letters and digits of every script count, and a space
 * is a special character. The user name is recognised in any spelling that signs in.
 */
export function brokenPasswordRules(password: string, context: PasswordContext): PasswordRule[] {
  const length = [...password].length;
  const isUsername = normalizeUsername(password) === normalizeUsername(context.username);
  const broken: readonly (readonly [PasswordRule, boolean])[] = [
    ['longEnough', length < passwordLength.least],
    ['notTooLong', length > passwordLength.most],
    ['capital', !/\p{Lu}/u.test(password)],
    ['smallLetter', !/\p{Ll}/u.test(password)],
    ['digit', !/\p{Nd}/u.test(password)],
    ['specialCharacter', !/[^\p{L}\p{M}\p{N}\p{C}]/u.test(password)],
    ['notTheUsername', isUsername],
    ['notThePrevious', context.previousMatches === true],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
}
