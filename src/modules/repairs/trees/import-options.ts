import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { codeFor } from '../rules/option-code.ts';
import { addVersion, draftOf } from './copy-version.ts';

/** Everything about an option besides its place. */
export interface OptionDetails {
  readonly icon: string;
  readonly isCommonArea: boolean;
  readonly isEmergency: boolean;
  readonly templateId: string | null;
  readonly actionCodeId: string | null;
  readonly askCause: boolean;
  readonly appointmentRequired: boolean;
  readonly moreInformation: boolean;
}

/** A line of a file: the words of a path, and what its last option is. */
export interface ImportedOption extends OptionDetails {
  readonly path: readonly string[];
  /** Empty: made of the words of the path. */
  readonly code: string;
}

export interface ImportOptionsOrder {
  readonly organisationId: string;
  readonly treeId: string;
  readonly now: Temporal.Instant;
  readonly options: readonly ImportedOption[];
}

const importer = 'import';

interface StoredOption extends OptionDetails {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly description: string;
}

/**
 * Brings the options of a file into a tree: published at once where the tree was empty, else into its draft when
 * something differs. Options above a line that the file does not name are made. Nothing is removed.
 */
export async function importOptions(
  write: Write,
  order: ImportOptionsOrder,
): Promise<{ readonly added: number; readonly changed: number }> {
  const { organisationId, treeId, now } = order;
  const versions = await write
    .selectFrom('questionTreeVersion')
    .select(['id', 'state', 'publishedAt', 'publishedBy'])
    .where('organisationId', '=', organisationId)
    .where('treeId', '=', treeId)
    .where('state', '!=', 'retired')
    .execute();
  const published = versions.find(({ state }) => state === 'published');
  const draft = versions.find(({ state }) => state === 'draft');
  const version = { organisationId, treeId, now, by: importer };
  if (!published) {
    const id = draft?.id ?? (await addVersion(write, { ...version, number: 1, publish: true }));
    return mergeOptions(write, order, id);
  }
  // A large file comes in parts of one moment: the next part goes on where this one ended.
  const isOurs = published.publishedBy === importer && published.publishedAt?.equals(now) === true;
  if (isOurs) return mergeOptions(write, order, published.id);
  const against = draft ?? published;
  const differences = differencesWith(
    await storedOptions(write, organisationId, against.id),
    order,
  );
  if (differences.length === 0) return { added: 0, changed: 0 };
  return mergeOptions(write, order, await draftOf(write, version));
}

/** Brings options into a version: known paths are changed, others made. */
export async function mergeOptions(
  write: Write,
  order: ImportOptionsOrder,
  versionId: string,
): Promise<{ added: number; changed: number }> {
  const { organisationId } = order;
  const stored = await storedOptions(write, organisationId, versionId);
  const count = { added: 0, changed: 0 };
  const newRows = [];
  for (const option of differencesWith(stored, order)) {
    const known = stored.get(keyOf(option.path));
    if (known) {
      const { path: _path, ...details } = option;
      await write
        .updateTable('treeOption')
        .set({ ...details, code: details.code || known.code })
        .where('organisationId', '=', organisationId)
        .where('id', '=', known.id)
        .execute();
      count.changed += 1;
      continue;
    }
    for (const row of missingOn(stored, option))
      newRows.push({ organisationId, versionId, ...row });
    count.added += 1;
  }
  // Parents come first; a statement takes so many values and no more.
  for (let start = 0; start < newRows.length; start += 500)
    await write
      .insertInto('treeOption')
      .values(newRows.slice(start, start + 500))
      .execute();
  return count;
}

/** The rows that make this option: itself, and what is missing above it. They are known from now on. */
function missingOn(stored: Map<string, StoredOption>, option: ImportedOption) {
  const rows = [];
  let parentId: string | null = null;
  for (const [index, description] of option.path.entries()) {
    const path = option.path.slice(0, index + 1);
    const known = stored.get(keyOf(path));
    if (known) {
      parentId = known.id;
      continue;
    }
    const isItself = index === option.path.length - 1;
    const { path: _path, code, ...details } = isItself ? option : { ...nothing, path, code: '' };
    const row: StoredOption & { readonly level: number } = {
      id: randomUUID(),
      parentId,
      level: index + 1,
      description,
      ...details,
      code: code || codeFor(path),
    };
    rows.push(row);
    stored.set(keyOf(path), row);
    parentId = row.id;
  }
  return rows;
}

const nothing: OptionDetails = {
  icon: '',
  isCommonArea: false,
  isEmergency: false,
  templateId: null,
  actionCodeId: null,
  askCause: false,
  appointmentRequired: false,
  moreInformation: false,
};

function differencesWith(
  stored: ReadonlyMap<string, StoredOption>,
  { options }: ImportOptionsOrder,
): ImportedOption[] {
  return options.filter((option) => {
    const known = stored.get(keyOf(option.path));
    if (!known) return true;
    return (
      (option.code !== '' && option.code !== known.code) ||
      option.icon !== known.icon ||
      option.isCommonArea !== known.isCommonArea ||
      option.isEmergency !== known.isEmergency ||
      option.templateId !== known.templateId ||
      option.actionCodeId !== known.actionCodeId ||
      option.askCause !== known.askCause ||
      option.appointmentRequired !== known.appointmentRequired ||
      option.moreInformation !== known.moreInformation
    );
  });
}

/** The options of a version by the words of their path. */
async function storedOptions(
  read: Read,
  organisationId: string,
  versionId: string,
): Promise<Map<string, StoredOption>> {
  const rows: (StoredOption & { level: number })[] = await read
    .selectFrom('treeOption')
    .select(['id', 'parentId', 'level', 'code', 'description', 'icon', 'isCommonArea'])
    .select(['isEmergency', 'templateId', 'actionCodeId', 'askCause', 'appointmentRequired'])
    .select('moreInformation')
    .where('organisationId', '=', organisationId)
    .where('versionId', '=', versionId)
    .orderBy('level')
    .execute();
  const paths = new Map<string, readonly string[]>();
  const byPath = new Map<string, StoredOption>();
  for (const row of rows) {
    const path = [...((row.parentId && paths.get(row.parentId)) || []), row.description];
    paths.set(row.id, path);
    byPath.set(keyOf(path), row);
  }
  return byPath;
}

function keyOf(path: readonly string[]): string {
  return path.join('\u0000');
}
