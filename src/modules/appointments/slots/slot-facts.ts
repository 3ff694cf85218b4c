import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '#foundation/clock.ts';
import type { Desk, Draft, Purpose } from '../appointment.ts';
import { type BaseCalendar, readBaseCalendar } from '../base-calendar.ts';
import type { Period } from '../rules/month-sheet.ts';
import { type AgendaTimes, type SlotQuestion, withoutOwnEvents } from '../rules/slots.ts';
import type { TimeRange } from '../rules/time-ranges.ts';
import { blocksOf } from '../settings.ts';

/** What somebody looks for. */
export interface SlotWish {
  readonly purpose: Purpose;
  /** How long it takes; between 5 and 720. */
  readonly minutes: number;
  /** The first and the last day that are allowed, both included, in the organisation's time zone. */
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  /** Agendas that serve this cluster, where any does; else all (OP-25). */
  readonly clusterId?: string | undefined;
  /** Only agendas that have it. */
  readonly skill?: string | undefined;
  /** The choice that this one takes the place of: its own hold counts as free. */
  readonly draft?: Draft | undefined;
  /** The appointment that is being moved: its own time counts as free. */
  readonly instead?: string | undefined;
}

/** What an agenda server, or the planner of the crew, said of one agenda just now. */
export type AgendaAnswer =
  | { readonly busy: readonly TimeRange[] }
  | { readonly proposals: readonly TimeRange[] }
  | { readonly unreachable: true };

/** By the id of the agenda. */
export type AgendaAnswers = ReadonlyMap<string, AgendaAnswer>;

/** Everything from which slots follow. */
export interface SlotFacts {
  readonly question: SlotQuestion;
  readonly calendar: BaseCalendar;
  readonly names: ReadonlyMap<string, string>;
  /** Agendas that do not exclude double booking in our database, because their planner does. */
  readonly shared: ReadonlySet<string>;
  /** How many agendas are for this, and how many of them cannot be asked now. */
  readonly total: number;
  readonly unreachable: number;
}

/** What an agenda server said is believed this long without asking again. */
const mirrorHolds = { minutes: 60 };

/** Reads what slots of this wish in this period follow from. */
export async function readSlotFacts(
  desk: Desk,
  wish: SlotWish,
  period: Period,
  answers: AgendaAnswers = new Map(),
): Promise<SlotFacts> {
  const { read, organisation, now } = desk;
  const agendas = await findAgendas(desk, wish);
  const calendar = await readBaseCalendar(read, organisation.id, period);
  const except = await findExcepted(desk, wish);
  const taken = await read.ask<TakenRow>(takenTimes, [
    startOfDay(period.from),
    startOfDay(period.until.add({ days: 1 })),
    now,
    except.map(({ id }) => id),
  ]);
  const times = agendas.flatMap((agenda) => {
    const found = timesOf(agenda, { taken, except, now, answer: answers.get(agenda.id) });
    return found ? [found] : [];
  });
  return {
    question: {
      minutes: wish.minutes,
      cut: wish.purpose === 'repair' ? blocksOf(organisation) : 'everyQuarter',
      agendas: times,
      notBefore: now,
    },
    calendar,
    names: new Map(agendas.map(({ id, name }) => [id, name])),
    shared: new Set(agendas.filter(({ kind }) => kind === 'planner').map(({ id }) => id)),
    total: agendas.length,
    unreachable: agendas.length - times.length,
  };
}

export interface AgendaFound {
  readonly id: string;
  readonly name: string;
  readonly kind: 'portal' | 'graph' | 'caldav' | 'planner';
  readonly external_address: string | null;
  readonly mirrored_at: Temporal.Instant | null;
  readonly serves: boolean;
  readonly hours: readonly { weekday: number; fromMinute: number; untilMinute: number }[];
}

/** The agendas that are for this, in the cluster where any serves it. */
export async function findAgendas(desk: Desk, wish: SlotWish): Promise<AgendaFound[]> {
  const found = await desk.read.ask<AgendaFound>(agendasFor, [
    desk.organisation.id,
    wish.purpose,
    wish.clusterId ?? null,
    wish.skill ?? null,
  ]);
  const serving = found.filter(({ serves }) => serves);
  return serving.length > 0 ? serving : found;
}

const agendasFor = {
  name: 'agendas-for-purpose',
  text: `select a.id, a.name, a.kind, a.external_address, a.mirrored_at,
      exists (select from agenda_cluster c where c.organisation_id = a.organisation_id and c.agenda_id = a.id
        and c.cluster_id = $3) as serves,
      coalesce((select json_agg(json_build_object('weekday', h.weekday, 'fromMinute', h.from_minute,
          'untilMinute', h.until_minute))
        from working_hours h where h.organisation_id = a.organisation_id and h.agenda_id = a.id), '[]') as hours
    from agenda a
    where a.organisation_id = $1 and a.is_active and $2 = any (a.purposes)
      and ($4::text is null or $4 = any (a.skills))
    order by a.id`,
};

interface TakenRow {
  readonly agenda_id: string;
  readonly starts_at: Temporal.Instant;
  readonly ends_at: Temporal.Instant;
  readonly mirrored: boolean;
}

const takenTimes = {
  name: 'taken-times',
  text: 'select agenda_id, starts_at, ends_at, mirrored from portal.taken_times($1, $2, $3, $4)',
};

interface Excepted {
  readonly id: string;
  readonly agendaId: string;
  readonly occupiedFrom: Temporal.Instant;
  readonly occupiedUntil: Temporal.Instant;
}

/** Own times that this choice would take the place of. */
function findExcepted(
  { read, organisation }: Desk,
  { draft, instead }: SlotWish,
): Promise<Excepted[]> {
  return read
    .selectFrom('appointment')
    .select(['id', 'agendaId', 'occupiedFrom', 'occupiedUntil'])
    .where('organisationId', '=', organisation.id)
    .where((row) =>
      row.or([
        ...(instead ? [row('id', '=', instead)] : []),
        ...(draft
          ? [row.and([row('draftId', '=', draft.id), row('draftPart', '=', draft.part)])]
          : []),
      ]),
    )
    .execute();
}

function timesOf(
  agenda: AgendaFound,
  known: {
    readonly taken: readonly TakenRow[];
    readonly except: readonly Excepted[];
    readonly now: Temporal.Instant;
    readonly answer: AgendaAnswer | undefined;
  },
): AgendaTimes | undefined {
  const { id, hours, kind } = agenda;
  const { answer, now } = known;
  const rows = known.taken.filter((row) => row.agenda_id === id);
  const own = rows.filter((row) => !row.mirrored).map(rangeOf);
  if (kind === 'portal') return { id, hours, taken: own };
  if (answer && 'unreachable' in answer) return undefined;
  if (answer && 'proposals' in answer) {
    return { id, hours, taken: own, proposals: answer.proposals };
  }
  if (!answer && (kind === 'planner' || !isRecent(agenda.mirrored_at, now))) return undefined;
  const told = answer ? answer.busy : rows.filter((row) => row.mirrored).map(rangeOf);
  const events = [
    ...own,
    ...known.except
      .filter((row) => row.agendaId === id)
      .map((row) => rangeBetween(row.occupiedFrom, row.occupiedUntil)),
  ];
  return { id, hours, taken: [...own, ...withoutOwnEvents(told, events)] };
}

function isRecent(mirroredAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
  if (mirroredAt === null) return false;
  return Temporal.Instant.compare(mirroredAt, now.subtract(mirrorHolds)) >= 0;
}

const rangeOf = ({ starts_at, ends_at }: TakenRow): TimeRange => rangeBetween(starts_at, ends_at);

function rangeBetween(from: Temporal.Instant, until: Temporal.Instant): TimeRange {
  return { from: from.epochMilliseconds, until: until.epochMilliseconds };
}
