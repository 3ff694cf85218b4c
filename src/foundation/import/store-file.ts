import { dateAt } from '../clock.ts';
import type { KeptValue } from './changes-here.ts';
import {
  type Importer,
  type ImportFault,
  ImportRefused,
  type ImportRow,
  type ImportTarget,
  type LoadCount,
} from './importer.ts';
import { LoadRow } from './load-row.ts';
import { linksOf, type ReadFile } from './references.ts';
import { isRefusal, refusedRows, setSavepoint } from './refused-rows.ts';

/** Rows that travel to the database in one statement. */
const batchSize = 1000;

/** How far the loading of one file came, in rows. */
export interface ImportProgress {
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

/** What became of the rows of one file; those that are neither added nor changed were the same already. */
export interface FileCount extends LoadCount {
  readonly file: string;
  readonly rows: number;
  readonly kept: readonly KeptValue[];
}

/**
 * Stores the checked rows of one file; references may be to what this transaction stored before. Throws `ImportRefused`
 * with every line that the database refuses.
 */
export async function storeFile(
  target: ImportTarget,
  { importer, rows }: ReadFile,
  importers: readonly Importer[],
  onProgress?: (progress: ImportProgress) => void,
): Promise<FileCount> {
  const { file } = importer;
  const { write } = target;
  const today = dateAt(target.now);
  const load = async (batch: readonly ImportRow[]) => {
    const links = await linksOf(target, importer, importers, batch);
    const loadable = batch.map((row, index) => new LoadRow(row, today, links[index]));
    return importer.load(target, loadable);
  };
  const counts: LoadCount[] = [];
  let done = 0;
  const savepoint = await setSavepoint(write, 'import_file');
  try {
    for (const batch of batchesOf(rows)) {
      counts.push(await load(batch));
      done += batch.length;
      onProgress?.({ file, done, total: rows.length });
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await savepoint.goBack();
    const faults: ImportFault[] = [];
    for (const batch of batchesOf(rows))
      faults.push(...(await refusedRows({ write, file, load }, batch)));
    throw faults.length > 0 ? new ImportRefused(faults) : error;
  }
  await savepoint.release();
  return countOf(file, rows.length, counts);
}

function* batchesOf(rows: readonly ImportRow[]): Iterable<readonly ImportRow[]> {
  for (let start = 0; start < rows.length; start += batchSize)
    yield rows.slice(start, start + batchSize);
}

/** Adds up what became of the rows of a file. */
export function countOf(file: string, rows: number, counts: readonly LoadCount[]): FileCount {
  return {
    file,
    rows,
    added: counts.reduce((sum, one) => sum + one.added, 0),
    changed: counts.reduce((sum, one) => sum + one.changed, 0),
    kept: counts.flatMap(({ kept = [] }) => kept),
  };
}
