import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Route } from '#foundation/http/route.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { payment } from '../payment-labels.ts';
import { maskIban } from '../rules/iban.ts';
import { mandateLabels as labels } from './mandate-labels.ts';

export const accountsPath = '/kantoor/bankrekeningen';

/** The list of accounts that households pay from; their IBANs stay masked (TEN-B15). */
export const accountListRoutes: readonly Route[] = recordList({
  path: accountsPath,
  menu: 'bank-accounts',
  icon: 'wallet',
  title: labels.Title_Accounts,
  nothing: labels.Text_NoAccounts,
  searchHint: labels.Label_SearchHint,
  filters: {},
  query: (read, { organisationId, search, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('bankAccount as b')
        .innerJoin('customer as c', (join) =>
          join
            .onRef('c.organisationId', '=', 'b.organisationId')
            .onRef('c.id', '=', 'b.customerId'),
        )
        .select(['b.code', 'b.accountHolder', 'b.iban', 'b.createdAt'])
        .select(['b.customerId', 'c.displayName', 'c.customerNumber'])
        .where('b.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('b.code'),
            ref('b.accountHolder'),
            ref('c.displayName'),
            ref('c.customerNumber'),
          ]),
        )
        .orderBy('b.createdAt', 'desc')
        .orderBy('b.code'),
      window,
    ),
  columns: [
    { label: labels.Label_AccountCode, kind: 'header', cell: ({ code }) => code },
    {
      label: labels.Label_Customer,
      cell: ({ customerId, displayName, customerNumber }) => (
        <>
          <TextLink href={`/kantoor/klanten/${customerId}`}>{displayName}</TextLink>{' '}
          <small>{customerNumber}</small>
        </>
      ),
    },
    { label: payment.Label_AccountHolder, cell: ({ accountHolder }) => accountHolder },
    { label: labels.Label_Iban, cell: ({ iban }) => maskIban(iban) },
    {
      label: labels.Label_CreatedOn,
      kind: 'date',
      cell: ({ createdAt }) => formatDate(dateAt(createdAt)),
    },
  ],
  csv: [
    { label: labels.Label_AccountCode, value: ({ code }) => code },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: payment.Label_AccountHolder, value: ({ accountHolder }) => accountHolder },
    { label: labels.Label_Iban, value: ({ iban }) => maskIban(iban) },
    { label: labels.Label_CreatedOn, value: ({ createdAt }) => dateAt(createdAt) },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${accountsPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});
