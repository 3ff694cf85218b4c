import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';
import { valuationOf } from '../rules/valuation.ts';
import { reportLabels as labels } from './labels.ts';
import { type Report, type ReportBlock, reportNumber } from './report.ts';
import type { ValuationSubject } from './report-subject.ts';
import { roomBlocks } from './room-blocks.ts';
import { specificationHeadings } from './specification-headings.ts';

/** The report Puntenspecificatie: the 14 headings with their lines, then the rooms (TEN-21 to TEN-25). */
export function pointsSpecification(
  say: Say,
  sender: string,
  subject: ValuationSubject,
  today: Temporal.PlainDate,
): Report {
  return {
    title: say(labels.Title_Specification),
    sender,
    lead: sender,
    facts: [
      { name: say(labels.Label_Date), value: formatLongDate(today, say) },
      {
        name: say(labels.Label_Period),
        value: say(labels.Text_UntilToday, { from: formatDate(subject.startsOn) }),
      },
      { name: say(labels.Label_Address), value: subject.street },
      {
        name: say(labels.Label_PostcodeAndTown),
        value: `${subject.postcode} ${subject.town}`,
      },
      {
        name: say(labels.Label_Subject),
        value: say(labels.Text_Subject, { address: subject.street }),
      },
    ],
    parts: [
      {
        columns: [
          specificationHeadings(say, subject, [1, 7]),
          [...specificationHeadings(say, subject, [8, 14]), ...conclusion(say, subject)],
        ],
      },
      { title: say(labels.Title_RoomDetails), columns: [roomBlocks(say, subject.rooms)] },
    ],
  };
}

/** The total is not rounded here (TEN-23, OP-21). */
function conclusion(say: Say, { lines }: ValuationSubject): ReportBlock[] {
  const { total } = valuationOf(lines);
  return [
    {
      kind: 'table',
      columns: [{ width: 0.8 }, { width: 0.2, numeric: true }],
      rows: [{ cells: [say(labels.Label_TotalPoints), reportNumber(total)], total: true }],
    },
    { kind: 'note', text: say(labels.Note_Rooms) },
    { kind: 'note', text: say(labels.Note_Nuisance) },
  ];
}
