import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Badge } from '#foundation/page/badge.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import type { LetterKind } from '../../letters/compose-letters.ts';
import { type LetterCustomer, obstacleTo } from './customers-for-letters.ts';
import { labels } from './labels.ts';

export const lettersPath = '/kantoor/klanten/brieven';

/** Which letters can be made for the selected customers, and the buttons that make them (ACC-4, ACC-5). */
export function lettersPage(
  visit: Visit,
  customers: readonly LetterCustomer[],
  refusal: string | undefined,
): Answer {
  const { say } = visit;
  const message = customers.length === 0 ? say(labels.Text_SelectCustomers) : refusal;
  return officePage(visit, {
    title: say(labels.Title_LettersFor),
    current: 'customers',
    failed: refusal !== undefined,
    breadcrumb: [{ href: '/kantoor/klanten', title: say(labels.Link_Customers) }],
    children: (
      <>
        {message && (
          <Alert kind="warning" role="alert">
            {message}
          </Alert>
        )}
        {customers.length > 0 && <Selected visit={visit} customers={customers} />}
      </>
    ),
  });
}

function Selected({
  visit,
  customers,
}: {
  visit: Visit;
  customers: readonly LetterCustomer[];
}): Html {
  const { say } = visit;
  return (
    <PlainPanel id="klanten" title={say(labels.Title_Customers, { count: customers.length })}>
      <Paragraph>{say(labels.Text_TwoLetters)}</Paragraph>
      <Table
        say={say}
        caption={say(labels.Title_LettersFor)}
        dense
        rows={customers}
        columns={[
          {
            label: say(labels.Label_CustomerNumber),
            kind: 'header',
            cell: (row) => (
              <TextLink href={`/kantoor/klanten/${row.id}`}>{row.customerNumber}</TextLink>
            ),
          },
          { label: say(labels.Label_Name), cell: (row) => row.displayName },
          {
            label: say(labels.Label_NumberLetter),
            cell: (row) => <Possible visit={visit} customer={row} kind="number" />,
          },
          {
            label: say(labels.Label_CodeLetter),
            cell: (row) => <Possible visit={visit} customer={row} kind="code" />,
          },
        ]}
      />
      <ButtonGroup>
        <PrintButton visit={visit} customers={customers} kind="number" />
        <PrintButton visit={visit} customers={customers} kind="code" />
      </ButtonGroup>
    </PlainPanel>
  );
}

function Possible({
  visit,
  customer,
  kind,
}: {
  visit: Visit;
  customer: LetterCustomer;
  kind: LetterKind;
}): Html {
  const { say, now } = visit;
  const obstacle = obstacleTo(kind, customer, now);
  if (obstacle === undefined) return <Badge kind="ok">{say(labels.Text_Possible)}</Badge>;
  return (
    <Badge kind="warning">
      {say(obstacle === 'noAddress' ? labels.Text_WithoutAddress : labels.Text_WithoutCode)}
    </Badge>
  );
}

function PrintButton(props: {
  visit: Visit;
  customers: readonly LetterCustomer[];
  kind: LetterKind;
}): Html | null {
  const { visit, customers, kind } = props;
  const possible = customers.filter(
    (customer) => obstacleTo(kind, customer, visit.now) === undefined,
  );
  if (possible.length === 0) return null;
  return (
    <Form action={`${lettersPath}/brieven-${kind === 'number' ? 'nummer' : 'code'}.pdf`}>
      {possible.map(({ id }) => (
        <input type="hidden" name="klant" value={id} />
      ))}
      <Button icon="printer">{buttonText(visit, kind, possible.length)}</Button>
    </Form>
  );
}

function buttonText({ say }: Visit, kind: LetterKind, count: number): string {
  if (count === 1)
    return say(kind === 'number' ? labels.Button_NumberLetter : labels.Button_CodeLetter);
  return say(kind === 'number' ? labels.Button_NumberLetters : labels.Button_CodeLetters, {
    count,
  });
}
