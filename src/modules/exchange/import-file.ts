import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { checkRows } from '#foundation/import/check-rows.ts';
import {
  type Importer,
  type ImportFault,
  ImportRefused,
  type ImportTarget,
} from '#foundation/import/importer.ts';
import { readRows } from '#foundation/import/read-rows.ts';
import { unknownReferences } from '#foundation/import/references.ts';
import { type FileCount, storeFile } from '#foundation/import/store-file.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import { importersOf } from './importers.ts';

export type Outcome = { readonly count: FileCount } | { readonly faults: readonly ImportFault[] };

/**
 * Checks a file and stores its rows. With any fault the caller ends the transaction with a refusal, so that nothing of
 * the file stays.
 */
export async function importFile(
  visit: WriteVisit,
  importer: Importer,
  order: { readonly content: Buffer; readonly files: FileStore },
): Promise<Outcome> {
  const { write, organisation, now } = visit;
  const read = readRows(importer, order.content);
  if ('faults' in read) return read;
  const { rows } = read;
  const importers = importersOf(visit);
  const target: ImportTarget = {
    write,
    organisationId: organisation.id,
    now,
    folder: '',
    files: order.files,
  };
  const faults = [
    ...checkRows(importer, rows, dateAt(now)),
    ...(await unknownReferences(target, [{ importer, rows }], importers)),
  ];
  if (faults.length > 0) return { faults };
  try {
    return { count: await storeFile(target, { importer, rows }, importers) };
  } catch (error) {
    if (error instanceof ImportRefused) return { faults: error.faults };
    throw error;
  }
}
