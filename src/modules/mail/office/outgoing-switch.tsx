import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type RouteDeclaration } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { outbox } from '../labels.ts';
import { mailCounts, outgoingSwitches, setOutgoingMail } from '../queries.ts';

const nothing = z.object({});
const shared = {
  audience: ['administrator'],
  feature: 'none',
  limit: 'form',
  input: nothing,
} as const satisfies Partial<RouteDeclaration<Record<string, never>>>;

/** Asks, then stops the outgoing mail of this organisation. */
export const stopRoutes = switchRoutes('/kantoor/mail/stoppen', false);
/** Asks, then opens it again. */
export const openRoutes = switchRoutes('/kantoor/mail/openen', true);

function switchRoutes(path: string, open: boolean) {
  return [
    page({ ...shared, path, log: 'none', show: (visit) => ask(visit, path, open) }),
    form({
      ...shared,
      path,
      log: open ? 'outgoingMailOpened' : 'outgoingMailStopped',
      async settle(visit) {
        const { id } = visit.organisation;
        const before = await outgoingSwitches(visit.read, id);
        await setOutgoingMail(visit.write, id, open);
        await logChange(visit, {
          subject: visit.say(outbox.Title_Mails),
          oldValue: visit.say(before.organisation ? outbox.Value_Open : outbox.Value_Stopped),
          newValue: visit.say(open ? outbox.Value_Open : outbox.Value_Stopped),
        });
        const notice = open ? outbox.Notice_Opened : outbox.Notice_Stopped;
        return redirect('/kantoor/mail', { notice });
      },
      again: (visit) => ask(visit, path, open),
    }),
  ];
}

async function ask(visit: ReadVisit, path: string, open: boolean) {
  const { say } = visit;
  const { waiting } = await mailCounts(visit.read, visit.organisation.id);
  return officePage(visit, {
    title: say(outbox.Title_Mails),
    current: 'mail',
    breadcrumb: [{ href: '/kantoor/mail', title: say(outbox.Title_Mails) }],
    children: (
      <ConfirmQuestion
        say={say}
        title={say(open ? outbox.Title_Open : outbox.Title_Stop)}
        action={path}
        formKey={newFormKey()}
        confirm={say(open ? outbox.Link_Open : outbox.Link_Stop)}
        danger={!open}
        cancelHref="/kantoor/mail"
      >
        {open ? say(outbox.Text_Open, { count: waiting }) : say(outbox.Text_Stop)}
      </ConfirmQuestion>
    ),
  });
}
