import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { hotPage, type Question } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { notificationsPath } from '#foundation/notifications/daily-mail.ts';
import { choicesPath } from '#foundation/notifications/notify.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { LinkList, MoreLink } from '#foundation/page/links.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { notificationLabels as labels } from './labels.ts';

/** Notifications on the page; older ones are of no use any more. */
const most = 50;

const rowShapes = z.array(
  z.object({
    title: z.string(),
    href: z.string(),
    created_at: jsonInstant,
    is_new: z.boolean(),
  }),
);

const newest: Question = {
  statement: {
    name: 'newest-notifications',
    text: `select n.title, n.href, n.created_at, n.read_at is null as is_new from notification n
      where n.organisation_id = portal.organisation() and n.customer_id = portal.customer()
      order by n.created_at desc, n.id limit ${most}`,
  },
  values: [],
};

/** What the customer was told, newest first; opening it marks everything as read. */
export const notificationsPage = hotPage({
  path: notificationsPath,
  audience: ['customer'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  questions: () => [newest],
  show(visit, _input, [rows = []]) {
    const { say } = visit;
    const found = rowShapes.parse(rows);
    const answer = customerPage(visit, {
      title: say(labels.Title_Notifications),
      children: (
        <>
          {found.length === 0 ? (
            <EmptyState icon="bell" level={2} title={say(labels.Title_None)}>
              {say(labels.Text_None)}
            </EmptyState>
          ) : (
            <LinkList
              links={found.map((row) => ({
                href: row.href,
                title: row.is_new ? (
                  <>
                    {row.title} <Badge kind="active">{say(labels.Label_New)}</Badge>
                  </>
                ) : (
                  row.title
                ),
                text: formatDate(dateAt(row.created_at)),
              }))}
            />
          )}
          <MoreLink href={choicesPath}>{say(labels.Link_Choose)}</MoreLink>
        </>
      ),
    });
    const hasNew = found.some((row) => row.is_new);
    return answer.kind === 'page' && hasNew ? { ...answer, trace: markRead } : answer;
  },
});

async function markRead({ write, organisation, visitor, now }: WriteVisit): Promise<void> {
  if (visitor.kind !== 'customer') return;
  await write
    .updateTable('notification')
    .set({ readAt: now })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', visitor.customerId)
    .where('readAt', 'is', null)
    .execute();
}
