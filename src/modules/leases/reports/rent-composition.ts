import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import { portalUserId } from '#foundation/http/visitor.ts';
import type { Say } from '#foundation/labels/label.ts';
import { rentComposition } from '../rules/rent.ts';
import { reportLabels as labels } from './labels.ts';
import { type Report, reportNumber } from './report.ts';
import type { RentSubject } from './report-subject.ts';

/** The report Huursamenstelling: what the rent is made of from this month on (TEN-33). */
export function rentReport(
  say: Say,
  sender: string,
  subject: RentSubject & { readonly customerName: string },
  today: Temporal.PlainDate,
): Report {
  const { components, gross, contractual, refused, payable } = rentComposition(
    subject.components,
    subject.refusedCents,
  );
  const from = formatDate(today.with({ day: 1 }));
  const including = (name: string, cents: number) => ({ cells: [name, '', reportNumber(cents)] });
  return {
    title: say(labels.Title_RentComposition, { organisation: sender }),
    sender,
    facts: [
      { name: say(labels.Label_User), value: portalUserId },
      { name: say(labels.Label_Date), value: formatLongDate(today, say) },
      { name: say(labels.Label_Name), value: subject.customerName },
      {
        name: say(labels.Label_Address),
        value: `${subject.street}, ${subject.postcode} ${subject.town}`,
      },
      { name: say(labels.Label_Period), value: say(labels.Text_FromNowOn, { from }) },
    ],
    parts: [
      {
        columns: [
          [
            {
              kind: 'table',
              columns: [
                { name: say(labels.Label_Component), width: 0.5 },
                { name: say(labels.Label_ExcludingVat), width: 0.25, numeric: true },
                { name: say(labels.Label_IncludingVat), width: 0.25, numeric: true },
              ],
              rows: [
                ...components.map(({ description, excludingVat, includingVat }) => ({
                  cells: [description, reportNumber(excludingVat), reportNumber(includingVat)],
                })),
                {
                  cells: [
                    say(labels.Label_GrossRent),
                    reportNumber(gross.excludingVat),
                    reportNumber(gross.includingVat),
                  ],
                  total: true,
                },
                including(say(labels.Label_ContractualRent), contractual),
                including(say(labels.Label_RefusedAmount), refused),
                { ...including(say(labels.Label_PayableRent), payable), total: true },
              ],
            },
          ],
        ],
      },
    ],
  };
}
