import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import {
  type EntryCard,
  type EntrySettlement,
  openCounterparts,
  settlementsOf,
} from './find-entries.ts';
import { entryOfficeLabels as labels, ledgerLabels } from './labels.ts';
import { kindName, ledgerPath } from './ledger-list.tsx';
import { SettleForm, type TypedSettlement } from './settle-form.tsx';

/** One entry: what is known about it, what it was settled with, and the form that settles it by hand. */
export async function entryPage(
  visit: ReadVisit,
  entry: EntryCard,
  form: { readonly typed: TypedSettlement; readonly errors: Problems },
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const settlements = await settlementsOf(read, organisation.id, entry);
  const counterparts =
    entry.remainingCents === 0 ? [] : await openCounterparts(read, organisation.id, entry);
  return officePage(visit, {
    title: entry.code,
    lead: entry.description,
    current: 'ledger',
    failed: Object.keys(form.errors).length > 0,
    breadcrumb: [{ href: ledgerPath, title: say(ledgerLabels.Title_Ledger) }],
    children: (
      <>
        <ErrorSummary say={say} errors={form.errors} />
        <Panels>
          <PlainPanel id="gegevens" title={say(labels.Title_Facts)}>
            <Facts visit={visit} entry={entry} />
          </PlainPanel>
          <PlainPanel id="verrekeningen" title={say(labels.Title_Settlements)}>
            <Settlements visit={visit} entry={entry} settlements={settlements} />
          </PlainPanel>
          {counterparts.length > 0 && (
            <PlainPanel id="verrekenen" title={say(labels.Title_Settle)}>
              <SettleForm visit={visit} entry={entry} counterparts={counterparts} {...form} />
            </PlainPanel>
          )}
        </Panels>
      </>
    ),
  });
}

function Facts({ visit: { say }, entry }: { visit: Visit; entry: EntryCard }): Html {
  return (
    <DataList
      facts={[
        { key: say(ledgerLabels.Label_Kind), value: kindName(say, entry.kind) },
        {
          key: say(ledgerLabels.Label_Customer),
          value: (
            <TextLink href={`/kantoor/klanten/${entry.customerId}`}>
              {entry.displayName} ({entry.customerNumber})
            </TextLink>
          ),
        },
        { key: say(ledgerLabels.Label_Company), value: entry.companyName },
        { key: say(ledgerLabels.Label_Lease), value: entry.leaseCode ?? '' },
        { key: say(ledgerLabels.Label_BookedOn), value: formatDate(entry.bookedOn) },
        { key: say(ledgerLabels.Label_DueOn), value: formatDate(entry.dueOn) },
        { key: say(ledgerLabels.Label_Original), value: formatMoney(entry.originalCents) },
        { key: say(ledgerLabels.Label_Open), value: formatMoney(entry.remainingCents) },
        { key: say(ledgerLabels.Label_InCollection), value: formatMoney(entry.inCollectionCents) },
        {
          key: say(ledgerLabels.Label_InOnlinePayment),
          value: formatMoney(entry.inOnlinePaymentCents),
        },
      ]}
    />
  );
}

function Settlements(props: {
  visit: Visit;
  entry: EntryCard;
  settlements: readonly EntrySettlement[];
}): Html {
  const { say } = props.visit;
  if (props.settlements.length === 0)
    return <Paragraph>{say(labels.Text_NoSettlements)}</Paragraph>;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Settlements)}
      dense
      rows={props.settlements}
      columns={[
        {
          label: say(labels.Column_With),
          kind: 'header',
          cell: ({ otherId, otherCode, otherDescription }) =>
            otherId === null ? (
              say(labels.Text_Arrangement)
            ) : (
              <>
                <TextLink href={`${ledgerPath}/${otherId}`}>{otherCode}</TextLink>{' '}
                <small>{otherDescription}</small>
              </>
            ),
        },
        {
          label: say(labels.Column_SettledOn),
          kind: 'date',
          cell: ({ settledOn }) => formatDate(settledOn),
        },
        {
          label: say(labels.Column_Amount),
          kind: 'amount',
          cell: ({ cents }) => formatMoney(cents),
        },
        {
          label: say(labels.Column_State),
          kind: 'status',
          cell: ({ reversedOn }) =>
            reversedOn === null ? (
              <Badge kind="ok">{say(labels.State_live)}</Badge>
            ) : (
              <Badge>{say(labels.State_reversed, { date: formatDate(reversedOn) })}</Badge>
            ),
        },
        {
          label: say(labels.Column_Action),
          kind: 'action',
          hideLabel: true,
          cell: ({ id, otherId, reversedOn }) =>
            otherId !== null &&
            reversedOn === null && (
              <ButtonLink href={`${ledgerPath}/${props.entry.id}/terugdraaien/${id}`} icon="undo-2">
                {say(labels.Button_Reverse)}
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}
