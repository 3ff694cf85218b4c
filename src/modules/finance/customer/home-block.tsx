import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { daysBetween, formatLongDate, formatRelativeDay } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { HomeBlock } from '#foundation/house.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { AttentionAmount } from '#foundation/page/home-blocks.tsx';
import { features } from '#foundation/switches/features.ts';
import { attentionLabels as labels } from '../labels.ts';
import { type InvoicesDue, invoicesDue, invoicesDueIn } from '../queries.ts';
import { UnbrokenDates } from './unbroken-dates.tsx';

/** From so many days before its due date an invoice asks for attention. */
const daysAhead = 14;

/** What must be paid soon, or should have been; nothing while a bailiff case runs (FIN-2). */
export const invoicesDueBlock: HomeBlock = {
  key: 'invoices-due',
  feature: features.balance,
  question: ({ today }) => invoicesDue(today, daysAhead),
  attention({ say, now }, rows) {
    const due = invoicesDueIn(rows);
    return (
      due && {
        title:
          due.count === 1 ? (
            <UnbrokenDates text={due.oldestDescription} />
          ) : (
            say(labels.Title_Invoices, { count: due.count })
          ),
        main: <AttentionAmount>{formatMoney(due.cents)}</AttentionAmount>,
        text: whenToPay(say, due, dateAt(now)),
        action: (
          <ButtonLink href="/financien" kind="primary" icon="arrow-right">
            {say(labels.Button_ViewInvoices)}
          </ButtonLink>
        ),
      }
    );
  },
};

function whenToPay(
  say: Say,
  { count, oldestDueOn }: InvoicesDue,
  today: Temporal.PlainDate,
): string {
  const date = formatLongDate(oldestDueOn, say);
  const days = daysBetween(today, oldestDueOn);
  if (days < 0) {
    const relative = formatRelativeDay(oldestDueOn, today, say);
    return say(count === 1 ? labels.Text_Late : labels.Text_OldestLate, { date, relative });
  }
  if (days === 0) return say(labels.Text_PayToday, { date });
  if (days === 1) return say(labels.Text_PayTomorrow, { date });
  return say(count === 1 ? labels.Text_PayBefore : labels.Text_OldestBefore, { date, count: days });
}
