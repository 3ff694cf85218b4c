import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatRelativeDay } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { entryLabels as labels } from '../labels.ts';
import { type LedgerEntry, receivedOn } from '../rules/open-entries.ts';

/** The opened details of an invoice, in the order of FIN-19; a loose invoice has no address. */
export function EntryDetails(props: {
  say: Say;
  entry: LedgerEntry;
  today: Temporal.PlainDate;
  address: string | undefined;
}): Html {
  const { say, entry, today, address } = props;
  const dueOn = say(labels.Label_DueOnRelative, {
    date: formatDate(entry.dueOn),
    relative: formatRelativeDay(entry.dueOn, today, say),
  });
  return (
    <DataList
      kind="figures"
      facts={[
        { key: say(labels.Label_Description), value: entry.description },
        ...(address === undefined ? [] : [{ key: say(labels.Label_Lease), value: address }]),
        { key: say(labels.Label_OriginalAmount), value: formatMoney(entry.originalCents) },
        { key: say(labels.Label_DueOn), value: dueOn },
        { key: say(labels.Label_Received), value: formatMoney(receivedOn(entry)) },
        { key: say(labels.Label_OpenAmount), value: formatMoney(entry.remainingCents) },
        { key: say(labels.Label_InCollection), value: formatMoney(entry.inCollectionCents) },
        { key: say(labels.Label_InOnlinePayment), value: formatMoney(entry.inOnlinePaymentCents) },
      ]}
    />
  );
}
