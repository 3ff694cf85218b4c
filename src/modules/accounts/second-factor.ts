import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { type Answer, redirect } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { FoundAccount } from './find-account.ts';
import { issueToken } from './tokens.ts';

/** The cookie that carries the token `secondFactor` from the right password to the second proof. */
export const secondFactorCookie = 'bevestigen';

/** Where the second proof is asked. */
export const secondFactorPath = '/inloggen/bevestigen';

/** Minutes in which the second proof must be given. */
const secondFactorMinutes = 10;

/** What the token `secondFactor` carries: how the sign-in goes on after the second proof. */
export const secondFactorPayload = z.object({
  remember: z.boolean(),
  returnTo: z.string().optional(),
  /** The press that spent it, by the key of its form: pressed once more, it answers the same (GEN-B4). */
  spentBy: z.object({ formKey: z.string(), at: z.string() }).optional(),
});

/** Whether an account asks for a second proof: it has a confirmed time code, or a passkey. */
export async function needsSecondFactor(
  read: Read,
  organisationId: string,
  accountId: string,
): Promise<boolean> {
  const [timeCode, passkey] = await Promise.all([
    read
      .selectFrom('timeCode')
      .select('accountId')
      .where('organisationId', '=', organisationId)
      .where('accountId', '=', accountId)
      .where('confirmedAt', 'is not', null)
      .executeTakeFirst(),
    read
      .selectFrom('passkey')
      .select('accountId')
      .where('organisationId', '=', organisationId)
      .where('accountId', '=', accountId)
      .limit(1)
      .executeTakeFirst(),
  ]);
  return timeCode !== undefined || passkey !== undefined;
}

/** The password was right; goes on to the second proof with a token that proves so for ten minutes. */
export async function askSecondFactor(
  { write, organisation, now }: WriteVisit,
  account: FoundAccount,
  goesOn: Omit<z.infer<typeof secondFactorPayload>, 'spentBy'>,
): Promise<Answer> {
  const token = await issueToken(write, {
    organisationId: organisation.id,
    purpose: 'secondFactor',
    accountId: account.id,
    payload: goesOn,
    minutes: secondFactorMinutes,
    now,
    replacesOlder: true,
  });
  return redirect(secondFactorPath, { cookies: [{ name: secondFactorCookie, value: token }] });
}
