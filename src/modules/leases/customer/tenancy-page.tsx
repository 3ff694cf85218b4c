import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { hotPage } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Panels, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { tenancy } from '../labels.ts';
import { type Lease, leasesIn, runningLeases } from '../queries.ts';
import { addressLine } from '../rules/address.ts';
import { DwellingPanel, RentPanel, ValuationPanel } from './lease-panels.tsx';

/** The page Woning: each running lease with the panels that are switched on (TEN-1 to TEN-5). */
export const tenancyPage = hotPage({
  path: '/woning',
  audience: ['customer'],
  feature: features.leaseDetails,
  limit: 'page',
  input: z.object({}),
  log: 'none',
  questions: (_input, now) => [runningLeases(dateAt(now))],
  show(visit, _input, [rows]) {
    const { say } = visit;
    const leases = leasesIn(rows);
    return customerPage(visit, {
      title: say(tenancy.Title_Tenancy),
      lead: say(tenancy.Text_Lead),
      current: 'leases',
      children:
        leases.length > 0 ? (
          leases.map((lease, index) => (
            <LeaseBlock visit={visit} lease={lease} number={index + 1} open={leases.length === 1} />
          ))
        ) : (
          <NoLease visit={visit} />
        ),
    });
  },
});

function LeaseBlock(props: { visit: Visit; lease: Lease; number: number; open: boolean }): Html {
  const { visit, lease, open } = props;
  const { say, organisation } = visit;
  return (
    <Panels>
      <PlainPanel id={`contract-${props.number}`} title={addressLine(lease.address)}>
        <DataList
          facts={[
            { key: say(tenancy.Label_StartDate), value: formatLongDate(lease.startsOn, say) },
            {
              key: say(tenancy.Label_EndDate),
              value: lease.endsOn
                ? formatLongDate(lease.endsOn, say)
                : say(tenancy.Label_NoEndDate),
            },
          ]}
        />
      </PlainPanel>
      {organisation.isOn(features.dwellingDetails) && (
        <DwellingPanel say={say} lease={lease} open={open} />
      )}
      {organisation.isOn(features.valuation) && lease.valuationLines.length > 0 && (
        <ValuationPanel say={say} lines={lease.valuationLines} open={open} />
      )}
      <RentPanel say={say} components={lease.priceComponents} open={open} />
    </Panels>
  );
}

function NoLease({ visit: { say } }: { visit: Visit }): Html {
  return (
    <EmptyState icon="key-round" level={2} title={say(tenancy.Title_NoLease)}>
      {say(tenancy.Text_NoLease)}
    </EmptyState>
  );
}
