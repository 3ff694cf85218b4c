import { escapeHtml } from '../html/escape.ts';
import type { Language } from '../labels/label.ts';
import type { ContactDetails, Profile } from '../organisation/profile.ts';
import { type MailColours, mailColours } from './mail-colours.ts';
import { type MailStrip, stripColours } from './mail-strip.ts';

/** The picture of the organisation travels inside the mail under this name. */
export const logoContentId = 'logo@mail';

const font = 'font-family:Verdana,Geneva,Arial,sans-serif;';

/**
 * A whole mail around its body (ADM-293): name and logo on top, ways to reach the organisation below. Tables and
 * inline styles, because that is what all mail programs show alike. The logo is an inline picture: most programs show
 * that at once, while a picture from the web waits for the reader's permission, and tells us when the mail is read.
 * @param body finished HTML of `renderMarkup`: `p`, `ul`, `li`, `a`, `strong`, `em`, `br`
 */
export function mailLayout(mail: {
  readonly organisation: Profile;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly strip?: MailStrip;
}): string {
  const { organisation, language, subject, body, strip } = mail;
  const colours = mailColours(organisation.look);
  const row = (ground: string, style: string, content: string) =>
    `<tr><td bgcolor="${ground}" style="background-color:${ground};padding:20px 28px;${font}${style}">${content}</td></tr>`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light">',
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:0;background-color:${colours.page}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${colours.page}">`,
    '<tr><td align="center" style="padding:24px 12px">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">',
    row(
      colours.header,
      `font-size:20px;font-weight:bold;color:${colours.headerText}`,
      heading(organisation),
    ),
    ...(strip
      ? [
          row(
            stripColours[strip.kind],
            'font-size:18px;font-weight:bold;color:#ffffff',
            escapeHtml(strip.text),
          ),
        ]
      : []),
    row('#ffffff', `font-size:16px;line-height:1.6;color:${colours.ink}`, styled(body, colours)),
    row(
      colours.footer,
      `font-size:14px;line-height:1.6;color:${colours.footerText}`,
      contactHtml(organisation, colours.footerText),
    ),
    '</table></td></tr></table></body></html>',
  ].join('\n');
}

function heading(organisation: Profile): string {
  const name = escapeHtml(organisation.name);
  if (!organisation.look?.imageHashes.logo) return name;
  const image = `<img src="cid:${logoContentId}" height="56" alt="" style="height:56px;width:auto;border:0;vertical-align:middle">`;
  return `${image}<span style="padding-left:16px">${name}</span>`;
}

/** Gives the elements of the body their looks; a paragraph that is one link becomes a button. */
function styled(body: string, colours: MailColours): string {
  const styles: Readonly<Record<string, string>> = {
    p: 'margin:0 0 16px',
    ul: 'margin:0 0 16px;padding-left:24px',
    li: 'margin:0 0 4px',
    a: `color:${colours.link};text-decoration:underline`,
  };
  const button =
    `display:inline-block;padding:12px 22px;border:2px solid ${colours.button};border-radius:6px;` +
    `background-color:${colours.button};color:${colours.buttonText};font-weight:bold;text-decoration:none`;
  return body
    .replace(/<p><a ((?:(?!<\/a>).)*<\/a>)<\/p>/gs, `<p><a style="${button}" $1</p>`)
    .replace(
      /<(p|ul|li|a)(?= (?!style)|>)/g,
      (_tag, name: string) => `<${name} style="${styles[name]}"`,
    );
}

/** Ways to reach the organisation, one a line. */
export function contactText(organisation: Profile): string {
  return [organisation.name, ...contactLines(organisation.contact).map(({ text }) => text)].join(
    '\n',
  );
}

function contactHtml(organisation: Profile, colour: string): string {
  const lines = contactLines(organisation.contact).map(({ text, href }) =>
    href
      ? `<a href="${escapeHtml(href)}" style="color:${colour}">${escapeHtml(text)}</a>`
      : escapeHtml(text),
  );
  return [`<strong>${escapeHtml(organisation.name)}</strong>`, ...lines].join('<br>\n');
}

function contactLines(contact: ContactDetails): { text: string; href?: string }[] {
  const { telephone, openingHours, email, address } = contact;
  return [
    ...(address ? [{ text: address }] : []),
    ...(telephone ? [{ text: telephone, href: `tel:${telephone.replace(/[^\d+]/g, '')}` }] : []),
    ...(openingHours ? [{ text: openingHours }] : []),
    ...(email ? [{ text: email, href: `mailto:${email}` }] : []),
  ];
}
