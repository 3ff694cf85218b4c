import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { StoredFile } from '#foundation/files/stored-file.ts';
import type { Question } from '#foundation/http/route.ts';
import type { Household } from './queries.ts';

/** A contract document as who rents the unit sees it. */
export interface UnitDocument {
  readonly id: string;
  readonly unitId: string;
  readonly documentDate: Temporal.PlainDate;
  readonly mainSubject: string;
  readonly subSubject: string;
}

/**
 * Ticked for the portal, not published in the future, and of a unit that the customer rents now (TEN-55, TEN-56).
 * Asks for `$1`: today.
 */
const shown = `d.organisation_id = portal.organisation() and d.on_portal
  and (d.publication_date is null or d.publication_date <= $1)
  and exists (select 1 from lease l
    where l.organisation_id = d.organisation_id and l.unit_id = d.unit_id and l.customer_id = portal.customer()
      and (l.ends_on is null or l.ends_on >= $1))`;

const rows = z.array(
  z.object({
    id: z.string(),
    unit_id: z.string(),
    document_date: jsonDate,
    main_subject: z.string(),
    sub_subject: z.string(),
  }),
);

/** Asks for the contract documents of all units the customer who comes in rents. Read with `unitDocumentsIn`. */
export function unitDocuments(today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'unit-documents',
      text: `select d.id, d.unit_id, d.document_date, d.main_subject, d.sub_subject from unit_document d
        where ${shown}
        order by d.document_date desc, d.main_subject collate "nl-x-icu", d.sub_subject collate "nl-x-icu", d.id`,
    },
    values: [today],
  };
}

/** The documents that `unitDocuments` answered, newest first. */
export function unitDocumentsIn(answer: readonly unknown[] = []): UnitDocument[] {
  return rows.parse(answer).map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    documentDate: row.document_date,
    mainSubject: row.main_subject,
    subSubject: row.sub_subject,
  }));
}

/** The file of a contract document that the customer may see now, or undefined (CTX-17, TEN-B14). */
export async function findUnitDocumentFile(
  read: Read,
  { today }: Pick<Household, 'today'>,
  documentId: string,
): Promise<StoredFile | undefined> {
  const [file] = await read.ask<StoredFile>(
    {
      name: 'unit-document-file',
      text: `select f.id, f.key, f.name, f.type, f.bytes, f.sha256 from unit_document d
        join stored_file f on f.organisation_id = d.organisation_id and f.id = d.file_id
        where ${shown} and d.id = $2`,
    },
    [today, documentId],
  );
  return file;
}
