import type { ReadVisit } from '#foundation/http/visit.ts';
import { ownAccount } from '#modules/accounts/module.ts';
import type { OwnAccount, OwnHousehold } from '../change-own-details.ts';

/** The household of the customer whose pages these are, with its account when it has one; undefined for everybody else. */
export async function householdOfVisitor(visit: ReadVisit): Promise<OwnHousehold | undefined> {
  if (visit.visitor.kind !== 'customer') return undefined;
  return { customerId: visit.visitor.customerId, account: await ownAccount(visit) };
}

/** The account of the customer who is signed in, with his household; undefined for everybody else. */
export async function accountOfVisitor(visit: ReadVisit): Promise<OwnAccount | undefined> {
  const account = await ownAccount(visit);
  const { visitor } = visit;
  return account && visitor.kind === 'customer'
    ? { ...account, customerId: visitor.customerId }
    : undefined;
}
