import { dateAt } from '#foundation/clock.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { readBaseCalendar } from '#modules/appointments/module.ts';
import { officeLabels as labels } from './labels.ts';

/** Warns when the base calendar does not know the months in which leases can end now (TRM-B9). */
export async function calendarWarning(visit: ReadVisit): Promise<Html | null> {
  const { read, organisation, now, say } = visit;
  const today = dateAt(now);
  const calendar = await readBaseCalendar(read, organisation.id, {
    from: today,
    until: today.add({ months: 6 }),
  });
  if (calendar.known) return null;
  return (
    <Alert kind="warning" title={say(labels.Title_NoCalendar)}>
      {say(labels.Text_NoCalendar)}
    </Alert>
  );
}
