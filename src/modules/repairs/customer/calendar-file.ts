import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { notFound } from '#foundation/http/answer.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import { features } from '#foundation/switches/features.ts';
import { calendarPath, repairPath } from '../paths.ts';
import { repairQuestion, seenRepairs } from '../queries/own-requests.ts';
import { calendarFile } from '../rules/calendar-file.ts';

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
      content: calendarFile({
        uid: `${orderId}@${new URL(organisation.canonicalAddress).hostname}`,
        stamp: now,
        ...order.planned,
        summary: repair.description,
        location: repair.place,
        description: `${repair.code} ${organisation.canonicalAddress}${repairPath(repair.id)}`,
      }),
      contentType: 'text/calendar; charset=utf-8',
      downloadAs: `${repair.code}.ics`,
    };
  },
});
