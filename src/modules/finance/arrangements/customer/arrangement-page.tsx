import { z } from 'zod';
import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { page } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { closedByBailiff } from '../../customer/closed-by-bailiff.tsx';
import { finances } from '../../labels.ts';
import { EntryTable, TermTable } from '../arrangement-tables.tsx';
import { type Arrangement, findArrangement } from '../find-arrangement.ts';
import { arrangementLabels, pageLabels as labels } from '../labels.ts';
import { arrangementPaths } from '../paths.ts';
import { StatusBadge } from '../status-badge.tsx';
import { sayPaymentMethod } from './offer-properties.tsx';
import { ownerOf } from './owner.ts';

/** One arrangement of the customer, with its terms and invoices. */
export const arrangementPage = page({
  path: arrangementPaths.one(':id'),
  audience: ['customer'],
  feature: features.paymentArrangements,
  limit: 'page',
  input: z.object({ id: z.uuid() }),
  log: 'none',
  async show(visit, { id }) {
    const closed = await closedByBailiff(visit);
    if (closed) return closed;
    const { organisationId, customerId } = ownerOf(visit);
    const arrangement = await findArrangement(visit.read, organisationId, id, customerId);
    return arrangement ? showArrangement(visit, arrangement) : notFound;
  },
});

function showArrangement(visit: Visit, arrangement: Arrangement): Answer {
  const { say } = visit;
  const { code, status, startsOn, totalCents, templateDescription } = arrangement;
  return customerPage(visit, {
    title: say(labels.Title_Arrangement, { code }),
    current: 'finance',
    breadcrumb: [{ href: arrangementPaths.panel, title: say(finances.Title_Finance) }],
    children: (
      <Panels>
        <PlainPanel
          id="regeling"
          title={templateDescription}
          aside={<StatusBadge say={say} status={status} />}
        >
          <Paragraph>{say(labels[`Text_${status}`])}</Paragraph>
          <DataList
            facts={[
              { key: say(arrangementLabels.Column_Reference), value: code },
              { key: say(arrangementLabels.Column_StartDate), value: formatDate(startsOn) },
              { key: say(arrangementLabels.Column_Total), value: formatMoney(totalCents) },
              { key: say(labels.Label_PaymentMethod), value: sayPaymentMethod(visit, arrangement) },
            ]}
          />
        </PlainPanel>
        <PlainPanel id="termijnen" title={say(labels.Title_Terms)}>
          <TermTable say={say} arrangement={arrangement} />
        </PlainPanel>
        <PlainPanel id="facturen" title={say(labels.Title_Entries)}>
          <EntryTable say={say} arrangement={arrangement} />
        </PlainPanel>
      </Panels>
    ),
  });
}
