import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { instantAt } from '#foundation/clock.ts';
import { date, oneOf, optional, reference, text, wholeNumber } from '#foundation/import/columns.ts';
import {
  type Importer,
  ImportRefused,
  type ImportTarget,
  type LoadCount,
} from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { purposes } from '../appointment.ts';
import { appointmentImportLabels as labels } from '../labels.ts';
import { readTime } from '../rules/blocks.ts';
import { time } from './agendas.ts';

const file = 'appointments.csv';
const knownAppointments = knownByCode('appointment');

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
  const { write, organisationId } = target;
  const there = await knownAppointments(
    target,
    rows.map((row) => row.text('code')),
  );
  const added = rows.filter((row) => !there.has(row.text('code')));
  if (added.length === 0) return { added: 0, changed: 0 };
  const agendas = await agendaNames(target);
  const stored = await write
    .insertInto('appointment')
    .values(
      added.map((row) => ({
        organisationId,
        ...appointmentOf(row, agendas),
        createdAt: target.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .execute();
  const booked = new Set(stored.map(({ code }) => code));
  const overlapping = added.filter((row) => !booked.has(row.text('code')));
  if (overlapping.length > 0) {
    throw new ImportRefused(
      overlapping.map(({ line }) => ({
        file,
        line,
        field: 'from',
        reason: reason(labels.Reason_Overlap),
      })),
    );
  }
  return { added: stored.length, changed: 0 };
}

async function agendaNames({
  write,
  organisationId,
}: ImportTarget): Promise<ReadonlyMap<string, string>> {
  const rows = await write
    .selectFrom('agenda')
    .select(['id', 'name'])
    .where('organisationId', '=', organisationId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function appointmentOf(row: LoadRow, agendas: ReadonlyMap<string, string>) {
  const startsAt = startOf(row);
  const endsAt = startsAt.add({ minutes: row.number('minutes') });
  const agendaId = row.link('agenda').id;
  return {
    customerId: row.linkOrNull('customerNumber')?.id ?? null,
    id: randomUUID(),
    code: row.text('code'),
    purpose: row.text('purpose'),
    agendaId,
    agendaName: agendas.get(agendaId) ?? '',
    startsAt,
    endsAt,
    occupiedFrom: startsAt,
    occupiedUntil: endsAt,
    state: 'booked',
    place: row.text('place'),
    description: row.text('description'),
    notes: row.text('notes'),
  };
}

function startOf(row: LoadRow): Temporal.Instant {
  const minute = readTime(row.text('from')) ?? 0;
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor(minute / 60) % 24,
    minute: minute % 60,
  });
  return instantAt(dayOf(row), plainTime);
}

/** Days that count from the day of loading may fall in a weekend; `onWeekday` then takes the Monday after it. */
function dayOf(row: LoadRow): Temporal.PlainDate {
  const day = row.date('day');
  const inWeekend = row.text('onWeekday') === 'yes' && day.dayOfWeek > 5;
  return inWeekend ? day.add({ days: 8 - day.dayOfWeek }) : day;
}
