import type { Label, Language } from '../labels/label.ts';

/** A value that a mail text may use, with what it means and an example for the preview. */
export interface MailPlaceholder {
  readonly name: string;
  readonly meaning: Label;
  readonly sample: string;
  /** The text cannot be saved without it, such as the link (ADM-290). */
  readonly needed: boolean;
}

/** One of the e-mails the portal sends; the organisation edits its text (ADM.21). */
export interface MailTemplate {
  /** For example `accountConfirmation`. */
  readonly name: string;
  readonly title: Label;
  /** Default texts: Liquid placeholders (`{{ link }}`), the body in the mark-up of ADM.22. */
  readonly texts: Readonly<Record<Language, { readonly subject: string; readonly body: string }>>;
  readonly placeholders: readonly MailPlaceholder[];
}
