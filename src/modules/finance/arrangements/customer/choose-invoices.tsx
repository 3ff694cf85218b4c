import { dateAt } from '#foundation/clock.ts';
import { formatRelativeDay } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonLink } from '#foundation/page/button.tsx';
import { RowTick } from '#foundation/page/choice-field.tsx';
import { FieldError } from '#foundation/page/field.tsx';
import { ActionBar, ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { leaseAddresses, leaseAddressesIn } from '#modules/leases/module.ts';
import { EntryDetails } from '../../customer/entry-details.tsx';
import type { Choice, SelectableEntry } from '../find-choice.ts';
import { wizardLabels as labels } from '../labels.ts';
import { arrangementPaths } from '../paths.ts';
import { wizardFrame } from './wizard-frame.tsx';
import type { WizardInput } from './wizard-input.ts';

/** Step 1: which open invoices go into the arrangement (FIN-72 to FIN-74). */
export async function chooseInvoicesPage(
  visit: ReadVisit,
  input: WizardInput,
  choice: Choice,
  errors: Problems = {},
): Promise<Answer> {
  const { say, read } = visit;
  const addresses = leaseAddressesIn(
    await read.ask(leaseAddresses.statement, leaseAddresses.values),
  );
  return wizardFrame(visit, {
    step: 1,
    input,
    failed: Object.keys(errors).length > 0,
    children:
      choice.selectable.length === 0 ? (
        <PlainPanel id="facturen" title={say(labels.Step_Invoices)}>
          <EmptyState
            icon="receipt"
            title={say(labels.Title_NothingToChoose)}
            action={<ButtonLink href="/financien">{say(labels.Link_Finance)}</ButtonLink>}
          >
            {say(labels.Text_NothingToChoose)}
          </EmptyState>
        </PlainPanel>
      ) : (
        <>
          <ErrorSummary say={say} errors={errors} />
          <InvoiceForm
            visit={visit}
            input={input}
            choice={choice}
            error={errors.post}
            addresses={addresses}
          />
        </>
      ),
  });
}

interface InvoiceFormProps {
  readonly visit: Visit;
  readonly input: WizardInput;
  readonly choice: Choice;
  readonly error: string | undefined;
  readonly addresses: ReadonlyMap<string, string>;
}

/** The script adds up what is ticked from the amounts here, and shuts out entries of another company. */
function InvoiceForm({ visit, input, choice, error, addresses }: InvoiceFormProps): Html {
  const { say } = visit;
  const amounts = choice.selectable.map(({ code, remainingCents, companyId }) => [
    code,
    { cents: remainingCents, group: companyId },
  ]);
  return (
    <div data-adds-up={JSON.stringify(Object.fromEntries(amounts))}>
      <Form
        action={arrangementPaths.chooseInvoices}
        hidden={{ type: input.type || undefined, aantal: input.aantal }}
      >
        <PlainPanel id="facturen" title={say(labels.Step_Invoices)}>
          <Paragraph>{say(labels.Text_Invoices)}</Paragraph>
          {error && (
            <div>
              <FieldError id="post" text={error} />
            </div>
          )}
          <InvoiceTable visit={visit} choice={choice} addresses={addresses} />
        </PlainPanel>
        <ActionBar
          note={
            <span data-total-line hidden>
              {say(labels.Label_Total)}:{' '}
              <output class="voordeur-strong" data-total>
                {formatMoney(choice.totalCents)}
              </output>
            </span>
          }
        >
          <Button kind="primary">{say(generic.Button_Next)}</Button>
          <ButtonLink href="/financien#regeling">{say(generic.Button_Cancel)}</ButtonLink>
        </ActionBar>
      </Form>
    </div>
  );
}

function InvoiceTable(props: {
  visit: Visit;
  choice: Choice;
  addresses: ReadonlyMap<string, string>;
}): Html {
  const { say, now } = props.visit;
  const { selectable, chosen } = props.choice;
  const today = dateAt(now);
  return (
    <Table
      say={say}
      caption={say(labels.Table_Invoices)}
      rows={selectable}
      columns={[
        {
          label: say(labels.Column_Choose),
          kind: 'pick',
          cell: (entry) => (
            <RowTick
              name="post"
              value={entry.code}
              id={entry === selectable[0] ? 'post' : `post-${entry.code}`}
              label={say(labels.Label_Choose, { description: entry.description })}
              checked={chosen.includes(entry)}
            />
          ),
        },
        {
          label: say(labels.Column_OpenAmount),
          kind: 'amount',
          cell: (entry) => formatMoney(entry.remainingCents),
        },
        {
          label: say(labels.Column_Due),
          kind: 'date',
          cell: (entry) => formatRelativeDay(entry.dueOn, today, say),
        },
      ]}
      details={(entry: SelectableEntry) => ({
        subject: entry.description,
        content: (
          <EntryDetails
            say={say}
            entry={entry}
            today={today}
            address={entry.leaseId === null ? undefined : props.addresses.get(entry.leaseId)}
          />
        ),
      })}
    />
  );
}
