import type { Read } from '#foundation/database/transaction.ts';

/** Whom a mail is about. */
export interface Addressee {
  readonly organisationId: string;
  readonly customerId: string | undefined;
  readonly username: string;
}

/** What every mail about an account may use; an administrator has no customer number. */
export async function mailValues(
  read: Read,
  { organisationId, customerId, username }: Addressee,
): Promise<{ name: string; customerNumber: string; username: string }> {
  const customer =
    customerId === undefined
      ? undefined
      : await read
          .selectFrom('customer')
          .select(['displayName', 'customerNumber'])
          .where('organisationId', '=', organisationId)
          .where('id', '=', customerId)
          .executeTakeFirst();
  return {
    name: customer?.displayName ?? username,
    customerNumber: customer?.customerNumber ?? '',
    username,
  };
}

/** The language of an account, for its mails. */
export function languageOf(account: { readonly language: string }): 'nl' | 'en' {
  return account.language === 'en' ? 'en' : 'nl';
}
