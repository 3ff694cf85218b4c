import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { deleteAccount } from '../delete-account.ts';
import { managers } from '../users/manage.ts';
import { type AccountRequest, requestsById } from './find-requests.ts';
import { labels } from './labels.ts';
import { requestsPath } from './list-page.tsx';

const path = `${requestsPath}/verwijderen`;

const selected = z.object({
  aanvraag: z.union([z.uuid(), z.array(z.uuid()).max(50)]).transform((sent) => [sent].flat()),
});

/** Deleting requests after a question; the customer starts again with the same code (ADM-170). */
export const deleteRequestsRoutes: readonly Route[] = [
  page({
    path,
    audience: managers,
    feature: 'none',
    limit: 'page',
    input: selected,
    log: 'none',
    show: (visit, { aanvraag }) => questionPage(visit, aanvraag),
  }),
  form({
    path,
    audience: managers,
    feature: 'none',
    limit: 'form',
    input: selected,
    log: 'accountRequestDeleted',
    async settle(visit, { aanvraag }) {
      await holdAccounts(visit, aanvraag);
      const requests = await requestsById(visit.read, visit.organisation.id, aanvraag);
      for (const request of requests) await deleteRequest(visit, request);
      return redirect(requestsPath, {
        notice: requests.length > 0 ? generic.Notice_Deleted : labels.Notice_Confirmed,
      });
    },
    again: () => notFound,
  }),
];

/** Holds the accounts until the transaction ends: who confirms at this moment keeps his account. */
async function holdAccounts(
  { write, organisation }: WriteVisit,
  requestIds: readonly string[],
): Promise<void> {
  await write
    .selectFrom('account')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('id', 'in', (query) =>
      query
        .selectFrom('accountRequest')
        .select('accountId')
        .where('organisationId', '=', organisation.id)
        .where('id', 'in', requestIds),
    )
    .forUpdate()
    .execute();
}

/** Removes the request with the account it made, which nobody confirmed; a code that served before stays used (OP-7). */
async function deleteRequest(visit: WriteVisit, request: AccountRequest): Promise<void> {
  const { write, organisation, say } = visit;
  const { accountId, customerNumber } = request;
  if (accountId !== null) {
    await deleteAccount(visit, { id: accountId, confirmedAt: null, confirmedOnUnknownDate: false });
  }
  await write
    .deleteFrom('accountRequest')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', request.id)
    .execute();
  await logChange(visit, {
    subject: say(labels.Subject_Request, { customerNumber }),
    oldValue: say(labels.Value_Request, {
      username: request.username ?? '–',
      email: request.email ?? '–',
    }),
  });
}

async function questionPage(visit: ReadVisit, ids: readonly string[]): Promise<Answer> {
  const { say } = visit;
  const requests = await requestsById(visit.read, visit.organisation.id, ids);
  if (requests.length === 0) return redirect(requestsPath, { notice: labels.Notice_Confirmed });
  const customerNumbers = requests.map((request) => request.customerNumber).join(', ');
  return administrationPage(visit, {
    title: say(labels.Title_Delete),
    current: 'account-requests',
    breadcrumb: [{ href: requestsPath, title: say(labels.Title_Requests) }],
    children: (
      <Form action={path} formKey={newFormKey()} panel>
        {requests.map(({ id }) => (
          <input type="hidden" name="aanvraag" value={id} />
        ))}
        <Paragraph>{say(labels.Text_Delete, { customerNumbers })}</Paragraph>
        <ButtonGroup>
          <Button kind="danger">{say(generic.Button_Delete)}</Button>
          <ButtonLink href={requestsPath}>{say(generic.Button_Cancel)}</ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  });
}
