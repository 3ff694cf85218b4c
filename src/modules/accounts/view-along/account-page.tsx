import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { requestOfCustomer } from '../office/requests/find-requests.ts';
import { RequestGeneralBlock, RequestStatusBlock } from '../office/requests/request-blocks.tsx';
import { GeneralBlock, SignInBlock, StatusBlock } from '../office/users/account-blocks.tsx';
import type { AccountDetails } from '../office/users/account-details.ts';
import { BlockForm } from '../office/users/block-form.tsx';
import { labels as accountLabels } from '../office/users/labels.ts';
import { viewAlongLabels as labels } from './labels.ts';

export const accountAlongPath = '/accountgegevens';

const current = 'account-along';

/** Accountdetails: the account and what an agent may do to it (STF-57 to STF-72). */
export function accountPage(visit: Visit, account: AccountDetails, errors: Problems): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Account),
    current,
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <GeneralBlock visit={visit} account={account} />
        <StatusBlock visit={visit} account={account} />
        <SignInBlock visit={visit} account={account} />
        <ButtonGroup>
          {account.blockedAt === null && (
            <ButtonLink href={`${accountAlongPath}/blokkeren`} icon="ban">
              {say(accountLabels.Button_Block)}
            </ButtonLink>
          )}
          {account.lockedUntil && (
            <Form action={`${accountAlongPath}/activeren`} formKey={newFormKey()}>
              <Button>{say(accountLabels.Button_Activate)}</Button>
            </Form>
          )}
        </ButtonGroup>
      </>
    ),
  });
}

/** Blocking asks for a reason, as it does of the administrator (STF-68). */
export function blockPage(
  visit: Visit,
  { username }: AccountDetails,
  { reason, errors }: { readonly reason: string; readonly errors: Problems },
): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(accountLabels.Title_Block, { username }),
    current,
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: accountAlongPath, title: say(labels.Title_Account) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <BlockForm visit={visit} here={accountAlongPath} reason={reason} errors={errors} />
      </>
    ),
  });
}

/** Accountaanvraag: how far the customer came in making his account (STF-73 to STF-77). */
export async function requestPage(visit: ReadVisit, customerId: string): Promise<Answer> {
  const { read, organisation, say } = visit;
  const request = await requestOfCustomer(read, organisation.id, customerId);
  return customerPage(visit, {
    title: say(labels.Title_Request),
    current,
    children: request ? (
      <>
        <RequestGeneralBlock visit={visit} request={request} />
        <RequestStatusBlock visit={visit} request={request} />
      </>
    ) : (
      <Alert kind="info">{say(labels.Text_NoRequest)}</Alert>
    ),
  });
}
