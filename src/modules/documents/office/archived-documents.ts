import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { StoredFile } from '#foundation/files/stored-file.ts';
import type { Archive, Owner } from './archive.ts';

/** A document as staff keep it. */
export interface ArchivedDocument {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly documentDate: Temporal.PlainDate;
  readonly mainSubject: string;
  readonly subSubject: string;
  readonly publicationDate: Temporal.PlainDate | null;
  readonly onPortal: boolean;
  readonly attachmentsOnPortal: boolean;
  readonly owner: Owner;
  readonly file: StoredFile;
  /** By name; a document of a unit has none. */
  readonly attachments: readonly ArchivedAttachment[];
}

export interface ArchivedAttachment extends StoredFile {
  readonly attachmentId: string;
}

const file = `json_build_object('id', f.id, 'key', f.key, 'name', f.name, 'type', f.type, 'bytes', f.bytes,
  'sha256', f.sha256)`;

const byHousehold = {
  name: 'archived-document',
  text: `select d.id, d.version, d.code, d.document_date as "documentDate", d.main_subject as "mainSubject",
      d.sub_subject as "subSubject", d.publication_date as "publicationDate", d.on_portal as "onPortal",
      d.attachments_on_portal as "attachmentsOnPortal",
      json_build_object('id', c.id, 'code', c.customer_number, 'name', c.display_name) as owner, ${file} as file,
      coalesce((select json_agg(json_build_object('attachmentId', a.id, 'id', g.id, 'key', g.key, 'name', g.name,
          'type', g.type, 'bytes', g.bytes, 'sha256', g.sha256) order by g.name collate "nl-x-icu", a.id)
        from document_attachment a
        join stored_file g on g.organisation_id = a.organisation_id and g.id = a.file_id
        where a.organisation_id = d.organisation_id and a.document_id = d.id), '[]') as attachments
    from document d
    join customer c on c.organisation_id = d.organisation_id and c.id = d.customer_id
    join stored_file f on f.organisation_id = d.organisation_id and f.id = d.file_id
    where d.organisation_id = $1 and d.id = $2`,
};

const byUnit = {
  name: 'archived-unit-document',
  text: `select d.id, d.version, d.code, d.document_date as "documentDate", d.main_subject as "mainSubject",
      d.sub_subject as "subSubject", d.publication_date as "publicationDate", d.on_portal as "onPortal",
      false as "attachmentsOnPortal",
      json_build_object('id', u.id, 'code', u.code,
        'name', concat_ws(' ', u.street, u.house_number, nullif(u.house_number_addition, ''))) as owner,
      ${file} as file, '[]'::json as attachments
    from unit_document d
    join unit u on u.organisation_id = d.organisation_id and u.id = d.unit_id
    join stored_file f on f.organisation_id = d.organisation_id and f.id = d.file_id
    where d.organisation_id = $1 and d.id = $2`,
};

/** A document with its file and attachments, or undefined. */
export async function findArchived(
  read: Read,
  archive: Archive,
  organisationId: string,
  id: string,
): Promise<ArchivedDocument | undefined> {
  const statement = archive.of === 'household' ? byHousehold : byUnit;
  const [found] = await read.ask<ArchivedDocument>(statement, [organisationId, id]);
  return found;
}
