import { type Answer, redirect } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { mailColours } from '#foundation/mail/mail-colours.ts';
import { logoOnPaper } from '#foundation/pdf/logo-on-paper.ts';
import { reportLabels as labels } from './labels.ts';
import type { Report } from './report.ts';
import { reportAsPdf } from './report-pdf.ts';
import { logoIn } from './report-questions.ts';
import { reportQueue } from './report-queue.ts';

/** A document to make at the moment it is asked for. */
export interface PaperOrder {
  readonly report: () => Report;
  /** What `storedLogo` answered. */
  readonly logo: readonly unknown[] | undefined;
  readonly fileName: Label;
  /** To be looked at in the browser instead of saved. */
  readonly shown: boolean;
  /** Where the visitor reads that it could not be made: never an empty file (TEN-B5). */
  readonly otherwise: string;
}

const inTurn = reportQueue({ mostWaiting: 20, milliseconds: 15_000 });

/** A report in the organisation's look as a tagged PDF, or another page with the message that it could not be made. */
export async function paperAnswer(visit: Visit, order: PaperOrder): Promise<Answer> {
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
    return redirect(order.otherwise, { notice: labels.Warning_NotMade, fault: error });
  }
}

async function pdfOf(visit: Visit, order: PaperOrder): Promise<Buffer> {
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
