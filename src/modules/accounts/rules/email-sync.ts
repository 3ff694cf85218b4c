import { normalizeEmail } from '#foundation/format/text.ts';

/** The e-mail address as the account has it. */
export interface AccountEmail {
  readonly email: string;
  readonly emailKey: string;
  readonly emailInvalid: boolean;
}

/**
 * What signing in changes in the account's e-mail address, given the one on the customer's record; nothing when they
 * agree (ACC-49). An empty or malformed address on the record leaves the account's own, marked for staff (ACC-B17).
 */
export function emailAfterSync(
  account: AccountEmail,
  onRecord: string | null,
): AccountEmail | undefined {
  const known = normalizeEmail(onRecord ?? '');
  if (!known) return account.emailInvalid ? undefined : { ...account, emailInvalid: true };
  if (known.address === account.email && !account.emailInvalid) return undefined;
  return { email: known.address, emailKey: known.key, emailInvalid: false };
}
