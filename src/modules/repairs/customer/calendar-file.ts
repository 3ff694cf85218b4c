import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { notFound } from '#foundation/http/answer.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import { features } from '#foundation/switches/features.ts';
import { calendarObject } from '#modules/appointments/module.ts';
import { calendarPath, repairPath } from '../paths.ts';
import { repairQuestion, seenRepairs } from '../queries/own-requests.ts';

/** The planned visit of an order as a file for the customer's own agenda. */
export const calendarRoute: Route = hotPage({
  path: calendarPath(':id', ':orderId'),
  audience: ['customer'],
  feature: features.repairOverview,
  limit: 'page',
  input: z.object({ id: z.uuid(), orderId: z.uuid() }),
  log: 'none',
  questions: ({ id }, now) => repairQuestion(id, now),
  show({ now, organisation }, { orderId }, answers) {
    const [repair] = seenRepairs(answers, dateAt(now));
    const order = repair?.orders.find(({ id }) => id === orderId);
    if (!repair || !order?.planned || order.state === 'cancelled') return notFound;
    return {
      kind: 'file',
      content: calendarObject(
        [
          {
            uid: `${orderId}@${new URL(organisation.canonicalAddress).hostname}`,
            sequence: 0,
            startsAt: order.planned.start,
            endsAt: order.planned.end,
            title: repair.description,
            place: repair.place,
            notes: `${repair.code} ${organisation.canonicalAddress}${repairPath(repair.id)}`,
            cancelled: false,
            now,
          },
        ],
        { name: organisation.name, address: organisation.mailSenderAddress },
      ),
      contentType: 'text/calendar; charset=utf-8',
      downloadAs: `${repair.code}.ics`,
    };
  },
});
