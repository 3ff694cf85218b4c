import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { FileType } from '#foundation/files/file-type.ts';
import { type TakenUpload, takeUpload } from '#foundation/files/take-upload.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { go, outsideForm, page, type Route, type SentFile, stop } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { FileField } from '#foundation/page/file-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import { officePage } from '#foundation/present/present.tsx';
import { photoAttachmentCode } from '../settings.ts';
import { attachmentsPath } from './attachment-list.tsx';
import { keepAttachment } from './keep-attachment.ts';
import { attachmentLabels as labels } from './labels.ts';
import { type PictureSize, sizeOfPicture } from './readable-picture.ts';

const largestFile = 10 * 1024 * 1024;
const types: readonly FileType[] = ['image/jpeg', 'image/png', 'application/pdf'];

const path = `${attachmentsPath}/nieuw`;
const shared = { path, audience: ['employee'], feature: 'none' } as const;

const code = z.string().trim().min(1).max(40);
const input = z.object({
  eenheid: code,
  code,
  bestand: z.custom<SentFile>((sent) => typeof sent === 'object' && sent !== null),
});
type Typed = z.output<typeof input>;

interface Taken {
  readonly upload: TakenUpload;
  readonly size: PictureSize | undefined;
}

/** Staff add a file to a unit: a photo, a plan (ADM-9). */
export function addAttachmentRoutes(services: {
  readonly files: FileStore;
  readonly malware: MalwareCheck;
}): readonly Route[] {
  return [
    page({
      ...shared,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) =>
        addPage(visit, { code: visit.organisation.setting(photoAttachmentCode), errors: {} }),
    }),
    outsideForm<Typed, { readonly unitId: string }, Taken & { readonly unitId: string }>({
      ...shared,
      limit: 'upload',
      input,
      log: 'recordAdded',
      largestFile,
      async prepare({ read, organisation, say }, { eenheid }) {
        const unit = await read
          .selectFrom('unit')
          .select('id')
          .where('organisationId', '=', organisation.id)
          .where('code', '=', eenheid)
          .executeTakeFirst();
        return unit
          ? go({ unitId: unit.id })
          : stop(problems({ eenheid: say(labels.Error_NoUnit) }));
      },
      async outside({ organisation, say }, { bestand: file }, { unitId }) {
        const upload = await takeUpload(services, {
          organisationId: organisation.id,
          file,
          types,
        });
        if ('refused' in upload)
          return stop(problems({ bestand: say(labels[`Error_${upload.refused}`]) }));
        return go({ unitId, upload, size: await sizeOfPicture(file.content) });
      },
      async settle(visit, typed, { unitId, upload, size }) {
        await keepAttachment(visit, { unitId, code: typed.code, file: upload, size });
        await logChange(visit, {
          subject: visit.say(labels.Subject_Attachment, {
            code: typed.code,
            unit: typed.eenheid,
          }),
          newValue: upload.name,
        });
        return redirect(attachmentsPath, { notice: generic.Notice_Saved });
      },
      again: (visit, { fields }, errors) =>
        addPage(visit, { unit: textOf(fields.eenheid), code: textOf(fields.code), errors }),
    }),
  ];
}

function textOf(sent: string | string[] | undefined): string {
  return typeof sent === 'string' ? sent : '';
}

function addPage(
  visit: Visit,
  shown: { readonly unit?: string; readonly code: string; readonly errors: Problems },
): Answer {
  const { say, organisation } = visit;
  const { errors } = shown;
  return officePage(visit, {
    title: say(labels.Title_Add),
    current: 'unit-attachments',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: attachmentsPath, title: say(labels.Title_Attachments) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form action={path} formKey={newFormKey()} panel multipart warnUnsaved>
          <TextField
            say={say}
            name="eenheid"
            label={say(labels.Label_UnitCode)}
            value={shown.unit}
            error={errors.eenheid}
            autocomplete="off"
            maxlength={40}
            code
          />
          <TextField
            say={say}
            name="code"
            label={say(labels.Label_Code)}
            description={photoHint(visit, organisation.setting(photoAttachmentCode))}
            value={shown.code}
            error={errors.code}
            autocomplete="off"
            maxlength={40}
            code
          />
          <FileField
            say={say}
            name="bestand"
            label={say(labels.Label_File)}
            description={say(labels.Help_File)}
            error={errors.bestand}
            accept="image/jpeg,image/png,application/pdf"
          />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={attachmentsPath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

function photoHint({ say }: Visit, code: string): string | undefined {
  return code === '' ? undefined : say(labels.Help_Code, { code });
}
