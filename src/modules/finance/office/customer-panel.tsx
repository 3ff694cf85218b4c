import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { CustomerPanel } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { MoreLink, TextLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { type CustomerFinance, customerFinance } from './customer-finance.ts';
import { cardLabels as labels, ledgerLabels } from './labels.ts';
import { kindName, ledgerPath } from './ledger-list.tsx';

/** Balance and open entries on the card of a customer; staff see them while a bailiff case runs too. */
export const financeCustomerPanel: CustomerPanel = {
  key: 'financien',
  title: labels.Title_Finance,
  async view(visit, customerId) {
    const finance = await customerFinance(visit.read, visit.organisation.id, customerId);
    return <Finance visit={visit} finance={finance} />;
  },
};

function Finance({ visit, finance }: { visit: ReadVisit; finance: CustomerFinance }): Html {
  const { say } = visit;
  const query = new URLSearchParams({ zoek: finance.customerNumber });
  return (
    <>
      {finance.bailiffSince && (
        <Alert kind="warning">
          {say(labels.Text_BailiffCase, { date: formatDate(finance.bailiffSince) })}
        </Alert>
      )}
      <Balance visit={visit} finance={finance} />
      {finance.open.length > 0 ? (
        <OpenEntries visit={visit} finance={finance} />
      ) : (
        <Paragraph>{say(labels.Text_NothingOpen)}</Paragraph>
      )}
      <ButtonGroup>
        <ButtonLink
          href={`${ledgerPath}/nieuw?huurder=${encodeURIComponent(finance.customerNumber)}`}
          icon="plus"
        >
          {say(ledgerLabels.Button_Add)}
        </ButtonLink>
      </ButtonGroup>
      <MoreLink href={`${ledgerPath}?${query}`}>{say(labels.Link_AllEntries)}</MoreLink>
    </>
  );
}

/** The balance, and apart per company where there are several (FIN-10). */
function Balance({ visit: { say }, finance }: { visit: Visit; finance: CustomerFinance }): Html {
  const { balances } = finance;
  const total = balances.reduce((sum, { cents }) => sum + cents, 0);
  return (
    <DataList
      kind="figures"
      facts={[
        ...(balances.length > 1
          ? balances.map(({ company, cents }) => ({
              key: say(labels.Label_BalanceOf, { company }),
              value: formatMoney(cents),
            }))
          : []),
        { key: say(labels.Label_Balance), value: formatMoney(total), total: balances.length > 1 },
      ]}
    />
  );
}

function OpenEntries({
  visit: { say },
  finance,
}: {
  visit: Visit;
  finance: CustomerFinance;
}): Html {
  return (
    <Table
      say={say}
      caption={say(labels.Table_Open)}
      dense
      rows={finance.open}
      columns={[
        {
          label: say(ledgerLabels.Label_Entry),
          kind: 'header',
          cell: ({ id, code, description }) => (
            <>
              <TextLink href={`${ledgerPath}/${id}`}>{code}</TextLink> <small>{description}</small>
            </>
          ),
        },
        { label: say(ledgerLabels.Label_Kind), cell: ({ kind }) => kindName(say, kind) },
        {
          label: say(ledgerLabels.Label_DueOn),
          kind: 'date',
          cell: ({ dueOn }) => formatDate(dueOn),
        },
        {
          label: say(ledgerLabels.Label_Open),
          kind: 'amount',
          cell: ({ remainingCents }) => formatMoney(remainingCents),
        },
      ]}
    />
  );
}
