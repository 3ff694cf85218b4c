import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { outbox } from './labels.ts';
import type { MailState } from './queries.ts';

/** The words for the state of a mail. */
export const wordsOfState: Readonly<Record<MailState, Label>> = {
  waiting: outbox.State_Waiting,
  sent: outbox.State_Sent,
  refused: outbox.State_Refused,
  given_up: outbox.State_GivenUp,
};

const kindOfState: Readonly<Record<MailState, BadgeKind>> = {
  waiting: 'active',
  sent: 'ok',
  refused: 'error',
  given_up: 'warning',
};

/** The state of a mail as a badge. */
export function MailStateBadge(props: { say: Say; state: MailState }): Html {
  return <Badge kind={kindOfState[props.state]}>{props.say(wordsOfState[props.state])}</Badge>;
}
