import type { ReadVisit } from '#foundation/http/visit.ts';
import type { FoundAccount } from './find-account.ts';
import { login } from './labels.ts';
import { networkRanges, serverAddresses } from './queries.ts';
import { mayComeFrom } from './rules/network-ranges.ts';

/** The messages above the sign-in form. */
export type SignInMessage = (typeof login)[
  | 'Error_WrongPassword'
  | 'Error_Locked'
  | 'Error_Blocked'
  | 'Error_NetworkRange'
  | 'Error_Busy'];

/**
 * Why an account may not come in although everything was proved: blocked by hand (ACC-46, ADM-135), or an
 * administrator outside the network ranges (ACC-51, ADM-275). Nobody learns this without the proof.
 */
export async function signInRefusal(
  visit: Pick<ReadVisit, 'read' | 'organisation' | 'request'>,
  account: FoundAccount,
): Promise<SignInMessage | undefined> {
  if (account.blockedAt !== null) return login.Error_Blocked;
  if (account.role !== 'administrator') return undefined;
  const ranges = await networkRanges(visit.read, visit.organisation.id);
  const isInside = mayComeFrom(visit.request.address, 'administrator', ranges, serverAddresses());
  return isInside ? undefined : login.Error_NetworkRange;
}
