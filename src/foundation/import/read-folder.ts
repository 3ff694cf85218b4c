import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import type { House } from '../house.ts';
import { checkRows } from './check-rows.ts';
import type { Importer, ImportFault } from './importer.ts';
import { importersOfModules } from './importers-of.ts';
import { importLabels as labels } from './labels.ts';
import { labelsImporter } from './labels-importer.ts';
import { type LookFile, lookFileName, readLookFile } from './look-file.ts';
import {
  type OrganisationFile,
  organisationFileName,
  readOrganisationFile,
} from './organisation-file.ts';
import { readRows } from './read-rows.ts';
import { reason } from './reason.ts';
import type { ReadFile } from './references.ts';

/** What the importer needs of the house. */
export type ImportHouse = Pick<
  House,
  'modulesOf' | 'plan' | 'labels' | 'settings' | 'interactionKinds'
>;

/** A folder that was read: what it holds, and the faults that can be seen without the database. */
export interface FolderRead {
  readonly organisation: OrganisationFile;
  readonly look: LookFile | undefined;
  /** Every importer of the sector, in order of reference. */
  readonly importers: readonly Importer[];
  /** The files that are there, in the same order. */
  readonly files: readonly ReadFile[];
  readonly faults: readonly ImportFault[];
}

export interface FolderToRead {
  readonly folder: string;
  readonly house: ImportHouse;
  readonly today: Temporal.PlainDate;
  /** Values for places such as `{port}` in `organisation.json`. */
  readonly places: Readonly<Record<string, string | number>>;
}

/** Reads and checks a folder. Without a readable `organisation.json` nothing else can be judged: then only faults. */
export async function readFolder(
  order: FolderToRead,
): Promise<FolderRead | { readonly faults: readonly ImportFault[] }> {
  const { folder, house, today } = order;
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  if (!names.includes(organisationFileName)) {
    return {
      faults: [
        {
          file: organisationFileName,
          line: 0,
          field: '',
          reason: reason(labels.Reason_FileMissing),
        },
      ],
    };
  }
  const read = readOrganisationFile(
    await readFile(join(folder, organisationFileName)),
    order.places,
    house,
  );
  if ('faults' in read) return read;

  const importers = importersOf(house, read.organisation);
  const faults: ImportFault[] = unknownFiles(names, importers);
  const files: ReadFile[] = [];
  for (const importer of importers) {
    if (!names.includes(importer.file)) continue;
    const found = readRows(importer, await readFile(join(folder, importer.file)));
    if ('faults' in found) {
      faults.push(...found.faults);
      continue;
    }
    faults.push(...checkRows(importer, found.rows, today));
    files.push({ importer, rows: found.rows });
  }
  const look = names.includes(lookFileName)
    ? await readLookFile(folder, await readFile(join(folder, lookFileName)))
    : { look: undefined };
  if ('faults' in look) faults.push(...look.faults);
  return {
    organisation: read.organisation,
    look: 'look' in look ? look.look : undefined,
    importers,
    files,
    faults,
  };
}

function importersOf(house: ImportHouse, { sector }: OrganisationFile): Importer[] {
  return importersOfModules(house.modulesOf(sector), [labelsImporter(house)]);
}

/** A CSV file that nobody reads is more likely a misspelled name than a wish. */
function unknownFiles(names: readonly string[], importers: readonly Importer[]): ImportFault[] {
  const known = importers.map((importer) => importer.file);
  return names
    .filter((name) => name.endsWith('.csv') && !known.includes(name))
    .map((file) => ({
      file,
      line: 0,
      field: '',
      reason: reason(labels.Reason_FileUnknown, { files: known.join(', ') }),
    }));
}
