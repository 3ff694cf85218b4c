import { z } from 'zod';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { deleteAccount } from '../delete-account.ts';
import { otherAdministrators } from './account-details.ts';
import { customerNumbers } from './find-accounts.ts';
import { labels } from './labels.ts';
import { inOneLine, logAccount } from './log-account.ts';
import { accountsPath, managers, whyNot } from './manage.ts';

const path = `${accountsPath}/verwijderen`;

const selected = z.object({
  account: z.union([z.uuid(), z.array(z.uuid()).max(50)]).transform((sent) => [sent].flat()),
});

/** Deleting accounts after a question (ADM-139, ADM-141). */
export const deleteAccountsRoutes: readonly Route[] = [
  page({
    path,
    audience: managers,
    feature: 'none',
    limit: 'page',
    input: selected,
    log: 'none',
    show: (visit, { account }) => questionPage(visit, account),
  }),
  form({
    path,
    audience: managers,
    feature: 'none',
    limit: 'form',
    input: selected,
    log: 'accountDeleted',
    settle: (visit, { account }) => deleteAccounts(visit, account),
    again: (visit, { fields }, errors) => {
      const read = selected.safeParse(fields);
      return read.success ? questionPage(visit, read.data.account, errors.form) : notFound;
    },
  }),
];

/** All or none: the first that may not be deleted stops the whole. */
async function deleteAccounts(visit: WriteVisit, ids: readonly string[]): Promise<Answer> {
  const remaining = await otherAdministrators(visit.write, visit.organisation.id, ids);
  for (const account of await findSelected(visit, ids)) {
    const refusal = whyNot(visit, { act: 'delete', account, otherAdministrators: remaining });
    if (refusal) return problems({ form: refusal });
    await deleteAccount(visit, account);
    await logAccount(visit, account.username, {
      oldValue: inOneLine(visit, { ...account, customerNumber: account.customerNumbers ?? '' }),
    });
  }
  return redirect(accountsPath, { notice: generic.Notice_Deleted });
}

function findSelected({ read, organisation }: ReadVisit, ids: readonly string[]) {
  return read
    .selectFrom('account')
    .select(['id', 'username', 'email', 'role', 'confirmedAt', 'confirmedOnUnknownDate'])
    .select(customerNumbers.as('customerNumbers'))
    .where('organisationId', '=', organisation.id)
    .where('id', 'in', ids)
    .orderBy('usernameKey')
    .execute();
}

async function questionPage(
  visit: ReadVisit,
  ids: readonly string[],
  refusal?: string,
): Promise<Answer> {
  const accounts = await findSelected(visit, ids);
  if (accounts.length === 0) return notFound;
  const usernames = accounts.map((account) => account.username).join(', ');
  return question(
    visit,
    accounts.map((account) => account.id),
    usernames,
    refusal,
  );
}

function question(
  visit: Visit,
  ids: readonly string[],
  usernames: string,
  refusal?: string,
): Answer {
  const { say } = visit;
  return administrationPage(visit, {
    title: say(labels.Title_Delete),
    current: 'accounts',
    failed: refusal !== undefined,
    breadcrumb: [{ href: accountsPath, title: say(labels.Title_Accounts) }],
    children: (
      <>
        <ErrorSummary say={say} errors={refusal === undefined ? {} : { form: refusal }} />
        <Form action={path} formKey={newFormKey()} panel>
          {ids.map((id) => (
            <input type="hidden" name="account" value={id} />
          ))}
          <Paragraph>{say(labels.Text_Delete, { usernames })}</Paragraph>
          <ButtonGroup>
            <Button kind="danger">{say(generic.Button_Delete)}</Button>
            <ButtonLink href={accountsPath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
