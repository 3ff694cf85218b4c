import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmailField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import type { AccountRequest } from './find-requests.ts';
import { labels } from './labels.ts';
import { requestsPath } from './list-page.tsx';
import { maySendMail } from './may-send.ts';
import { RequestGeneralBlock, RequestStatusBlock } from './request-blocks.tsx';

interface Props {
  readonly visit: Visit;
  readonly request: AccountRequest;
  /** The address in the field: stored, or as it was typed. */
  readonly email: string;
  readonly errors: Problems;
}

/** Where a request got stuck, and what staff can do about it (ADM-162 to ADM-168, ACC-B9). */
export function requestDetailsPage(visit: Visit, props: Omit<Props, 'visit'>): Answer {
  const { say } = visit;
  const { request, errors } = props;
  return administrationPage(visit, {
    title: say(labels.Title_Details, { customerNumber: request.customerNumber }),
    current: 'account-requests',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: requestsPath, title: say(labels.Title_Requests) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <RequestGeneralBlock visit={visit} request={request} />
        <RequestStatusBlock visit={visit} request={request} />
        <MailPanel visit={visit} {...props} />
        <ButtonGroup>
          <ButtonLink href={`${requestsPath}/verwijderen?aanvraag=${request.id}`} icon="trash-2">
            {say(generic.Button_Delete)}
          </ButtonLink>
        </ButtonGroup>
      </>
    ),
  });
}

/** Correcting the address and sending the mail again (ACC-53, ACC-B9, ADM-166 to ADM-168). */
function MailPanel({ visit, request, email, errors }: Props): Html {
  const { say } = visit;
  const path = `${requestsPath}/${request.id}`;
  return (
    <PlainPanel id="activeringsmail" title={say(labels.Title_Mail)}>
      <Paragraph>{say(labels.Text_Mail)}</Paragraph>
      {request.accountId !== null && (
        <Form action={`${path}/email`} formKey={newFormKey()}>
          <EmailField
            say={say}
            name="email"
            label={say(labels.Label_Email)}
            description={say(labels.Help_Email)}
            value={email}
            error={errors.email}
            autocomplete="off"
            maxlength={254}
          />
          <ButtonGroup>
            <Button>{say(labels.Button_SaveEmail)}</Button>
          </ButtonGroup>
        </Form>
      )}
      {maySendMail(request) ? (
        <Form action={`${path}/mail`} formKey={newFormKey()}>
          <ButtonGroup>
            <Button kind="primary" icon="send">
              {say(labels.Button_SendMail)}
            </Button>
          </ButtonGroup>
        </Form>
      ) : (
        <Paragraph>{say(labels.Text_MailNotYet)}</Paragraph>
      )}
    </PlainPanel>
  );
}
