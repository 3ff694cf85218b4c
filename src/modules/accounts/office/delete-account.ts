import type { WriteVisit } from '#foundation/http/visit.ts';
import { isConfirmed } from '../queries.ts';

/** The account that goes. */
export interface LeavingAccount {
  readonly id: string;
  readonly confirmedAt: unknown;
  readonly confirmedOnUnknownDate: boolean;
}

/**
 * Removes an account with its sessions, links and the request it came from; the customer and his records stay
 * (ADM-139). The code of an account that was never confirmed can be used again (ADM-170).
 */
export async function deleteAccount(visit: WriteVisit, account: LeavingAccount): Promise<void> {
  const { write, organisation } = visit;
  const customers = await write
    .selectFrom('access')
    .select('customerId')
    .where('organisationId', '=', organisation.id)
    .where('accountId', '=', account.id)
    .execute();
  for (const { customerId } of customers) {
    await write
      .deleteFrom('accountRequest')
      .where('organisationId', '=', organisation.id)
      .where('customerId', '=', customerId)
      .execute();
    if (!isConfirmed(account)) await freeActivationCode(visit, customerId);
  }
  await write
    .deleteFrom('account')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', account.id)
    .execute();
}

/** Lets a customer use the activation code of his letter once more. */
async function freeActivationCode(
  { write, organisation }: WriteVisit,
  customerId: string,
): Promise<void> {
  await write
    .updateTable('activationCode')
    .set({ usedAt: null })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .execute();
}
