import type { Label } from '#foundation/labels/label.ts';
import { passwordLabels as labels } from '../labels.ts';
import { brokenPasswordRules, type PasswordContext, type PasswordRule } from './password-rules.ts';

const messages: Readonly<Record<PasswordRule, Label>> = {
  longEnough: labels.Error_LongEnough,
  notTooLong: labels.Error_NotTooLong,
  capital: labels.Error_Capital,
  smallLetter: labels.Error_SmallLetter,
  digit: labels.Error_Digit,
  specialCharacter: labels.Error_SpecialCharacter,
  notTheUsername: labels.Error_NotTheUsername,
  notThePrevious: labels.Error_NotThePrevious,
};

/** What to say of a new password, or undefined when it keeps every rule (PRF-50). */
export function passwordRefusal(password: string, context: PasswordContext): Label | undefined {
  const [first] = brokenPasswordRules(password, context);
  return first && messages[first];
}
