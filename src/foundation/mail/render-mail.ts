import type { Read } from '../database/transaction.ts';
import type { Language } from '../labels/label.ts';
import { markupToPlainText, renderMarkup } from '../markup/markup.ts';
import type { Profile } from '../organisation/profile.ts';
import { contactText, mailLayout } from './mail-layout.ts';
import type { MailStrip } from './mail-strip.ts';
import { isLink, type MailTemplate, type MailTexts, placeholdersIn } from './mail-template.ts';
import type { MailOrder } from './queue-mail.ts';
import { fillTemplate, longestTexts } from './template-engine.ts';
import { disguise, revealInHtml, revealInText, withoutDisguise } from './typed-text.ts';

export interface RenderedMail {
  /** One line. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** What a mail is made of besides its texts. */
export interface MailContent {
  readonly organisation: Profile;
  readonly template: MailTemplate;
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
  readonly strip?: MailStrip;
}

/**
 * The mail in the organisation's own words and look, or in the default words. Own words that no longer fit the
 * template (after an upgrade) give way to the default: a mail text never stops what a customer does (GEN-B7).
 */
export async function renderMail(
  read: Read,
  order: Pick<MailOrder, keyof MailContent>,
): Promise<RenderedMail> {
  const own = await read
    .selectFrom('mailTemplate')
    .select(['subject', 'body'])
    .where('organisationId', '=', order.organisation.id)
    .where('template', '=', order.template.name)
    .where('language', '=', order.language)
    .executeTakeFirst();
  if (own) {
    try {
      return composeMail(order, own);
    } catch {
      // The default text follows.
    }
  }
  return composeMail(order, order.template.texts[order.language]);
}

/**
 * Fills the texts and puts them in the layout; also for a preview of texts that are not stored (ADM-291). What
 * customers typed stays text, whatever it looks like (GEN-B8).
 * Throws a `LiquidError` for texts that `checkTemplate` refuses.
 */
export function composeMail(content: MailContent, texts: MailTexts): RenderedMail {
  const { organisation, language, strip } = content;
  const { plain, disguised } = valuesOf(content);
  const subject = oneLine(fillTemplate(texts.subject, plain));
  const body = fillTemplate(withoutDisguise(texts.body), disguised);
  const options = { portalAddress: organisation.canonicalAddress };
  const plainBody = addressesOnTheirOwn(markupToPlainText(body, options));
  return {
    subject,
    html: mailLayout({
      organisation,
      language,
      subject,
      body: revealInHtml(renderMarkup(body, options)),
      ...(strip && { strip }),
    }),
    text: `${strip ? `${strip.text}\n\n` : ''}${revealInText(plainBody)}\n\n-- \n${contactText(organisation)}\n`,
  };
}

/** A line that is only a link gives its address a line of its own, so that nothing sticks to it when it is copied. */
function addressesOnTheirOwn(text: string): string {
  return text.replace(/^(.+) \((https?:\/\/[^\s()]+)\)$/gm, '$1:\n$2');
}

function valuesOf({ organisation, template, values }: MailContent): {
  plain: Record<string, string>;
  disguised: Record<string, string>;
} {
  const all: Readonly<Record<string, string | undefined>> = {
    ...values,
    organisationName: organisation.name,
    portalName: organisation.portalName,
  };
  const plain: Record<string, string> = {};
  const disguised: Record<string, string> = {};
  for (const placeholder of placeholdersIn(template)) {
    const value = all[placeholder.name];
    if (value === undefined) continue;
    plain[placeholder.name] = value;
    disguised[placeholder.name] = isLink(placeholder) ? linkAddress(value) : disguise(value);
  }
  return { plain, disguised };
}

/** A link as it may stand in mark-up: signs that would end it are encoded. Throws a `TypeError` when it is no address. */
function linkAddress(value: string): string {
  const url = new URL(value);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`A mail cannot link to ${url.protocol}`);
  return url.href.replace(
    /[()*[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function oneLine(subject: string): string {
  return subject
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, longestTexts.subject)
    .toWellFormed();
}
