import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '#foundation/clock.ts';
import { date, oneOf, optional, reference, text, wholeNumber } from '#foundation/import/columns.ts';
import {
  type Importer,
  ImportRefused,
  type ImportTarget,
  type LoadCount,
} from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { purposes } from '../appointment.ts';
import { appointmentImportLabels as labels } from '../labels.ts';
import { readTime } from '../rules/blocks.ts';
import { time } from './agendas.ts';

const file = 'appointments.csv';

/** Imports `appointments.csv`: appointments that were made elsewhere. One that is there already stays as it is. */
export const appointmentsImporter: Importer = {
  file,
  title: labels.Title_Appointments,
  columns: [
    text('code', 40),
    optional(reference('customerNumber', 'customers.csv')),
    reference('agenda', 'agendas.csv'),
    oneOf('purpose', purposes),
    date('day'),
    time('from'),
    wholeNumber('minutes', 5, 720),
    text('description'),
    optional(text('place')),
    optional(text('notes', 1000)),
    optional(oneOf('onWeekday', ['yes', 'no'])),
  ],
  key: ['code'],
  load: loadAppointments,
};

async function loadAppointments(
  target: ImportTarget,
  rows: readonly LoadRow[],
): Promise<LoadCount> {
  const { write, organisationId, now } = target;
  let added = 0;
  for (const row of rows) {
    const code = row.text('code');
    const known = await write
      .selectFrom('appointment')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirst();
    if (known) continue;
    const startsAt = startOf(row);
    const endsAt = startsAt.add({ minutes: row.number('minutes') });
    const agendaId = row.link('agenda').id;
    const { name } = await write
      .selectFrom('agenda')
      .select('name')
      .where('organisationId', '=', organisationId)
      .where('id', '=', agendaId)
      .executeTakeFirstOrThrow();
    const stored = await write
      .insertInto('appointment')
      .values({
        organisationId,
        customerId: row.linkOrNull('customerNumber')?.id ?? null,
        id: randomUUID(),
        code,
        purpose: row.text('purpose'),
        agendaId,
        agendaName: name,
        startsAt,
        endsAt,
        occupiedFrom: startsAt,
        occupiedUntil: endsAt,
        state: 'booked',
        place: row.text('place'),
        description: row.text('description'),
        notes: row.text('notes'),
        createdAt: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (stored.numInsertedOrUpdatedRows === 0n) {
      throw new ImportRefused([
        { file, line: row.line, field: 'from', reason: reason(labels.Reason_Overlap) },
      ]);
    }
    added += 1;
  }
  return { added, changed: 0 };
}

function startOf(row: LoadRow): Temporal.Instant {
  const minute = readTime(row.text('from')) ?? 0;
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor(minute / 60) % 24,
    minute: minute % 60,
  });
  return dayOf(row).toZonedDateTime({ timeZone, plainTime }).toInstant();
}

/** Days that count from the day of loading may fall in a weekend; `onWeekday` then takes the Monday after it. */
function dayOf(row: LoadRow): Temporal.PlainDate {
  const day = row.date('day');
  const inWeekend = row.text('onWeekday') === 'yes' && day.dayOfWeek > 5;
  return inWeekend ? day.add({ days: 8 - day.dayOfWeek }) : day;
}
