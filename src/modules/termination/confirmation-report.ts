import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';
import type { Report } from '#modules/leases/module.ts';
import type { Termination } from './find-termination.ts';
import { inspectionName, whenText } from './inspection-text.ts';
import { checkLabels, terminationLabels as labels, paperLabels, shownLabels } from './labels.ts';
import { newAddressLine } from './rules/new-address.ts';

/** The termination on paper: what was handed in, how it stands, and what follows. */
export function confirmationReport(say: Say, sender: string, termination: Termination): Report {
  const { inspections, consents, status } = termination;
  const rows: { cells: string[] }[] = [
    { cells: [say(labels.Label_Contract), termination.address] },
    { cells: [say(shownLabels.Label_PlannedEnd), formatLongDate(termination.endsOn, say)] },
    { cells: [say(labels.Label_Reason), termination.reason] },
    ...inspections.map((each) => ({
      cells: [inspectionName(say, each, inspections), whenText(say, each)],
    })),
    { cells: [say(checkLabels.Label_NewAddress), newAddressLine(termination.newAddress)] },
    { cells: [say(labels.Label_MovesOn), formatLongDate(termination.movesOn, say)] },
    ...consents.map(({ personName, givenAt, askedAt }) => ({
      cells: [
        say(checkLabels.Label_Consent, { name: personName }),
        givenAt
          ? say(shownLabels.Text_ConsentGiven, { date: formatDate(dateAt(givenAt)) })
          : say(shownLabels.Text_ConsentAsked, { date: formatDate(dateAt(askedAt)) }),
      ],
    })),
  ];
  return {
    title: say(paperLabels.Title_Paper),
    sender,
    facts: [
      { name: say(shownLabels.Label_Reference), value: termination.code },
      { name: say(paperLabels.Label_Name), value: termination.customerName },
      { name: say(paperLabels.Label_CustomerNumber), value: termination.customerNumber },
      {
        name: say(shownLabels.Label_HandedInAt),
        value: formatLongDate(dateAt(termination.handedInAt), say),
      },
      { name: say(shownLabels.Label_Status), value: say(shownLabels[`Status_${status}`]) },
    ],
    parts: [
      {
        columns: [
          [
            { kind: 'text', text: say(paperLabels[`Text_${status}`]) },
            {
              kind: 'table',
              columns: [{ width: 0.4 }, { width: 0.6 }],
              rows,
            },
            { kind: 'note', text: say(shownLabels.Text_ChangeByPhone) },
          ],
        ],
      },
    ],
  };
}
