import { randomUUID } from 'node:crypto';
import { date, oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import type {
  ImportColumn,
  Importer,
  ImportTarget,
  LoadCount,
} from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { upsert } from '#foundation/import/upsert.ts';
import {
  archive,
  type FileOfFolder,
  fileNameFault,
  filesOfRows,
  forget,
} from './archived-files.ts';
import { importTitles } from './labels.ts';

/** The column with the name of a file in the folder `documents/`. */
export const fileColumn: ImportColumn = { name: 'file', required: true, check: fileNameFault };

/** The columns that documents of a household and of a unit share. */
const sharedColumns = [
  date('documentDate'),
  text('mainSubject', 100),
  optional(text('subSubject', 100)),
  optional(date('publicationDate')),
  oneOf('onPortal', ['yes', 'no']),
  fileColumn,
];

/** Imports `documents.csv`: documents archived for a household, each with its file in `documents/`. */
export const documentsImporter: Importer = {
  file: 'documents.csv',
  title: importTitles.Title_Documents,
  onlyByCommand: true,
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    ...sharedColumns,
    oneOf('attachmentsOnPortal', ['yes', 'no']),
  ],
  key: ['code'],
  known: knownByCode('document', { ofCustomer: true }),
  load: (target, rows) =>
    loadDocuments(target, rows, {
      table: 'document',
      file: 'documents.csv',
      ownerOf: (row) => row.link('customerNumber').id,
      more: (row) => ({
        customerId: row.link('customerNumber').id,
        attachmentsOnPortal: row.text('attachmentsOnPortal') === 'yes',
      }),
    }),
};

/** Imports `unit-documents.csv`: contract documents, archived for a unit (TEN-55). */
export const unitDocumentsImporter: Importer = {
  file: 'unit-documents.csv',
  title: importTitles.Title_UnitDocuments,
  onlyByCommand: true,
  columns: [text('code', 40), reference('unit', 'units.csv'), ...sharedColumns],
  key: ['code'],
  load: (target, rows) =>
    loadDocuments(target, rows, {
      table: 'unitDocument',
      file: 'unit-documents.csv',
      ownerOf: () => null,
      more: (row) => ({ unitId: row.link('unit').id }),
    }),
};

/** In what the two kinds differ. */
interface Kind<More> {
  readonly table: 'document' | 'unitDocument';
  readonly file: string;
  readonly ownerOf: (row: LoadRow) => string | null;
  readonly more: (row: LoadRow) => More;
}

/** Stores documents; a file that is the same already stays, one that differs takes its place. */
async function loadDocuments<More extends object>(
  target: ImportTarget,
  rows: readonly LoadRow[],
  kind: Kind<More>,
): Promise<LoadCount> {
  const contents = await filesOfRows(target, {
    file: kind.file,
    rows: rows.map((row) => ({ line: row.line, fileName: row.text('file') })),
  });
  const stored = await storedFiles(target, kind.table, rows);
  const replaced: string[] = [];
  const records = [];
  for (const [index, row] of rows.entries()) {
    const content = contents[index];
    if (!content) continue;
    const before = stored.get(row.text('code'));
    const ownerId = kind.ownerOf(row);
    const same = before !== undefined && isSame(before, content) && before.ownerId === ownerId;
    if (before && !same) replaced.push(before.fileId);
    records.push({
      id: randomUUID(),
      code: row.text('code'),
      documentDate: row.date('documentDate'),
      mainSubject: row.text('mainSubject'),
      subSubject: row.text('subSubject'),
      publicationDate: row.dateOrNull('publicationDate'),
      onPortal: row.text('onPortal') === 'yes',
      fileId: same ? before.fileId : await archive(target, content, ownerId),
      ...kind.more(row),
    });
  }
  const count = await upsert(target, {
    table: kind.table,
    sameBy: ['code'],
    records,
    versioned: true,
  });
  await forget(target, replaced);
  return count;
}

interface StoredBefore {
  readonly fileId: string;
  readonly ownerId: string | null;
  readonly name: string;
  readonly sha256: string;
}

function isSame(before: StoredBefore, file: FileOfFolder): boolean {
  return before.sha256 === file.sha256 && before.name === file.name;
}

/** The files of the documents that are there already, by code. */
async function storedFiles(
  { write, organisationId }: ImportTarget,
  table: 'document' | 'unitDocument',
  rows: readonly LoadRow[],
): Promise<ReadonlyMap<string, StoredBefore>> {
  const found = await write.ask<StoredBefore & { readonly code: string }>(
    {
      name: `import-files-of-${table}`,
      text: `select d.code, d.file_id as "fileId", f.owner_id as "ownerId", f.name, f.sha256
        from ${table === 'document' ? 'document' : 'unit_document'} d
        join stored_file f on f.organisation_id = d.organisation_id and f.id = d.file_id
        where d.organisation_id = $1 and d.code = any($2)`,
    },
    [organisationId, rows.map((row) => row.text('code'))],
  );
  return new Map(found.map(({ code, ...file }) => [code, file]));
}
