import type { Write } from '#foundation/database/transaction.ts';
import { needsSecondFactor } from '../second-factor.ts';
import { removeRecoveryCodes } from './recovery-codes.ts';

/** Recovery codes stand in for another second proof; without one left they end too. */
export async function dropCodesWithoutFactor(
  write: Write,
  whose: { readonly organisationId: string; readonly accountId: string },
): Promise<void> {
  if (await needsSecondFactor(write, whose.organisationId, whose.accountId)) return;
  await removeRecoveryCodes(write, whose);
}
