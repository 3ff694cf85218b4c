import { z } from 'zod';
import { problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { type SearchInput, searchInput, ticks } from '../search-input.ts';
import { findAccounts } from './find-accounts.ts';
import { labels } from './labels.ts';
import { accountListPage } from './list-page.tsx';
import { accountsPath, managers } from './manage.ts';

const selectionInput = z.object({
  account: ticks,
  doe: z.enum(['wijzigen', 'verwijderen']).catch('wijzigen'),
});

/** The list of accounts, and what is done with the rows selected in it (ADM.8). */
export function accountListRoutes(secrets: Secrets): readonly Route[] {
  const find = ({ read, organisation, now }: ReadVisit, search: SearchInput) =>
    findAccounts(read, { organisationId: organisation.id, search, secrets, now });

  return [
    page({
      path: accountsPath,
      audience: managers,
      feature: 'none',
      limit: 'page',
      input: searchInput,
      log: 'none',
      show: async (visit, search) => accountListPage(visit, await find(visit, search)),
    }),
    form({
      path: `${accountsPath}/kies`,
      audience: managers,
      feature: 'none',
      limit: 'form',
      input: selectionInput,
      log: 'none',
      once: false,
      async settle({ say }, { account, doe }) {
        const [first] = account;
        if (doe === 'verwijderen') {
          if (first === undefined) return problems({ account: say(labels.Error_SelectSome) });
          const query = account.map((id) => `account=${encodeURIComponent(id)}`).join('&');
          return redirect(`${accountsPath}/verwijderen?${query}`);
        }
        return first === undefined || account.length > 1
          ? problems({ account: say(labels.Error_SelectOne) })
          : redirect(`${accountsPath}/${encodeURIComponent(first)}`);
      },
      async again(visit, { fields }, { account: message }) {
        const selected = ticks.parse(fields.account);
        const found = await find(visit, searchInput.parse(fields));
        return accountListPage(visit, { ...found, selected, ...(message && { message }) });
      },
    }),
  ];
}
