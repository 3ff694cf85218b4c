import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typeOfContent } from '#foundation/files/file-type.ts';
import { forgetFiles, recordFile } from '#foundation/files/stored-file.ts';
import { type ImportFault, ImportRefused, type ImportTarget } from '#foundation/import/importer.ts';
import { type Reason, reason } from '#foundation/import/reason.ts';
import { importTitles } from './labels.ts';

/** A file of an import folder with what its name and content say. */
export interface FileOfFolder {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly sha256: string;
}

/** The folder beside the CSV files in which the documents lie. */
export const documentsFolder = 'documents';

/** What is wrong with a file name of a row: only plain names of files in the folder itself are taken. */
export function fileNameFault(value: string): Reason | undefined {
  return /^[\w][\w .()&',+-]{0,120}$/u.test(value)
    ? undefined
    : reason(importTitles.Reason_NoFileName);
}

/** Reads the files that rows name. Throws `ImportRefused` with every file that is not there. */
export async function filesOfRows(
  { folder }: ImportTarget,
  order: {
    readonly file: string;
    readonly rows: readonly { readonly line: number; readonly fileName: string }[];
  },
): Promise<FileOfFolder[]> {
  const faults: ImportFault[] = [];
  const files: FileOfFolder[] = [];
  for (const { line, fileName } of order.rows) {
    try {
      const content = await readFile(join(folder, documentsFolder, fileName));
      files.push({
        name: fileName,
        content,
        type: typeOfContent(content) ?? 'application/octet-stream',
        sha256: createHash('sha256').update(content).digest('hex'),
      });
    } catch {
      faults.push({
        file: order.file,
        line,
        field: 'file',
        reason: reason(importTitles.Reason_NoFile, { name: fileName }),
      });
    }
  }
  if (faults.length > 0) throw new ImportRefused(faults);
  return files;
}

/** Keeps a file and notes it. The import is the one place that keeps content while its transaction is open. */
export async function archive(
  target: ImportTarget,
  file: FileOfFolder,
  ownerId: string | null,
): Promise<string> {
  const kept = await target.files.keep(target.organisationId, file.content);
  return recordFile(target.write, target, { kept, name: file.name, type: file.type, ownerId });
}

/** Forgets files that records no longer name. */
export function forget({ write, organisationId }: ImportTarget, ids: readonly string[]) {
  return forgetFiles(write, organisationId, ids);
}
