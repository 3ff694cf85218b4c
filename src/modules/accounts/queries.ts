import { networkInterfaces } from 'node:os';
import type { Read } from '#foundation/database/transaction.ts';
import type { NetworkRange } from './rules/network-ranges.ts';
import { type PortalAccountStatus, portalAccountStatusOf } from './rules/portal-account-status.ts';

/** The sign-up state of a customer, as his card shows it (ACC-20). The walls must be open for the customer. */
export async function portalAccountStatus(
  read: Read,
  organisationId: string,
  customerId: string,
): Promise<PortalAccountStatus> {
  const accounts = await read
    .selectFrom('access')
    .innerJoin('account', (join) =>
      join
        .onRef('account.organisationId', '=', 'access.organisationId')
        .onRef('account.id', '=', 'access.accountId'),
    )
    .select(['account.confirmedAt', 'account.confirmedOnUnknownDate'])
    .where('access.organisationId', '=', organisationId)
    .where('access.customerId', '=', customerId)
    .execute();
  return portalAccountStatusOf(accounts.map((account) => ({ confirmed: isConfirmed(account) })));
}

/** Whether an account may sign in: its link was followed, now or before anyone noted when (ACC-17). */
export function isConfirmed(account: {
  readonly confirmedAt: unknown;
  readonly confirmedOnUnknownDate: boolean;
}): boolean {
  return account.confirmedAt !== null || account.confirmedOnUnknownDate;
}

/** The ranges from where staff may sign in; none means from anywhere (ADM-269). */
export function networkRanges(read: Read, organisationId: string): Promise<NetworkRange[]> {
  return read
    .selectFrom('networkRange')
    .select(['range', 'forAdministrators', 'forStaff'])
    .where('organisationId', '=', organisationId)
    .orderBy('range')
    .execute();
}

/** The addresses of this machine, from where staff may always sign in (ADM-276). */
export function serverAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((cards) =>
    (cards ?? []).map((card) => card.address),
  );
}
