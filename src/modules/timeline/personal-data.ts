import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';
import { timelineDataLabels } from './labels.ts';

/** What staff answered a customer, and what he replied; the entries themselves are the foundation's (docs/decisions/personal-data.md). */
export const timelineData: readonly PersonalData[] = [
  personalTable({
    table: 'interaction_answer',
    title: timelineDataLabels.Title_Answers,
    columns: ['author_kind', 'answer', 'answered_at', 'seen_at'],
  }),
];
