import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { mailColours } from '#foundation/mail/mail-colours.ts';
import { logoOnPaper } from '#foundation/pdf/logo-on-paper.ts';
import { features } from '#foundation/switches/features.ts';
import { reportLabels as labels } from './labels.ts';
import { pointsSpecification } from './points-specification.ts';
import { rentReport } from './rent-composition.ts';
import type { Report } from './report.ts';
import { reportPaths } from './report-link.tsx';
import { reportAsPdf } from './report-pdf.ts';
import {
  logoIn,
  rentIn,
  rentOfLease,
  storedLogo,
  valuationIn,
  valuationOfLease,
} from './report-questions.ts';
import { reportQueue } from './report-queue.ts';
import { isReportChosen, type ReportKind } from './report-settings.ts';

const input = z.object({ leaseId: z.uuid(), tonen: z.literal('ja').optional().catch(undefined) });

const shared = { audience: ['customer'], limit: 'form', input, log: 'reportMade' } as const;

const inTurn = reportQueue({ mostWaiting: 20, milliseconds: 15_000 });

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

interface DocumentOrder {
  readonly kind: ReportKind;
  readonly report: () => Report;
  readonly logo: readonly unknown[] | undefined;
  readonly fileName: Label;
  /** To be looked at in the browser instead of saved. */
  readonly shown: boolean;
}

/** The document, or the page Woning with the message that it could not be made now: never an empty file (TEN-B5). */
async function documentAnswer(visit: Visit, order: DocumentOrder): Promise<Answer> {
  const notice = labels.Warning_NotMade;
  if (!isReportChosen(visit.organisation, order.kind)) return redirect('/woning', { notice });
  try {
    const content = await inTurn(() => pdfOf(visit, order));
    return {
      kind: 'file',
      content,
      contentType: 'application/pdf',
      caching: 'never',
      ...(!order.shown && { downloadAs: visit.say(order.fileName) }),
    };
  } catch (error) {
    return redirect('/woning', { notice, fault: error });
  }
}

async function pdfOf(visit: Visit, order: DocumentOrder): Promise<Buffer> {
  const { organisation, say, language } = visit;
  const stored = logoIn(order.logo);
  const { ink, link } = mailColours(organisation.look);
  return reportAsPdf(order.report(), {
    language,
    logo: stored && (await logoOnPaper(stored)),
    ink,
    accent: link,
    pageWords: (page, pages) => say(labels.Text_Page, { page, pages }),
  });
}
