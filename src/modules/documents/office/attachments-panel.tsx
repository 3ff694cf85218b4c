import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { YesNo } from '#foundation/page/badge.tsx';
import { Button } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { isShownAttachment } from '../rules/attachments.ts';
import type { ArchivedDocument } from './archived-documents.ts';
import { FileName } from './file-name.tsx';
import { office as labels } from './labels.ts';

/** The attachments of a document, which of them a customer could see, and the form that adds one. */
export function AttachmentsPanel(props: {
  visit: Visit;
  /** The address of the document. */
  path: string;
  document: ArchivedDocument;
  upload: Html;
}): Html {
  const { visit, path, document } = props;
  const { say } = visit;
  return (
    <PlainPanel id="bijlagen" title={say(labels.Panel_Attachments)}>
      {document.attachments.length === 0 ? (
        <Paragraph>{say(labels.Text_NoAttachments)}</Paragraph>
      ) : (
        <Attachments {...props} />
      )}
      <Form action={`${path}/bijlagen`} formKey={newFormKey()} multipart>
        {props.upload}
        <Button icon="paperclip">{say(labels.Button_AddAttachment)}</Button>
      </Form>
    </PlainPanel>
  );
}

function Attachments(props: { visit: Visit; path: string; document: ArchivedDocument }): Html {
  const { visit, path, document } = props;
  const { say } = visit;
  const isOpen = document.onPortal && document.attachmentsOnPortal;
  return (
    <Table
      say={say}
      caption={say(labels.Panel_Attachments)}
      dense
      rows={document.attachments}
      columns={[
        {
          label: say(labels.Label_AttachmentName),
          kind: 'header',
          cell: (attachment) => (
            <FileName
              visit={visit}
              href={`${path}/bijlagen/${attachment.attachmentId}`}
              file={attachment}
            />
          ),
        },
        {
          label: say(labels.Label_OnPortalShort),
          kind: 'text',
          cell: (attachment) => <YesNo say={say} value={isOpen && isShownAttachment(attachment)} />,
        },
        {
          label: say(generic.Button_Delete),
          kind: 'action',
          hideLabel: true,
          cell: ({ attachmentId, name }) => (
            <Form action={`${path}/bijlagen/${attachmentId}/verwijderen`} formKey={newFormKey()}>
              <Button kind="subtle" icon="trash-2">
                {say(generic.Button_Delete)}
                <span class="voordeur-visually-hidden">: {name}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
