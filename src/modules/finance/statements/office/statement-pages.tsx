import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { Breakable } from '#foundation/page/breakable.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { FileField } from '#foundation/page/file-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { statementLabels as labels } from '../labels.ts';
import type { statementsOf, statementWithLines } from '../queries.ts';

export const statementsPath = '/kantoor/afschriften';

type Statements = Awaited<ReturnType<typeof statementsOf>>;
type StatementWithLines = NonNullable<Awaited<ReturnType<typeof statementWithLines>>>;

/** The statements that were read, with the form that reads another one. */
export function statementsPage(visit: Visit, statements: Statements, errors: Problems): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_Statements),
    current: 'bank-statements',
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <PlainPanel id="inlezen" title={say(labels.Title_Read)}>
          <Paragraph>{say(labels.Text_Read)}</Paragraph>
          <Form action={statementsPath} formKey={newFormKey()} multipart>
            <FileField
              say={say}
              name="bestand"
              label={say(labels.Label_File)}
              accept=".xml,application/xml,text/xml"
              error={errors.bestand}
            />
            <ButtonGroup>
              <Button kind="primary" icon="upload">
                {say(labels.Button_Read)}
              </Button>
            </ButtonGroup>
          </Form>
        </PlainPanel>
        <PlainPanel id="ingelezen" title={say(labels.Title_List)}>
          {statements.length === 0 ? (
            <Paragraph>{say(labels.Text_None)}</Paragraph>
          ) : (
            <StatementTable visit={visit} statements={statements} />
          )}
        </PlainPanel>
      </>
    ),
  });
}

function StatementTable({ visit: { say }, statements }: { visit: Visit; statements: Statements }) {
  return (
    <Table
      say={say}
      caption={say(labels.Title_List)}
      dense
      columns={[
        {
          label: say(labels.Label_Statement),
          kind: 'header',
          cell: ({ id, statementId }) => (
            <TextLink href={`${statementsPath}/${id}`}>
              <Breakable text={statementId} />
            </TextLink>
          ),
        },
        { label: say(labels.Label_Account), cell: ({ account }) => account },
        {
          label: say(labels.Label_CreatedOn),
          kind: 'date',
          cell: ({ createdOn }) => formatDate(createdOn),
        },
        { label: say(labels.Label_Lines), kind: 'number', cell: ({ lineCount }) => lineCount ?? 0 },
        {
          label: say(labels.Label_ReadAt),
          kind: 'date',
          cell: ({ readAt }) => formatMoment(readAt, say),
        },
      ]}
      rows={statements}
    />
  );
}

const kindOf: Readonly<Record<string, BadgeKind>> = {
  clearing: 'ok',
  settled: 'ok',
  work_list: 'warning',
  other: 'neutral',
};

/** One statement, line by line, with what became of each. */
export function statementPage(visit: Visit, { statement, lines }: StatementWithLines): Answer {
  const { say } = visit;
  const outcomes: Readonly<Record<string, string>> = {
    clearing: say(labels.Outcome_clearing),
    settled: say(labels.Outcome_settled),
    work_list: say(labels.Outcome_work_list),
    other: say(labels.Outcome_other),
  };
  const money = (cents: number | null) => (cents === null ? '–' : formatMoney(cents));
  return officePage(visit, {
    title: statement.statementId,
    current: 'bank-statements',
    breadcrumb: [{ href: statementsPath, title: say(labels.Title_Statements) }],
    children: (
      <>
        <PlainPanel id="afschrift" title={say(labels.Label_Statement)}>
          <DataList
            facts={[
              { key: say(labels.Label_Account), value: statement.account },
              { key: say(labels.Label_CreatedOn), value: formatDate(statement.createdOn) },
              { key: say(labels.Label_Opening), value: money(statement.openingCents) },
              { key: say(labels.Label_Closing), value: money(statement.closingCents) },
              { key: say(labels.Label_ReadAt), value: formatMoment(statement.readAt, say) },
              { key: say(labels.Label_ReadBy), value: statement.readBy },
            ]}
          />
        </PlainPanel>
        <PlainPanel id="regels" title={say(labels.Label_Lines)}>
          <Table
            say={say}
            caption={say(labels.Label_Lines)}
            dense
            columns={[
              {
                label: say(labels.Label_Counter),
                kind: 'header',
                cell: (line) => (
                  <>
                    {line.counterName || '–'} <small>{line.counterAccount}</small>
                  </>
                ),
              },
              {
                label: say(labels.Label_BookedOn),
                kind: 'date',
                cell: ({ bookedOn }) => formatDate(bookedOn),
              },
              {
                label: say(labels.Label_Description),
                cell: ({ description }) => description,
              },
              {
                label: say(labels.Label_Reference),
                cell: ({ reference, paymentId }) =>
                  reference && paymentId ? (
                    <span class="voordeur-nowrap">
                      <TextLink href={`/kantoor/betaalverzoeken/${reference}`}>
                        {reference}
                      </TextLink>
                    </span>
                  ) : (
                    <span class="voordeur-nowrap">{reference}</span>
                  ),
              },
              {
                label: say(labels.Label_Amount),
                kind: 'amount',
                cell: ({ cents }) => formatMoney(cents),
              },
              {
                label: say(labels.Label_Outcome),
                kind: 'status',
                cell: ({ outcome }) => (
                  <Badge kind={kindOf[outcome] ?? 'neutral'}>{outcomes[outcome] ?? outcome}</Badge>
                ),
              },
            ]}
            rows={lines}
          />
        </PlainPanel>
      </>
    ),
  });
}
