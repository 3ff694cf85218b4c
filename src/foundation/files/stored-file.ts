import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '../database/transaction.ts';
import type { KeptFile } from '../ports/files.ts';

/** What is known of a file besides its content. */
export interface StoredFile extends KeptFile {
  readonly id: string;
  /** As the sender called it, made fit to show and to save under. */
  readonly name: string;
  /** Judged by its content when it was stored. */
  readonly type: string;
}

export interface FileToRecord {
  readonly kept: KeptFile;
  readonly name: string;
  readonly type: string;
  /** The customer who may see it; null for what only staff, or who may see its record, may open. */
  readonly ownerId: string | null;
}

/** Notes a kept file in the transaction of the record that will name it, and answers its id. */
export async function recordFile(
  write: Write,
  at: { readonly organisationId: string; readonly now: Temporal.Instant },
  { kept, name, type, ownerId }: FileToRecord,
): Promise<string> {
  const id = randomUUID();
  await write
    .insertInto('storedFile')
    .values({
      organisationId: at.organisationId,
      id,
      ownerId,
      key: kept.key,
      name: fileNameOf(name),
      type,
      bytes: kept.bytes,
      sha256: kept.sha256,
      createdAt: at.now,
    })
    .execute();
  return id;
}

/** A file that whoever asks may see, or undefined. */
export function findStoredFile(
  read: Read,
  organisationId: string,
  id: string,
): Promise<StoredFile | undefined> {
  return read
    .selectFrom('storedFile')
    .select(['id', 'key', 'name', 'type', 'bytes', 'sha256'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Forgets files after the records that named them; their content is removed by the job `remove-orphaned-files`. */
export async function forgetFiles(
  write: Write,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await write
    .deleteFrom('storedFile')
    .where('organisationId', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
}

/**
 * A sender's file name without folders, control characters and invisible marks that turn the reading direction, at
 * most 150 characters with its extension kept; `bestand` when nothing is left.
 */
export function fileNameOf(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const characters = [...clean];
  if (characters.length <= 150) return clean || 'bestand';
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? '';
  return characters.slice(0, 150 - extension.length).join('') + extension;
}
