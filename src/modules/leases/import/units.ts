import { randomUUID } from 'node:crypto';
import {
  decimal,
  oneOf,
  optional,
  postcode,
  reference,
  text,
  wholeNumber,
} from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles } from './labels.ts';
import { storedUnits } from './stored.ts';

/** Imports `units.csv`: what is let. */
export const unitsImporter: Importer = {
  file: 'units.csv',
  title: importTitles.Title_Units,
  columns: [
    text('code', 40),
    optional(reference('cluster', 'clusters.csv')),
    oneOf('kind', ['dwelling', 'business_premises', 'garage', 'collective_object']),
    text('type', 100),
    text('street'),
    text('houseNumber', 10),
    optional(text('houseNumberAddition', 10)),
    postcode('postcode'),
    text('town'),
    optional(wholeNumber('constructionYear', 1000, 2200)),
    optional(decimal('energyIndex')),
    optional(text('energyLabel', 10)),
    optional(decimal('assessedValue')),
    optional(wholeNumber('roomCount', 0, 100)),
  ],
  key: ['code'],
  known: knownByCode('unit'),
  stored: storedUnits,
  load: (target, rows) =>
    upsert(target, {
      table: 'unit',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        clusterId: row.linkOrNull('cluster')?.id ?? null,
        unitKind: row.text('kind'),
        typeDescription: row.text('type'),
        street: row.text('street'),
        houseNumber: row.text('houseNumber'),
        houseNumberAddition: row.text('houseNumberAddition'),
        postcode: row.text('postcode'),
        town: row.text('town'),
        constructionYear: row.numberOrNull('constructionYear'),
        energyIndex: energyIndexOf(row),
        energyLabel: row.textOrNull('energyLabel'),
        assessedValueCents: row.hundredthsOrNull('assessedValue'),
        roomCount: row.numberOrNull('roomCount'),
      })),
    }),
};

function energyIndexOf(row: LoadRow): number | null {
  const hundredths = row.hundredthsOrNull('energyIndex');
  return hundredths === null ? null : hundredths / 100;
}
