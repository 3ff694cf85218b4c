import type { Fact } from '#foundation/facts/fact.ts';
import { factLabels as labels } from './labels.ts';

/** The rows of a table that belong to the customer who is asked about. */
const ofCustomer = (table: string) =>
  `${table} x where x.organisation_id = asked.organisation_id and x.customer_id = asked.id`;

/** What finance knows about a customer, for conditions (FIN-95) and automatic answers (FIN-108). */
export const financeFacts: readonly Fact[] = [
  {
    // A running arrangement has not ended, so no month has passed since; one that was never activated does not count.
    key: 'monthsSinceLastArrangement',
    label: labels.Fact_MonthsSinceLastArrangement,
    about: 'customer',
    kind: 'number',
    unknownIsInfinite: true,
    expression: `select case when bool_or(x.is_open) then 0
        else extract(year from age(asked.today, max(x.ended_on))) * 12
          + extract(month from age(asked.today, max(x.ended_on))) end
      from ${ofCustomer('arrangement')} and (x.is_open or x.activated_on is not null)`,
  },
  {
    key: 'runningArrangement',
    label: labels.Fact_RunningArrangement,
    about: 'customer',
    kind: 'boolean',
    expression: `exists (select from ${ofCustomer('arrangement')} and x.status = 'activated')`,
  },
  {
    key: 'runningBailiffCase',
    label: labels.Fact_RunningBailiffCase,
    about: 'customer',
    kind: 'boolean',
    expression: `exists (select from ${ofCustomer('bailiff_case')} and x.ended_on is null)`,
  },
  {
    key: 'openBalance',
    label: labels.Fact_OpenBalance,
    about: 'customer',
    kind: 'number',
    expression: `select coalesce(sum(x.remaining_cents), 0) / 100 from ${ofCustomer('ledger_entry')} and x.remaining_cents <> 0`,
  },
];
