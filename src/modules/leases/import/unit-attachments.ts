import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typeOfContent } from '#foundation/files/file-type.ts';
import { forgetFiles, recordFile } from '#foundation/files/stored-file.ts';
import { reference, text, wholeNumber } from '#foundation/import/columns.ts';
import {
  type ImportColumn,
  type Importer,
  ImportRefused,
  type ImportTarget,
  type LoadCount,
} from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { sizeOfPicture } from '../photos/readable-picture.ts';
import { importTitles } from './labels.ts';

const file = 'unit-attachments.csv';
const folderOfFiles = 'attachments';

/** Imports `unit-attachments.csv`: pictures and papers of a unit, each a file in the folder `attachments`. */
export const unitAttachmentsImporter: Importer = {
  file,
  title: importTitles.Title_Attachments,
  onlyByCommand: true,
  columns: [
    reference('unit', 'units.csv'),
    wholeNumber('position', 1, 1000),
    text('code', 40),
    fileName('file'),
  ],
  key: ['unit', 'position'],
  load: loadAttachments,
};

/** The name of a file in the folder itself, without a way out of it. */
function fileName(name: string): ImportColumn {
  return {
    name,
    required: true,
    check: (value) =>
      /^\w[\w .()&',+-]{0,120}$/u.test(value)
        ? undefined
        : reason(importTitles.Reason_NoFileName, { folder: folderOfFiles }),
  };
}

interface StoredAttachment {
  readonly fileId: string;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A file that is the same already stays; one that differs takes its place. */
async function loadAttachments(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  const contents = await contentsOf(target, rows);
  const stored = await storedAttachments(target);
  const records = [];
  const replaced: string[] = [];
  for (const [index, row] of rows.entries()) {
    const content = contents[index];
    if (!content) continue;
    const unitId = row.link('unit').id;
    const position = row.number('position');
    const before = stored.get(`${unitId} ${position}`);
    const same = before?.sha256 === sha256Of(content);
    if (before && !same) replaced.push(before.fileId);
    records.push({
      id: randomUUID(),
      unitId,
      position,
      code: row.text('code'),
      name: row.text('file'),
      ...(before && same ? fileOf(before) : await keep(target, row.text('file'), content)),
    });
  }
  const count = await upsert(target, {
    table: 'unitAttachment',
    sameBy: ['unitId', 'position'],
    records,
  });
  await forgetFiles(target.write, target.organisationId, replaced);
  return count;
}

async function contentsOf({ folder }: ImportTarget, rows: readonly LoadRow[]): Promise<Buffer[]> {
  const read = await Promise.all(
    rows.map((row) =>
      readFile(join(folder, folderOfFiles, row.text('file'))).catch(() => undefined),
    ),
  );
  const faults = rows.flatMap((row, index) =>
    read[index]
      ? []
      : [
          {
            file,
            line: row.line,
            field: 'file',
            reason: reason(importTitles.Reason_NotInFolder, {
              name: row.text('file'),
              folder: folderOfFiles,
            }),
          },
        ],
  );
  if (faults.length > 0) throw new ImportRefused(faults);
  return read.filter((content) => content !== undefined);
}

async function storedAttachments({
  write,
  organisationId,
}: ImportTarget): Promise<ReadonlyMap<string, StoredAttachment>> {
  const found = await write
    .selectFrom('unitAttachment as a')
    .innerJoin('storedFile as f', (join) =>
      join.onRef('f.organisationId', '=', 'a.organisationId').onRef('f.id', '=', 'a.fileId'),
    )
    .select(['a.unitId', 'a.position', 'a.fileId', 'a.width', 'a.height', 'f.sha256'])
    .where('a.organisationId', '=', organisationId)
    .execute();
  return new Map(found.map((row) => [`${row.unitId} ${row.position}`, row]));
}

function fileOf({ fileId, width, height }: StoredAttachment) {
  return { fileId, width, height };
}

/** The import is the one place that keeps content while its transaction is open. */
async function keep(target: ImportTarget, name: string, content: Buffer) {
  const size = await sizeOfPicture(content);
  const kept = await target.files.keep(target.organisationId, content);
  const type = typeOfContent(content) ?? 'application/octet-stream';
  const fileId = await recordFile(target.write, target, { kept, name, type, ownerId: null });
  return { fileId, width: size?.width ?? null, height: size?.height ?? null };
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
