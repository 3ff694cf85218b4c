import type pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '../clock.ts';
import { type Entrance, transaction, type Write } from '../database/transaction.ts';
import { loadInteractionTemplates } from '../interactions/log-interaction.ts';
import { settingsChanged } from '../organisation/change-settings.ts';
import type { FileStore } from '../ports/files.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { type ImportFault, ImportRefused, type ImportTarget } from './importer.ts';
import { lookFileName, storeLookFile } from './look-file.ts';
import { organisationFileName } from './organisation-file.ts';
import { type FolderRead, type ImportHouse, readFolder } from './read-folder.ts';
import { type ReadFile, unknownReferences } from './references.ts';
import { countOf, type FileCount, type ImportProgress, storeFile } from './store-file.ts';
import { storeIdentityProviders } from './store-identity-providers.ts';
import { storeHosts, storeOrganisation } from './store-organisation.ts';

export interface ImportOrder {
  /**
   * Connections of the database's owner (`openPool` on the owner's address): a new organisation stands outside every
   * wall, and bulk statements need not pass them.
   */
  readonly owner: pg.Pool;
  readonly folder: string;
  readonly house: ImportHouse;
  readonly secrets: Secrets;
  readonly files: FileStore;
  readonly now: Temporal.Instant;
  /** Values for places such as `{port}` in `organisation.json`. */
  readonly places?: Readonly<Record<string, string | number>>;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export type ImportResult =
  | {
      readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
      readonly counts: readonly FileCount[];
    }
  | { readonly faults: readonly ImportFault[] };

/**
 * Loads an organisation from a folder: all of it, or with any fault nothing at all and a list of every fault.
 * Repeatable: records are recognised by number or code; the same folder again changes nothing; nothing is ever removed.
 */
export async function importFolder(order: ImportOrder): Promise<ImportResult> {
  const { folder, house, places = {} } = order;
  const read = await readFolder({ folder, house, places, today: dateAt(order.now) });
  if (!('organisation' in read)) return read;
  try {
    const prepared =
      read.faults.length > 0 ? read : { ...read, files: await prepareRows(read.files) };
    return await transaction(order.owner, 'write', asOwner, (write) =>
      store(write, order, prepared),
    );
  } catch (error) {
    if (error instanceof ImportRefused) return { faults: error.faults };
    throw error;
  }
}

/** Tables belong to this role, and their walls do not hold for it; whoever migrated may take it on. */
const asOwner: Entrance = {
  name: 'enter-owner',
  text: `select set_config('role', 'voordeur_owner', true)`,
  values: [],
};

function prepareRows(files: readonly ReadFile[]): Promise<ReadFile[]> {
  return Promise.all(
    files.map(async ({ importer, rows }) => ({
      importer,
      rows: importer.prepare ? await importer.prepare(rows) : rows,
    })),
  );
}

async function store(write: Write, order: ImportOrder, read: FolderRead): Promise<ImportResult> {
  const { organisation } = read;
  const { now, folder, files } = order;
  const { id, count } = await storeOrganisation(write, organisation);
  const target: ImportTarget = { write, organisationId: id, now, folder, files };
  await loadInteractionTemplates(write, id, order.house);
  const faults = [...read.faults, ...(await unknownReferences(target, read.files, read.importers))];
  if (faults.length > 0) throw new ImportRefused(faults);

  const counts: FileCount[] = [
    countOf(organisationFileName, 1, [
      count,
      await storeHosts(target, organisation.hosts),
      await storeIdentityProviders(target, organisation.identityProviders, order.secrets),
    ]),
  ];
  if (read.look) counts.push(countOf(lookFileName, 1, [await storeLookFile(target, read.look)]));
  for (const file of read.files)
    counts.push(await storeFile(target, file, read.importers, order.onProgress));
  if (counts.some((one) => one.added + one.changed > 0)) await settingsChanged(write, id);
  return { organisation: { id, slug: organisation.slug, name: organisation.name }, counts };
}
