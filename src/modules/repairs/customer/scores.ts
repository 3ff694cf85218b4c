import { repairsLabels as labels } from './labels.ts';

/** The opinions that a customer can give, the best first. */
export const scores = ['5', '4', '3', '2', '1'] as const;

export const scoreLabels = {
  '5': labels.Score_5,
  '4': labels.Score_4,
  '3': labels.Score_3,
  '2': labels.Score_2,
  '1': labels.Score_1,
} as const;
