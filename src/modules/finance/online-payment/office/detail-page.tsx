import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { paymentEvents } from '../note-event.ts';
import { requestLabels as labels } from './labels.ts';
import { requestsPath } from './list-page.tsx';
import type { RequestDetails } from './request-details.ts';
import { StateBadge } from './state-badge.tsx';

/** One payment request for staff: what it is for, its history, and the clearing account. */
export function requestDetailPage(visit: Visit, details: RequestDetails): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: details.payment.reference,
    current: 'payment-requests',
    breadcrumb: [{ href: requestsPath, title: say(labels.Title_Requests) }],
    actions: <StateBadge say={say} state={details.payment.state} />,
    children: (
      <>
        <PlainPanel id="verzoek" title={formatMoney(details.payment.cents)}>
          <Facts say={say} details={details} />
        </PlainPanel>
        <PlainPanel id="waarvoor" title={say(labels.Title_Lines)}>
          <DataList
            kind="figures"
            facts={details.lines.map(({ code, description, cents }) => ({
              key: `${description} (${code})`,
              value: formatMoney(cents),
            }))}
          />
        </PlainPanel>
        <Clearing say={say} details={details} />
        <PlainPanel id="geschiedenis" title={say(labels.Title_History)}>
          <History say={say} details={details} />
        </PlainPanel>
      </>
    ),
  });
}

function Facts({ say, details }: { say: Say; details: RequestDetails }): Html {
  const { payment, customer, company } = details;
  return (
    <DataList
      facts={[
        {
          key: say(labels.Label_Customer),
          value: (
            <TextLink href={`/kantoor/klanten/${payment.customerId}`}>
              {customer.displayName} ({customer.customerNumber})
            </TextLink>
          ),
        },
        { key: say(labels.Label_Company), value: company.name },
        { key: say(labels.Label_RequestedOn), value: formatMoment(payment.createdAt, say) },
        { key: say(labels.Label_PayBefore), value: formatDate(dateAt(payment.payBefore)) },
        ...(payment.paidAt
          ? [{ key: say(labels.Label_PaidAt), value: formatMoment(payment.paidAt, say) }]
          : []),
        { key: say(labels.Label_Email), value: payment.email ?? say(labels.Text_NoEmail) },
        { key: say(labels.Label_ProviderId), value: payment.providerPaymentId ?? '–' },
        { key: say(labels.Label_ProviderStatus), value: payment.providerStatus ?? '–' },
      ]}
    />
  );
}

function Clearing({ say, details }: { say: Say; details: RequestDetails }): Html {
  const { clearing } = details;
  const [first] = clearing;
  const waiting = clearing
    .filter(({ statementLineId }) => statementLineId === null)
    .reduce((sum, { cents }) => sum + cents, 0);
  return (
    <PlainPanel
      id="tussenrekening"
      title={say(labels.Title_Clearing, { account: first?.account ?? '' })}
    >
      {first ? (
        <>
          <Table
            say={say}
            caption={say(labels.Title_Clearing, { account: first.account })}
            columns={[
              {
                label: say(labels.Label_Booking),
                kind: 'header',
                cell: ({ kind }) => kindText(say, kind),
              },
              {
                label: say(labels.Label_When),
                kind: 'date',
                cell: ({ bookedOn }) => formatDate(bookedOn),
              },
              {
                label: say(labels.Label_Amount),
                kind: 'amount',
                cell: ({ cents }) => formatMoney(cents),
              },
              {
                label: say(labels.Label_Statement),
                cell: ({ statementLineId }) =>
                  say(statementLineId === null ? labels.Text_Waiting : labels.Text_Closed),
              },
            ]}
            rows={clearing}
          />
          <DataList
            kind="figures"
            facts={[{ key: say(labels.Label_Balance), value: formatMoney(waiting), total: true }]}
          />
        </>
      ) : (
        <Paragraph>{say(labels.Text_NoClearing)}</Paragraph>
      )}
    </PlainPanel>
  );
}

function kindText(say: Say, kind: string): string {
  if (kind === 'refund') return say(labels.Kind_refund);
  return say(kind === 'chargeback' ? labels.Kind_chargeback : labels.Kind_confirmation);
}

function History({ say, details }: { say: Say; details: RequestDetails }): Html {
  return (
    <Table
      say={say}
      caption={say(labels.Title_History)}
      columns={[
        {
          label: say(labels.Label_What),
          kind: 'header',
          cell({ event }) {
            const known = paymentEvents.find((one) => one === event);
            return known ? say(labels[`Event_${known}`]) : event;
          },
        },
        {
          label: say(labels.Label_When),
          kind: 'date',
          cell: ({ happenedAt }) => formatMoment(happenedAt, say),
        },
        {
          label: say(labels.Label_Amount),
          kind: 'amount',
          cell: ({ cents }) => (cents === null ? '' : formatMoney(cents)),
        },
      ]}
      rows={details.events}
    />
  );
}
