import { logChange } from '#foundation/change-log/log-change.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Label, Language } from '#foundation/labels/label.ts';
import { labelKey } from '#foundation/labels/words.ts';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import { holdOrganisation, markOf } from '../hold-organisation.ts';
import { labelNow } from './find-labels.ts';
import { labels } from './labels.ts';

export interface LabelChange {
  readonly label: Label;
  readonly language: Language;
  /** The new text, or undefined for the standard text (ADM-193). */
  readonly text: string | undefined;
  /** The mark of the text that the administrator saw. */
  readonly seen: string;
}

/**
 * Gives a label another text, and logs it (ADM-5). Answers false, changing nothing, when another administrator
 * changed the label since this one saw it (ADM-B25).
 */
export async function changeLabel(visit: WriteVisit, change: LabelChange): Promise<boolean> {
  const { write, organisation } = visit;
  const { label, language } = change;
  const now = labelNow(await holdOrganisation(visit), label, language);
  if (markOf(now.text) !== change.seen) return false;
  const text = change.text ?? label[language];
  const isStandard = text === label[language];
  if (isStandard ? !now.own : text === now.text) return true;
  await (isStandard ? removeText(visit, change) : storeText(visit, change, text));
  await logChange(visit, {
    subject: visit.say(labels.Subject_Label, { label: labelKey(label), language }),
    oldValue: now.text,
    newValue: text,
  });
  await settingsChanged(write, organisation.id);
  return true;
}

async function storeText(
  { write, organisation }: WriteVisit,
  { label, language }: LabelChange,
  value: string,
): Promise<void> {
  await write
    .insertInto('labelOverride')
    .values({
      organisationId: organisation.id,
      language,
      page: label.page,
      name: label.name,
      value,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'language', 'page', 'name'])
        .doUpdateSet((row) => ({ value, version: row('labelOverride.version', '+', 1) })),
    )
    .execute();
}

async function removeText(
  { write, organisation }: WriteVisit,
  { label, language }: LabelChange,
): Promise<void> {
  await write
    .deleteFrom('labelOverride')
    .where('organisationId', '=', organisation.id)
    .where('language', '=', language)
    .where('page', '=', label.page)
    .where('name', '=', label.name)
    .execute();
}
