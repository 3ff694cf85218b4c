import type { Label, Language } from '../labels/label.ts';
import { mailLabels } from './labels.ts';

/** A value that a mail text may use, with what it means and an example for the preview. */
export interface MailPlaceholder {
  readonly name: string;
  readonly meaning: Label;
  /** A sample that is a web address (`https://…`) makes this the placeholder of a link, every other one of a text. */
  readonly sample: string;
  /** The text cannot be saved without it, such as the link (ADM-290). */
  readonly needed: boolean;
}

/** A subject and a body: Liquid placeholders (`{{ link }}`), the body in the mark-up of ADM.22. */
export interface MailTexts {
  readonly subject: string;
  readonly body: string;
}

/** One of the e-mails the portal sends; the organisation edits its text (ADM.21). */
export interface MailTemplate {
  /** For example `accountConfirmation`. */
  readonly name: string;
  readonly title: Label;
  /** The default texts. */
  readonly texts: Readonly<Record<Language, MailTexts>>;
  readonly placeholders: readonly MailPlaceholder[];
}

/** What every mail text may use besides the placeholders of its template. */
export const standardPlaceholders: readonly MailPlaceholder[] = [
  {
    name: 'organisationName',
    meaning: mailLabels.Placeholder_OrganisationName,
    sample: 'Voorbeeld',
    needed: false,
  },
  {
    name: 'portalName',
    meaning: mailLabels.Placeholder_PortalName,
    sample: 'Mijn Voorbeeld',
    needed: false,
  },
];

/** All placeholders that a text of this template may use (ADM-289). */
export function placeholdersIn(template: MailTemplate): readonly MailPlaceholder[] {
  return [...template.placeholders, ...standardPlaceholders];
}

/** A value for each placeholder, to preview a text (ADM-291). */
export function samplesOf(template: MailTemplate): Record<string, string> {
  return Object.fromEntries(placeholdersIn(template).map(({ name, sample }) => [name, sample]));
}

/** True when the value is the address of a link, made by the portal and never typed by a customer. */
export function isLink(placeholder: MailPlaceholder): boolean {
  return /^https?:\/\//.test(placeholder.sample);
}
