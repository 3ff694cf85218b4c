import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { type KeptValue, mostKept } from '#foundation/import/changes-here.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { YesNo } from '#foundation/page/badge.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { FileField } from '#foundation/page/file-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { nameOf, titleOf } from './importers.ts';
import { exchangeLabels as labels } from './labels.ts';
import { exchangePath } from './list-route.tsx';

/** The largest file that comes in through the browser; larger ones hold up other visitors and go by command. */
export const largestMegabytes = 2;

/** Faults that are listed at once. */
export const mostFaults = 200;

interface Shown {
  readonly importer: Importer;
  readonly errors: Problems;
  readonly imported?:
    | { readonly rows: number; readonly added: number; readonly changed: number }
    | undefined;
  readonly kept?: readonly KeptValue[] | undefined;
}

/** Choosing a file to import, what it must hold, and what was wrong with it or became of it. */
export function importPage(visit: ReadVisit, shown: Shown): Answer {
  const { say } = visit;
  const { importer, errors, imported, kept = [] } = shown;
  const path = `${exchangePath}/${nameOf(importer)}`;
  return officePage(visit, {
    title: say(labels.Title_Import, { title: titleOf(visit, importer) }),
    current: 'exchange',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: exchangePath, title: say(labels.Title_Exchange) }],
    children: (
      <>
        {imported && <Alert kind="ok">{say(labels.Text_Imported, imported)}</Alert>}
        {errors.csv && <ErrorSummary say={say} errors={{ csv: errors.csv }} />}
        <Faults visit={visit} errors={errors} />
        <Form action={path} formKey={newFormKey()} multipart panel>
          <FileField
            say={say}
            name="csv"
            label={say(labels.Label_Csv)}
            description={say(labels.Help_Csv)}
            error={errors.csv}
            accept=".csv,text/csv"
          />
          <ButtonGroup>
            <Button kind="primary" icon="upload">
              {say(labels.Button_Import)}
            </Button>
            {importer.stored && (
              <ButtonLink href={`${path}/export.csv`} icon="download" download>
                {say(labels.Button_Export)}
              </ButtonLink>
            )}
          </ButtonGroup>
        </Form>
        {kept.length > 0 && <Kept visit={visit} kept={kept} />}
        <Format visit={visit} importer={importer} />
      </>
    ),
  });
}

interface FaultLine {
  readonly line: string;
  readonly field: string;
  readonly why: string;
}

/** The faults as the route put them among the problems: `order/line/column`. */
function faultsIn(errors: Problems): FaultLine[] {
  return Object.entries(errors).flatMap(([place, why]) => {
    const [, line, field] = /^\d+\/(\d+)\/(.*)$/.exec(place) ?? [];
    return line === undefined ? [] : [{ line, field: field ?? '', why }];
  });
}

function Faults({ visit, errors }: { visit: ReadVisit; errors: Problems }): Html | null {
  const { say } = visit;
  const faults = faultsIn(errors);
  if (faults.length === 0) return null;
  const count = Number(errors.aantal ?? faults.length);
  return (
    <PlainPanel
      id="fouten"
      title={count === 1 ? say(labels.Title_OneFault) : say(labels.Title_Faults, { count })}
    >
      {count > faults.length && (
        <Paragraph>{say(labels.Text_FirstFaults, { count: faults.length })}</Paragraph>
      )}
      <Table
        say={say}
        caption={say(labels.Label_Why)}
        dense
        rows={faults}
        columns={[
          {
            label: say(labels.Label_Line),
            kind: 'header',
            cell: ({ line }) => (line === '0' ? say(labels.Label_WholeFile) : line),
          },
          { label: say(labels.Label_Field), cell: ({ field }) => field },
          { label: say(labels.Label_Why), cell: ({ why }) => why },
        ]}
      />
    </PlainPanel>
  );
}

/** What stays as it was changed here, beside what the last file has. */
function Kept({ visit: { say }, kept }: { visit: ReadVisit; kept: readonly KeptValue[] }): Html {
  return (
    <PlainPanel id="hier-gewijzigd" title={say(labels.Title_Kept)}>
      <Paragraph>{say(labels.Text_Kept)}</Paragraph>
      {kept.length > mostKept && (
        <Paragraph>{say(labels.Text_FirstKept, { most: mostKept, count: kept.length })}</Paragraph>
      )}
      <Table
        say={say}
        caption={say(labels.Title_Kept)}
        dense
        rows={kept.slice(0, mostKept)}
        columns={[
          { label: say(labels.Label_Key), kind: 'header', cell: ({ key }) => key },
          { label: say(labels.Label_Field), cell: ({ field }) => field },
          { label: say(labels.Label_Here), cell: ({ here }) => here },
          { label: say(labels.Label_InFile), cell: ({ inFile }) => inFile },
        ]}
      />
    </PlainPanel>
  );
}

function Format({ visit, importer }: { visit: ReadVisit; importer: Importer }): Html {
  const { say } = visit;
  const key = importer.key.join(', ');
  return (
    <PlainPanel id="kolommen" title={say(labels.Title_Format)}>
      <Paragraph>{say(labels.Text_Format, { megabytes: largestMegabytes, key })}</Paragraph>
      <Table
        say={say}
        caption={say(labels.Title_Format)}
        dense
        rows={importer.columns}
        columns={[
          { label: say(labels.Label_Column), kind: 'header', cell: ({ name }) => name },
          {
            label: say(labels.Label_Required),
            cell: ({ required }) => <YesNo say={say} value={required} />,
          },
          { label: say(labels.Label_RefersTo), cell: ({ refersTo }) => refersTo ?? '' },
        ]}
      />
    </PlainPanel>
  );
}
