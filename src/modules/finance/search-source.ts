import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { features } from '#foundation/switches/features.ts';
import { kindLabels } from './labels.ts';
import { noBailiffCase } from './queries.ts';
import { documentKinds } from './rules/document-kinds.ts';

/** What the search says of entries. */
export const entrySearchLabels = labelsOfPage('EntrySearch', {
  Title_Entries: ['Facturen en betalingen', 'Invoices and payments'],
  Text_Open: ['Vervalt op {date}, open: {amount}', 'Due on {date}, open: {amount}'],
  Text_Settled: ['{date}, {amount}, verrekend', '{date}, {amount}, settled'],
  Title_Entry: ['{kind}: {description}', '{kind}: {description}'],
});
const labels = entrySearchLabels;

const entry = z.object({
  kind: z.enum(documentKinds),
  description: z.string(),
  day: jsonDate,
  original_cents: z.number(),
  remaining_cents: z.number(),
});

/** A customer's invoices and payments, found by number, description, amount and day; none while a bailiff case runs (FIN-2). */
export const entriesSource: SearchSource = {
  key: 'entries',
  title: labels.Title_Entries,
  icon: 'receipt',
  feature: features.balance,
  things: `select e.due_on as day,
      concat_ws(' ', e.code, e.description, to_char(abs(e.original_cents) / 100.0, 'FM9999999990.00'),
        to_char(e.due_on, 'DD-MM-YYYY')) as words,
      json_build_object('kind', e.kind, 'description', e.description, 'day', e.due_on,
        'original_cents', e.original_cents, 'remaining_cents', e.remaining_cents) as thing
    from ledger_entry e
    where e.organisation_id = asked.organisation_id and e.customer_id = asked.customer_id and ${noBailiffCase}`,
  show({ say }, thing) {
    const { kind, description, day, original_cents, remaining_cents } = entry.parse(thing);
    const date = formatDate(day);
    return {
      title: say(labels.Title_Entry, { kind: say(kindLabels[`Kind_${kind}`]), description }),
      text:
        remaining_cents === 0
          ? say(labels.Text_Settled, { date, amount: formatMoney(original_cents) })
          : say(labels.Text_Open, { date, amount: formatMoney(remaining_cents) }),
      href: `/financien#${panelOf(kind, remaining_cents)}`,
    };
  },
};

/** The panel of the page Financiën in which an entry stands. */
function panelOf(kind: z.infer<typeof entry>['kind'], remainingCents: number): string {
  if (kind === 'payment' || kind === 'refund') return 'betalingen';
  return remainingCents === 0 ? 'facturen' : 'saldo';
}
