import { z } from 'zod';
import { normalizeEmail, normalizeUsername } from '#foundation/format/text.ts';
import type { Problems } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { holdUsername } from '../../create-account.ts';
import { isUsername } from '../../rules/usernames.ts';
import { labels } from './labels.ts';
import { isAdministrator } from './manage.ts';

/** The fields of an account that staff fill in, here and at a new account (ADM-115, ADM-123). */
export const accountFields = {
  gebruikersnaam: z.string().trim().min(1).refine(isUsername, refusal(labels.Error_Username)),
  email: z
    .string()
    .trim()
    .min(1)
    .refine((text) => normalizeEmail(text) !== undefined, refusal(labels.Error_Email)),
  rol: z.enum(['gebruiker', 'beheerder'], refusal(labels.Error_Role)),
  huurdernummer: z.string().trim().max(40).default(''),
};

/** What was filled in, checked each by itself. */
export interface AccountInput {
  readonly gebruikersnaam: string;
  readonly email: string;
  readonly rol: 'gebruiker' | 'beheerder';
  readonly huurdernummer: string;
}

/** An account as it will be stored, with the customer it opens. */
export interface CheckedAccount {
  readonly username: string;
  readonly usernameKey: string;
  readonly email: string;
  readonly emailKey: string;
  readonly role: 'user' | 'administrator';
  readonly customerId: string | undefined;
  readonly customerNumber: string;
}

/**
 * Checks what only the database knows: user name free (ADM-B3), role the visitor may give (STF-12), number known and
 * without another account (ADM-118, ADM-119, ADM-B6). Holds the name and the customer, so that two accounts at once do
 * not pass.
 */
export async function checkAccount(
  visit: WriteVisit,
  input: AccountInput,
  accountId: string | undefined,
): Promise<{ readonly account: CheckedAccount } | { readonly problems: Problems }> {
  const { write, organisation, say } = visit;
  const email = normalizeEmail(input.email);
  const role = input.rol === 'beheerder' ? 'administrator' : 'user';
  const usernameKey = normalizeUsername(input.gebruikersnaam);
  await holdUsername(write, organisation.id, usernameKey);
  const taken = await write
    .selectFrom('account')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('usernameKey', '=', usernameKey)
    .$if(accountId !== undefined, (query) => query.where('id', '!=', accountId ?? ''))
    .executeTakeFirst();
  const customer = await findCustomer(visit, input.huurdernummer);
  const numberProblem = await problemOfNumber(visit, { role, input, customer, accountId });
  const problems: Problems = {
    ...(taken && { gebruikersnaam: say(labels.Error_UsernameTaken) }),
    ...(!email && { email: say(labels.Error_Email) }),
    ...(!mayGive(visit, role) && { rol: say(labels.Error_RoleNotYours) }),
    ...(numberProblem && { huurdernummer: say(numberProblem) }),
  };
  if (!email || Object.keys(problems).length > 0) return { problems };
  return {
    account: {
      username: input.gebruikersnaam,
      usernameKey,
      email: email.address,
      emailKey: email.key,
      role,
      customerId: customer?.id,
      customerNumber: customer?.customerNumber ?? '',
    },
  };
}

function mayGive(visit: Visit, role: CheckedAccount['role']): boolean {
  return role === 'user' || isAdministrator(visit);
}

function findCustomer({ write, organisation }: WriteVisit, number: string) {
  if (number === '') return undefined;
  return write
    .selectFrom('customer')
    .select(['id', 'customerNumber'])
    .where('organisationId', '=', organisation.id)
    .where('customerNumberKey', '=', number.toLowerCase())
    .forUpdate()
    .executeTakeFirst();
}

async function problemOfNumber(
  { write, organisation }: WriteVisit,
  {
    role,
    input,
    customer,
    accountId,
  }: {
    readonly role: CheckedAccount['role'];
    readonly input: AccountInput;
    readonly customer: { readonly id: string } | undefined;
    readonly accountId: string | undefined;
  },
) {
  if (role === 'administrator') {
    return input.huurdernummer === '' ? undefined : labels.Error_NumberNotForAdministrator;
  }
  if (input.huurdernummer === '') return labels.Error_NumberRequired;
  if (!customer) return labels.Error_NumberUnknown;
  const other = await write
    .selectFrom('access')
    .select('accountId')
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customer.id)
    .$if(accountId !== undefined, (query) => query.where('accountId', '!=', accountId ?? ''))
    .executeTakeFirst();
  return other ? labels.Error_NumberHasAccount : undefined;
}
