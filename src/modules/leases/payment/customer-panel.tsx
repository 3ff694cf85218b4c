import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { CustomerPanel } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { payment } from '../payment-labels.ts';
import { maskIban } from '../rules/iban.ts';
import { methodOf } from '../rules/payment-method.ts';
import { paymentModesOf } from '../settings.ts';
import { accountsPath } from './account-list.tsx';
import { mandateLabels as labels } from './mandate-labels.ts';
import { mandatesPath, SignedOn } from './mandate-list.tsx';
import { NoDirectDebitMode } from './no-direct-debit-mode.tsx';

/** How a customer pays, for staff: method of each lease, bank accounts and mandates. IBANs stay masked (TEN-B15). */
export const payingPanel: CustomerPanel = {
  key: 'betalen',
  title: labels.Title_Panel,
  view: async (visit, customerId) => (
    <Stack roomy>
      <NoDirectDebitMode visit={visit} />
      {await leasesOf(visit, customerId)}
      {await accountsOf(visit, customerId)}
      {await mandatesOf(visit, customerId)}
      {await addButtons(visit, customerId)}
    </Stack>
  ),
};

async function addButtons(
  { read, organisation, say }: ReadVisit,
  customerId: string,
): Promise<Html | null> {
  const customer = await read
    .selectFrom('customer')
    .select('customerNumber')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!customer) return null;
  const query = new URLSearchParams({ klantnummer: customer.customerNumber });
  return (
    <ButtonGroup>
      <ButtonLink href={`${accountsPath}/nieuw?${query}`} icon="plus">
        {say(labels.Button_AddAccount)}
      </ButtonLink>
      <ButtonLink href={`${mandatesPath}/nieuw?${query}`} icon="plus">
        {say(labels.Button_AddMandate)}
      </ButtonLink>
    </ButtonGroup>
  );
}

async function leasesOf(visit: ReadVisit, customerId: string): Promise<Html> {
  const { read, organisation, say } = visit;
  const rows = await read
    .selectFrom('lease as l')
    .leftJoin('bankAccount as b', (join) =>
      join.onRef('b.organisationId', '=', 'l.organisationId').onRef('b.id', '=', 'l.bankAccountId'),
    )
    .select(['l.code', 'l.transactionMode', 'b.iban'])
    .where('l.organisationId', '=', organisation.id)
    .where('l.customerId', '=', customerId)
    .orderBy('l.startsOn')
    .execute();
  if (rows.length === 0) return <Paragraph>{say(labels.Text_NoLeases)}</Paragraph>;
  const modes = paymentModesOf(organisation);
  return (
    <Table
      say={say}
      caption={say(labels.Title_Leases)}
      dense
      rows={rows}
      columns={[
        { label: say(labels.Label_Lease), kind: 'header', cell: ({ code }) => code },
        {
          label: say(labels.Label_Method),
          cell: ({ transactionMode }) => say(payment[`Label_${methodOf(transactionMode, modes)}`]),
        },
        {
          label: say(labels.Label_TransactionMode),
          cell: ({ transactionMode }) => transactionMode,
        },
        { label: say(labels.Label_Account), cell: ({ iban }) => (iban ? maskIban(iban) : '') },
      ]}
    />
  );
}

async function accountsOf(
  { read, organisation, say }: ReadVisit,
  customerId: string,
): Promise<Html> {
  const rows = await read
    .selectFrom('bankAccount')
    .select(['code', 'accountHolder', 'iban', 'createdAt'])
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .orderBy('createdAt', 'desc')
    .orderBy('code')
    .execute();
  if (rows.length === 0) return <Paragraph>{say(labels.Text_NoAccounts)}</Paragraph>;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Accounts)}
      dense
      rows={rows}
      columns={[
        { label: say(labels.Title_Accounts), kind: 'header', cell: ({ code }) => code },
        {
          label: say(payment.Label_AccountHolder),
          cell: ({ accountHolder }) => accountHolder,
        },
        { label: say(labels.Label_Iban), cell: ({ iban }) => maskIban(iban) },
        {
          label: say(labels.Label_CreatedOn),
          kind: 'date',
          cell: ({ createdAt }) => formatDate(dateAt(createdAt)),
        },
      ]}
    />
  );
}

async function mandatesOf(visit: ReadVisit, customerId: string): Promise<Html> {
  const { read, organisation, say } = visit;
  const rows = await read
    .selectFrom('mandate')
    .select(['id', 'code', 'iban', 'signedOn'])
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .orderBy('createdAt', 'desc')
    .orderBy('code')
    .execute();
  if (rows.length === 0) return <Paragraph>{say(labels.Text_NoMandates)}</Paragraph>;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Mandates)}
      dense
      rows={rows}
      columns={[
        {
          label: say(labels.Label_Code),
          kind: 'header',
          cell: ({ id, code }) => <TextLink href={`${mandatesPath}/${id}`}>{code}</TextLink>,
        },
        { label: say(labels.Label_Iban), cell: ({ iban }) => maskIban(iban) },
        {
          label: say(labels.Label_State),
          kind: 'status',
          cell: ({ signedOn }) => <SignedOn visit={visit} signedOn={signedOn} />,
        },
      ]}
    />
  );
}
