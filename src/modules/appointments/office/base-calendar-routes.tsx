import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import {
  formatLongDate,
  formatMonth,
  formatWeekdayDate,
  weekdayNames,
} from '#foundation/format/dates.ts';
import { type Answer, type Problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Calendar, type CalendarDay } from '#foundation/page/calendar.tsx';
import { Tick } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { officePaths } from '../paths.ts';
import { baseCalendarLabels as labels } from './labels.ts';

const shared = { audience: ['employee', 'administrator'], feature: 'none' } as const;
const path = officePaths.calendar;

const year = z.coerce.number().int().min(2000).max(2100);
const day = z
  .string()
  .regex(/^2\d{3}-\d{2}-\d{2}$/)
  .transform((text, context) => {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      context.addIssue('There is no such day.');
      return z.NEVER;
    }
  });

interface CalendarRow {
  readonly day: Temporal.PlainDate;
  readonly isNonWorking: boolean;
  readonly description: string;
}

/** The base calendar by year: its months, a page for each day, and holidays to begin with (TRM-11). */
export const baseCalendarRoutes: readonly Route[] = [
  page({
    ...shared,
    path,
    limit: 'page',
    input: z.object({ jaar: year.optional().catch(undefined) }),
    log: 'none',
    show: (visit, { jaar }) => yearPage(visit, jaar ?? dateAt(visit.now).year),
  }),
  form({
    ...shared,
    path: `${path}/feestdagen`,
    limit: 'form',
    input: z.object({ jaar: year }),
    log: 'holidaysLoaded',
    async settle(visit, { jaar }) {
      await addDays(visit, await holidaysOf(jaar));
      await note(visit, String(jaar), visit.say(labels.Button_LoadHolidays, { year: jaar }));
      return redirect(`${path}?jaar=${jaar}`, { notice: labels.Notice_Loaded });
    },
    again: (visit) => yearPage(visit, dateAt(visit.now).year),
  }),
  form({
    ...shared,
    path: `${path}/kopieren`,
    limit: 'form',
    input: z.object({ jaar: year.max(2099) }),
    log: 'freeDaysCopied',
    async settle(visit, { jaar }) {
      const own = await ownDaysOf(visit.read, visit.organisation.id, jaar);
      await addDays(
        visit,
        own.map((row) => ({ ...row, day: row.day.add({ years: 1 }) })),
      );
      const next = jaar + 1;
      await note(visit, String(next), visit.say(labels.Button_CopyDays, { year: next }));
      return redirect(`${path}?jaar=${next}`, { notice: labels.Notice_Copied });
    },
    again: (visit) => yearPage(visit, dateAt(visit.now).year),
  }),
  page({
    ...shared,
    path: `${path}/:dag`,
    limit: 'page',
    input: z.object({ dag: day }),
    log: 'none',
    async show(visit, { dag }) {
      const [row] = await daysBetween(visit.read, visit.organisation.id, dag, dag);
      return dayPage(visit, {
        day: dag,
        nonWorking: row?.isNonWorking ?? false,
        description: row?.description ?? '',
        errors: {},
      });
    },
  }),
  form({
    ...shared,
    path: `${path}/:dag`,
    limit: 'form',
    input: z.object({
      dag: day,
      vrij: z.literal('on').optional(),
      omschrijving: z.string().trim().max(200).default(''),
    }),
    log: 'freeDayChanged',
    settle: changeDay,
    again(visit, { fields }, errors) {
      const read = day.safeParse(fields.dag);
      if (!read.success) return yearPage(visit, dateAt(visit.now).year);
      return dayPage(visit, {
        day: read.data,
        nonWorking: fields.vrij === 'on',
        description: String(fields.omschrijving ?? ''),
        errors,
      });
    },
  }),
];

/** The public holidays of the Netherlands. What knows those of all countries is large, and loaded when it is asked. */
export async function holidaysOf(inYear: number): Promise<CalendarRow[]> {
  const { default: Holidays } = await import('date-holidays');
  return new Holidays('NL')
    .getHolidays(inYear, 'nl')
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({
      day: Temporal.PlainDate.from(date.slice(0, 10)),
      isNonWorking: true,
      description: name,
    }));
}

/** Adds days; one that stands in the calendar stays as it is. */
async function addDays(
  { write, organisation }: WriteVisit,
  rows: readonly CalendarRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await write
    .insertInto('baseCalendarDay')
    .values(rows.map((row) => ({ organisationId: organisation.id, ...row })))
    .onConflict((conflict) => conflict.columns(['organisationId', 'day']).doNothing())
    .execute();
}

/** The days that the organisation marked itself: holidays move, and are loaded. */
async function ownDaysOf(
  read: Read,
  organisationId: string,
  inYear: number,
): Promise<CalendarRow[]> {
  const holidays = new Set((await holidaysOf(inYear)).map((row) => row.day.toString()));
  const rows = await daysOfYear(read, organisationId, inYear);
  return rows.filter((row) => row.isNonWorking && !holidays.has(row.day.toString()));
}

async function changeDay(
  visit: WriteVisit,
  input: {
    readonly dag: Temporal.PlainDate;
    readonly vrij?: 'on' | undefined;
    readonly omschrijving: string;
  },
): Promise<Answer> {
  const { write, organisation, say } = visit;
  const isNonWorking = input.vrij === 'on';
  const description = input.omschrijving;
  await write
    .insertInto('baseCalendarDay')
    .values({ organisationId: organisation.id, day: input.dag, isNonWorking, description })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'day']).doUpdateSet((row) => ({
        isNonWorking,
        description,
        version: row('baseCalendarDay.version', '+', 1),
      })),
    )
    .execute();
  const state = say(isNonWorking ? generic.Label_Yes : generic.Label_No);
  await note(
    visit,
    formatLongDate(input.dag, say),
    `${say(labels.Label_NonWorking)}: ${state}; ${description}`,
  );
  return redirect(`${path}?jaar=${input.dag.year}`, { notice: generic.Notice_Saved });
}

async function note(visit: WriteVisit, what: string, newValue: string): Promise<void> {
  await logChange(visit, { subject: visit.say(labels.Subject_Day, { day: what }), newValue });
}

async function yearPage(visit: ReadVisit, inYear: number): Promise<Answer> {
  const { say, read, organisation } = visit;
  const rows = await daysOfYear(read, organisation.id, inYear);
  return officePage(visit, {
    title: say(labels.Title_Calendar, { year: inYear }),
    lead: say(labels.Text_Lead),
    current: 'base-calendar',
    children: (
      <>
        {rows.length === 0 && (
          <Alert kind="warning" role="status">
            <Paragraph>{say(labels.Warning_Empty, { year: inYear })}</Paragraph>
          </Alert>
        )}
        <ButtonGroup>
          <ButtonLink href={`${path}?jaar=${inYear - 1}`} icon="chevron-left" kind="subtle">
            {say(labels.Link_PreviousYear)}
          </ButtonLink>
          <ButtonLink href={`${path}?jaar=${inYear + 1}`} icon="chevron-right" kind="subtle">
            {say(labels.Link_NextYear)}
          </ButtonLink>
        </ButtonGroup>
        <FreeDays visit={visit} year={inYear} rows={rows} />
        <PlainPanel id="maanden" title={say(labels.Label_Months)}>
          <div class="voordeur-months">
            {Array.from({ length: 12 }, (_, index) => (
              <Month visit={visit} year={inYear} month={index + 1} rows={rows} />
            ))}
          </div>
        </PlainPanel>
      </>
    ),
  });
}

function FreeDays(props: { visit: Visit; year: number; rows: readonly CalendarRow[] }): Html {
  const { year: inYear, rows } = props;
  const { say } = props.visit;
  return (
    <PlainPanel id="vrije-dagen" title={say(labels.Title_FreeDays, { year: inYear })}>
      {rows.length === 0 ? (
        <Paragraph>{say(labels.Text_NoFreeDays)}</Paragraph>
      ) : (
        <Table
          say={say}
          caption={say(labels.Title_FreeDays, { year: inYear })}
          dense
          rows={rows}
          columns={[
            {
              label: say(labels.Label_Day),
              kind: 'header',
              cell: (row) => (
                <TextLink href={`${path}/${row.day.toString()}`}>
                  {formatWeekdayDate(row.day, say)}
                </TextLink>
              ),
            },
            { label: say(labels.Label_Description), cell: ({ description }) => description },
            {
              label: say(labels.Label_NonWorking),
              cell: ({ isNonWorking }) => say(isNonWorking ? generic.Label_Yes : generic.Label_No),
            },
          ]}
        />
      )}
      <Form action={`${path}/feestdagen`} formKey={newFormKey()} hidden={{ jaar: inYear }}>
        <ButtonGroup>
          <Button icon="download">{say(labels.Button_LoadHolidays, { year: inYear })}</Button>
        </ButtonGroup>
      </Form>
      <Form action={`${path}/kopieren`} formKey={newFormKey()} hidden={{ jaar: inYear }}>
        <ButtonGroup>
          <Button icon="copy">{say(labels.Button_CopyDays, { year: inYear + 1 })}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function Month(props: {
  visit: Visit;
  year: number;
  month: number;
  rows: readonly CalendarRow[];
}): Html {
  const { say } = props.visit;
  const month = Temporal.PlainYearMonth.from({ year: props.year, month: props.month });
  const free = new Map(
    props.rows.filter((row) => row.isNonWorking).map((row) => [row.day.toString(), row]),
  );
  return (
    <Calendar
      say={say}
      id={`maand-${props.month}`}
      month={formatMonth(month, say)}
      bare
      weekdays={weekdayNames(say)}
      weeks={wholeWeeksOf(month).map((week) =>
        week.map((date): CalendarDay | undefined => {
          if (!date) return undefined;
          const row = free.get(date.toString());
          return {
            number: date.day,
            way: { href: `${path}/${date.toString()}` },
            // What is seen, the number, stands first in what is read.
            label: `${date.day}: ${formatWeekdayDate(date, say)}`,
            state: row ? row.description || say(labels.Label_NonWorking) : '',
            chosen: row !== undefined,
            quiet: row === undefined,
          };
        }),
      )}
    />
  );
}

/** The weeks of a month from Monday to Sunday, with nothing where another month is. */
function wholeWeeksOf(month: Temporal.PlainYearMonth): (Temporal.PlainDate | undefined)[][] {
  const first = month.toPlainDate({ day: 1 });
  const weeks: (Temporal.PlainDate | undefined)[][] = [];
  let monday = first.subtract({ days: first.dayOfWeek - 1 });
  while (
    monday.toPlainYearMonth().equals(month) ||
    monday.add({ days: 6 }).toPlainYearMonth().equals(month)
  ) {
    const start = monday;
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((days) => {
        const date = start.add({ days });
        return date.month === month.month ? date : undefined;
      }),
    );
    monday = monday.add({ days: 7 });
  }
  return weeks;
}

function dayPage(
  visit: Visit,
  shown: {
    readonly day: Temporal.PlainDate;
    readonly nonWorking: boolean;
    readonly description: string;
    readonly errors: Problems;
  },
): Answer {
  const { say } = visit;
  const back = `${path}?jaar=${shown.day.year}`;
  return officePage(visit, {
    title: formatLongDate(shown.day, say),
    current: 'base-calendar',
    failed: Object.keys(shown.errors).length > 0,
    breadcrumb: [{ href: back, title: say(labels.Title_Calendar, { year: shown.day.year }) }],
    children: (
      <>
        <ErrorSummary say={say} errors={shown.errors} />
        <Form action={`${path}/${shown.day.toString()}`} formKey={newFormKey()} panel>
          <Tick
            say={say}
            name="vrij"
            label={say(labels.Tick_NonWorking)}
            checked={shown.nonWorking}
          />
          <TextField
            say={say}
            name="omschrijving"
            label={say(labels.Label_Description)}
            value={shown.description}
            error={shown.errors.omschrijving}
            maxlength={200}
            autocomplete="off"
            optional
          />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={back}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

function daysOfYear(read: Read, organisationId: string, inYear: number): Promise<CalendarRow[]> {
  const from = Temporal.PlainDate.from({ year: inYear, month: 1, day: 1 });
  return daysBetween(read, organisationId, from, from.with({ month: 12, day: 31 }));
}

function daysBetween(
  read: Read,
  organisationId: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<CalendarRow[]> {
  return read
    .selectFrom('baseCalendarDay')
    .select(['day', 'isNonWorking', 'description'])
    .where('organisationId', '=', organisationId)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('day')
    .execute();
}
