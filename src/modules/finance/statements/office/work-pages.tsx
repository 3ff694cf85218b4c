import { formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { RadioGroup, Select } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Tabs, TextLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { TextArea, TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { workLabels as labels } from '../labels.ts';
import type { WorkItem, workItems } from '../queries.ts';

export const workPath = '/kantoor/betaalwerklijst';

type Items = Awaited<ReturnType<typeof workItems>>;

/** What waits for staff, and what was resolved. */
export function workListPage(visit: Visit, items: Items, resolved: boolean): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_Work),
    lead: say(labels.Text_Work),
    current: 'payment-work',
    children: (
      <>
        <Tabs
          label={say(labels.Title_Work)}
          tabs={[
            { href: workPath, title: say(labels.Tab_Open), current: !resolved },
            {
              href: `${workPath}?status=klaar`,
              title: say(labels.Tab_Resolved),
              current: resolved,
            },
          ]}
        />
        {items.length === 0 ? (
          <EmptyState icon="circle-check" level={2} title={say(labels.Text_Nothing)} />
        ) : (
          <PlainPanel id="werklijst" title={say(resolved ? labels.Tab_Resolved : labels.Tab_Open)}>
            <Table
              say={say}
              caption={say(labels.Title_Work)}
              dense
              columns={[
                {
                  label: say(labels.Label_Reason),
                  kind: 'header',
                  cell: ({ id, reason }) => (
                    <TextLink href={`${workPath}/${id}`}>{reasonText(say, reason)}</TextLink>
                  ),
                },
                { label: say(labels.Label_Reference), cell: ({ reference }) => reference },
                {
                  label: say(labels.Label_Amount),
                  kind: 'amount',
                  cell: ({ cents }) => formatMoney(cents),
                },
                {
                  label: say(labels.Label_CreatedAt),
                  kind: 'date',
                  cell: ({ createdAt }) => formatMoment(createdAt, say),
                },
              ]}
              rows={items}
            />
          </PlainPanel>
        )}
      </>
    ),
  });
}

function reasonText(say: Say, reason: string): string {
  if (reason === 'other_amount') return say(labels.Reason_other_amount);
  if (reason === 'booked_before') return say(labels.Reason_booked_before);
  if (reason === 'other_amount_confirmed') return say(labels.Reason_other_amount_confirmed);
  return say(labels.Reason_unknown_reference);
}

/** What was typed in the form that resolves an item. */
export interface ResolveTyped {
  readonly hoe: string;
  readonly klantnummer: string;
  readonly bedrijf: string;
  readonly toelichting: string;
}

/** One item, with the form that resolves it. */
export function workItemPage(
  visit: Visit,
  found: WorkItem,
  typed: ResolveTyped,
  errors: Problems,
): Answer {
  const { say } = visit;
  const { item } = found;
  return officePage(visit, {
    title: reasonText(say, item.reason),
    current: 'payment-work',
    breadcrumb: [{ href: workPath, title: say(labels.Title_Work) }],
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <PlainPanel id="post" title={formatMoney(item.cents)}>
          <Facts say={say} found={found} />
        </PlainPanel>
        {item.resolvedAt === null && (
          <PlainPanel id="afhandelen" title={say(labels.Title_Resolve)}>
            <ResolveForm say={say} found={found} typed={typed} errors={errors} />
          </PlainPanel>
        )}
      </>
    ),
  });
}

function Facts({ say, found }: { say: Say; found: WorkItem }): Html {
  const { item, line, payment } = found;
  return (
    <DataList
      facts={[
        {
          key: say(labels.Label_Reference),
          value: payment ? (
            <TextLink href={`/kantoor/betaalverzoeken/${item.reference}`}>
              {item.reference}
            </TextLink>
          ) : (
            item.reference
          ),
        },
        ...(payment ? [{ key: say(labels.Label_Asked), value: formatMoney(payment.cents) }] : []),
        ...(line
          ? [
              {
                key: say(labels.Label_Counter),
                value: `${line.counterName} ${line.counterAccount}`,
              },
              { key: say(labels.Label_Description), value: line.description },
            ]
          : []),
        { key: say(labels.Label_CreatedAt), value: formatMoment(item.createdAt, say) },
        ...(item.resolvedAt
          ? [
              {
                key: say(labels.Label_Resolved),
                value: say(labels.Text_ResolvedBy, {
                  moment: formatMoment(item.resolvedAt, say),
                  user: item.resolvedBy ?? '',
                }),
              },
              { key: say(labels.Label_Note), value: item.note || '–' },
            ]
          : []),
      ]}
    />
  );
}

function ResolveForm(props: {
  say: Say;
  found: WorkItem;
  typed: ResolveTyped;
  errors: Problems;
}): Html {
  const { say, found, typed, errors } = props;
  return (
    <Form action={`${workPath}/${found.item.id}`} formKey={newFormKey()}>
      <RadioGroup
        say={say}
        name="hoe"
        label={say(labels.Label_How)}
        options={[
          { value: 'booked', label: say(labels.Option_booked) },
          { value: 'handled', label: say(labels.Option_handled) },
        ]}
        value={typed.hoe}
        error={errors.hoe}
      />
      <TextField
        say={say}
        name="klantnummer"
        label={say(labels.Label_CustomerNumber)}
        value={typed.klantnummer}
        error={errors.klantnummer}
        autocomplete="off"
        optional
        code
      />
      <Select
        say={say}
        name="bedrijf"
        label={say(labels.Label_Company)}
        options={found.companies.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.bedrijf}
        error={errors.bedrijf}
        optional
      />
      <TextArea
        say={say}
        name="toelichting"
        label={say(labels.Label_Note)}
        value={typed.toelichting}
        error={errors.toelichting}
        rows={3}
        maxlength={1000}
      />
      <ButtonGroup>
        <Button kind="primary">{say(labels.Button_Resolve)}</Button>
      </ButtonGroup>
    </Form>
  );
}
