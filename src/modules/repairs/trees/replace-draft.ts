import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { checkRows } from '#foundation/import/check-rows.ts';
import {
  type Importer,
  type ImportFault,
  ImportRefused,
  type ImportRow,
  type ImportTarget,
} from '#foundation/import/importer.ts';
import { importersOfModules } from '#foundation/import/importers-of.ts';
import { readRows } from '#foundation/import/read-rows.ts';
import { reason } from '#foundation/import/reason.ts';
import { unknownReferences } from '#foundation/import/references.ts';
import { storeFile } from '#foundation/import/store-file.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import { importTitles } from '../import/labels.ts';
import { optionOf, treeOptionsImporter } from '../import/tree-options.ts';
import { draftOf } from './copy-version.ts';
import { mergeOptions } from './import-options.ts';

/**
 * Puts the options of a file in the place of the draft of a tree, and makes the draft where there is none. What is
 * published stays as it is. With any fault nothing may be stored: the caller refuses, and the transaction ends.
 */
export async function replaceDraft(
  visit: WriteVisit,
  tree: { readonly id: string; readonly code: string },
  file: { readonly content: Buffer; readonly files: FileStore },
): Promise<{ readonly options: number } | { readonly faults: readonly ImportFault[] }> {
  const { write, organisation, visitor, now } = visit;
  const read = readRows(treeOptionsImporter, file.content);
  if ('faults' in read) return read;
  const { rows } = read;
  const target: ImportTarget = {
    write,
    organisationId: organisation.id,
    now,
    folder: '',
    files: file.files,
  };
  const importers = importersOfModules(visit.house.modulesOf(organisation.sector));
  const faults = [
    ...checkRows(treeOptionsImporter, rows, dateAt(now)),
    ...otherTrees(rows, tree.code),
    ...(await unknownReferences(target, [{ importer: treeOptionsImporter, rows }], importers)),
  ];
  if (faults.length > 0) return { faults };
  const order = { organisationId: organisation.id, treeId: tree.id, now };
  const versionId = await draftOf(write, { ...order, by: actorOf(visitor).userId });
  await write
    .deleteFrom('treeOption')
    .where('organisationId', '=', organisation.id)
    .where('versionId', '=', versionId)
    .execute();
  const intoDraft: Importer = {
    ...treeOptionsImporter,
    load: (_, loaded) =>
      mergeOptions(write, { ...order, options: loaded.map(optionOf) }, versionId),
  };
  try {
    await storeFile(target, { importer: intoDraft, rows }, importers);
  } catch (error) {
    if (error instanceof ImportRefused) return { faults: error.faults };
    throw error;
  }
  return { options: rows.length };
}

/** The file is one tree: a line of another one is a mistake. */
function otherTrees(rows: readonly ImportRow[], code: string): ImportFault[] {
  return rows
    .filter(({ values }) => values.tree !== code)
    .map(({ line }) => ({
      file: treeOptionsImporter.file,
      line,
      field: 'tree',
      reason: reason(importTitles.Reason_OtherTree, { code }),
    }));
}
