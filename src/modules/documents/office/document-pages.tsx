import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import { FileField } from '#foundation/page/file-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Texts } from '#foundation/records/field-values.ts';
import { largestUpload } from '../settings.ts';
import type { Archive } from './archive.ts';
import type { ArchivedDocument } from './archived-documents.ts';
import { AttachmentsPanel } from './attachments-panel.tsx';
import { controls, documentFields, householdFields, ownerField } from './fields.tsx';
import { FileName } from './file-name.tsx';
import { office as labels } from './labels.ts';
import { acceptedEndings } from './upload.ts';

/** What stands in a form, and what is wrong with it. */
export interface FormState {
  readonly texts: Texts;
  readonly errors: Problems;
}

/** The fields of a document in this archive. */
export function fieldsOf(archive: Archive) {
  return archive.of === 'household' ? householdFields : documentFields;
}

/** The form to archive a new document. */
export async function addPage(
  visit: ReadVisit,
  archive: Archive,
  { texts, errors }: FormState,
): Promise<Answer> {
  const { say } = visit;
  const fields = { eigenaar: ownerField(archive), ...fieldsOf(archive) };
  return officePage(visit, {
    title: say(labels.Title_Add),
    current: 'documents',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: archive.path, title: say(archive.title) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form action={`${archive.path}/nieuw`} formKey={newFormKey()} multipart panel warnUnsaved>
          {await controls(visit, fields, { texts, errors })}
          <Upload visit={visit} error={errors.bestand} />
          <ButtonGroup>
            <Button kind="primary" icon="upload">
              {say(labels.Button_Archive)}
            </Button>
            <ButtonLink href={archive.path}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** A stored document: what can be changed, its file, and its attachments. */
export async function documentPage(
  visit: ReadVisit,
  archive: Archive,
  { document, texts, errors }: FormState & { readonly document: ArchivedDocument },
): Promise<Answer> {
  const { say } = visit;
  const path = `${archive.path}/${document.id}`;
  return officePage(visit, {
    title: titleOf(document),
    lead: `${document.code} · ${document.owner.name} (${document.owner.code})`,
    current: 'documents',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: archive.path, title: say(archive.title) }],
    children: (
      <Panels>
        <ErrorSummary say={say} errors={errors} />
        <PlainPanel id="bestand-panel" title={say(labels.Panel_File)}>
          <Paragraph>
            <FileName visit={visit} href={`${path}/bestand`} file={document.file} />
          </Paragraph>
          {archive.of === 'household' && (
            <Paragraph>
              <TextLink href={`/kantoor/klanten/${document.owner.id}`}>
                {document.owner.name}
              </TextLink>
            </Paragraph>
          )}
        </PlainPanel>
        <Form
          action={path}
          formKey={newFormKey()}
          hidden={{ versie: document.version }}
          panel
          warnUnsaved
        >
          {await controls(visit, fieldsOf(archive), { texts, errors })}
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={archive.path}>{say(generic.Button_Cancel)}</ButtonLink>
            <ButtonLink href={`${path}/verwijderen`} kind="subtle" icon="trash-2">
              {say(generic.Button_Delete)}
            </ButtonLink>
          </ButtonGroup>
        </Form>
        {archive.of === 'household' && (
          <AttachmentsPanel
            visit={visit}
            path={path}
            document={document}
            upload={<Upload visit={visit} error={errors.bestand} />}
          />
        )}
      </Panels>
    ),
  });
}

/** The question before a document is removed. */
export function removePage(
  visit: ReadVisit,
  archive: Archive,
  { document, errors }: { readonly document: ArchivedDocument; readonly errors: Problems },
): Answer {
  const { say } = visit;
  const path = `${archive.path}/${document.id}`;
  return officePage(visit, {
    title: say(labels.Title_Remove),
    current: 'documents',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: archive.path, title: say(archive.title) },
      { href: path, title: titleOf(document) },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <ConfirmQuestion
          say={say}
          title={say(labels.Title_RemoveQuestion, { name: titleOf(document) })}
          action={`${path}/verwijderen`}
          formKey={newFormKey()}
          hidden={{ versie: document.version }}
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

function Upload({ visit, error }: { visit: Visit; error: string | undefined }): Html {
  const { say, organisation } = visit;
  return (
    <FileField
      say={say}
      name="bestand"
      label={say(labels.Label_File)}
      description={say(labels.Help_File, { megabytes: organisation.setting(largestUpload) })}
      accept={acceptedEndings}
      error={error}
    />
  );
}

function titleOf({ mainSubject, subSubject }: ArchivedDocument): string {
  return [mainSubject, subSubject].filter(Boolean).join(', ');
}
