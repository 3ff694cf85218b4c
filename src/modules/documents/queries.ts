import { type ExpressionBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { DB } from '#foundation/database/tables.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { StoredFile } from '#foundation/files/stored-file.ts';
import { isShownAttachment } from './rules/attachments.ts';

/** Whose documents, seen on which day. */
export interface Household {
  readonly organisationId: string;
  readonly customerId: string;
  readonly today: Temporal.PlainDate;
}

/** A document as its household sees it. */
export interface HouseholdDocument {
  readonly id: string;
  readonly documentDate: Temporal.PlainDate;
  readonly mainSubject: string;
  readonly subSubject: string;
  /** Those that may be shown, by name; none where the tick for attachments is off. */
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}

/** How many documents the household sees. */
export async function countDocuments(read: Read, household: Household): Promise<number> {
  const { total } = await read
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(shownTo(household))
    .executeTakeFirstOrThrow();
  return total;
}

/** Newest document date first; of one day by main subject and sub-subject (DOC-9). */
export async function documentsOf(
  read: Read,
  household: Household,
  window: { readonly limit: number; readonly offset: number },
): Promise<HouseholdDocument[]> {
  const documents = await read
    .selectFrom('document')
    .select(['id', 'documentDate', 'mainSubject', 'subSubject', 'attachmentsOnPortal'])
    .where(shownTo(household))
    .orderBy('documentDate', 'desc')
    .orderBy(sql`main_subject collate "nl-x-icu"`)
    .orderBy(sql`sub_subject collate "nl-x-icu"`)
    .orderBy('id')
    .limit(window.limit)
    .offset(window.offset)
    .execute();
  const open = documents.filter((document) => document.attachmentsOnPortal).map(({ id }) => id);
  const attachments = await attachmentsOf(read, household, open);
  return documents.map(({ attachmentsOnPortal, ...document }) => ({
    ...document,
    attachments: attachments.filter(({ documentId }) => documentId === document.id),
  }));
}

async function attachmentsOf(
  read: Read,
  { organisationId, customerId }: Household,
  documentIds: readonly string[],
): Promise<{ id: string; documentId: string; name: string }[]> {
  if (documentIds.length === 0) return [];
  const rows = await read
    .selectFrom('documentAttachment as a')
    .innerJoin('storedFile as f', (join) =>
      join.onRef('f.organisationId', '=', 'a.organisationId').onRef('f.id', '=', 'a.fileId'),
    )
    .select(['a.id', 'a.documentId', 'f.name', 'f.type'])
    .where('a.organisationId', '=', organisationId)
    .where('a.customerId', '=', customerId)
    .where('a.documentId', 'in', documentIds)
    .orderBy(sql`f.name collate "nl-x-icu"`)
    .orderBy('a.id')
    .execute();
  return rows.filter(isShownAttachment);
}

/** The file of a document that the household may see now, or undefined (DOC-B1, DOC-B3). */
export function findDocumentFile(
  read: Read,
  household: Household,
  documentId: string,
): Promise<StoredFile | undefined> {
  return read
    .selectFrom('document')
    .innerJoin('storedFile as f', (join) =>
      join
        .onRef('f.organisationId', '=', 'document.organisationId')
        .onRef('f.id', '=', 'document.fileId'),
    )
    .select(['f.id', 'f.key', 'f.name', 'f.type', 'f.bytes', 'f.sha256'])
    .where(shownTo(household))
    .where('document.id', '=', documentId)
    .executeTakeFirst();
}

/** An attachment that the household may see now, or undefined: both ticks, its type and its owner are asked again. */
export async function findAttachmentFile(
  read: Read,
  household: Household,
  which: { readonly documentId: string; readonly attachmentId: string },
): Promise<StoredFile | undefined> {
  const file = await read
    .selectFrom('document')
    .innerJoin('documentAttachment as a', (join) =>
      join
        .onRef('a.organisationId', '=', 'document.organisationId')
        .onRef('a.documentId', '=', 'document.id'),
    )
    .innerJoin('storedFile as f', (join) =>
      join.onRef('f.organisationId', '=', 'a.organisationId').onRef('f.id', '=', 'a.fileId'),
    )
    .select(['f.id', 'f.key', 'f.name', 'f.type', 'f.bytes', 'f.sha256'])
    .where(shownTo(household))
    .where('document.attachmentsOnPortal', '=', true)
    .where('document.id', '=', which.documentId)
    .where('a.id', '=', which.attachmentId)
    .executeTakeFirst();
  return file && isShownAttachment(file) ? file : undefined;
}

/** Ticked for the portal, and not published in the future (DOC-6, OP-DOC-2). */
function shownTo({ organisationId, customerId, today }: Household) {
  return ({ and, or, eb }: ExpressionBuilder<DB, 'document'>) =>
    and([
      eb('document.organisationId', '=', organisationId),
      eb('document.customerId', '=', customerId),
      eb('document.onPortal', '=', true),
      or([eb('document.publicationDate', 'is', null), eb('document.publicationDate', '<=', today)]),
    ]);
}
