import { z } from 'zod';
import { type Answer, notFound, type Problems } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { type AccountDetails, accountDetails } from './account-details.ts';
import { activateAccount, blockAccount, unblockAccount } from './block-acts.ts';
import { BlockForm, blockReason } from './block-form.tsx';
import { accountDetailsPage, storedValues } from './details-page.tsx';
import { labels } from './labels.ts';
import { accountsPath, managers, mayChange } from './manage.ts';

const byId = z.object({ id: z.uuid() });
const hereOf = ({ id }: AccountDetails) => `${accountsPath}/${id}`;

/** Blocking by hand, ending that, and ending the automatic lock (ADM-127 to ADM-137, ACC-44, ACC-46). */
export function blockAccountRoutes(secrets: Secrets): readonly Route[] {
  const find = ({ read, organisation, now }: ReadVisit, id: string) =>
    accountDetails(read, organisation.id, id, { secrets, now });
  const shownAgain = async (visit: ReadVisit, id: unknown, errors: Problems) => {
    const account = await find(visit, z.uuid().catch('').parse(id));
    if (!account) return notFound;
    return accountDetailsPage(visit, { account, values: storedValues(account), errors });
  };
  const shared = { audience: managers, feature: 'none' } as const;

  return [
    page({
      ...shared,
      path: `${accountsPath}/:id/blokkeren`,
      limit: 'page',
      input: byId,
      log: 'none',
      async show(visit, { id }) {
        const account = await find(visit, id);
        return account && mayChange(visit, account) ? reasonPage(visit, account, '', {}) : notFound;
      },
    }),
    form({
      ...shared,
      path: `${accountsPath}/:id/blokkeren`,
      limit: 'form',
      input: z.object({
        ...byId.shape,
        reden: blockReason,
      }),
      log: 'accountBlocked',
      async settle(visit, { id, reden }) {
        const account = await find(visit, id);
        return account
          ? blockAccount(visit, account, { reason: reden, here: hereOf(account) })
          : notFound;
      },
      async again(visit, { fields }, errors) {
        if (errors.form !== undefined) return shownAgain(visit, fields.id, errors);
        const account = await find(visit, z.uuid().catch('').parse(fields.id));
        return account ? reasonPage(visit, account, String(fields.reden ?? ''), errors) : notFound;
      },
    }),
    form({
      ...shared,
      path: `${accountsPath}/:id/deblokkeren`,
      limit: 'form',
      input: byId,
      log: 'accountUnblocked',
      async settle(visit, { id }) {
        const account = await find(visit, id);
        return account ? unblockAccount(visit, account, hereOf(account)) : notFound;
      },
      again: (visit, { fields }, errors) => shownAgain(visit, fields.id, errors),
    }),
    form({
      ...shared,
      path: `${accountsPath}/:id/activeren`,
      limit: 'form',
      input: byId,
      log: 'accountActivated',
      async settle(visit, { id }) {
        const account = await find(visit, id);
        return account
          ? activateAccount(visit, account, { secrets, here: hereOf(account) })
          : notFound;
      },
      again: (visit, { fields }, errors) => shownAgain(visit, fields.id, errors),
    }),
  ];
}

function reasonPage(
  visit: Visit,
  account: AccountDetails,
  reason: string,
  errors: Problems,
): Answer {
  const here = hereOf(account);
  return administrationPage(visit, {
    title: visit.say(labels.Title_Block, { username: account.username }),
    current: 'accounts',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: accountsPath, title: visit.say(labels.Title_Accounts) }],
    children: (
      <>
        <ErrorSummary say={visit.say} errors={errors} />
        <BlockForm visit={visit} here={here} reason={reason} errors={errors} />
      </>
    ),
  });
}
