import { z } from 'zod';
import type { StoredFile } from '#foundation/files/stored-file.ts';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { pageNumber } from '#foundation/page/paging.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import { features } from '#foundation/switches/features.ts';
import { findAttachmentFile, findDocumentFile, type Household } from '../queries.ts';
import { correspondencePage, correspondencePath, householdOf } from './correspondence-page.tsx';

const shared = {
  audience: ['customer'],
  feature: features.correspondence,
  limit: 'page',
} as const;

/** The page Correspondentie and its downloads (DOC, ADM-307 to ADM-315). */
export function correspondenceRoutes(files: FileStore): readonly Route[] {
  return [
    page({
      ...shared,
      path: correspondencePath,
      input: z.object({ pagina: pageNumber, mislukt: z.uuid().optional().catch(undefined) }),
      log: 'none',
      show(visit, { pagina, mislukt }) {
        const household = householdOf(visit);
        if (!household) return notFound;
        return correspondencePage(visit, household, { page: pagina, failed: mislukt });
      },
    }),
    page({
      ...shared,
      path: `${correspondencePath}/:documentId/document`,
      input: z.object({ documentId: z.string(), pagina: pageNumber }),
      log: 'documentDownloaded',
      show: (visit, { documentId, pagina }) =>
        download(visit, { page: pagina, ids: [documentId] }, (household) =>
          findDocumentFile(visit.read, household, documentId),
        ),
    }),
    page({
      ...shared,
      path: `${correspondencePath}/:documentId/bijlagen/:attachmentId`,
      input: z.object({ documentId: z.string(), attachmentId: z.string(), pagina: pageNumber }),
      log: 'attachmentDownloaded',
      show: (visit, { pagina, ...which }) =>
        download(
          visit,
          { page: pagina, ids: [which.documentId, which.attachmentId] },
          (household) => findAttachmentFile(visit.read, household, which),
        ),
    }),
  ];

  /** What is not there, not shown or not his, is one answer: the list, with a message (DOC-B1, DOC-B3, ADM-B40). */
  async function download(
    visit: ReadVisit,
    asked: { readonly page: number; readonly ids: readonly string[] },
    find: (household: Household) => Promise<StoredFile | undefined>,
  ): Promise<Answer> {
    const household = householdOf(visit);
    if (!household) return notFound;
    const file = z.array(z.uuid()).safeParse(asked.ids).success ? await find(household) : undefined;
    if (!file) return correspondencePage(visit, household, { page: asked.page, gone: true });
    const otherwise = `${correspondencePath}?pagina=${asked.page}&mislukt=${asked.ids.at(-1)}`;
    return { kind: 'download', file, files, otherwise };
  }
}
