import type { Html } from '../html/jsx-runtime.ts';
import type { Answer, Problems } from '../http/answer.ts';
import { newFormKey } from '../http/form-key.ts';
import type { ReadVisit } from '../http/visit.ts';
import { generic } from '../labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '../page/button.tsx';
import { ConfirmQuestion } from '../page/confirm.tsx';
import { ErrorSummary, Form } from '../page/form.tsx';
import { administrationPage, officePage } from '../present/present.tsx';
import type { Fields, Texts } from './field-values.ts';
import { recordForms as labels } from './labels.ts';
import type { AddPages, ChangePages, RecordPages, StoredRecord } from './record-pages.ts';

/** The page with the empty form of a new record. */
export async function addPage<Own extends Fields>(
  visit: ReadVisit,
  pages: AddPages<Own>,
  { texts, errors }: { readonly texts: Texts; readonly errors: Problems },
): Promise<Answer> {
  const { say } = visit;
  const fields = await controls(visit, pages.fields, { texts, errors });
  return framed(pages)(visit, {
    title: say(labels.Title_Add, { kind: say(pages.kind) }),
    current: pages.menu,
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: pages.path, title: say(pages.title) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form action={`${pages.path}/nieuw`} formKey={newFormKey()} panel warnUnsaved>
          {fields}
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            {pages.buttons?.(visit)}
            <ButtonLink href={pages.path}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** The page of a stored record: its fields, which can be changed, and what belongs to it. */
export async function changePage<Own extends Fields>(
  visit: ReadVisit,
  pages: ChangePages<Own>,
  shown: {
    readonly record: StoredRecord<Own>;
    readonly texts: Texts;
    readonly errors: Problems;
  },
): Promise<Answer> {
  const { say } = visit;
  const { record, errors } = shown;
  const path = `${pages.path}/${record.id}`;
  const fields = await controls(visit, pages.fields, shown);
  const below = await pages.below?.(visit, record);
  return framed(pages)(visit, {
    title: record.name,
    lead: say(pages.kind),
    current: pages.menu,
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: pages.path, title: say(pages.title) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form
          action={path}
          formKey={newFormKey()}
          hidden={{ versie: record.version }}
          panel
          warnUnsaved
        >
          {fields}
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            {pages.buttons?.(visit)}
            <ButtonLink href={pages.path}>{say(generic.Button_Cancel)}</ButtonLink>
            {pages.remove && (
              <ButtonLink href={`${path}/verwijderen`} kind="subtle" icon="trash-2">
                {say(generic.Button_Delete)}
              </ButtonLink>
            )}
          </ButtonGroup>
        </Form>
        {below}
      </>
    ),
  });
}

/** The question before a record is removed. */
export function removePage<Own extends Fields>(
  visit: ReadVisit,
  pages: RecordPages<Own>,
  { record, errors }: { readonly record: StoredRecord<Own>; readonly errors: Problems },
): Answer {
  const { say } = visit;
  const { name } = record;
  const path = `${pages.path}/${record.id}`;
  return framed(pages)(visit, {
    title: say(labels.Title_Remove, { name }),
    current: pages.menu,
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: pages.path, title: say(pages.title) },
      { href: path, title: name },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} introduction={say(labels.Text_NotRemoved)} />
        <ConfirmQuestion
          say={say}
          title={say(labels.Title_RemoveQuestion, { name })}
          action={`${path}/verwijderen`}
          formKey={newFormKey()}
          hidden={{ versie: record.version }}
          confirm={say(generic.Button_Delete)}
          danger
          cancelHref={path}
        >
          {say(labels.Text_RemoveQuestion)}
        </ConfirmQuestion>
      </>
    ),
  });
}

/** The frame of the part of the house that the pages stand in. */
function framed({ area }: { readonly area?: 'office' | 'administration' }) {
  return area === 'administration' ? administrationPage : officePage;
}

async function controls(
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
