import type { House } from '../house.ts';
import { placeholdersOf } from '../labels/label.ts';
import { oneOf, text } from './columns.ts';
import type { Importer, RowFault } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import type { LoadRow } from './load-row.ts';
import { reason } from './reason.ts';
import { upsert } from './upsert.ts';

/** Imports the organisation's own words from `labels.csv`: language, page, name, value. */
export function labelsImporter(house: Pick<House, 'labels'>): Importer {
  return {
    file: 'labels.csv',
    columns: [oneOf('language', ['nl', 'en']), text('page'), text('name'), text('value', 5000)],
    key: ['language', 'page', 'name'],
    checkRow: (row) => wordFault(house, row),
    load: (target, rows) =>
      upsert(target, {
        table: 'labelOverride',
        sameBy: ['language', 'page', 'name'],
        records: rows.map((row) => ({
          language: row.text('language'),
          page: row.text('page'),
          name: row.text('name'),
          value: row.text('value'),
        })),
        versioned: true,
      }),
  };
}

function wordFault(house: Pick<House, 'labels'>, row: LoadRow): RowFault | undefined {
  const key = `${row.text('page')}.${row.text('name')}`;
  const label = house.labels.get(key);
  if (!label) return { field: 'name', reason: reason(labels.Reason_NoLabel, { key }) };
  const allowed = placeholdersOf(label.nl);
  const unknown = placeholdersOf(row.text('value')).filter((name) => !allowed.includes(name));
  if (unknown.length === 0) return undefined;
  return {
    field: 'value',
    reason: reason(labels.Reason_NoPlace, { key, places: `{${unknown.join('}, {')}}` }),
  };
}
