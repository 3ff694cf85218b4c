import { randomUUID } from 'node:crypto';
import { normalizeEmail } from '#foundation/format/text.ts';
import type { ChangesHere } from '#foundation/import/changes-here.ts';
import { email, optional, text } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget, Known } from '#foundation/import/importer.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles } from './labels.ts';
import { storedCustomers } from './stored.ts';

const changesHere: ChangesHere = {
  table: 'customer',
  key: 'customerNumber',
  spell: (number) => number.toLowerCase(),
};

/** Imports `customers.csv`; a customer is known by number, in upper and lower case alike. */
export const customersImporter: Importer = {
  file: 'customers.csv',
  title: importTitles.Title_Customers,
  columns: [
    text('customerNumber', 40),
    text('displayName'),
    optional(text('salutation', 40)),
    optional(email('email')),
    optional(text('telephone', 20)),
    optional(text('street')),
    optional(text('houseNumber', 10)),
    optional(text('houseNumberAddition', 10)),
    optional(text('postcode', 12)),
    optional(text('town')),
    optional(text('externalId')),
  ],
  key: ['customerNumber'],
  spell: (number) => number.toLowerCase(),
  known: knownCustomers,
  stored: storedCustomers,
  changesHere,
  load: (target, rows) =>
    upsert(target, {
      table: 'customer',
      changesHere,
      sameBy: ['customerNumberKey'],
      records: rows.map((row) => ({
        id: randomUUID(),
        customerNumber: row.text('customerNumber'),
        displayName: row.text('displayName'),
        salutation: row.text('salutation'),
        email: normalizeEmail(row.text('email'))?.address ?? null,
        telephone: row.textOrNull('telephone'),
        street: row.textOrNull('street'),
        houseNumber: row.textOrNull('houseNumber'),
        houseNumberAddition: row.textOrNull('houseNumberAddition'),
        postcode: row.textOrNull('postcode'),
        town: row.textOrNull('town'),
        externalId: row.textOrNull('externalId'),
      })),
      versioned: true,
    }),
};

async function knownCustomers(
  { write, organisationId }: ImportTarget,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await write.ask<{ customer_number_key: string; id: string }>(
    {
      name: 'import-known-customers',
      text: 'select customer_number_key, id from customer where organisation_id = $1 and customer_number_key = any($2)',
    },
    [organisationId, keys],
  );
  return new Map(rows.map((row) => [row.customer_number_key, { id: row.id, customerId: row.id }]));
}
