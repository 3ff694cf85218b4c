import { z } from 'zod';
import { totalIn } from '#foundation/database/json-shapes.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { redirect } from '#foundation/http/answer.ts';
import { hotPage } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { MoreText } from '#foundation/page/more-text.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { nearestPage, pageNumber } from '#foundation/page/paging.ts';
import { Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Timeline } from '#foundation/page/timeline.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { timeline as labels } from '../labels.ts';
import { hasNewAnswer, markSeen } from '../mark-seen.ts';
import { entriesIn, entriesShown, entryCount, type ShownEntry } from '../queries.ts';
import { aboutEntry, Conversation, canReply, EntryBadge } from './entry-parts.tsx';
import { actionsPath, entryHref, timelinePath } from './paths.ts';

const pageSize = 10;
const pageHref = (page: number) => `${timelinePath}?pagina=${page}`;

/** What passed between customer and organisation, newest first (TML-1, TML-2). */
export const timelinePage = hotPage({
  path: timelinePath,
  audience: ['customer'],
  feature: features.timeline,
  limit: 'page',
  input: z.object({ pagina: pageNumber }),
  log: 'none',
  questions: ({ pagina }) => [
    entryCount,
    entriesShown({ limit: pageSize, offset: (pagina - 1) * pageSize }),
  ],
  show(visit, { pagina }, [counted, found]) {
    const { say } = visit;
    const total = totalIn(counted);
    const page = nearestPage(pagina, total, pageSize);
    if (page !== pagina) return redirect(pageHref(page));
    const entries = entriesIn(found);
    const answer = customerPage(visit, {
      title: say(labels.Title_Timeline),
      current: 'timeline',
      actions: visit.organisation.isOn(features.otherActions) && (
        <ButtonLink href={actionsPath} kind="primary" icon="plus">
          {say(labels.Button_AddAction)}
        </ButtonLink>
      ),
      children: (
        <>
          <Paragraph>{say(labels.Text_Introduction)}</Paragraph>
          {total === 0 ? (
            <EmptyState icon="history" level={2} title={say(labels.Title_None)}>
              {say(labels.Text_None)}
            </EmptyState>
          ) : (
            <div class="voordeur-panel voordeur-panel--plain">
              <Timeline events={entries.map((entry) => eventOf(visit, entry))} />
              <Pagination say={say} page={page} pageSize={pageSize} total={total} href={pageHref} />
            </div>
          )}
        </>
      ),
    });
    if (answer.kind !== 'page' || !entries.some(hasNewAnswer)) return answer;
    return { ...answer, trace: (write) => markSeen(write, entries) };
  },
});

function eventOf(visit: Visit, entry: ShownEntry) {
  return {
    icon: entry.icon,
    title: entry.description,
    badge: <EntryBadge visit={visit} entry={entry} />,
    text: aboutEntry(visit, entry),
    more: <More visit={visit} entry={entry} />,
  };
}

/** What was typed and what was said about it since; open while an answer is new (TML-4). */
function More({ visit, entry }: { visit: Visit; entry: ShownEntry }): Html | null {
  const { say } = visit;
  if (entry.notes === '' && entry.answers.length === 0) return null;
  const hasNew = hasNewAnswer(entry);
  return (
    <>
      {hasNew && (
        <Badge kind="active" icon="message-circle">
          {say(labels.Label_NewAnswer)}
        </Badge>
      )}
      <MoreText say={say} about={entry.description} open={hasNew}>
        <Conversation visit={visit} entry={entry} />
        {canReply(entry) && (
          <p>
            <ButtonLink href={`${entryHref(entry.id)}#reageren`} icon="message-circle">
              {say(labels.Link_Reply)}
              <span class="voordeur-visually-hidden">: {entry.description}</span>
            </ButtonLink>
          </p>
        )}
      </MoreText>
    </>
  );
}
