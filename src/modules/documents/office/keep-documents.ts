import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { logChange } from '#foundation/change-log/log-change.ts';
import { dateAt } from '#foundation/clock.ts';
import { nextNumber } from '#foundation/database/next-number.ts';
import { forgetFiles, recordFile } from '#foundation/files/stored-file.ts';
import type { TakenUpload } from '#foundation/files/take-upload.ts';
import { daysBetween, formatDate } from '#foundation/format/dates.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { notify } from '#foundation/notifications/notify.ts';
import { correspondencePath } from '../customer/correspondence-page.tsx';
import { correspondence } from '../labels.ts';
import { documentArrived } from '../notification-subject.ts';
import type { Archive, Owner } from './archive.ts';
import type { ArchivedDocument } from './archived-documents.ts';
import { office as labels } from './labels.ts';

/** What staff fill in about a document. */
export interface DocumentValues {
  readonly mainSubject: string;
  readonly subSubject: string;
  readonly documentDate: Temporal.PlainDate;
  readonly publicationDate: Temporal.PlainDate | null;
  readonly onPortal: boolean;
  /** Only where the archive is that of households. */
  readonly attachmentsOnPortal?: boolean;
}

/** Archives a document with its file and answers its id. */
export async function addDocument(
  visit: WriteVisit,
  archive: Archive,
  { owner, values, upload }: { owner: Owner; values: DocumentValues; upload: TakenUpload },
): Promise<string> {
  const { write, organisation } = visit;
  const at = { organisationId: organisation.id, now: visit.now };
  const ofHousehold = archive.of === 'household';
  const fileId = await recordFile(write, at, { ...upload, ownerId: ofHousehold ? owner.id : null });
  const code = `KA-${await nextNumber(write, organisation.id, 'archivedDocument')}`;
  const id = randomUUID();
  const { attachmentsOnPortal = false } = values;
  const shared = { organisationId: organisation.id, id, code, fileId, ...columnsOf(values) };
  if (ofHousehold) {
    await write
      .insertInto('document')
      .values({ ...shared, customerId: owner.id, attachmentsOnPortal })
      .execute();
    if (isShown(visit, values)) await tell(visit, owner.id, values);
  } else {
    await write
      .insertInto('unitDocument')
      .values({ ...shared, unitId: owner.id })
      .execute();
  }
  await logChange(visit, {
    subject: visit.say(labels.Subject_Document, { code }),
    newValue: inWords(visit, upload.name, values),
  });
  return id;
}

/** On the portal from today, not from a later day. */
function isShown({ now }: WriteVisit, { onPortal, publicationDate }: DocumentValues): boolean {
  if (!onPortal) return false;
  return !publicationDate || daysBetween(publicationDate, dateAt(now)) >= 0;
}

/** Tells the household that a document is there for it. */
function tell(
  { write, organisation, now }: WriteVisit,
  customerId: string,
  { mainSubject }: DocumentValues,
): Promise<void> {
  return notify(write, {
    organisation,
    customerId,
    subject: documentArrived,
    title: correspondence.Notification_Document,
    values: { subject: mainSubject },
    href: correspondencePath,
    now,
  });
}

/** Stores a change of exactly this version; false when there is no such version any more. */
export async function changeDocument(
  visit: WriteVisit,
  archive: Archive,
  {
    before,
    version,
    values,
  }: { before: ArchivedDocument; version: number; values: DocumentValues },
): Promise<boolean> {
  const { write, organisation } = visit;
  const { attachmentsOnPortal = false } = values;
  const common = columnsOf(values);
  const changed =
    archive.of === 'household'
      ? await write
          .updateTable('document')
          .set({ ...common, attachmentsOnPortal, version: version + 1 })
          .where('organisationId', '=', organisation.id)
          .where('id', '=', before.id)
          .where('version', '=', version)
          .executeTakeFirst()
      : await write
          .updateTable('unitDocument')
          .set({ ...common, version: version + 1 })
          .where('organisationId', '=', organisation.id)
          .where('id', '=', before.id)
          .where('version', '=', version)
          .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  await logChange(visit, {
    subject: visit.say(labels.Subject_Document, { code: before.code }),
    oldValue: inWords(visit, before.file.name, before),
    newValue: inWords(visit, before.file.name, values),
  });
  return true;
}

/**
 * Removes exactly this version of a document with its attachments; the content of their files goes within a day. False
 * when there is no such version any more.
 */
export async function removeDocument(
  visit: WriteVisit,
  archive: Archive,
  document: ArchivedDocument,
  version: number,
): Promise<boolean> {
  const { write, organisation } = visit;
  const removed = await write
    .deleteFrom(archive.of === 'household' ? 'document' : 'unitDocument')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', document.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) return false;
  const files = [document.file, ...document.attachments].map(({ id }) => id);
  await forgetFiles(write, organisation.id, files);
  await logChange(visit, {
    subject: visit.say(labels.Subject_Document, { code: document.code }),
    oldValue: inWords(visit, document.file.name, document),
    newValue: visit.say(labels.Value_Removed),
  });
  return true;
}

/** Adds an attachment to the document of a household. */
export async function addAttachment(
  visit: WriteVisit,
  document: ArchivedDocument,
  upload: TakenUpload,
): Promise<void> {
  const { write, organisation } = visit;
  const customerId = document.owner.id;
  const at = { organisationId: organisation.id, now: visit.now };
  const fileId = await recordFile(write, at, { ...upload, ownerId: customerId });
  await write
    .insertInto('documentAttachment')
    .values({
      organisationId: organisation.id,
      customerId,
      id: randomUUID(),
      documentId: document.id,
      fileId,
    })
    .execute();
  await logChange(visit, {
    subject: visit.say(labels.Subject_Attachment, { code: document.code }),
    newValue: upload.name,
  });
}

/** Removes an attachment; false when the document has no such attachment. */
export async function removeAttachment(
  visit: WriteVisit,
  document: ArchivedDocument,
  attachmentId: string,
): Promise<boolean> {
  const attachment = document.attachments.find((one) => one.attachmentId === attachmentId);
  if (!attachment) return false;
  const { write, organisation } = visit;
  await write
    .deleteFrom('documentAttachment')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', attachmentId)
    .execute();
  await forgetFiles(write, organisation.id, [attachment.id]);
  await logChange(visit, {
    subject: visit.say(labels.Subject_Attachment, { code: document.code }),
    oldValue: attachment.name,
    newValue: visit.say(labels.Value_Removed),
  });
  return true;
}

/** The columns that both archives have. */
function columnsOf(values: DocumentValues) {
  const { mainSubject, subSubject, documentDate, publicationDate, onPortal } = values;
  return { mainSubject, subSubject, documentDate, publicationDate, onPortal };
}

/** A document as the change log names it. */
function inWords({ say }: Visit, fileName: string, values: DocumentValues): string {
  const { mainSubject, subSubject, publicationDate } = values;
  return [
    fileName,
    mainSubject,
    subSubject,
    formatDate(values.documentDate),
    publicationDate && `${say(labels.Label_PublicationDate)}: ${formatDate(publicationDate)}`,
    values.onPortal && say(labels.Tick_OnPortal),
    values.attachmentsOnPortal && say(labels.Tick_AttachmentsOnPortal),
  ]
    .filter(Boolean)
    .join('; ');
}
