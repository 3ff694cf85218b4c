import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { jsonDate, jsonInstant } from '#foundation/database/json-shapes.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import type { LeasePanel } from '#foundation/house.ts';
import type { Question } from '#foundation/http/route.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { features } from '#foundation/switches/features.ts';
import { inspectionName, momentText } from '../inspection-text.ts';
import { terminationLabels as labels, shownLabels } from '../labels.ts';
import { inspectionKinds } from '../rules/inspections.ts';
import { terminationStatuses } from '../rules/statuses.ts';
import { StatusBadge } from '../status-badge.tsx';
import { terminatePath, terminationPath } from './paths.ts';

const rows = z.array(
  z.object({
    lease_id: z.string(),
    lease_ends_on: jsonDate.nullable(),
    has_begun: z.boolean(),
    termination: z
      .object({
        id: z.string(),
        status: z.enum(terminationStatuses),
        ends_on: jsonDate,
        inspections: z.array(
          z.object({
            kind: z.enum(inspectionKinds),
            number: z.number(),
            starts_at: jsonInstant.nullable(),
            minutes: z.number(),
          }),
        ),
      })
      .nullable(),
  }),
);

/** Asks for the leases of the customer who comes in that have not ended, each with the termination that runs. */
export function leasesWithTermination(today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'leases-with-termination',
      text: `select l.id as lease_id, l.ends_on as lease_ends_on, l.starts_on <= $1 as has_begun, (select json_build_object('id', t.id, 'status', t.status, 'ends_on', t.ends_on,
              'inspections', coalesce((select json_agg(json_build_object('kind', i.kind, 'number', i.number,
                  'starts_at', a.starts_at, 'minutes', i.minutes) order by i.position)
                from termination_inspection i
                left join appointment a on a.organisation_id = i.organisation_id and a.id = i.appointment_id
                  and a.state = 'booked'
                where i.organisation_id = t.organisation_id and i.customer_id = t.customer_id
                  and i.termination_id = t.id), '[]'))
            from termination t
            where t.organisation_id = l.organisation_id and t.customer_id = l.customer_id and t.lease_id = l.id
              and t.is_open) as termination
        from lease l
        where l.organisation_id = portal.organisation() and l.customer_id = portal.customer()
          and (l.ends_on is null or l.ends_on >= $1)`,
    },
    values: [today],
  };
}

/** Under the dates of a lease: the link to end it, or how its termination stands (TRM-1, TRM-38, TEN-3, TEN-6). */
export const terminationPanel: LeasePanel = {
  key: 'termination',
  feature: 'none',
  place: 'head',
  questions: (now) => [leasesWithTermination(dateAt(now))],
  view({ say, organisation }, leaseId, _unitId, [answer]) {
    const lease = rows.parse(answer ?? []).find(({ lease_id }) => lease_id === leaseId);
    if (!lease) return undefined;
    const { termination } = lease;
    if (termination) {
      const { inspections } = termination;
      return (
        <>
          <DataList
            facts={[
              {
                key: say(shownLabels.Label_PlannedEnd),
                value: formatLongDate(termination.ends_on, say),
              },
              ...inspections.map((each) => ({
                key: inspectionName(say, each, inspections),
                value: each.starts_at
                  ? momentText(say, each.starts_at, each.minutes)
                  : say(labels.Text_NotPlannedYet),
              })),
              {
                key: say(shownLabels.Label_Termination),
                value: <StatusBadge say={say} status={termination.status} />,
              },
            ]}
          />
          <MoreLink href={terminationPath(termination.id)}>{say(labels.Link_Termination)}</MoreLink>
        </>
      );
    }
    if (!organisation.isOn(features.terminateLease) || !lease.has_begun) return undefined;
    if (lease.lease_ends_on !== null) {
      return <Paragraph kind="small">{say(shownLabels.Text_ChangeByPhone)}</Paragraph>;
    }
    return <MoreLink href={`${terminatePath}/${leaseId}`}>{say(labels.Link_Terminate)}</MoreLink>;
  },
};
