import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatTime } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { TypedText } from '#foundation/page/more-text.tsx';
import { timeline as labels } from '../labels.ts';
import type { EntryStatus, ShownAnswer, ShownEntry } from '../queries.ts';

const badges: Readonly<Record<EntryStatus, BadgeKind>> = {
  not_started: 'neutral',
  in_progress: 'active',
  done: 'ok',
};

/** How an entry stands (TML-6). */
export function EntryBadge({ visit: { say }, entry }: { visit: Visit; entry: ShownEntry }): Html {
  return <Badge kind={badges[entry.status]}>{say(labels[`Status_${entry.status}`])}</Badge>;
}

/** When, by whom, and about which home (TML-6). */
export function aboutEntry({ say, organisation }: Visit, entry: ShownEntry): string {
  const moment = say(labels.Text_Moment, {
    date: formatDate(dateAt(entry.happenedAt)),
    time: formatTime(entry.happenedAt),
  });
  const author = say(labels[`Author_${entry.author}`], { organisationName: organisation.name });
  return [moment, author, entry.concerns].filter(Boolean).join(' · ');
}

/** What was typed, and what was said about it since, the earliest first. */
export function Conversation({ visit, entry }: { visit: Visit; entry: ShownEntry }): Html {
  return (
    <>
      {entry.notes !== '' && <TypedText text={entry.notes} />}
      {entry.answers.map((answer) => (
        <Said visit={visit} answer={answer} />
      ))}
    </>
  );
}

function Said({ visit, answer }: { visit: Visit; answer: ShownAnswer }): Html {
  const { say, organisation } = visit;
  const date = formatDate(dateAt(answer.answeredAt));
  const isOwn = answer.from === 'customer';
  return (
    <div class={`voordeur-answer voordeur-stack${isOwn ? ' voordeur-answer--own' : ''}`}>
      <p class="voordeur-strong">
        {isOwn
          ? say(labels.Title_OwnReply, { date })
          : say(labels.Title_Answer, { organisationName: organisation.name, date })}
      </p>
      <TypedText text={answer.text} />
    </div>
  );
}

/** True when staff answered: only then there is something to reply to. */
export function canReply({ answers }: ShownEntry): boolean {
  return answers.some(({ from }) => from === 'staff');
}
