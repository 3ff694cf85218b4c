import { z } from 'zod';
import type { StoredFile } from '#foundation/files/stored-file.ts';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import {
  form,
  go,
  outsideForm,
  page,
  type Route,
  type Sent,
  stop,
} from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import {
  changeInput,
  newInput,
  storedTexts,
  typedTexts,
} from '#foundation/records/field-values.ts';
import { changedMeanwhile, shownValues, versionField } from '#foundation/records/version.ts';
import type { Archive } from './archive.ts';
import { type ArchivedDocument, findArchived } from './archived-documents.ts';
import { addPage, documentPage, fieldsOf, removePage } from './document-pages.tsx';
import { householdFields, ownerField } from './fields.tsx';
import { addDocument, changeDocument, removeDocument } from './keep-documents.ts';
import { office as labels } from './labels.ts';
import { largestFile, sentFile, takeFile } from './upload.ts';

export interface UploadServices {
  readonly files: FileStore;
  readonly malware: MalwareCheck;
}

const shared = { audience: ['employee'], feature: 'none' } as const;
const byId = z.object({ id: z.uuid() });

/** The pages of one archive for staff: add, see and change, remove, and save the file. */
export function documentRoutes(archive: Archive, services: UploadServices): readonly Route[] {
  const newFields = { eigenaar: ownerField(archive), ...fieldsOf(archive) };
  const path = `${archive.path}/:id`;
  const find = ({ read, organisation }: ReadVisit, id: string) =>
    findArchived(read, archive, organisation.id, id);
  return [
    page({
      ...shared,
      path: `${archive.path}/nieuw`,
      limit: 'page',
      input: z.object({ eigenaar: z.string().max(40).catch('') }),
      log: 'none',
      show: (visit, texts) => addPage(visit, archive, { texts, errors: {} }),
    }),
    outsideForm({
      ...shared,
      path: `${archive.path}/nieuw`,
      limit: 'upload',
      largestFile,
      input: z.intersection(newInput(newFields), z.object({ bestand: sentFile })),
      log: 'documentArchived',
      async prepare({ write, organisation, say }, { eigenaar }) {
        const owner = await archive.findOwner(write, organisation.id, eigenaar);
        return owner ? go(owner) : stop(problems({ eigenaar: say(archive.ownerUnknown) }));
      },
      async outside(visit, { bestand }, owner) {
        const upload = await takeFile(visit, services, bestand);
        return 'refused' in upload ? stop(upload.refused) : go({ owner, upload });
      },
      async settle(visit, values, { owner, upload }) {
        const id = await addDocument(visit, archive, { owner, values, upload });
        return redirect(`${archive.path}/${id}`, { notice: generic.Notice_Saved });
      },
      again: (visit, sent, errors) =>
        addPage(visit, archive, { texts: typedTexts(newFields, sent), errors }),
    }),
    page({
      ...shared,
      path,
      limit: 'page',
      input: byId,
      log: 'none',
      async show(visit, { id }) {
        const document = await find(visit, id);
        return document ? storedPage(visit, archive, document) : notFound;
      },
    }),
    form({
      ...shared,
      path,
      limit: 'form',
      input: changeInput(fieldsOf(archive)),
      log: 'documentChanged',
      async settle(visit, { id, version, values }) {
        const before = await find(visit, id);
        if (!before) return notFound;
        const changed = await changeDocument(visit, archive, { before, version, values });
        if (!changed) return changedMeanwhile(visit);
        return redirect(`${archive.path}/${id}`, { notice: generic.Notice_Saved });
      },
      async again(visit, sent, errors) {
        const document = await find(visit, idIn(sent));
        if (!document) return notFound;
        const texts = shownValues(errors, {
          typed: typedTexts(fieldsOf(archive), sent),
          stored: storedTexts(householdFields, document),
        });
        return documentPage(visit, archive, { document, texts, errors });
      },
    }),
    page({
      ...shared,
      path: `${path}/verwijderen`,
      limit: 'page',
      input: byId,
      log: 'none',
      async show(visit, { id }) {
        const document = await find(visit, id);
        return document ? removePage(visit, archive, { document, errors: {} }) : notFound;
      },
    }),
    form({
      ...shared,
      path: `${path}/verwijderen`,
      limit: 'form',
      input: z.object({ id: z.uuid(), versie: versionField }),
      log: 'documentRemoved',
      async settle(visit, { id, versie }) {
        const document = await find(visit, id);
        if (!document) return notFound;
        const removed = await removeDocument(visit, archive, document, versie);
        if (!removed) return changedMeanwhile(visit);
        return redirect(archive.path, { notice: generic.Notice_Deleted });
      },
      async again(visit, sent, errors) {
        const document = await find(visit, idIn(sent));
        return document ? removePage(visit, archive, { document, errors }) : notFound;
      },
    }),
    page({
      ...shared,
      path: `${path}/bestand`,
      limit: 'page',
      input: byId,
      log: 'documentDownloadedByStaff',
      async show(visit, { id }) {
        const document = await find(visit, id);
        return staffDownload(services.files, `${archive.path}/${id}`, document?.file);
      },
    }),
  ];
}

/** A document as it is stored. */
export function storedPage(
  visit: ReadVisit,
  archive: Archive,
  document: ArchivedDocument,
): Promise<Answer> {
  const texts = storedTexts(householdFields, document);
  return documentPage(visit, archive, { document, texts, errors: {} });
}

/** A file for staff; back to its document with a warning when it cannot be had. */
export function staffDownload(
  files: FileStore,
  documentPath: string,
  file: StoredFile | undefined,
): Answer {
  if (!file) return notFound;
  const { page: of, name } = labels.Warning_FileUnavailable;
  return { kind: 'download', file, files, otherwise: `${documentPath}?melding=${of}.${name}` };
}

/** The id in the address of a form that is shown again. */
export function idIn({ fields }: Sent): string {
  return z.uuid().catch('').parse(fields.id);
}
