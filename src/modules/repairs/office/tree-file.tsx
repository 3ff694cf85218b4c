import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route, type SentFile } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import type { ImportFault } from '#foundation/import/importer.ts';
import { reasonIn } from '#foundation/import/reason.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { FileField } from '#foundation/page/file-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import type { FileStore } from '#foundation/ports/files.ts';
import { officePage } from '#foundation/present/present.tsx';
import { writeCsv } from '#foundation/records/csv.ts';
import { rowsOfVersion, treeOptionsImporter } from '../import/tree-options.ts';
import { replaceDraft } from '../trees/replace-draft.ts';
import { treesPath } from './tree-editor.tsx';
import { treeLabels as labels } from './tree-labels.ts';
import { findTree, versionsOf } from './tree-queries.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = `${treesPath}/:id/bestand`;
const id = z.uuid();
const largestMegabytes = 2;
const mostFaults = 50;

const sentFile = z.custom<SentFile>(
  (value) => typeof value === 'object' && value !== null && 'content' in value,
  refusal(labels.Error_NoFile),
);

/** A whole tree as one file: down as it is in a version, and up into the draft, with the checks of an import. */
export function treeFileRoutes(files: FileStore): readonly Route[] {
  return [
    page({
      ...shared,
      path,
      limit: 'page',
      input: z.object({ id }),
      log: 'none',
      show: (visit, { id: treeId }) => filePage(visit, treeId, {}),
    }),
    page({
      ...shared,
      path: `${path}/:versie`,
      limit: 'page',
      input: z.object({ id, versie: z.uuid() }),
      log: 'recordsExported',
      async show({ read, organisation }, { id: treeId, versie }) {
        const tree = await findTree(read, organisation.id, treeId);
        const versions = await versionsOf(read, organisation.id, treeId);
        const version = versions.find((one) => one.id === versie);
        if (!tree || !version) return notFound;
        const rows = await rowsOfVersion(read, organisation.id, versie);
        const columns = treeOptionsImporter.columns.map(({ name }) => name);
        return {
          kind: 'file',
          content: await writeCsv(
            columns,
            rows.map((row) => columns.map((column) => textOf(row[column]))),
          ),
          contentType: 'text/csv; charset=utf-8',
          downloadAs: `${tree.code}-${version.number}.csv`,
          caching: 'never',
        };
      },
    }),
    form({
      ...shared,
      path,
      limit: 'upload',
      largestFile: largestMegabytes * 1024 * 1024,
      input: z.object({ id, csv: sentFile }),
      log: 'treeFileTaken',
      async settle(visit, { id: treeId, csv }) {
        const { read, organisation, say } = visit;
        const tree = await findTree(read, organisation.id, treeId);
        if (!tree) return notFound;
        if (csv.tooLarge)
          return problems({ csv: say(labels.Error_TooLarge, { megabytes: largestMegabytes }) });
        const taken = await replaceDraft(visit, tree, { content: csv.content, files });
        if ('faults' in taken) return problems(faultsInWords(visit, taken.faults));
        if (taken.options === 0) return problems({ csv: say(labels.Error_NoFile) });
        await logChange(visit, {
          subject: `${say(labels.Label_Tree)} ${tree.name}`,
          newValue: say(labels.Value_File, { count: taken.options }),
        });
        return redirect(`${treesPath}/${treeId}/bewerken#controle`, {
          notice: labels.Notice_FileTaken,
        });
      },
      again: (visit, { fields }, errors) => filePage(visit, id.catch('').parse(fields.id), errors),
    }),
  ];
}

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** Each fault under its line and column, in order; the page reads them back. */
function faultsInWords({ say }: Visit, faults: readonly ImportFault[]): Problems {
  const shown = faults
    .toSorted((one, other) => one.line - other.line)
    .slice(0, mostFaults)
    .map(({ line, field, reason }, index) => [`${index}/${line}/${field}`, reasonIn(say, reason)]);
  return {
    ...Object.fromEntries(shown),
    csv: say(labels.Error_FileFaults, { count: faults.length }),
  };
}

async function filePage(visit: ReadVisit, treeId: string, errors: Problems): Promise<Answer> {
  const { say, read, organisation } = visit;
  const tree = await findTree(read, organisation.id, treeId);
  if (!tree) return notFound;
  const versions = await versionsOf(read, organisation.id, treeId);
  const address = `${treesPath}/${treeId}/bestand`;
  return officePage(visit, {
    title: say(labels.Title_File, { tree: tree.name }),
    current: 'question-trees',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: treesPath, title: say(labels.Title_Trees) },
      { href: `${treesPath}/${treeId}`, title: tree.name },
    ],
    children: (
      <>
        {errors.csv && <ErrorSummary say={say} errors={{ csv: errors.csv }} />}
        <Faults visit={visit} errors={errors} />
        <Form action={address} formKey={newFormKey()} multipart panel>
          <Paragraph>{say(labels.Text_File)}</Paragraph>
          <FileField
            say={say}
            name="csv"
            label={say(labels.Label_File)}
            description={say(labels.Help_File, { megabytes: largestMegabytes })}
            error={errors.csv}
            accept=".csv,text/csv"
          />
          <ButtonGroup>
            <Button kind="primary" icon="upload">
              {say(labels.Button_Upload)}
            </Button>
            {versions
              .filter(({ state }) => state !== 'retired')
              .map((version) => (
                <ButtonLink href={`${address}/${version.id}`} icon="download" download>
                  {say(labels.Button_Download, { version: say(labels[`State_${version.state}`]) })}
                </ButtonLink>
              ))}
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

function Faults({ visit, errors }: { visit: Visit; errors: Problems }): Html | null {
  const { say } = visit;
  const faults = Object.entries(errors).flatMap(([place, why]) => {
    const [, line, field] = /^\d+\/(\d+)\/(.*)$/.exec(place) ?? [];
    return line === undefined ? [] : [{ line, field: field ?? '', why }];
  });
  if (faults.length === 0) return null;
  return (
    <PlainPanel id="fouten" title={say(labels.Title_FileFaults)}>
      <Table
        say={say}
        caption={say(labels.Title_FileFaults)}
        dense
        rows={faults}
        columns={[
          { label: say(labels.Column_Line), kind: 'header', cell: ({ line }) => line },
          { label: say(labels.Column_Field), cell: ({ field }) => field },
          { label: say(labels.Column_Why), cell: ({ why }) => why },
        ]}
      />
    </PlainPanel>
  );
}
