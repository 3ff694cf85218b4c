import type { Fact } from '#foundation/facts/fact.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';

/** What is known of repairs, as conditions name it. */
export const repairFactLabels = labelsOfPage('RepairFacts', {
  Fact_OpenRepairs: ['Aantal openstaande reparatieverzoeken', 'Number of open repair requests'],
  Fact_HasOpenRepair: ['Heeft een openstaand reparatieverzoek', 'Has an open repair request'],
  Fact_RepairsThisYear: [
    'Aantal reparatieverzoeken in de afgelopen 12 maanden',
    'Number of repair requests in the past 12 months',
  ],
  Fact_UnitHasOpenRepair: [
    'Op de eenheid staat een reparatieverzoek open',
    'A repair request is open on the unit',
  ],
  Fact_UnitTree: ['Vraagboomsoort (code)', 'Question tree type (code)'],
});
const labels = repairFactLabels;

const ofCustomer = `repair_request x where x.organisation_id = asked.organisation_id and x.customer_id = asked.id
  and x.kind = 'request'`;

/** What repairs say about customers and units, for conditions and automatic answers. */
export const repairFacts: readonly Fact[] = [
  {
    key: 'openRepairs',
    label: labels.Fact_OpenRepairs,
    about: 'customer',
    kind: 'number',
    expression: `select count(*) from ${ofCustomer} and x.is_open`,
  },
  {
    key: 'hasOpenRepair',
    label: labels.Fact_HasOpenRepair,
    about: 'customer',
    kind: 'boolean',
    expression: `exists (select from ${ofCustomer} and x.is_open)`,
  },
  {
    key: 'repairsThisYear',
    label: labels.Fact_RepairsThisYear,
    about: 'customer',
    kind: 'number',
    expression: `select count(*) from ${ofCustomer} and x.reported_at >= asked.today - interval '12 months'`,
  },
  {
    key: 'unitHasOpenRepair',
    label: labels.Fact_UnitHasOpenRepair,
    about: 'unit',
    kind: 'boolean',
    expression: `exists (select from repair_request x where x.organisation_id = asked.organisation_id
      and x.unit_id = asked.id and x.is_open and x.kind = 'request')`,
  },
  {
    key: 'unitTree',
    label: labels.Fact_UnitTree,
    about: 'unit',
    kind: 'text',
    expression: `select t.code from unit_upkeep x
      join question_tree t on t.organisation_id = x.organisation_id and t.id = x.tree_id
      where x.organisation_id = asked.organisation_id and x.unit_id = asked.id`,
  },
];
