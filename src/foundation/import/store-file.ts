import { dateAt } from '../clock.ts';
import type { KeptValue } from './changes-here.ts';
import type { Importer, ImportTarget, LoadCount } from './importer.ts';
import { LoadRow } from './load-row.ts';
import { linksOf, type ReadFile } from './references.ts';

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

/** Stores the checked rows of one file; references may be to what this transaction stored before. */
export async function storeFile(
  target: ImportTarget,
  { importer, rows }: ReadFile,
  importers: readonly Importer[],
  onProgress?: (progress: ImportProgress) => void,
): Promise<FileCount> {
  const today = dateAt(target.now);
  const counts: LoadCount[] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const links = await linksOf(target, importer, importers, batch);
    counts.push(
      await importer.load(
        target,
        batch.map((row, index) => new LoadRow(row, today, links[index])),
      ),
    );
    onProgress?.({ file: importer.file, done: start + batch.length, total: rows.length });
  }
  return countOf(importer.file, rows.length, counts);
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
