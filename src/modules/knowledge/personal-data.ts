import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const knowledgeDataLabels = labelsOfPage('MyDataKnowledge', {
  Title_Feedback: ['Wat u vond van ons advies', 'What you thought of our advice'],
});

/** What a customer said of advice. */
export const knowledgeData: readonly PersonalData[] = [
  personalTable({
    table: 'knowledge_feedback',
    title: knowledgeDataLabels.Title_Feedback,
    columns: ['given_at', 'helped', 'remark'],
  }),
];
