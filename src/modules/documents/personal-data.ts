import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const documentsDataLabels = labelsOfPage('MyDataDocuments', {
  Title_Document: ['Documenten', 'Documents'],
});

/** The documents in the file of a customer; the files themselves are on the page Correspondentie. */
export const documentsData: readonly PersonalData[] = [
  personalTable({
    table: 'document',
    title: documentsDataLabels.Title_Document,
    columns: [
      'code',
      'main_subject',
      'sub_subject',
      'document_date',
      'publication_date',
      'on_portal',
      'attachments_on_portal',
    ],
  }),
];
