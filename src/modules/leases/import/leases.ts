import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import {
  date,
  decimal,
  oneOf,
  optional,
  reference,
  text,
  wholeNumber,
} from '#foundation/import/columns.ts';
import {
  type Importer,
  ImportRefused,
  type ImportTarget,
  type LoadCount,
  type RowFault,
} from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { upsert } from '#foundation/import/upsert.ts';

const knownLeases = knownByCode('lease', { ofCustomer: true });

/** Imports `leases.csv`: who rents what, from when to when. */
export const leasesImporter: Importer = {
  file: 'leases.csv',
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    reference('unit', 'units.csv'),
    reference('company', 'companies.csv'),
    date('startsOn'),
    optional(date('endsOn')),
    optional(text('transactionMode', 40)),
  ],
  key: ['code'],
  checkRow: endsBeforeItStarts,
  known: knownLeases,
  load: loadLeases,
};

/** Imports `price-components.csv`: what the rent of a lease is made of. */
export const priceComponentsImporter: Importer = {
  file: 'price-components.csv',
  columns: [
    reference('lease', 'leases.csv'),
    wholeNumber('position', 1, 1000),
    text('description'),
    oneOf('kind', ['rent', 'service', 'other']),
    decimal('amount'),
  ],
  key: ['lease', 'position'],
  load: (target, rows) =>
    upsert(target, {
      table: 'priceComponent',
      sameBy: ['leaseId', 'position'],
      records: rows.map((row) => ({
        customerId: row.link('lease').customerId ?? '',
        leaseId: row.link('lease').id,
        position: row.number('position'),
        description: row.text('description'),
        kind: row.text('kind'),
        amountCents: row.hundredths('amount'),
      })),
    }),
};

function endsBeforeItStarts(row: LoadRow): RowFault | undefined {
  const end = row.dateOrNull('endsOn');
  if (!end || Temporal.PlainDate.compare(end, row.date('startsOn')) >= 0) return undefined;
  return { field: 'endsOn', reason: 'lies before startsOn' };
}

async function loadLeases(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  await refuseOtherCustomers(target, rows);
  return upsert(target, {
    table: 'lease',
    sameBy: ['code'],
    records: rows.map((row) => ({
      id: randomUUID(),
      code: row.text('code'),
      customerId: row.link('customerNumber').id,
      unitId: row.link('unit').id,
      companyId: row.link('company').id,
      startsOn: row.date('startsOn'),
      endsOn: row.dateOrNull('endsOn'),
      transactionMode: row.text('transactionMode'),
    })),
  });
}

/** A lease never goes over to another customer: what hangs on it (rent, invoices) is the first one's. */
async function refuseOtherCustomers(target: ImportTarget, rows: readonly LoadRow[]): Promise<void> {
  const known = await knownLeases(
    target,
    rows.map((row) => row.text('code')),
  );
  const faults = rows
    .filter((row) => {
      const owner = known.get(row.text('code'))?.customerId;
      return owner !== undefined && owner !== row.link('customerNumber').id;
    })
    .map((row) => ({
      file: 'leases.csv',
      line: row.line,
      field: 'customerNumber',
      reason: `lease ${row.text('code')} belongs to another customer`,
    }));
  if (faults.length > 0) throw new ImportRefused(faults);
}
