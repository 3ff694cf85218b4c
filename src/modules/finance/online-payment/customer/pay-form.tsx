import { Temporal } from 'temporal-polyfill';
import { formatRelativeDay } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import { formatHundredths } from '#foundation/format/numbers.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { FieldError } from '#foundation/page/field.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { PayBar, PayTick, PickForm } from '#foundation/page/pay.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { AmountField } from '#foundation/page/text-field.tsx';
import { CustomerAsked } from '#foundation/view-along/customer-asked.tsx';
import { EntryDetails } from '../../customer/entry-details.tsx';
import type { Money } from '../../customer/finance-panel.ts';
import { UnbrokenDates } from '../../customer/unbroken-dates.tsx';
import type { LedgerEntry } from '../../rules/open-entries.ts';
import { payLabels as labels } from '../labels.ts';
import { MethodPicture } from '../method-logo/method-logo.tsx';
import { distribute, totalPayable } from '../rules/distribute.ts';
import { parseAmount } from '../rules/parse-amount.ts';
import { payableCents, payableEntries } from '../rules/payable-entries.ts';
import type { PayingNow } from './panel-question.ts';

export const payPath = '/financien/betalen';

/** What stands in the form: as it was typed, with the messages beside it. */
export interface PayFormState {
  readonly selected: ReadonlySet<string>;
  /** Undefined: the total of what is selected (FIN-26). */
  readonly amount: string | undefined;
  readonly errors: Readonly<Record<string, string>>;
}

export const emptyPayForm: PayFormState = { selected: new Set(), amount: undefined, errors: {} };

/**
 * The list of payable invoices with ticks, the amount and *Betaal nu* (FIN-23 to FIN-30). The server works everything
 * out; the script shows the same while ticking.
 */
export function PayForm(props: {
  visit: Visit;
  money: Money;
  paying: PayingNow;
  state: PayFormState;
}): Html {
  const { visit, money, paying, state } = props;
  const { say } = visit;
  const entries = payableEntries(money.entries);
  const chosen = entries.filter(({ id }) => state.selected.has(id));
  const total = totalPayable(chosen);
  const companies = new Set(entries.map(({ companyId }) => companyId));
  return (
    <PickForm
      action={payPath}
      formKey={newFormKey()}
      words={{
        none: say(labels.Text_NothingSelected),
        one: say(labels.Text_OneSelected, { amount: '{amount}' }),
        several: say(labels.Text_Selected, { count: '{count}', amount: '{amount}' }),
        insteadOf: say(labels.Label_InsteadOf, { payable: '{payable}' }),
      }}
    >
      {companies.size > 1 && <Paragraph kind="small">{say(labels.Text_OneCompany)}</Paragraph>}
      {state.errors.post && <FieldError id="post" text={state.errors.post} />}
      <PayableTable {...props} entries={entries} severalCompanies={companies.size > 1} />
      <CustomerAsked visit={visit} errors={state.errors} />
      <PayBar
        field={
          <AmountField
            say={say}
            name="bedrag"
            label={say(labels.Label_Amount)}
            info={say(labels.Info_Amount)}
            description={selectionText(say, chosen.length, total)}
            value={state.amount ?? formatHundredths(total)}
            error={state.errors.bedrag}
          />
        }
        buttons={
          <ButtonGroup>
            <Button
              kind="primary"
              icon="lock"
              name="doe"
              value="betaal"
              busyText={say(labels.Button_PayNowBusy)}
            >
              {say(labels.Button_PayNow)}
            </Button>
            <Button name="doe" value="bereken">
              {say(labels.Button_Calculate)}
            </Button>
          </ButtonGroup>
        }
        note={
          paying.methodName && (
            <>
              {paying.methodLogo && <MethodPicture logo={paying.methodLogo} />}
              {say(labels.Text_Method, { method: paying.methodName })}
            </>
          )
        }
      />
    </PickForm>
  );
}

function selectionText(say: Say, count: number, cents: number): string {
  const amount = formatMoney(cents);
  if (count === 0) return say(labels.Text_NothingSelected);
  return count === 1
    ? say(labels.Text_OneSelected, { amount })
    : say(labels.Text_Selected, { count, amount });
}

function PayableTable(props: {
  visit: Visit;
  money: Money;
  paying: PayingNow;
  state: PayFormState;
  entries: readonly LedgerEntry[];
  severalCompanies: boolean;
}): Html {
  const { money, entries } = props;
  const { say } = props.visit;
  return (
    <Table
      say={say}
      caption={say(labels.Table_Payable)}
      columns={columnsOf(props)}
      rows={entries}
      details={(entry) => ({
        subject: entry.description,
        content: (
          <EntryDetails
            say={say}
            entry={entry}
            today={money.today}
            address={entry.leaseId === null ? undefined : money.addresses.get(entry.leaseId)}
          />
        ),
      })}
    />
  );
}

function columnsOf(props: {
  visit: Visit;
  money: Money;
  paying: PayingNow;
  state: PayFormState;
  entries: readonly LedgerEntry[];
  severalCompanies: boolean;
}): readonly Column<LedgerEntry>[] {
  const { money, paying, state, entries } = props;
  const { say } = props.visit;
  const paid = sharesOf(entries, state);
  return [
    {
      label: say(labels.Column_Pick),
      kind: 'pick',
      cell: (entry) => (
        <PayTick
          name="post"
          value={entry.id}
          id={entry === entries[0] ? 'post' : `post-${entry.id}`}
          label={say(labels.Label_PickEntry, { subject: entry.description })}
          checked={state.selected.has(entry.id)}
          cents={payableCents(entry)}
          group={entry.companyId}
        />
      ),
    },
    {
      label: say(labels.Column_Subject),
      kind: 'header',
      cell: (entry) => (
        <>
          <UnbrokenDates text={entry.description} />
          {props.severalCompanies && (
            <>
              {' '}
              <small>{paying.companies.get(entry.companyId)}</small>
            </>
          )}
        </>
      ),
    },
    {
      label: say(labels.Column_Amount),
      kind: 'amount',
      cell: (entry) => amountText(say, payableCents(entry), paid?.get(entry.id)),
    },
    {
      label: say(labels.Column_Due),
      kind: 'date',
      cell(entry) {
        const due = formatRelativeDay(entry.dueOn, money.today, say);
        const late = Temporal.PlainDate.compare(entry.dueOn, money.today) < 0;
        return late ? <span class="voordeur-late">{due}</span> : due;
      },
    },
  ];
}

/** What is paid of each selected entry; undefined while no amount is typed that can be understood. */
function sharesOf(
  entries: readonly LedgerEntry[],
  { selected, amount }: PayFormState,
): ReadonlyMap<string, number> | undefined {
  const parsed = amount === undefined ? undefined : parseAmount(amount);
  if (!parsed || 'fault' in parsed) return undefined;
  const chosen = entries.filter(({ id }) => selected.has(id));
  const shares = new Map(
    distribute(chosen, parsed.cents).map(({ entry, cents }) => [entry.id, cents]),
  );
  return new Map(chosen.map(({ id }) => [id, shares.get(id) ?? 0]));
}

/** `€ 2.157,82 i.p.v. 2.921,09` for an entry that is only partly covered (FIN-30). */
function amountText(say: Say, payable: number, paid: number | undefined): Html | string {
  if (paid === undefined || paid === payable) return formatMoney(payable);
  return (
    <>
      <span class="voordeur-part">{formatMoney(paid)}</span>{' '}
      <small>{say(labels.Label_InsteadOf, { payable: formatHundredths(payable) })}</small>
    </>
  );
}
