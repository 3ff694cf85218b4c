import { logChange } from '#foundation/change-log/log-change.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import type { Language, Say } from '#foundation/labels/label.ts';
import type { MailTemplate, MailTexts } from '#foundation/mail/mail-template.ts';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import { holdOrganisation, markOf } from '../hold-organisation.ts';
import { mailTextLabels } from './labels.ts';

/** The text of one template in one language as it is in force. */
export interface MailTextNow extends MailTexts {
  /** False for the standard text. */
  readonly own: boolean;
}

/** The templates that this organisation's portal can send: those of the modules of its sector (ADM-294). */
export function templatesOf({ house, organisation }: Visit): MailTemplate[] {
  return house.modulesOf(organisation.sector).flatMap((module) => module.mailTemplates ?? []);
}

/** The name of a text, such as *Account bevestigen (Nederlands)*. */
export function titleOf({ say }: Visit, template: MailTemplate, language: Language): string {
  return say(mailTextLabels.Title_Edit, {
    title: say(template.title),
    language: languageName(say, language),
  });
}

/** The name of a language in the reader's own. */
export function languageName(say: Say, language: Language): string {
  return say(language === 'nl' ? mailTextLabels.Label_Dutch : mailTextLabels.Label_English);
}

/** Which texts the organisation wrote itself, as `template/language`. */
export async function ownTexts(read: Read, organisationId: string): Promise<Set<string>> {
  const rows = await read
    .selectFrom('mailTemplate')
    .select(['template', 'language'])
    .where('organisationId', '=', organisationId)
    .execute();
  return new Set(rows.map(({ template, language }) => `${template}/${language}`));
}

/** The text in force: the organisation's own, or the standard one. */
export async function mailTextNow(
  read: Read,
  organisationId: string,
  template: MailTemplate,
  language: Language,
): Promise<MailTextNow> {
  const own = await read
    .selectFrom('mailTemplate')
    .select(['subject', 'body'])
    .where('organisationId', '=', organisationId)
    .where('template', '=', template.name)
    .where('language', '=', language)
    .executeTakeFirst();
  return own ? { ...own, own: true } : { ...template.texts[language], own: false };
}

/** A mark by which a later change of this text is noticed. */
export function markOfText({ subject, body }: MailTexts): string {
  return markOf([subject, body]);
}

/**
 * Gives a template its text, or the standard text again (`texts` absent, ADM-292), and logs it (ADM-5). Answers
 * false, changing nothing, when somebody else changed it since the mark `seen` was made.
 */
export async function changeMailText(
  visit: WriteVisit,
  change: {
    readonly template: MailTemplate;
    readonly language: Language;
    readonly texts: MailTexts | undefined;
    readonly seen: string;
  },
): Promise<boolean> {
  const { write, organisation } = visit;
  const { template, language } = change;
  await holdOrganisation(visit);
  const now = await mailTextNow(write, organisation.id, template, language);
  if (markOfText(now) !== change.seen) return false;
  const standard = template.texts[language];
  const texts = change.texts ?? standard;
  if (markOfText(texts) === markOfText(now)) return true;
  if (markOfText(texts) === markOfText(standard)) await removeText(visit, template, language);
  else await storeText(visit, template, language, texts);
  await logChange(visit, {
    subject: visit.say(mailTextLabels.Subject_MailText, {
      title: visit.say(template.title),
      language,
    }),
    oldValue: `${now.subject}\n\n${now.body}`,
    newValue: `${texts.subject}\n\n${texts.body}`,
  });
  await settingsChanged(write, organisation.id);
  return true;
}

async function storeText(
  { write, organisation }: WriteVisit,
  template: MailTemplate,
  language: Language,
  { subject, body }: MailTexts,
): Promise<void> {
  await write
    .insertInto('mailTemplate')
    .values({ organisationId: organisation.id, template: template.name, language, subject, body })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'template', 'language'])
        .doUpdateSet((row) => ({ subject, body, version: row('mailTemplate.version', '+', 1) })),
    )
    .execute();
}

async function removeText(
  { write, organisation }: WriteVisit,
  template: MailTemplate,
  language: Language,
): Promise<void> {
  await write
    .deleteFrom('mailTemplate')
    .where('organisationId', '=', organisation.id)
    .where('template', '=', template.name)
    .where('language', '=', language)
    .execute();
}
