import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Table } from '#foundation/page/table.tsx';
import { UnbrokenDates } from '../customer/unbroken-dates.tsx';
import { sayPosition } from './customer/offer-properties.tsx';
import type { Arrangement } from './find-arrangement.ts';
import { pageLabels as labels } from './labels.ts';

interface Props {
  readonly say: Say;
  readonly arrangement: Arrangement;
  /** Closer together, for staff. */
  readonly dense?: boolean;
}

/** The terms with what is still to be paid of each. */
export function TermTable({ say, arrangement, dense = false }: Props): Html {
  const notInLedger =
    arrangement.status === 'created' ? labels.Text_NotBooked : labels.Text_Unknown;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Terms)}
      dense={dense}
      rows={arrangement.terms}
      columns={[
        {
          label: say(labels.Column_Term),
          kind: 'header',
          cell: ({ position, isExtra }) => sayPosition(say, position, isExtra),
        },
        {
          label: say(labels.Column_DueOn),
          kind: 'date',
          cell: ({ dueOn }) => formatDate(dueOn),
        },
        {
          label: say(labels.Column_Amount),
          kind: 'amount',
          cell: ({ cents }) => formatMoney(cents),
        },
        {
          label: say(labels.Column_Open),
          kind: 'number',
          cell: ({ remainingCents }) =>
            remainingCents === null ? say(notInLedger) : formatMoney(remainingCents),
        },
      ]}
    />
  );
}

/** The invoices that the arrangement was made of. */
export function EntryTable({ say, arrangement, dense = false }: Props): Html {
  return (
    <Table
      say={say}
      caption={say(labels.Title_Entries)}
      dense={dense}
      rows={arrangement.entries}
      columns={[
        {
          label: say(labels.Column_Invoice),
          kind: 'header',
          cell: ({ description }) => <UnbrokenDates text={description} />,
        },
        {
          label: say(labels.Column_DueOn),
          kind: 'date',
          cell: ({ dueOn }) => formatDate(dueOn),
        },
        {
          label: say(labels.Column_Amount),
          kind: 'amount',
          cell: ({ cents }) => formatMoney(cents),
        },
      ]}
    />
  );
}
