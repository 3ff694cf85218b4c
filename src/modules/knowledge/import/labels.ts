import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportKnowledge', {
  Title_Topics: ['Onderwerpen van de kennisbank', 'Topics of the knowledge base'],
  Title_Questions: ['Klantvragen van de kennisbank', 'Customer questions of the knowledge base'],
  Reason_NoFileName: [
    'is geen naam van een bestand in knowledge/',
    'is no name of a file in knowledge/',
  ],
  Reason_NoGuide: [
    '{name} staat niet in knowledge/, of is geen geleide vraag: {fault}',
    '{name} is not in knowledge/, or is no guided question: {fault}',
  ],
  Reason_GuideOrAdvice: [
    'vul een bestand of een advies in, niet allebei',
    'fill in a file or an advice, not both',
  ],
});
