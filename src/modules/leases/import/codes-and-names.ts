import { randomUUID } from 'node:crypto';
import { text } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import { upsert } from '#foundation/import/upsert.ts';
import type { Label } from '#foundation/labels/label.ts';
import { importTitles } from './labels.ts';
import { storedCodesAndNames } from './stored.ts';

/** Imports `companies.csv`: the companies of the corporation, each with its own books. */
export const companiesImporter = codesAndNames(
  'companies.csv',
  'company',
  importTitles.Title_Companies,
);

/** Imports `clusters.csv`: units that are managed and maintained together. */
export const clustersImporter = codesAndNames(
  'clusters.csv',
  'cluster',
  importTitles.Title_Clusters,
);

function codesAndNames(file: string, table: 'company' | 'cluster', title: Label): Importer {
  return {
    file,
    title,
    columns: [text('code', 40), text('name')],
    key: ['code'],
    known: knownByCode(table),
    stored: storedCodesAndNames(table),
    load: (target, rows) =>
      upsert(target, {
        table,
        sameBy: ['code'],
        records: rows.map((row) => ({
          id: randomUUID(),
          code: row.text('code'),
          name: row.text('name'),
        })),
        versioned: true,
      }),
  };
}
