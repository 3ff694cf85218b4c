import type { Period } from './rules/period.ts';

/** Where administrators see how the portal is used. */
export const figuresPath = '/beheer/bezoek';

/** The picture of a chart. */
export function chartPath(key: string, period: Period): string {
  return `${figuresPath}/grafiek/${encodeURIComponent(key)}?periode=${period}`;
}
