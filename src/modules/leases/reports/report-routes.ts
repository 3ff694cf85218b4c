import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { features } from '#foundation/switches/features.ts';
import { reportLabels as labels } from './labels.ts';
import { type PaperOrder, paperAnswer } from './paper-answer.ts';
import { pointsSpecification } from './points-specification.ts';
import { rentReport } from './rent-composition.ts';
import { reportPaths } from './report-link.tsx';
import {
  rentIn,
  rentOfLease,
  storedLogo,
  valuationIn,
  valuationOfLease,
} from './report-questions.ts';
import { isReportChosen, type ReportKind } from './report-settings.ts';

const input = z.object({ leaseId: z.uuid(), tonen: z.literal('ja').optional().catch(undefined) });

const shared = { audience: ['customer'], limit: 'form', input, log: 'reportMade' } as const;

/** The two documents of an own running lease, made at the moment they are asked for (TEN-20, TEN-32, ADM-76). */
export const reportRoutes: readonly Route[] = [
  hotPage({
    ...shared,
    path: reportPaths.valuation,
    feature: features.valuation,
    questions: ({ leaseId }, now) => [valuationOfLease(leaseId, dateAt(now)), storedLogo],
    show(visit, { tonen }, [rows, logo]) {
      const subject = valuationIn(rows);
      if (!subject || subject.lines.length === 0) return notFound;
      return documentAnswer(visit, {
        kind: 'valuation',
        report: () =>
          pointsSpecification(visit.say, visit.organisation.name, subject, dateAt(visit.now)),
        logo,
        fileName: labels.File_Valuation,
        shown: tonen === 'ja',
      });
    },
  }),
  hotPage({
    ...shared,
    path: reportPaths.rent,
    feature: features.leaseDetails,
    questions: ({ leaseId }, now) => [rentOfLease(leaseId, dateAt(now)), storedLogo],
    show(visit, { tonen }, [rows, logo]) {
      const { say, visitor, organisation, now } = visit;
      const subject = rentIn(rows);
      if (!subject || subject.components.length === 0 || visitor.kind !== 'customer')
        return notFound;
      const named = { ...subject, customerName: visitor.displayName };
      return documentAnswer(visit, {
        kind: 'rent',
        report: () => rentReport(say, organisation.name, named, dateAt(now)),
        logo,
        fileName: labels.File_Rent,
        shown: tonen === 'ja',
      });
    },
  }),
];

interface DocumentOrder extends Omit<PaperOrder, 'otherwise'> {
  readonly kind: ReportKind;
}

/** The document, where the organisation chose to offer it (TEN-28, TEN-35). */
async function documentAnswer(visit: Visit, { kind, ...order }: DocumentOrder): Promise<Answer> {
  if (!isReportChosen(visit.organisation, kind))
    return redirect('/woning', { notice: labels.Warning_NotMade });
  return paperAnswer(visit, { ...order, otherwise: '/woning' });
}
