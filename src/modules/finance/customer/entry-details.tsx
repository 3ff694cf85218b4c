import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatRelativeDay } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import { escapeHtml } from '#foundation/html/escape.ts';
import { type Html, raw } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { fillHoles, hole, type Template, templateOf } from '#foundation/page/holes.ts';
import { entryLabels as labels } from '../labels.ts';
import { type LedgerEntry, receivedOn } from '../rules/open-entries.ts';

/**
 * The opened details of an invoice, in the order of FIN-19; a loose invoice has no address. A page holds dozens of
 * them, so the markup around the values is made once for each organisation and language.
 */
export function EntryDetails(props: {
  say: Say;
  entry: LedgerEntry;
  today: Temporal.PlainDate;
  address: string | undefined;
}): Html {
  const { say, entry, today, address } = props;
  const templates = templatesFor(say);
  const dueOn = say(labels.Label_DueOnRelative, {
    date: formatDate(entry.dueOn),
    relative: formatRelativeDay(entry.dueOn, today, say),
  });
  return raw(
    fillHoles(address === undefined ? templates.loose : templates.ofLease, {
      description: escapeHtml(entry.description),
      address: escapeHtml(address ?? ''),
      original: escapeHtml(formatMoney(entry.originalCents)),
      dueOn: escapeHtml(dueOn),
      received: escapeHtml(formatMoney(receivedOn(entry))),
      open: escapeHtml(formatMoney(entry.remainingCents)),
      inCollection: escapeHtml(formatMoney(entry.inCollectionCents)),
      inOnlinePayment: escapeHtml(formatMoney(entry.inOnlinePaymentCents)),
    }),
  );
}

interface Templates {
  readonly ofLease: Template;
  readonly loose: Template;
}

/** An organisation gets a new `Say` when its words change. */
const known = new WeakMap<Say, Templates>();

function templatesFor(say: Say): Templates {
  const made = known.get(say) ?? makeTemplates(say);
  known.set(say, made);
  return made;
}

function makeTemplates(say: Say): Templates {
  const description = { key: say(labels.Label_Description), value: hole('description') };
  const address = { key: say(labels.Label_Lease), value: hole('address') };
  const amounts = [
    { key: say(labels.Label_OriginalAmount), value: hole('original') },
    { key: say(labels.Label_DueOn), value: hole('dueOn') },
    { key: say(labels.Label_Received), value: hole('received') },
    { key: say(labels.Label_OpenAmount), value: hole('open') },
    { key: say(labels.Label_InCollection), value: hole('inCollection') },
    { key: say(labels.Label_InOnlinePayment), value: hole('inOnlinePayment') },
  ];
  const listOf = (facts: readonly Fact[]) => templateOf(<DataList kind="figures" facts={facts} />);
  return {
    ofLease: listOf([description, address, ...amounts]),
    loose: listOf([description, ...amounts]),
  };
}
