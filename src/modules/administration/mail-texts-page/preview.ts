import { escapeHtml } from '#foundation/html/escape.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Language } from '#foundation/labels/label.ts';
import { logoContentId } from '#foundation/mail/mail-layout.ts';
import { logoForMail, storedLogo } from '#foundation/mail/mail-logo.ts';
import { type MailTemplate, type MailTexts, samplesOf } from '#foundation/mail/mail-template.ts';
import { composeMail } from '#foundation/mail/render-mail.ts';
import { mailTextLabels } from './labels.ts';
import { templateProblems } from './template-faults.ts';

export interface PreviewedText {
  readonly template: MailTemplate;
  readonly language: Language;
  readonly texts: MailTexts;
}

/** For the frame on our own page: nothing in a mail may run, load or lead away there. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
  'x-frame-options': 'SAMEORIGIN',
};

/** A mail with sample data as its reader sees it (ADM-291); for a text that makes no mail, why not. */
export async function htmlPreview(visit: ReadVisit, text: PreviewedText): Promise<Answer> {
  const faults = faultsOf(visit, text);
  if (faults) return framed('text/plain', faults);
  const { subject, html } = compose(visit, text);
  const subjectLine = visit.say(mailTextLabels.Text_PreviewSubject, { subject });
  const withSubject = html.replace(
    /<body[^>]*>/,
    (body) =>
      `${body}<p style="margin:0;padding:12px 16px;background:#fff;color:#14171a;font:16px sans-serif"><strong>${escapeHtml(subjectLine)}</strong></p>`,
  );
  const logo = await storedLogo(visit.read, visit.organisation.id);
  const picture = logo && (await logoForMail(logo));
  const address = picture ? `data:image/png;base64,${picture.content.toString('base64')}` : '';
  return framed('text/html', withSubject.replaceAll(`cid:${logoContentId}`, address));
}

/** The same mail for readers whose program shows no markup. */
export function plainPreview(visit: ReadVisit, text: PreviewedText): Answer {
  const faults = faultsOf(visit, text);
  if (faults) return framed('text/plain', faults);
  const mail = compose(visit, text);
  const subject = visit.say(mailTextLabels.Text_PreviewSubject, { subject: mail.subject });
  return framed('text/plain', `${subject}\n\n${mail.text}`);
}

function compose({ organisation }: ReadVisit, { template, language, texts }: PreviewedText) {
  return composeMail({ organisation, template, language, values: samplesOf(template) }, texts);
}

function faultsOf({ say }: ReadVisit, { template, texts }: PreviewedText): string | undefined {
  const faults = Object.values(templateProblems(say, template, texts));
  if (faults.length === 0) return undefined;
  return [say(mailTextLabels.Text_PreviewFaults), ...faults].join('\n\n');
}

function framed(type: 'text/html' | 'text/plain', content: string): Answer {
  return { kind: 'file', content, contentType: `${type}; charset=utf-8`, headers };
}
