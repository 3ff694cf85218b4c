import type { Temporal } from 'temporal-polyfill';
import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Table } from '#foundation/page/table.tsx';
import { methodOf, paymentMethodLabels, paymentModesOf } from '#modules/leases/module.ts';
import { formulaLabels, wizardLabels as labels, pageLabels } from '../labels.ts';
import { dueDates } from '../rules/due-dates.ts';
import type { Offer } from '../rules/eligibility.ts';
import type { TermPlan } from '../rules/term-plan.ts';
import { sayDateFormula, sayFrequency } from '../say-formula.ts';

/** What the chosen type says, to read only (FIN-76, FIN-77). */
export function OfferProperties(props: {
  visit: Visit;
  offer: Offer;
  today: Temporal.PlainDate;
}): Html {
  const { visit, offer, today } = props;
  const { say } = visit;
  const { template } = offer;
  const [firstDueOn] = dueDates(template, today, 1);
  const words = sayDateFormula(template.firstDueFormula, say);
  return (
    <DataList
      facts={[
        { key: say(labels.Label_PaymentMethod), value: sayPaymentMethod(visit, template) },
        { key: say(labels.Label_Frequency), value: sayFrequency(template.frequency, say) },
        {
          key: say(labels.Label_FirstDue),
          value: firstDueOn
            ? say(formulaLabels.Text_WithDate, { words, date: formatDate(firstDueOn) })
            : words,
        },
        {
          key: say(labels.Label_Remainder),
          value: say(labels[`Remainder_${template.remainderOption}`]),
        },
      ]}
    />
  );
}

/** How terms are paid, from the transaction mode as leases read it (FIN-76, CTX-3). */
export function sayPaymentMethod(
  { say, organisation }: Visit,
  { transactionMode }: { readonly transactionMode: string },
): string {
  const method = methodOf(transactionMode, paymentModesOf(organisation));
  return say(paymentMethodLabels[`Label_${method}`]);
}

/** Every term with its date and amount, so that the deviating one is seen before sending (FIN-87). */
export function PlanTable(props: {
  say: Say;
  offer: Offer;
  plan: TermPlan;
  today: Temporal.PlainDate;
}): Html {
  const { say, offer, plan, today } = props;
  const dates = dueDates(offer.template, today, plan.amounts.length);
  const terms = plan.amounts.map((cents, index) => ({
    position: index + 1,
    cents,
    dueOn: dates[index],
    isExtra: index >= plan.count,
  }));
  return (
    <Table
      say={say}
      caption={say(labels.Table_Terms)}
      rows={terms}
      columns={[
        {
          label: say(pageLabels.Column_Term),
          kind: 'header',
          cell: ({ position, isExtra }) => sayPosition(say, position, isExtra),
        },
        {
          label: say(pageLabels.Column_DueOn),
          kind: 'date',
          cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : ''),
        },
        {
          label: say(pageLabels.Column_Amount),
          kind: 'amount',
          cell: ({ cents }) => formatMoney(cents),
        },
      ]}
    />
  );
}

/** The number of a term; the one that only holds the remainder says so. */
export function sayPosition(say: Say, position: number, isExtra: boolean): string {
  return isExtra ? say(pageLabels.Text_ExtraTerm, { position }) : String(position);
}
