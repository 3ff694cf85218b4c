import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { LeasePanel } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { FileLink } from '#foundation/page/file-list.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { features } from '#foundation/switches/features.ts';
import { unitDocumentLabels as labels } from '../labels.ts';
import { type UnitDocument, unitDocuments, unitDocumentsIn } from '../unit-documents.ts';

export const unitDocumentsPath = '/woning/documenten';

/** The panel Documenten of a lease: what is archived for its unit (TEN-55 to TEN-58, CTX-16 to CTX-18). */
export const unitDocumentsPanel: LeasePanel = {
  key: 'documents',
  feature: features.leaseDocuments,
  questions: (now) => [unitDocuments(dateAt(now))],
  view({ say }, _leaseId, unitId, [rows]) {
    const documents = unitDocumentsIn(rows).filter((document) => document.unitId === unitId);
    return (
      <Panel title={say(labels.Panel_Documents)}>
        <Paragraph>{say(labels.Text_Introduction)}</Paragraph>
        {documents.length === 0 ? (
          <EmptyState icon="files" title={say(labels.Title_None)}>
            {say(labels.Text_None)}
          </EmptyState>
        ) : (
          <Documents say={say} documents={documents} />
        )}
      </Panel>
    );
  },
};

function Documents({ say, documents }: { say: Say; documents: readonly UnitDocument[] }): Html {
  return (
    <Table
      say={say}
      caption={say(labels.Panel_Documents)}
      rows={documents}
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
          cell: ({ mainSubject, subSubject }) => (
            <>
              {mainSubject}
              {subSubject && <small>{subSubject}</small>}
            </>
          ),
        },
        {
          label: say(labels.Column_Document),
          kind: 'action',
          hideLabel: true,
          cell: ({ id, mainSubject, subSubject }) => (
            <FileLink
              href={`${unitDocumentsPath}/${id}`}
              label={say(labels.Label_DownloadNamed, {
                subject: [mainSubject, subSubject].filter(Boolean).join(', '),
              })}
              tip={say(labels.Label_Download)}
            />
          ),
        },
      ]}
    />
  );
}
