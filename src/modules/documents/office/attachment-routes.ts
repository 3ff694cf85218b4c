import { z } from 'zod';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { form, go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { storedTexts } from '#foundation/records/field-values.ts';
import { householdArchive as archive } from './archive.ts';
import { findArchived } from './archived-documents.ts';
import { documentPage } from './document-pages.tsx';
import { idIn, staffDownload, storedPage, type UploadServices } from './document-routes.ts';
import { householdFields } from './fields.tsx';
import { addAttachment, removeAttachment } from './keep-documents.ts';
import { largestFile, sentFile, takeFile } from './upload.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = `${archive.path}/:id/bijlagen`;
const byIds = z.object({ id: z.uuid(), attachmentId: z.uuid() });

/** Attachments of the documents of households, for staff: add, save and remove. */
export function attachmentRoutes(services: UploadServices): readonly Route[] {
  const find = ({ read, organisation }: ReadVisit, id: string) =>
    findArchived(read, archive, organisation.id, id);
  const backTo = (id: string) => `${archive.path}/${id}`;
  return [
    outsideForm({
      ...shared,
      path,
      limit: 'upload',
      largestFile,
      input: z.object({ id: z.uuid(), bestand: sentFile }),
      log: 'attachmentArchived',
      async prepare(visit, { id }) {
        const document = await find(visit, id);
        return document ? go(document) : stop(notFound);
      },
      async outside(visit, { bestand }) {
        const upload = await takeFile(visit, services, bestand);
        return 'refused' in upload ? stop(upload.refused) : go(upload);
      },
      async settle(visit, { id }, upload) {
        const document = await find(visit, id);
        if (!document) return notFound;
        await addAttachment(visit, document, upload);
        return redirect(`${backTo(id)}#bijlagen`, { notice: generic.Notice_Saved });
      },
      async again(visit, sent, errors) {
        const document = await find(visit, idIn(sent));
        if (!document) return notFound;
        const texts = storedTexts(householdFields, document);
        return documentPage(visit, archive, { document, texts, errors });
      },
    }),
    page({
      ...shared,
      path: `${path}/:attachmentId`,
      limit: 'page',
      input: byIds,
      log: 'attachmentDownloadedByStaff',
      async show(visit, { id, attachmentId }) {
        const document = await find(visit, id);
        const file = document?.attachments.find((one) => one.attachmentId === attachmentId);
        return staffDownload(services.files, backTo(id), file);
      },
    }),
    form({
      ...shared,
      path: `${path}/:attachmentId/verwijderen`,
      limit: 'form',
      input: byIds,
      log: 'attachmentRemoved',
      async settle(visit, { id, attachmentId }) {
        const document = await find(visit, id);
        if (!document || !(await removeAttachment(visit, document, attachmentId))) return notFound;
        return redirect(`${backTo(id)}#bijlagen`, { notice: generic.Notice_Deleted });
      },
      async again(visit, sent) {
        const document = await find(visit, idIn(sent));
        return document ? storedPage(visit, archive, document) : notFound;
      },
    }),
  ];
}
