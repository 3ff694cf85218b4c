import { randomUUID } from 'node:crypto';
import type { Write } from '#foundation/database/transaction.ts';
import { formatMoment } from '#foundation/format/dates.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { YesNo } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { isPurpose } from '../appointment.ts';
import { officePaths } from '../paths.ts';
import type { WallHours } from '../rules/wall-clock.ts';
import {
  type AgendaValues,
  agendaFields,
  agendaKinds,
  hoursIn,
  purposeLabels,
  purposesIn,
} from './agenda-fields.tsx';
import { agendaLabels as labels } from './labels.ts';

const isKind = (kind: string): kind is keyof typeof agendaKinds => Object.hasOwn(agendaKinds, kind);

/** The agendas of inspectors and crew. */
export const agendaList = recordList({
  path: officePaths.agendas,
  menu: 'agendas',
  icon: 'calendar-days',
  title: labels.Title_Agendas,
  nothing: labels.Title_NoAgendas,
  searchHint: labels.Label_SearchHint,
  filters: { voor: choice(labels.Label_Purposes, purposeLabels) },
  query: (read, { organisationId, search, filters, limit, offset }) =>
    findRows(
      read,
      read
        .selectFrom('agenda')
        .select(['id', 'code', 'name', 'kind', 'purposes', 'isActive', 'mirroredAt', 'mirrorFault'])
        .where('organisationId', '=', organisationId)
        .where(({ ref }) => everyWord(search, [ref('code'), ref('name')]))
        .$if(filters.voor !== undefined, (query) =>
          query.where((row) => row(row.val(filters.voor ?? ''), '=', row.fn.any('purposes'))),
        )
        .orderBy('name')
        .orderBy('id'),
      { limit, offset },
    ),
  columns: [
    {
      label: labels.Label_Name,
      kind: 'header',
      cell: ({ id, name, code }) => (
        <>
          <TextLink href={`${officePaths.agendas}/${id}`}>{name}</TextLink> <small>{code}</small>
        </>
      ),
    },
    {
      label: labels.Label_Purposes,
      cell: ({ purposes }, { say }) =>
        purposes.map((one) => (isPurpose(one) ? say(purposeLabels[one]) : one)).join(', '),
    },
    {
      label: labels.Label_Kind,
      cell: ({ kind }, { say }) => (isKind(kind) ? say(agendaKinds[kind]) : kind),
    },
    {
      label: labels.Label_Mirror,
      cell: ({ kind, mirroredAt, mirrorFault }, { say }) => {
        if (kind === 'portal' || kind === 'planner') return '';
        const read = mirroredAt ? formatMoment(mirroredAt, say) : say(labels.Text_Never);
        return mirrorFault ? `${read}. ${mirrorFault}` : read;
      },
    },
    {
      label: labels.Label_Active,
      cell: ({ isActive }, { say }) => <YesNo say={say} value={isActive} />,
    },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${officePaths.agendas}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

/** Adding, changing and removing an agenda with its hours. */
export const agendaRoutes = recordRoutes({
  path: officePaths.agendas,
  menu: 'agendas',
  title: labels.Title_Agendas,
  kind: labels.Label_Agenda,
  fields: agendaFields,
  async find(read, organisationId, id) {
    const agenda = await read
      .selectFrom('agenda')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!agenda || !isKind(agenda.kind)) return undefined;
    const hours = await read
      .selectFrom('workingHours')
      .select(['weekday', 'fromMinute', 'untilMinute'])
      .where('organisationId', '=', organisationId)
      .where('agendaId', '=', id)
      .orderBy('fromMinute')
      .execute();
    const clusters = await read
      .selectFrom('agendaCluster')
      .innerJoin('cluster', (join) =>
        join
          .onRef('cluster.organisationId', '=', 'agendaCluster.organisationId')
          .onRef('cluster.id', '=', 'agendaCluster.clusterId'),
      )
      .select('cluster.code')
      .where('agendaCluster.organisationId', '=', organisationId)
      .where('agendaCluster.agendaId', '=', id)
      .orderBy('cluster.code')
      .execute();
    const on = (weekday: number) => hours.filter((row) => row.weekday === weekday);
    return {
      id,
      version: agenda.version,
      name: agenda.name,
      values: {
        code: agenda.code,
        naam: agenda.name,
        email: agenda.email,
        soort: agenda.kind,
        adres: agenda.externalAddress,
        vooropname: agenda.purposes.includes('preInspection'),
        eindopname: agenda.purposes.includes('finalInspection'),
        reparatieopname: agenda.purposes.includes('repairInspection'),
        reparatie: agenda.purposes.includes('repair'),
        maandag: on(1),
        dinsdag: on(2),
        woensdag: on(3),
        donderdag: on(4),
        vrijdag: on(5),
        zaterdag: on(6),
        zondag: on(7),
        vaardigheden: agenda.skills.join(' ') || null,
        clusters: clusters.map(({ code }) => code).join(' ') || null,
        actief: agenda.isActive,
      },
    };
  },
  async add(visit, values) {
    const id = randomUUID();
    const clusters = await clustersIn(visit, values);
    const found = problemsIn(visit, values) ?? clusters.problems;
    if (found) return { problems: found };
    const added = await visit.write
      .insertInto('agenda')
      .values({ organisationId: visit.organisation.id, id, ...columnsOf(values) })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return codeTaken(visit);
    await storeParts(visit, id, { hours: hoursIn(values), clusterIds: clusters.ids });
    return { id };
  },
  async change(visit, { id, version }, values) {
    const organisationId = visit.organisation.id;
    const clusters = await clustersIn(visit, values);
    const found = problemsIn(visit, values) ?? clusters.problems;
    if (found) return { problems: found };
    const other = await visit.write
      .selectFrom('agenda')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', values.code)
      .where('id', '<>', id)
      .executeTakeFirst();
    if (other) return codeTaken(visit);
    const changed = await visit.write
      .updateTable('agenda')
      .set({ ...columnsOf(values), version: version + 1 })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) return undefined;
    await storeParts(visit, id, { hours: hoursIn(values), clusterIds: clusters.ids });
    return 'changed';
  },
  remove: {
    table: 'agenda',
    parts: ['working_hours', 'agenda_cluster', 'mirrored_time'],
    words: { appointment: labels.Label_Appointments, agenda_absence: labels.Title_Absences },
  },
});

function columnsOf(values: AgendaValues) {
  return {
    code: values.code,
    name: values.naam,
    email: values.email,
    kind: values.soort,
    externalAddress: values.soort === 'portal' ? null : values.adres,
    purposes: purposesIn(values),
    skills: (values.vaardigheden ?? '').split(/\s+/).filter(Boolean),
    isActive: values.actief,
  };
}

function problemsIn({ say }: WriteVisit, values: AgendaValues): Problems | undefined {
  return values.soort !== 'portal' && values.adres === null
    ? { adres: say(labels.Error_Address) }
    : undefined;
}

const codeTaken = ({ say }: WriteVisit) => ({ problems: { code: say(labels.Error_CodeTaken) } });

async function clustersIn(
  { read, organisation, say }: WriteVisit,
  { clusters }: AgendaValues,
): Promise<{ readonly ids: readonly string[]; readonly problems?: Problems }> {
  const codes = [...new Set((clusters ?? '').split(/\s+/).filter(Boolean))];
  if (codes.length === 0) return { ids: [] };
  const found = await read
    .selectFrom('cluster')
    .select(['id', 'code'])
    .where('organisationId', '=', organisation.id)
    .where('code', 'in', codes)
    .execute();
  const unknown = codes.filter((code) => !found.some((cluster) => cluster.code === code));
  const ids = found.map(({ id }) => id);
  if (unknown.length === 0) return { ids };
  const problem = say(labels.Error_Clusters, { codes: unknown.join(', ') });
  return { ids, problems: { clusters: problem } };
}

async function storeParts(
  { write, organisation }: { write: Write; organisation: { id: string } },
  agendaId: string,
  parts: {
    readonly hours: readonly (readonly WallHours[])[];
    readonly clusterIds: readonly string[];
  },
): Promise<void> {
  const organisationId = organisation.id;
  for (const table of ['workingHours', 'agendaCluster'] as const) {
    await write
      .deleteFrom(table)
      .where('organisationId', '=', organisationId)
      .where('agendaId', '=', agendaId)
      .execute();
  }
  const hours = parts.hours.flatMap((ofDay, index) =>
    ofDay.map(({ fromMinute, untilMinute }) => ({
      organisationId,
      agendaId,
      weekday: index + 1,
      fromMinute,
      untilMinute,
    })),
  );
  if (hours.length > 0) await write.insertInto('workingHours').values(hours).execute();
  const clusters = parts.clusterIds.map((clusterId) => ({ organisationId, agendaId, clusterId }));
  if (clusters.length > 0) await write.insertInto('agendaCluster').values(clusters).execute();
}
