/** The field Klantportaal-accountstatus of a customer (ACC-20, STF-92): three values, derived and never stored. */
export type PortalAccountStatus = 'notCreated' | 'notActivated' | 'activated';

/** The status that follows from the customer's accounts; blocking does not change it (STF-97 to STF-100). */
export function portalAccountStatusOf(
  accounts: readonly { readonly confirmed: boolean }[],
): PortalAccountStatus {
  if (accounts.length === 0) return 'notCreated';
  return accounts.some((account) => account.confirmed) ? 'activated' : 'notActivated';
}
