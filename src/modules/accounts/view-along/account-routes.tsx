import { z } from 'zod';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { CustomerVisitor } from '#foundation/http/visitor.ts';
import { type AccountDetails, accountDetails } from '../office/users/account-details.ts';
import { activateAccount, blockAccount } from '../office/users/block-acts.ts';
import { blockReason } from '../office/users/block-form.tsx';
import type { AccountServices } from '../services.ts';
import { actAsStaff } from '../staff-door/staff-members.ts';
import { accountAlongPath, accountPage, blockPage, requestPage } from './account-page.tsx';

type Secrets = AccountServices['secrets'];

/** What an agent sees of the customer's account besides the customer's own pages (STF-8, STF.4, STF.5). */
export function accountAlongRoutes(secrets: Secrets): readonly Route[] {
  const shared = {
    audience: ['agent'],
    feature: 'none',
    lookingAlong: 'free',
  } as const;
  const nothing = z.object({});
  const show = async (visit: ReadVisit, errors = {}): Promise<Answer> => {
    const customer = customerOf(visit);
    if (!customer) return notFound;
    const account = await workingAccount(visit, customer, secrets);
    return account ? accountPage(visit, account, errors) : requestPage(visit, customer.customerId);
  };

  return [
    page({
      ...shared,
      path: accountAlongPath,
      limit: 'page',
      input: nothing,
      log: 'accountViewed',
      show: (visit) => show(visit),
    }),
    page({
      ...shared,
      path: `${accountAlongPath}/blokkeren`,
      limit: 'page',
      input: nothing,
      log: 'none',
      async show(visit) {
        const account = await accountAlong(visit, secrets);
        return account ? blockPage(visit, account, { reason: '', errors: {} }) : notFound;
      },
    }),
    form({
      ...shared,
      path: `${accountAlongPath}/blokkeren`,
      limit: 'form',
      input: z.object({ reden: blockReason }),
      log: 'accountBlocked',
      async settle(visit, { reden: reason }) {
        const account = await accountAlong(visit, secrets);
        return account
          ? blockAccount(visit, account, { reason, here: accountAlongPath })
          : notFound;
      },
      async again(visit, { fields }, errors) {
        const account = await accountAlong(visit, secrets);
        return account
          ? blockPage(visit, account, { reason: String(fields.reden ?? ''), errors })
          : notFound;
      },
    }),
    form({
      ...shared,
      path: `${accountAlongPath}/activeren`,
      limit: 'form',
      input: nothing,
      log: 'accountActivated',
      async settle(visit) {
        const account = await accountAlong(visit, secrets);
        return account
          ? activateAccount(visit, account, { secrets, here: accountAlongPath })
          : notFound;
      },
      again: (visit, _sent, errors) => show(visit, errors),
    }),
  ];
}

/** The customer with whom an agent looks along; undefined for everybody else, also for an agent without customer. */
function customerOf({ visitor }: ReadVisit): CustomerVisitor | undefined {
  return visitor.kind === 'customer' && visitor.lookingAlong ? visitor : undefined;
}

async function accountAlong(
  visit: ReadVisit,
  secrets: Secrets,
): Promise<AccountDetails | undefined> {
  const customer = customerOf(visit);
  return customer && workingAccount(visit, customer, secrets);
}

/** The account with which the customer signs in. Staff see more of it than he does, and write in their change log. */
async function workingAccount(
  { read, organisation, now }: ReadVisit,
  { accountId, lookingAlong }: CustomerVisitor,
  secrets: Secrets,
): Promise<AccountDetails | undefined> {
  await actAsStaff(read);
  if (!lookingAlong?.hasAccount || accountId === undefined) return undefined;
  return accountDetails(read, organisation.id, accountId, { secrets, now });
}
