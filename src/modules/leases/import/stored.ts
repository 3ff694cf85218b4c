import { asDecimal, storedRows } from '#foundation/import/stored-rows.ts';

/** The companies or the clusters as rows of their file. */
export const storedCodesAndNames = (table: 'company' | 'cluster') =>
  storedRows(table, `select code, name from ${table} where organisation_id = $1 order by code`);

/** The units as rows of `units.csv`. */
export const storedUnits = storedRows(
  'units',
  `select unit.code, cluster.code as cluster, unit.unit_kind as kind, unit.type_description as type, unit.street,
     unit.house_number as "houseNumber", unit.house_number_addition as "houseNumberAddition", unit.postcode, unit.town,
     unit.construction_year as "constructionYear", to_char(unit.energy_index, 'FM990.00') as "energyIndex",
     unit.energy_label as "energyLabel", ${asDecimal('unit.assessed_value_cents')} as "assessedValue",
     unit.room_count as "roomCount"
   from unit
   left join cluster on cluster.organisation_id = unit.organisation_id and cluster.id = unit.cluster_id
   where unit.organisation_id = $1 order by unit.code`,
);

/** The leases as rows of `leases.csv`. */
export const storedLeases = storedRows(
  'leases',
  `select lease.code, customer.customer_number as "customerNumber", unit.code as unit, company.code as company,
     lease.starts_on as "startsOn", lease.ends_on as "endsOn", lease.transaction_mode as "transactionMode",
     ${asDecimal('lease.refusal_cents')} as refusal
   from lease
   join customer on customer.organisation_id = lease.organisation_id and customer.id = lease.customer_id
   join unit on unit.organisation_id = lease.organisation_id and unit.id = lease.unit_id
   join company on company.organisation_id = lease.organisation_id and company.id = lease.company_id
   where lease.organisation_id = $1 order by lease.code`,
);

/** What the rents are made of as rows of `price-components.csv`. */
export const storedPriceComponents = storedRows(
  'price-components',
  `select lease.code as lease, part.position, part.description, part.kind, ${asDecimal('part.amount_cents')} as amount,
     part.vat_basis_points as "vatBasisPoints"
   from price_component part
   join lease on lease.organisation_id = part.organisation_id and lease.id = part.lease_id
   where part.organisation_id = $1 order by lease.code, part.position`,
);

/** The points of the units as rows of `valuation-lines.csv`. */
export const storedValuationLines = storedRows(
  'valuation-lines',
  `select unit.code as unit, line.valuation_group as "group", line.criterion, line.position, line.quantity,
     case line.applies when true then 'yes' when false then 'no' end as applies, line.choice,
     ${asDecimal('line.hundredths_of_points')} as points
   from valuation_line line
   join unit on unit.organisation_id = line.organisation_id and unit.id = line.unit_id
   where line.organisation_id = $1 order by unit.code, line.valuation_group, line.position`,
);

/** The rooms of the units as rows of `rooms.csv`. */
export const storedRooms = storedRows(
  'rooms',
  `select unit.code as unit, room.position, room.room_kind as kind, room.description,
     ${asDecimal('room.counted_hundredths')} as counted,
     ${asDecimal('room.counts_as_space_hundredths')} as "countsAsSpace",
     ${asDecimal('room.not_counted_hundredths')} as "notCounted",
     case when room.habitable then 'yes' else 'no' end as habitable, room.toilets,
     ${asDecimal('room.stairs_deduction_hundredths')} as "stairsDeduction"
   from room
   join unit on unit.organisation_id = room.organisation_id and unit.id = room.unit_id
   where room.organisation_id = $1 order by unit.code, room.position`,
);

/** Which lease is paid from which account, as rows of `lease-bank-accounts.csv`. */
export const storedLeaseBankAccounts = storedRows(
  'lease-bank-accounts',
  `select lease.code as lease, own.code as "bankAccount"
   from lease
   join bank_account own on own.organisation_id = lease.organisation_id and own.id = lease.bank_account_id
   where lease.organisation_id = $1 order by lease.code`,
);

/** The planned maintenance as rows of `maintenance-projects.csv`. */
export const storedProjects = storedRows(
  'maintenance-projects',
  'select number, name from maintenance_project where organisation_id = $1 order by number',
);

/** The parts of the projects as rows of `budget-lines.csv`. */
export const storedBudgetLines = storedRows(
  'budget-lines',
  `select line.code, project.number as project, line.description, line.starts_on as "startsOn",
     line.completes_on as "completesOn"
   from budget_line line
   join maintenance_project project on project.organisation_id = line.organisation_id and project.id = line.project_id
   where line.organisation_id = $1 order by line.code`,
);

/** For which clusters the budget lines hold, as rows of `budget-line-clusters.csv`. */
export const storedBudgetLineClusters = storedRows(
  'budget-line-clusters',
  `select line.code as "budgetLine", cluster.code as cluster
   from budget_line_cluster own
   join budget_line line on line.organisation_id = own.organisation_id and line.id = own.budget_line_id
   join cluster on cluster.organisation_id = own.organisation_id and cluster.id = own.cluster_id
   where own.organisation_id = $1 order by line.code, cluster.code`,
);
