import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportDocuments', {
  Title_Documents: ['Documenten', 'Documents'],
  Title_Attachments: ['Bijlagen bij documenten', 'Attachments of documents'],
  Title_UnitDocuments: ['Documenten bij eenheden', 'Documents of units'],
  Reason_NoFileName: [
    'is geen naam van een bestand in documents/',
    'is no name of a file in documents/',
  ],
  Reason_NoFile: ['{name} staat niet in documents/', '{name} is not in documents/'],
});
