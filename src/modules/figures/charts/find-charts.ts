import { dateAt } from '#foundation/clock.ts';
import type { CountedJourney } from '#foundation/counts/count-journey.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { FigureSource } from '#foundation/house.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { figureLabels as labels } from '../labels.ts';
import {
  activationEvents,
  journeyCounts,
  pagesSeen,
  type Span,
  signInEvents,
  visitsByDay,
} from '../queries.ts';
import { addUp, type Bucket, bucketsOf, type Period } from '../rules/period.ts';
import type { Chart } from './chart.ts';

/** The charts of the page, in their order. */
export async function findCharts(visit: ReadVisit, period: Period): Promise<Chart[]> {
  const buckets = bucketsOf(period, dateAt(visit.now));
  const span = spanOf(visit, buckets);
  const { house, organisation } = visit;
  const modules = house.modulesOf(organisation.sector);
  const charts = await overTime(visit, span, period, buckets);
  charts.push(await pages(visit, span));
  for (const journey of modules.flatMap((module) => module.journeys ?? [])) {
    charts.push(await stepByStep(visit, span, journey));
  }
  for (const source of modules.flatMap((module) => module.figures ?? [])) {
    charts.push(await ofModule(visit, span, source));
  }
  return charts;
}

function spanOf({ organisation, now }: ReadVisit, buckets: readonly Bucket[]): Span {
  const today = dateAt(now);
  return {
    organisationId: organisation.id,
    from: buckets[0]?.from ?? today,
    until: buckets.at(-1)?.until ?? today,
  };
}

async function overTime(
  { read, say }: ReadVisit,
  span: Span,
  period: Period,
  buckets: readonly Bucket[],
): Promise<Chart[]> {
  const counts = await visitsByDay(read, span);
  const signIns = counts.filter(({ subject }) => signInEvents.includes(subject));
  const returns = counts.filter(({ kind }) => kind === 'return');
  const activations = counts.filter(({ subject }) => activationEvents.includes(subject));
  const time = {
    shape: 'time',
    lineTitle: say(period === 'maand' ? labels.Label_Day : labels.Label_Month),
    lines: buckets.map(({ from }) =>
      period === 'maand' ? formatDate(from).slice(0, 5) : formatDate(from).slice(3),
    ),
  } as const;
  return [
    {
      ...time,
      key: 'bezoeken',
      title: say(labels.Title_Visits),
      help: say(labels.Help_Visits),
      series: [
        { name: say(labels.Label_Visits), amounts: addUp(buckets, [...signIns, ...returns]) },
        { name: say(labels.Label_SignIns), amounts: addUp(buckets, signIns) },
      ],
    },
    {
      ...time,
      key: 'accounts',
      title: say(labels.Title_Activations),
      series: [{ name: say(labels.Label_Activations), amounts: addUp(buckets, activations) }],
    },
  ];
}

async function pages({ read, say }: ReadVisit, span: Span): Promise<Chart> {
  const seen = await pagesSeen(read, span);
  return {
    key: 'paginas',
    title: say(labels.Title_Pages),
    shape: 'names',
    lineTitle: say(labels.Label_Page),
    lines: seen.map(({ line }) => line),
    series: [{ name: say(labels.Label_Seen), amounts: seen.map(({ amount }) => amount) }],
  };
}

async function stepByStep(
  { read, say }: ReadVisit,
  span: Span,
  { name, title, steps }: CountedJourney,
): Promise<Chart> {
  const counts = await journeyCounts(read, span, name);
  const amountsOf = (kind: string) => steps.map(({ key }) => counts.get(`${kind} ${key}`) ?? 0);
  return {
    key: `reis-${name}`,
    title: say(labels.Title_Journey, { journey: say(title) }),
    help: say(labels.Text_Journey, {
      started: counts.get('journey started') ?? 0,
      finished: counts.get('journey finished') ?? 0,
    }),
    shape: 'names',
    lineTitle: say(labels.Label_Step),
    lines: steps.map((step) => say(step.title)),
    series: [
      { name: say(labels.Label_Reached), amounts: amountsOf('step') },
      { name: say(labels.Label_Left), amounts: amountsOf('left') },
    ],
  };
}

async function ofModule(
  { read, say }: ReadVisit,
  span: Span,
  source: FigureSource,
): Promise<Chart> {
  const found = await source.figures(read, span);
  return {
    key: `cijfers-${source.key}`,
    title: say(source.title),
    shape: 'names',
    lineTitle: say(source.lines),
    lines: found.map(({ line }) => line),
    series: source.units.map((unit, index) => ({
      name: say(unit),
      amounts: found.map(({ amounts }) => amounts[index] ?? 0),
    })),
  };
}
