import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Texts } from '#foundation/records/field-values.ts';
import { entryFields } from './add-entry.ts';
import { ledgerLabels as labels } from './labels.ts';
import { ledgerPath } from './ledger-list.tsx';

/** The page with the form of a new entry. */
export async function newEntryPage(
  visit: ReadVisit,
  texts: Texts,
  errors: Problems,
): Promise<Answer> {
  const { say } = visit;
  const fields = await fieldsOf(visit, texts, errors);
  return officePage(visit, {
    title: say(labels.Button_Add),
    current: 'ledger',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: ledgerPath, title: say(labels.Title_Ledger) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form action={`${ledgerPath}/nieuw`} formKey={newFormKey()} panel warnUnsaved>
          {fields}
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={ledgerPath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

async function fieldsOf(visit: ReadVisit, texts: Texts, errors: Problems): Promise<Html[]> {
  const { say } = visit;
  const shown: Html[] = [];
  for (const [name, field] of Object.entries(entryFields)) {
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
