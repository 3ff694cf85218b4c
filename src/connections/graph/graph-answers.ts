import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { FoundEvent, TimeRange } from '#modules/appointments/module.ts';

/** A clock time with its zone, as Graph writes it: `2026-12-01T08:00:00.0000000` in `UTC`. */
const moment = z
  .object({ dateTime: z.string(), timeZone: z.string() })
  .transform(({ dateTime, timeZone }, context) => {
    try {
      return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).toInstant();
    } catch {
      context.addIssue({ code: 'custom', message: `There is no moment ${dateTime} ${timeZone}.` });
      return z.NEVER;
    }
  });

/** What we need of each answer; Graph adds fields over time, so others are left alone. */
export const scheduleAnswer = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      error: z.object({}).nullish(),
      scheduleItems: z
        .array(z.object({ status: z.string().nullish(), start: moment, end: moment }))
        .default([]),
    }),
  ),
});

export const eventAnswer = z.object({
  id: z.string().min(1),
  transactionId: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
  start: moment,
  end: moment,
});

export const eventsAnswer = z.object({ value: z.array(eventAnswer) });

/** Who is free or works elsewhere can come; everything else is taken, also what we do not know. */
const stillFree: readonly string[] = ['free', 'workingElsewhere'];

/** When a schedule is taken. */
export function takenIn({
  scheduleItems,
}: z.output<typeof scheduleAnswer>['value'][number]): TimeRange[] {
  return scheduleItems
    .filter(({ status }) => !stillFree.includes(status ?? 'unknown'))
    .map(({ start, end }) => ({ from: start.epochMilliseconds, until: end.epochMilliseconds }));
}

/** When an event is; a cancelled one is not there. */
export function foundIn({ start, end, isCancelled }: z.output<typeof eventAnswer>): FoundEvent {
  return isCancelled ? undefined : { startsAt: start, endsAt: end };
}
