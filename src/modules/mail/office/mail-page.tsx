import { z } from 'zod';
import { formatMoment } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { withoutSecrets } from '#foundation/mail/without-secrets.ts';
import { Button } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { outbox } from '../labels.ts';
import { MailStateBadge } from '../mail-states.tsx';
import { type MailDetails, mailDetails, retryMail } from '../queries.ts';
import { maskedAddress } from '../rules/masked-address.ts';
import { TextOfMail } from '../text-of-mail.tsx';

const oneMail = z.object({ id: z.uuid() });

/** One mail with its fate and its text, without what opens the links in it. */
export const mailPage = page({
  path: '/kantoor/mail/:id',
  audience: ['employee', 'administrator'],
  feature: 'none',
  limit: 'page',
  log: 'mailRead',
  input: oneMail,
  show: (visit, { id }) => showMail(visit, id),
});

/** Nu opnieuw proberen (GEN-B7). */
export const retry = form({
  path: '/kantoor/mail/:id/opnieuw',
  audience: ['employee', 'administrator'],
  feature: 'none',
  limit: 'form',
  log: 'mailRetried',
  input: oneMail,
  async settle({ write, organisation, now }, { id }) {
    if (!(await mailDetails(write, organisation.id, id))) return notFound;
    const retried = await retryMail(write, organisation.id, id, now);
    return redirect(`/kantoor/mail/${id}`, {
      notice: retried ? outbox.Notice_Retried : outbox.Notice_NothingToRetry,
    });
  },
  again: () => notFound,
});

async function showMail(visit: ReadVisit, id: string) {
  const { read, organisation, say } = visit;
  const mail = await mailDetails(read, organisation.id, id);
  if (!mail) return notFound;
  return officePage(visit, {
    title: say(outbox.Title_Mail),
    heading: mail.subject,
    current: 'mail',
    breadcrumb: [{ href: '/kantoor/mail', title: say(outbox.Title_Mails) }],
    children: (
      <>
        <PlainPanel id="verzending" title={say(outbox.Title_Details)}>
          <Facts visit={visit} mail={mail} />
          {mail.state !== 'sent' && (
            <Form action={`/kantoor/mail/${mail.id}/opnieuw`} formKey={newFormKey()}>
              <Button kind="primary" icon="rotate-ccw">
                {say(outbox.Button_Retry)}
              </Button>
            </Form>
          )}
        </PlainPanel>
        <PlainPanel id="tekst" title={say(outbox.Title_Text)}>
          {mail.plainText === '' ? (
            <Paragraph>{say(outbox.Text_TextIsGone)}</Paragraph>
          ) : (
            <>
              <Paragraph kind="small">{say(outbox.Text_SecretsHidden)}</Paragraph>
              <TextOfMail text={withoutSecrets(mail.plainText)} links={false} />
            </>
          )}
        </PlainPanel>
      </>
    ),
  });
}

function Facts(props: { visit: ReadVisit; mail: MailDetails }): Html {
  const { say, house, language } = props.visit;
  const { mail } = props;
  const template = house.mailTemplates.get(mail.template);
  const moment = (label: string, instant: MailDetails['sentAt']) =>
    instant ? [{ key: label, value: formatMoment(instant, say) }] : [];
  return (
    <DataList
      facts={[
        { key: say(outbox.Label_Recipient), value: maskedAddress(mail.recipient) },
        { key: say(outbox.Label_Template), value: template?.title[language] ?? mail.template },
        { key: say(outbox.Label_State), value: <MailStateBadge say={say} state={mail.state} /> },
        ...moment(say(outbox.Label_Created), mail.createdAt),
        ...moment(say(outbox.Label_Sent), mail.sentAt),
        { key: say(outbox.Label_Attempts), value: mail.attempts },
        ...moment(say(outbox.Label_NextAttempt), mail.nextAttemptAt),
        ...(mail.lastError ? [{ key: say(outbox.Label_LastError), value: mail.lastError }] : []),
      ]}
    />
  );
}
