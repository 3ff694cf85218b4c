import { randomUUID } from 'node:crypto';
import { reference } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { archive, type FileOfFolder, filesOfRows, forget } from './archived-files.ts';
import { fileColumn } from './documents.ts';
import { importTitles } from './labels.ts';

const file = 'document-attachments.csv';

/** Imports `document-attachments.csv`: the working folder of a document, any kind of file. */
export const attachmentsImporter: Importer = {
  file,
  title: importTitles.Title_Attachments,
  onlyByCommand: true,
  columns: [reference('document', 'documents.csv'), fileColumn],
  key: ['document', 'file'],
  async load(target, rows) {
    const contents = await filesOfRows(target, {
      file,
      rows: rows.map((row) => ({ line: row.line, fileName: row.text('file') })),
    });
    const count = { added: 0, changed: 0 };
    for (const [index, row] of rows.entries()) {
      const content = contents[index];
      const outcome = content && (await loadAttachment(target, row, content));
      if (outcome) count[outcome] += 1;
    }
    return count;
  },
};

/** Adds an attachment, or changes the content of the one with this name. */
async function loadAttachment(
  target: ImportTarget,
  row: LoadRow,
  content: FileOfFolder,
): Promise<'added' | 'changed' | undefined> {
  const { id: documentId, customerId } = row.link('document');
  if (customerId === undefined) throw new Error('A document belongs to a customer.');
  const before = await findByName(target, documentId, content.name);
  if (before?.sha256 === content.sha256 && before.ownerId === customerId) return undefined;
  const fileId = await archive(target, content, customerId);
  const { write, organisationId } = target;
  if (!before) {
    await write
      .insertInto('documentAttachment')
      .values({ organisationId, customerId, id: randomUUID(), documentId, fileId })
      .execute();
    return 'added';
  }
  await write
    .updateTable('documentAttachment')
    .set({ fileId, customerId })
    .where('organisationId', '=', organisationId)
    .where('id', '=', before.id)
    .execute();
  await forget(target, [before.fileId]);
  return 'changed';
}

function findByName({ write, organisationId }: ImportTarget, documentId: string, name: string) {
  return write
    .selectFrom('documentAttachment as a')
    .innerJoin('storedFile as f', (join) =>
      join.onRef('f.organisationId', '=', 'a.organisationId').onRef('f.id', '=', 'a.fileId'),
    )
    .select(['a.id', 'a.fileId', 'f.sha256', 'f.ownerId'])
    .where('a.organisationId', '=', organisationId)
    .where('a.documentId', '=', documentId)
    .where('f.name', '=', name)
    .executeTakeFirst();
}
