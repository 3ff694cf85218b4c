import { z } from 'zod';
import { notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import type { FileStore } from '#foundation/ports/files.ts';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { unitDocumentLabels as labels } from '../labels.ts';
import { findUnitDocumentFile } from '../unit-documents.ts';
import { householdOf } from './correspondence-page.tsx';
import { unitDocumentsPath } from './unit-documents-panel.tsx';

/** The download of a contract document, judged anew (TEN-57, TEN-B14, CTX-17). */
export function unitDocumentRoute(files: FileStore): Route {
  return page({
    path: `${unitDocumentsPath}/:documentId`,
    audience: ['customer'],
    feature: features.leaseDocuments,
    limit: 'page',
    input: z.object({ documentId: z.string() }),
    log: 'unitDocumentDownloaded',
    async show(visit, { documentId }) {
      const household = householdOf(visit);
      if (!household) return notFound;
      const file = z.uuid().safeParse(documentId).success
        ? await findUnitDocumentFile(visit.read, household, documentId)
        : undefined;
      if (!file) return gone(visit);
      const { page: of, name } = labels.Warning_Unavailable;
      return { kind: 'download', file, files, otherwise: `/woning?melding=${of}.${name}` };
    },
  });
}

function gone(visit: Visit) {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Gone),
    current: 'leases',
    status: 404,
    children: (
      <EmptyState
        icon="files"
        level={2}
        title={say(labels.Title_Gone)}
        action={<ButtonLink href="/woning">{say(labels.Link_Back)}</ButtonLink>}
      >
        {say(labels.Text_Gone)}
      </EmptyState>
    ),
  });
}
