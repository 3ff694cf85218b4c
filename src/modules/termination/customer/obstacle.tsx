import { formatLongDate } from '#foundation/format/dates.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { terminationLabels as labels } from '../labels.ts';
import type { Situation } from '../situation.ts';
import { terminationPath } from './paths.ts';

/** The page that says why this lease cannot be ended here; undefined when it can (TRM-41, TRM-B10, ADM-B33). */
export function obstaclePage(visit: Visit, situation: Situation): Answer | undefined {
  const { say } = visit;
  const { lease, reasons, firstEndDate } = situation;
  const date = lease.termination?.endsOn ?? lease.endsOn;
  if (date) {
    return statePage(visit, {
      title: say(labels.Title_AlreadyTerminated),
      text: say(labels.Text_AlreadyTerminated, {
        address: lease.address,
        date: formatLongDate(date, say),
      }),
      href: lease.termination ? terminationPath(lease.termination.id) : '/woning',
      link: say(lease.termination ? labels.Link_Termination : labels.Link_Tenancy),
    });
  }
  if (reasons.length === 0 || !firstEndDate) {
    return statePage(visit, {
      title: say(labels.Title_NotPossible),
      text: say(labels.Text_NotPossible),
      href: '/woning',
      link: say(labels.Link_Tenancy),
    });
  }
  return undefined;
}

/** Nothing to fill in: what there is instead. */
export function statePage(
  visit: Visit,
  shown: {
    readonly title: string;
    readonly text: string;
    readonly href: string;
    readonly link: string;
  },
): Answer {
  return customerPage(visit, {
    title: visit.say(labels.Title_Termination),
    current: 'leases',
    children: (
      <EmptyState
        icon="key-round"
        level={2}
        title={shown.title}
        action={<ButtonLink href={shown.href}>{shown.link}</ButtonLink>}
      >
        {shown.text}
      </EmptyState>
    ),
  });
}
