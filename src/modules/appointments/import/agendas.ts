import { randomUUID } from 'node:crypto';
import { email, oneOf, optional, text } from '#foundation/import/columns.ts';
import type { ImportColumn, Importer, ImportTarget } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { isPurpose, purposes } from '../appointment.ts';
import { appointmentImportLabels as labels } from '../labels.ts';
import { readTime, writeTime } from '../rules/blocks.ts';

const file = 'agendas.csv';

/** Imports `agendas.csv`: who comes for what, and where the agenda is kept. */
export const agendasImporter: Importer = {
  file,
  title: labels.Title_Agendas,
  columns: [
    text('code', 40),
    text('name'),
    optional(email('email')),
    oneOf('kind', ['portal', 'graph', 'caldav', 'planner']),
    optional(text('externalAddress', 500)),
    purposeList('purposes'),
    optional(text('skills')),
    optional(text('clusters')),
  ],
  key: ['code'],
  known: knownByCode('agenda'),
  checkRow: (row) =>
    row.text('kind') !== 'portal' && row.text('externalAddress') === ''
      ? { field: 'externalAddress', reason: reason(labels.Reason_Address) }
      : undefined,
  stored: storedRows(
    file,
    `select code, name, email, kind, external_address as "externalAddress",
        array_to_string(purposes, ' ') as purposes, array_to_string(skills, ' ') as skills,
        (select string_agg(c.code, ' ' order by c.code) from agenda_cluster s
          join cluster c on c.organisation_id = s.organisation_id and c.id = s.cluster_id
          where s.organisation_id = agenda.organisation_id and s.agenda_id = agenda.id) as clusters
      from agenda where organisation_id = $1 order by code`,
  ),
  async load(target, rows) {
    const count = await upsert(target, {
      table: 'agenda',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        name: row.text('name'),
        email: row.textOrNull('email'),
        kind: row.text('kind'),
        externalAddress: row.textOrNull('externalAddress'),
        purposes: words(row, 'purposes'),
        skills: words(row, 'skills'),
      })),
    });
    await linkClusters(target, rows);
    return count;
  },
};

/** Imports `working-hours.csv`: the hours of an agenda on each day of the week; a break lies between two rows. */
export const workingHoursImporter: Importer = {
  file: 'working-hours.csv',
  title: labels.Title_WorkingHours,
  columns: [
    { ...text('agenda', 40), refersTo: file },
    oneOf('weekday', ['1', '2', '3', '4', '5', '6', '7']),
    time('from'),
    time('until'),
  ],
  key: ['agenda', 'weekday', 'from'],
  checkRow: (row) =>
    minutes(row, 'from') < minutes(row, 'until')
      ? undefined
      : { field: 'until', reason: reason(labels.Reason_HoursOrder) },
  stored: async (read, organisationId) => {
    const rows = await read.ask<{ code: string; weekday: number; from: number; until: number }>(
      {
        name: 'stored-working-hours',
        text: `select a.code, h.weekday, h.from_minute as from, h.until_minute as until from working_hours h
          join agenda a on a.organisation_id = h.organisation_id and a.id = h.agenda_id
          where h.organisation_id = $1 order by a.code, h.weekday, h.from_minute`,
      },
      [organisationId],
    );
    return rows.map(({ code, weekday, from, until }) => ({
      agenda: code,
      weekday: String(weekday),
      from: writeTime(from),
      until: writeTime(until),
    }));
  },
  load: (target, rows) =>
    upsert(target, {
      table: 'workingHours',
      sameBy: ['agendaId', 'weekday', 'fromMinute'],
      records: rows.map((row) => ({
        agendaId: row.link('agenda').id,
        weekday: row.number('weekday'),
        fromMinute: minutes(row, 'from'),
        untilMinute: minutes(row, 'until'),
      })),
    }),
};

/** The clusters of each row become those of its agenda; codes that are not there are left out. */
async function linkClusters(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
): Promise<void> {
  const pairs = rows.flatMap((row) => words(row, 'clusters').map((cluster) => ({ row, cluster })));
  await write.ask(
    {
      name: 'import-agenda-clusters-clear',
      text: `delete from agenda_cluster c using agenda a
        where c.organisation_id = $1 and a.organisation_id = $1 and a.id = c.agenda_id and a.code = any ($2)`,
    },
    [organisationId, rows.map((row) => row.text('code'))],
  );
  await write.ask(
    {
      name: 'import-agenda-clusters',
      text: `insert into agenda_cluster (organisation_id, agenda_id, cluster_id)
        select $1, a.id, c.id from unnest($2::text[], $3::text[]) as pair (agenda, cluster)
        join agenda a on a.organisation_id = $1 and a.code = pair.agenda
        join cluster c on c.organisation_id = $1 and c.code = pair.cluster
        on conflict do nothing`,
    },
    [organisationId, pairs.map(({ row }) => row.text('code')), pairs.map(({ cluster }) => cluster)],
  );
}

function words(row: LoadRow, column: string): string[] {
  return row.text(column).split(/\s+/).filter(Boolean);
}

function purposeList(name: string): ImportColumn {
  return {
    name,
    required: true,
    check: (value) =>
      value.split(/\s+/).every(isPurpose)
        ? undefined
        : reason(labels.Reason_Purposes, { values: purposes.join(', ') }),
  };
}

/** A time on the clock: `08:30`. */
function time(name: string): ImportColumn {
  return {
    name,
    required: true,
    check: (value) => (readTime(value) === undefined ? reason(labels.Reason_Time) : undefined),
  };
}

function minutes(row: LoadRow, column: string): number {
  return readTime(row.text(column)) ?? 0;
}
