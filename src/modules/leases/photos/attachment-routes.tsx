import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { findStoredFile, forgetFiles } from '#foundation/files/stored-file.ts';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import type { FileStore } from '#foundation/ports/files.ts';
import { officePage } from '#foundation/present/present.tsx';
import { attachmentsPath } from './attachment-list.tsx';
import { attachmentLabels as labels } from './labels.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const byId = z.object({ id: z.uuid() });

/** Staff open and remove attachments of units. */
export function attachmentRoutes(files: FileStore): readonly Route[] {
  return [
    page({
      ...shared,
      path: `${attachmentsPath}/:id`,
      limit: 'page',
      input: byId,
      log: 'attachmentDownloaded',
      async show({ read, organisation }, { id }) {
        const attachment = await findAttachment(read, organisation.id, id);
        const file = attachment && (await findStoredFile(read, organisation.id, attachment.fileId));
        return file ? { kind: 'download', file, files, otherwise: attachmentsPath } : notFound;
      },
    }),
    page({
      ...shared,
      path: `${attachmentsPath}/:id/verwijderen`,
      limit: 'page',
      input: byId,
      log: 'none',
      show: (visit, { id }) => question(visit, id),
    }),
    form({
      ...shared,
      path: `${attachmentsPath}/:id/verwijderen`,
      limit: 'form',
      input: byId,
      log: 'recordRemoved',
      async settle(visit, { id }) {
        const { write, organisation, say } = visit;
        const attachment = await findAttachment(write, organisation.id, id);
        if (!attachment) return notFound;
        await write
          .deleteFrom('unitAttachment')
          .where('organisationId', '=', organisation.id)
          .where('id', '=', id)
          .execute();
        await forgetFiles(write, organisation.id, [attachment.fileId]);
        const { code, unit, name } = attachment;
        await logChange(visit, {
          subject: say(labels.Subject_Attachment, { code, unit }),
          oldValue: name,
        });
        return redirect(attachmentsPath, { notice: generic.Notice_Deleted });
      },
      again: (visit, { fields }) => question(visit, z.uuid().catch('').parse(fields.id)),
    }),
  ];
}

async function question(visit: ReadVisit, id: string): Promise<Answer> {
  const { say, read, organisation } = visit;
  const attachment = await findAttachment(read, organisation.id, id);
  if (!attachment) return notFound;
  const { name, unit } = attachment;
  return officePage(visit, {
    title: say(labels.Title_Remove),
    lead: unit,
    current: 'unit-attachments',
    breadcrumb: [{ href: attachmentsPath, title: say(labels.Title_Attachments) }],
    children: (
      <ConfirmQuestion
        say={say}
        title={say(labels.Title_RemoveQuestion, { name })}
        action={`${attachmentsPath}/${id}/verwijderen`}
        formKey={newFormKey()}
        confirm={say(generic.Button_Delete)}
        danger
        cancelHref={attachmentsPath}
      >
        {say(labels.Text_RemoveQuestion)}
      </ConfirmQuestion>
    ),
  });
}

function findAttachment(read: Read, organisationId: string, id: string) {
  return read
    .selectFrom('unitAttachment as a')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'a.organisationId').onRef('u.id', '=', 'a.unitId'),
    )
    .select(['a.code', 'a.name', 'a.fileId', 'u.code as unit'])
    .where('a.organisationId', '=', organisationId)
    .where('a.id', '=', id)
    .executeTakeFirst();
}
