import type { ReadVisit } from '#foundation/http/visit.ts';
import { ownAccount } from '#modules/accounts/module.ts';
import type { OwnAccount } from '../change-own-details.ts';

/** The account of the customer who is signed in, with his household; undefined for everybody else. */
export async function accountOfVisitor(visit: ReadVisit): Promise<OwnAccount | undefined> {
  const account = await ownAccount(visit);
  const { visitor } = visit;
  return account && visitor.kind === 'customer'
    ? { ...account, customerId: visitor.customerId }
    : undefined;
}
