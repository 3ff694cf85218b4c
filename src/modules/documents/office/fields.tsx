import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Fields, Texts } from '#foundation/records/field-values.ts';
import {
  codeField,
  dateField,
  optional,
  textField,
  tickField,
} from '#foundation/records/fields.tsx';
import type { Archive } from './archive.ts';
import { office as labels } from './labels.ts';

/** What staff fill in about every document. */
export const documentFields = {
  mainSubject: textField(labels.Label_MainSubject, 100),
  subSubject: { ...textField(labels.Label_SubSubject, 100), optional: true },
  documentDate: dateField(labels.Label_Date),
  publicationDate: {
    ...optional(dateField(labels.Label_PublicationDate)),
    help: labels.Help_PublicationDate,
  },
  onPortal: tickField(labels.Tick_OnPortal),
};

/** The same, with the second tick for documents of a household (DOC-7). */
export const householdFields = {
  ...documentFields,
  attachmentsOnPortal: tickField(labels.Tick_AttachmentsOnPortal, labels.Help_AttachmentsOnPortal),
};

/** The field that names whom a new document belongs to. */
export const ownerField = ({ ownerLabel }: Archive) => codeField(ownerLabel, 40);

/** The fields as they stand in a form. */
export async function controls(
  visit: ReadVisit,
  fields: Fields,
  { texts, errors }: { readonly texts: Texts; readonly errors: Problems },
): Promise<Html[]> {
  const { say } = visit;
  const shown: Html[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const props = {
      say,
      name,
      label: say(field.label),
      description: field.help && say(field.help),
      error: errors[name],
      optional: field.optional ?? false,
      value: texts[name] ?? '',
    };
    shown.push(await field.show(props, visit));
  }
  return shown;
}
