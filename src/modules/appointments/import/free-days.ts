import { date, oneOf, optional, text } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { appointmentImportLabels as labels } from '../labels.ts';

const file = 'free-days.csv';

/** Imports `free-days.csv`: the days of the base calendar that are not as every other (TRM-11). */
export const freeDaysImporter: Importer = {
  file,
  title: labels.Title_FreeDays,
  columns: [
    date('day'),
    optional(text('description')),
    optional(oneOf('nonWorking', ['yes', 'no'])),
  ],
  key: ['day'],
  stored: storedRows(
    file,
    `select day, description, case when is_non_working then 'yes' else 'no' end as "nonWorking"
      from base_calendar_day where organisation_id = $1 order by day`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'baseCalendarDay',
      sameBy: ['day'],
      versioned: true,
      records: rows.map((row) => ({
        day: row.date('day'),
        description: row.text('description'),
        isNonWorking: row.text('nonWorking') !== 'no',
      })),
    }),
};
