import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { FileLink, FileList, RowProblem } from '#foundation/page/file-list.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { nearestPage } from '#foundation/page/paging.ts';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { correspondence as labels } from '../labels.ts';
import { countDocuments, documentsOf, type Household, type HouseholdDocument } from '../queries.ts';

export const correspondencePath = '/correspondentie';

/** Documents on one page of the list (OP-DOC-1). */
const pageSize = 10;

/** How the list is shown. */
export interface Shown {
  /** The page that was asked for, from 1. */
  readonly page: number;
  /** The document or attachment whose file could not be had a moment ago. */
  readonly failed?: string | undefined;
  /** True where a document was asked for that is not, or no longer, there (ADM-B40). */
  readonly gone?: boolean;
}

/** The documents of the household who comes in, ten a page (DOC-1, DOC-10). */
export async function correspondencePage(
  visit: ReadVisit,
  household: Household,
  shown: Shown,
): Promise<Answer> {
  const { say, read } = visit;
  const total = await countDocuments(read, household);
  const page = nearestPage(shown.page, total, pageSize);
  const documents = await documentsOf(read, household, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return customerPage(visit, {
    title: say(labels.Title_Correspondence),
    current: 'correspondence',
    ...(shown.gone && { status: 404 }),
    children: (
      <>
        {shown.gone && (
          <Alert kind="warning" role="alert" title={say(labels.Title_Gone)}>
            {say(labels.Text_Gone)}
          </Alert>
        )}
        <PlainPanel id="documenten" title={say(labels.Panel_Documents)}>
          <Paragraph>{say(labels.Text_Introduction)}</Paragraph>
          {total === 0 ? (
            <EmptyState icon="mail" title={say(labels.Title_None)}>
              {say(labels.Text_None)}
            </EmptyState>
          ) : (
            <Documents visit={visit} documents={documents} page={page} failed={shown.failed} />
          )}
          <Pagination
            say={say}
            page={page}
            pageSize={pageSize}
            total={total}
            href={(target) => `${correspondencePath}?pagina=${target}`}
          />
        </PlainPanel>
      </>
    ),
  });
}

/** The household of the customer who comes in, today. */
export function householdOf({ visitor, organisation, now }: Visit): Household | undefined {
  if (visitor.kind !== 'customer') return undefined;
  const { customerId } = visitor;
  return { organisationId: organisation.id, customerId, today: dateAt(now) };
}

function Documents(props: {
  visit: Visit;
  documents: readonly HouseholdDocument[];
  page: number;
  failed: string | undefined;
}): Html {
  const { say } = props.visit;
  return (
    <Table
      say={say}
      caption={say(labels.Panel_Documents)}
      rows={props.documents}
      columns={[
        {
          label: say(labels.Column_Date),
          kind: 'date',
          plain: true,
          cell: ({ documentDate }) => formatDate(documentDate),
        },
        {
          label: say(labels.Column_Subject),
          kind: 'header',
          cell: (document) => (
            <>
              {document.mainSubject}
              {document.subSubject && <small>{document.subSubject}</small>}
              {document.id === props.failed && (
                <RowProblem>{say(labels.Text_Unavailable)}</RowProblem>
              )}
            </>
          ),
        },
        {
          label: say(labels.Column_Document),
          kind: 'action',
          hideLabel: true,
          cell: (document) => (
            <FileLink
              href={`${correspondencePath}/${document.id}/document?pagina=${props.page}`}
              label={say(labels.Label_DownloadNamed, { subject: calledBy(document) })}
              tip={say(labels.Label_Download)}
            />
          ),
        },
      ]}
      details={(document) => detailsOf(props, document)}
    />
  );
}

/** The list Bijlagen under a row; open when one of its files could not be had (DOC-4, DOC-5). */
function detailsOf(
  { visit: { say }, page, failed }: { visit: Visit; page: number; failed: string | undefined },
  document: HouseholdDocument,
) {
  const { id, attachments } = document;
  if (attachments.length === 0) return undefined;
  return {
    subject: calledBy(document),
    icon: 'paperclip' as const,
    label: say(labels.Label_AttachmentsOf, { subject: calledBy(document) }),
    tip: say(labels.Title_Attachments),
    open: attachments.some((attachment) => attachment.id === failed),
    content: (
      <FileList
        title={say(labels.Title_Attachments)}
        files={attachments.map((attachment) => ({
          name: attachment.name,
          href: `${correspondencePath}/${id}/bijlagen/${attachment.id}?pagina=${page}`,
          label: say(labels.Label_DownloadAttachment, { name: attachment.name }),
          tip: say(labels.Label_Download),
          problem: attachment.id === failed ? say(labels.Text_Unavailable) : undefined,
        }))}
      />
    ),
  };
}

/** *Relatiecontact, Relatienotitie, 12-10-2026*: what screen readers call a row. */
function calledBy({ mainSubject, subSubject, documentDate }: HouseholdDocument): string {
  return [mainSubject, subSubject, formatDate(documentDate)].filter(Boolean).join(', ');
}
