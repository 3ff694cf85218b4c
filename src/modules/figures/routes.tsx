import { z } from 'zod';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { ownPath } from '#foundation/http/own-path.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { analyticsTrackingId, consentCookie } from '#foundation/visits/analytics.ts';
import { consentPath } from '#foundation/visits/consent.tsx';
import { consentLabels } from '#foundation/visits/labels.ts';
import { drawChart } from './charts/draw-chart.ts';
import { findCharts } from './charts/find-charts.ts';
import { figuresPage } from './figures-page.tsx';
import { figuresPath } from './paths.ts';
import { type Period, periods } from './rules/period.ts';

/** How long a choice about being measured is kept; then the visitor is asked again. */
const daysKept = 180;

/** An unknown period is the month, so that an old link still shows something. */
const period = z.enum(periods).catch('maand');

/** A picture may not do anything, whatever is in it; its text has styles of its own. */
const pictureHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

export const figuresRoutes: readonly Route[] = [
  page({
    path: figuresPath,
    audience: ['administrator'],
    feature: 'none',
    limit: 'page',
    input: z.object({ periode: period }),
    log: 'none',
    show: (visit, input) => figuresPage(visit, input.periode),
  }),
  page({
    path: `${figuresPath}/grafiek/:key`,
    audience: ['administrator'],
    feature: 'none',
    limit: 'page',
    input: z.object({ key: z.string(), periode: period }),
    log: 'none',
    show: (visit, input) => chartPicture(visit, input.key, input.periode),
  }),
  form({
    path: consentPath,
    audience: ['anyone'],
    feature: 'none',
    limit: 'form',
    input: z.object({ keuze: z.enum(['ja', 'nee']) }),
    log: 'none',
    once: false,
    settle: async (visit, input) => keepChoice(visit, input.keuze),
    again: (visit) => redirect(ownPath(visit.request.referer, visit.request.origin)),
  }),
];

async function chartPicture(visit: ReadVisit, key: string, asked: Period): Promise<Answer> {
  const chart = (await findCharts(visit, asked)).find((one) => one.key === key);
  if (!chart) return notFound;
  const [brand = '#1d4f91', action = '#c05621'] = visit.organisation.look?.colours ?? [];
  return {
    kind: 'file',
    content: await drawChart(chart, [brand, action]),
    contentType: 'image/svg+xml',
    headers: pictureHeaders,
  };
}

/** Remembers in this browser what the visitor said; the cookies of Google Analytics go with a no (ADM-249). */
function keepChoice({ request, organisation }: Visit, choice: 'ja' | 'nee'): Answer {
  const isMeasured = organisation.setting(analyticsTrackingId) !== '';
  return redirect(ownPath(request.referer, request.origin), {
    ...(isMeasured && {
      notice: choice === 'ja' ? consentLabels.Notice_Agreed : consentLabels.Notice_Declined,
    }),
    cookies: [{ name: consentCookie, value: choice, days: daysKept }],
  });
}
