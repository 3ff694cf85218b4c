import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatTime } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { redirect } from '#foundation/http/answer.ts';
import { hotPage } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { MoreText, TypedText } from '#foundation/page/more-text.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { nearestPage, pageNumber } from '#foundation/page/paging.ts';
import { Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Timeline } from '#foundation/page/timeline.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { timeline as labels } from '../labels.ts';
import { markSeen } from '../mark-seen.ts';
import {
  type EntryStatus,
  entriesIn,
  entriesShown,
  entryCount,
  entryCountIn,
  type ShownEntry,
} from '../queries.ts';
import { actionsPath, timelinePath } from './paths.ts';

const pageSize = 10;
const pageHref = (page: number) => `${timelinePath}?pagina=${page}`;

const badges: Readonly<Record<EntryStatus, BadgeKind>> = {
  not_started: 'neutral',
  in_progress: 'active',
  done: 'ok',
};

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
    const total = entryCountIn(counted);
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
    const unseen = entries.flatMap(({ answers }) => answers.filter(({ seen }) => !seen));
    if (answer.kind !== 'page' || unseen.length === 0) return answer;
    return {
      ...answer,
      trace: (write) =>
        markSeen(
          write,
          unseen.map(({ id }) => id),
        ),
    };
  },
});

function eventOf(visit: Visit, entry: ShownEntry) {
  const { say } = visit;
  return {
    icon: entry.icon,
    title: entry.description,
    badge: <Badge kind={badges[entry.status]}>{say(labels[`Status_${entry.status}`])}</Badge>,
    text: [
      momentOf(visit, entry),
      say(labels[`Author_${entry.author}`], { organisationName: visit.organisation.name }),
      entry.concerns,
    ]
      .filter(Boolean)
      .join(' · '),
    more: <More visit={visit} entry={entry} />,
  };
}

/** What was typed, and what staff answered; open while an answer is new (TML-4). */
function More({ visit, entry }: { visit: Visit; entry: ShownEntry }): Html | null {
  const { say, organisation } = visit;
  if (entry.notes === '' && entry.answers.length === 0) return null;
  const hasNew = entry.answers.some(({ seen }) => !seen);
  return (
    <>
      {hasNew && (
        <Badge kind="active" icon="message-circle">
          {say(labels.Label_NewAnswer)}
        </Badge>
      )}
      <MoreText say={say} about={entry.description} open={hasNew}>
        {entry.notes !== '' && <TypedText text={entry.notes} />}
        {entry.answers.map((answer) => (
          <div class="voordeur-answer voordeur-stack">
            <p class="voordeur-strong">
              {say(labels.Title_Answer, {
                organisationName: organisation.name,
                date: formatDate(dateAt(answer.answeredAt)),
              })}
            </p>
            <TypedText text={answer.text} />
          </div>
        ))}
      </MoreText>
    </>
  );
}

function momentOf({ say }: Visit, { happenedAt }: ShownEntry): string {
  return say(labels.Text_Moment, {
    date: formatDate(dateAt(happenedAt)),
    time: formatTime(happenedAt),
  });
}
