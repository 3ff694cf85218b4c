import { keyOf } from './check-rows.ts';
import type { Importer, ImportFault, ImportRow, ImportTarget, Known } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import { reason } from './reason.ts';

/** An importer with the rows of its file. */
export interface ReadFile {
  readonly importer: Importer;
  readonly rows: readonly ImportRow[];
}

interface Reference {
  readonly column: string;
  readonly to: Importer;
}

/** Faults of cells that name a key which neither the folder nor the organisation has. */
export async function unknownReferences(
  target: ImportTarget,
  files: readonly ReadFile[],
  importers: readonly Importer[],
): Promise<ImportFault[]> {
  const inFolder = new Map(
    files.map(({ importer, rows }) => [
      importer.file,
      new Set(rows.map((row) => keyOf(importer, row))),
    ]),
  );
  const faults: ImportFault[] = [];
  for (const { importer, rows } of files) {
    for (const { column, to } of referencesOf(importer, importers)) {
      const elsewhere = rows.filter((row) => {
        const key = spelled(to, row.values[column]);
        return key !== '' && !inFolder.get(to.file)?.has(key);
      });
      if (elsewhere.length === 0) continue;
      const known = await knownKeys(target, to, elsewhere, column);
      for (const { line, values } of elsewhere) {
        if (known.has(spelled(to, values[column]))) continue;
        faults.push({
          file: importer.file,
          line,
          field: column,
          reason: reason(labels.Reason_Unknown, { value: values[column] ?? '', file: to.file }),
        });
      }
    }
  }
  return faults;
}

/** What the cells of each row refer to, by column. */
export async function linksOf(
  target: ImportTarget,
  importer: Importer,
  importers: readonly Importer[],
  rows: readonly ImportRow[],
): Promise<Record<string, Known>[]> {
  const links: Record<string, Known>[] = rows.map(() => ({}));
  for (const { column, to } of referencesOf(importer, importers)) {
    const known = await knownKeys(target, to, rows, column);
    for (const [index, row] of rows.entries()) {
      const found = known.get(spelled(to, row.values[column]));
      const ofRow = links[index];
      if (found && ofRow) ofRow[column] = found;
    }
  }
  return links;
}

/** The importers with what they refer to before them. Throws when references go round in a circle. */
export function inOrderOfReference(importers: readonly Importer[]): Importer[] {
  const ordered: Importer[] = [];
  const waiting = new Set<Importer>();
  const add = (importer: Importer) => {
    if (ordered.includes(importer)) return;
    if (waiting.has(importer)) throw new Error(`${importer.file} refers to itself.`);
    waiting.add(importer);
    for (const { to } of referencesOf(importer, importers)) add(to);
    ordered.push(importer);
  };
  for (const importer of importers) add(importer);
  return ordered;
}

function referencesOf(importer: Importer, importers: readonly Importer[]): Reference[] {
  return importer.columns.flatMap(({ name, refersTo }) => {
    if (refersTo === undefined) return [];
    const to = importers.find((other) => other.file === refersTo);
    if (!to) throw new Error(`${importer.file} refers to ${refersTo}, which nobody imports.`);
    return [{ column: name, to }];
  });
}

async function knownKeys(
  target: ImportTarget,
  to: Importer,
  rows: readonly ImportRow[],
  column: string,
): Promise<ReadonlyMap<string, Known>> {
  if (!to.known) throw new Error(`${to.file} is referred to but cannot say what is known.`);
  const keys = new Set(rows.map((row) => spelled(to, row.values[column])));
  keys.delete('');
  return keys.size === 0 ? new Map() : to.known(target, [...keys]);
}

function spelled(to: Importer, key = ''): string {
  return to.spell ? to.spell(key) : key;
}
