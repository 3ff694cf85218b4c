import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { ChangesHere } from '#foundation/import/changes-here.ts';
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
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles } from './labels.ts';
import { storedLeases, storedPriceComponents } from './stored.ts';

const knownLeases = knownByCode('lease', { ofCustomer: true });

const changesHere: ChangesHere = { table: 'lease', key: 'code' };

/** Imports `leases.csv`: who rents what, from when to when. A file without `refusal` leaves the refused amounts. */
export const leasesImporter: Importer = {
  file: 'leases.csv',
  title: importTitles.Title_Leases,
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    reference('unit', 'units.csv'),
    reference('company', 'companies.csv'),
    date('startsOn'),
    optional(date('endsOn')),
    optional(text('transactionMode', 40)),
    optional(decimal('refusal')),
  ],
  key: ['code'],
  checkRow: checkLease,
  known: knownLeases,
  stored: storedLeases,
  changesHere,
  load: loadLeases,
};

/** Imports `price-components.csv`: what the rent of a lease is made of. A file without `vatBasisPoints` leaves the VAT. */
export const priceComponentsImporter: Importer = {
  file: 'price-components.csv',
  title: importTitles.Title_PriceComponents,
  columns: [
    reference('lease', 'leases.csv'),
    wholeNumber('position', 1, 1000),
    text('description'),
    oneOf('kind', ['rent', 'service', 'other']),
    decimal('amount'),
    optional(wholeNumber('vatBasisPoints', 0, 10_000)),
  ],
  key: ['lease', 'position'],
  stored: storedPriceComponents,
  load: (target, rows) =>
    upsert(target, {
      table: 'priceComponent',
      sameBy: ['leaseId', 'position'],
      versioned: true,
      records: rows.map((row) => ({
        customerId: row.link('lease').customerId ?? '',
        leaseId: row.link('lease').id,
        position: row.number('position'),
        description: row.text('description'),
        kind: row.text('kind'),
        amountCents: row.hundredths('amount'),
        ...(row.has('vatBasisPoints') && {
          vatBasisPoints: row.numberOrNull('vatBasisPoints') ?? 0,
        }),
      })),
    }),
};

function checkLease(row: LoadRow): RowFault | undefined {
  const end = row.dateOrNull('endsOn');
  if (end && Temporal.PlainDate.compare(end, row.date('startsOn')) < 0)
    return { field: 'endsOn', reason: reason(importTitles.Reason_EndsBeforeStart) };
  if ((row.hundredthsOrNull('refusal') ?? 0) < 0)
    return { field: 'refusal', reason: reason(importTitles.Reason_Negative) };
  return undefined;
}

async function loadLeases(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  await refuseOtherCustomers(target, rows);
  return upsert(target, {
    table: 'lease',
    sameBy: ['code'],
    versioned: true,
    changesHere,
    records: rows.map((row) => ({
      id: randomUUID(),
      code: row.text('code'),
      customerId: row.link('customerNumber').id,
      unitId: row.link('unit').id,
      companyId: row.link('company').id,
      startsOn: row.date('startsOn'),
      endsOn: row.dateOrNull('endsOn'),
      transactionMode: row.text('transactionMode'),
      ...(row.has('refusal') && { refusalCents: row.hundredthsOrNull('refusal') ?? 0 }),
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
      reason: reason(importTitles.Reason_OtherCustomer, { code: row.text('code') }),
    }));
  if (faults.length > 0) throw new ImportRefused(faults);
}
