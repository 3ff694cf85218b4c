import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Breakable } from '#foundation/page/breakable.tsx';
import type { Fact } from '#foundation/page/data-list.tsx';
import type { Termination } from '../find-termination.ts';
import { inspectionName, whenText } from '../inspection-text.ts';
import { checkLabels, terminationLabels as labels, shownLabels } from '../labels.ts';
import { newAddressLine } from '../rules/new-address.ts';
import { StatusBadge } from '../status-badge.tsx';

/** Everything that was handed in, for the customer and for staff. */
export function factsOfTermination(say: Say, termination: Termination): Fact[] {
  const { inspections } = termination;
  return [
    { key: say(shownLabels.Label_Reference), value: termination.code },
    {
      key: say(shownLabels.Label_Status),
      value: <StatusBadge say={say} status={termination.status} />,
    },
    { key: say(labels.Label_Contract), value: termination.address },
    {
      key: say(shownLabels.Label_HandedInAt),
      value: formatLongDate(dateAt(termination.handedInAt), say),
    },
    {
      key: say(shownLabels.Label_PlannedEnd),
      value: formatLongDate(termination.endsOn, say),
    },
    { key: say(labels.Label_Reason), value: termination.reason },
    ...inspections.map((each) => ({
      key: inspectionName(say, each, inspections),
      value: whenText(say, each),
    })),
    ...(termination.telephone
      ? [{ key: say(labels.Label_Telephone), value: termination.telephone }]
      : []),
    ...(termination.email
      ? [{ key: say(labels.Label_Email), value: <Breakable text={termination.email} /> }]
      : []),
    { key: say(checkLabels.Label_NewAddress), value: newAddressLine(termination.newAddress) },
    { key: say(labels.Label_MovesOn), value: formatLongDate(termination.movesOn, say) },
    ...termination.consents.map((consent) => ({
      key: say(checkLabels.Label_Consent, { name: consent.personName }),
      value: consent.givenAt
        ? say(shownLabels.Text_ConsentGiven, { date: formatDate(dateAt(consent.givenAt)) })
        : say(shownLabels.Text_ConsentAsked, { date: formatDate(dateAt(consent.askedAt)) }),
    })),
    ...(termination.note ? [{ key: say(shownLabels.Label_Note), value: termination.note }] : []),
  ];
}
