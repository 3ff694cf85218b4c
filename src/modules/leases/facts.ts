import type { Fact } from '#foundation/facts/fact.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';

/** What is known of units and leases, as conditions name it. */
export const leaseFactLabels = labelsOfPage('LeaseFacts', {
  Fact_UnitKind: ['Soort eenheid', 'Kind of unit'],
  Fact_UnitType: ['Type eenheid', 'Type of unit'],
  Fact_Cluster: ['Cluster (code)', 'Cluster (code)'],
  Fact_RunningLeases: ['Aantal lopende contracten', 'Number of running leases'],
  Fact_TransactionMode: [
    'Transactiewijze van het oudste lopende contract',
    'Transaction mode of the oldest running lease',
  ],
  Kind_Dwelling: ['Woning', 'Dwelling'],
  Kind_BusinessPremises: ['Bedrijfspand', 'Business premises'],
  Kind_Garage: ['Garage', 'Garage'],
  Kind_CollectiveObject: ['Collectief object', 'Collective object'],
});
const labels = leaseFactLabels;

const ofUnit = `from unit x where x.organisation_id = asked.organisation_id and x.id = asked.id`;
const runningLeases = `from lease x where x.organisation_id = asked.organisation_id and x.customer_id = asked.id
  and x.starts_on <= asked.today and (x.ends_on is null or x.ends_on >= asked.today)`;

/** What leases and units say, for conditions and automatic answers (FIN-94, FIN-95). */
export const leaseFacts: readonly Fact[] = [
  {
    key: 'unitKind',
    label: labels.Fact_UnitKind,
    about: 'unit',
    kind: 'choice',
    choices: {
      dwelling: labels.Kind_Dwelling,
      business_premises: labels.Kind_BusinessPremises,
      garage: labels.Kind_Garage,
      collective_object: labels.Kind_CollectiveObject,
    },
    expression: `select x.unit_kind ${ofUnit}`,
  },
  {
    key: 'unitType',
    label: labels.Fact_UnitType,
    about: 'unit',
    kind: 'text',
    expression: `select x.type_description ${ofUnit}`,
  },
  {
    key: 'cluster',
    label: labels.Fact_Cluster,
    about: 'unit',
    kind: 'text',
    expression: `select c.code from cluster c
      join unit x on x.organisation_id = c.organisation_id and x.cluster_id = c.id
      where x.organisation_id = asked.organisation_id and x.id = asked.id`,
  },
  {
    key: 'runningLeases',
    label: labels.Fact_RunningLeases,
    about: 'customer',
    kind: 'number',
    expression: `select count(*) ${runningLeases}`,
  },
  {
    key: 'transactionMode',
    label: labels.Fact_TransactionMode,
    about: 'customer',
    kind: 'text',
    expression: `select x.transaction_mode ${runningLeases} order by x.starts_on, x.code limit 1`,
  },
];
