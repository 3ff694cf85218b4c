import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { instantAt, timeZone } from '#foundation/clock.ts';
import { formatMoment } from '#foundation/format/dates.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import type { Option } from '#foundation/page/choice-field.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  dateField,
  optional,
  type RecordField,
  storedChoiceField,
  textField,
} from '#foundation/records/fields.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { officePaths } from '../paths.ts';
import { readTime, writeTime } from '../rules/blocks.ts';
import { agendaLabels as labels } from './labels.ts';

const fields = {
  agenda: storedChoiceField(labels.Label_Agenda, agendaOptions),
  van: dateField(labels.Label_FromDay),
  vanTijd: timeField(labels.Label_FromTime),
  tot: dateField(labels.Label_UntilDay),
  totTijd: timeField(labels.Label_UntilTime),
  reden: optional(textField(labels.Label_Reason)),
};

/** When somebody is away. */
export const absenceList = recordList({
  path: officePaths.absences,
  menu: 'absences',
  icon: 'calendar-clock',
  title: labels.Title_Absences,
  nothing: labels.Title_NoAbsences,
  searchHint: labels.Label_SearchHint,
  filters: {},
  query: (read, { organisationId, search, limit, offset }) =>
    findRows(
      read,
      read
        .selectFrom('agendaAbsence')
        .innerJoin('agenda', (join) =>
          join
            .onRef('agenda.organisationId', '=', 'agendaAbsence.organisationId')
            .onRef('agenda.id', '=', 'agendaAbsence.agendaId'),
        )
        .select([
          'agendaAbsence.id',
          'agendaAbsence.startsAt',
          'agendaAbsence.endsAt',
          'agendaAbsence.reason',
          'agenda.name',
        ])
        .where('agendaAbsence.organisationId', '=', organisationId)
        .where(({ ref }) => everyWord(search, [ref('agenda.name'), ref('agenda.code')]))
        .orderBy('agendaAbsence.startsAt', 'desc')
        .orderBy('agendaAbsence.id'),
      { limit, offset },
    ),
  columns: [
    {
      label: labels.Label_Agenda,
      kind: 'header',
      cell: ({ id, name }) => <TextLink href={`${officePaths.absences}/${id}`}>{name}</TextLink>,
    },
    {
      label: labels.Label_Period,
      cell: ({ startsAt, endsAt }, { say }) =>
        `${formatMoment(startsAt, say)} – ${formatMoment(endsAt, say)}`,
    },
    { label: labels.Label_Reason, cell: ({ reason }) => reason },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${officePaths.absences}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

/** Adding, changing and removing an absence. */
export const absenceRoutes = recordRoutes({
  path: officePaths.absences,
  menu: 'absences',
  title: labels.Title_Absences,
  kind: labels.Label_Absence,
  fields,
  async find(read, organisationId, id) {
    const row = await read
      .selectFrom('agendaAbsence')
      .innerJoin('agenda', (join) =>
        join
          .onRef('agenda.organisationId', '=', 'agendaAbsence.organisationId')
          .onRef('agenda.id', '=', 'agendaAbsence.agendaId'),
      )
      .selectAll('agendaAbsence')
      .select('agenda.name')
      .where('agendaAbsence.organisationId', '=', organisationId)
      .where('agendaAbsence.id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    const [from, until] = [row.startsAt, row.endsAt].map((one) => one.toZonedDateTimeISO(timeZone));
    if (!from || !until) return undefined;
    return {
      id,
      version: row.version,
      name: row.name,
      values: {
        agenda: row.agendaId,
        van: from.toPlainDate(),
        vanTijd: from.hour * 60 + from.minute,
        tot: until.toPlainDate(),
        totTijd: until.hour * 60 + until.minute,
        reden: row.reason || null,
      },
    };
  },
  async add(visit, values) {
    const period = await periodIn(visit, values);
    if ('problems' in period) return period;
    const id = randomUUID();
    await visit.write
      .insertInto('agendaAbsence')
      .values({ organisationId: visit.organisation.id, id, ...period })
      .execute();
    return { id };
  },
  async change(visit, { id, version }, values) {
    const period = await periodIn(visit, values);
    if ('problems' in period) return period;
    const changed = await visit.write
      .updateTable('agendaAbsence')
      .set({ ...period, version: version + 1 })
      .where('organisationId', '=', visit.organisation.id)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? 'changed' : undefined;
  },
  remove: { table: 'agendaAbsence', words: {} },
});

interface Period {
  readonly agendaId: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly reason: string;
}

async function periodIn(
  { read, organisation, say }: WriteVisit,
  values: ValuesOf<typeof fields>,
): Promise<Period | { readonly problems: Problems }> {
  const startsAt = momentOf(values.van, values.vanTijd);
  const endsAt = momentOf(values.tot, values.totTijd);
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0) {
    return { problems: { tot: say(labels.Error_Order) } };
  }
  const agenda = await read
    .selectFrom('agenda')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', values.agenda)
    .executeTakeFirst();
  if (!agenda) return { problems: { agenda: say(labels.Error_Gone) } };
  return { agendaId: agenda.id, startsAt, endsAt, reason: values.reden ?? '' };
}

function momentOf(day: Temporal.PlainDate, minute: number): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor(minute / 60) % 24,
    minute: minute % 60,
  });
  const date = minute === 1440 ? day.add({ days: 1 }) : day;
  return instantAt(date, plainTime);
}

/** A time on the clock, typed as `08:30`; in minutes after midnight. */
function timeField(label: Label): RecordField<number> {
  const asText = textField(label, 5);
  return {
    ...asText,
    read(typed) {
      const value = readTime(typed);
      return value === undefined ? { refused: labels.Error_Time } : { value };
    },
    write: writeTime,
  };
}

async function agendaOptions({ read, organisation }: ReadVisit): Promise<Option[]> {
  const agendas = await read
    .selectFrom('agenda')
    .select(['id', 'name'])
    .where('organisationId', '=', organisation.id)
    .orderBy('name')
    .execute();
  return agendas.map(({ id, name }) => ({ value: id, label: name }));
}
