import type { Fact } from '#foundation/facts/fact.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';

export const terminationFactLabels = labelsOfPage('TerminationFacts', {
  Fact_RunningTermination: ['Heeft een huuropzegging lopen', 'Has a running termination'],
  Fact_UnitTerminated: ['Huur van de eenheid is opgezegd', 'Notice was given for the unit'],
});

/** Whether a lease is given up, for conditions and automatic answers. */
export const terminationFacts: readonly Fact[] = [
  {
    key: 'runningTermination',
    label: terminationFactLabels.Fact_RunningTermination,
    about: 'customer',
    kind: 'boolean',
    expression: `exists (select from termination x where x.organisation_id = asked.organisation_id
      and x.customer_id = asked.id and x.is_open and x.ends_on >= asked.today)`,
  },
  {
    key: 'unitTerminated',
    label: terminationFactLabels.Fact_UnitTerminated,
    about: 'unit',
    kind: 'boolean',
    expression: `exists (select from termination x
      join lease l on l.organisation_id = x.organisation_id and l.id = x.lease_id
      where x.organisation_id = asked.organisation_id and l.unit_id = asked.id and x.is_open
        and x.ends_on >= asked.today)`,
  },
];
