import { z } from 'zod';
import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { confirmAccount } from '../confirm-account.ts';
import { accountById } from '../find-account.ts';
import { login, signUp } from '../labels.ts';
import { mayMail } from '../mail-limit.ts';
import { isConfirmed } from '../queries.ts';
import { sendConfirmation } from '../send-confirmation.ts';
import type { AccountServices } from '../services.ts';
import { findToken } from '../tokens.ts';
import { messagePage } from './message-page.tsx';
import { textOf } from './sent-text.ts';

const path = '/account-aanmaken/bevestigen';
const confirmedPath = '/account-aanmaken/bevestigd';
const newLinkPath = '/account-aanmaken/nieuwe-link';
const key = z.object({ sleutel: z.string().trim().max(100).default('') });

/** The link of the mail: a page with a button (opening it spends nothing), the act, and a new link (ACC-16, ACC-B8). */
export function confirmAccountRoutes(services: AccountServices): Route[] {
  return [
    page({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      input: key,
      log: 'none',
      show: (visit, { sleutel }) => confirmPage(visit, sleutel),
    }),
    form({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      log: 'account_confirmed',
      input: key,
      // A link that no longer works leads to the page that says why, and nothing is stored.
      settle: async (visit, { sleutel }) =>
        (await confirmAccount(visit, sleutel)) ? redirect(confirmedPath) : problems({}),
      again: (visit, { fields }) => confirmPage(visit, textOf(fields.sleutel) ?? ''),
    }),
    page({
      path: confirmedPath,
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) =>
        messagePage(visit, {
          title: visit.say(signUp.Title_Confirmed),
          text: visit.say(signUp.Text_Confirmed),
          children: <MoreLink href="/inloggen">{visit.say(signUp.Link_SignIn)}</MoreLink>,
        }),
    }),
    form({
      path: newLinkPath,
      audience: ['anyone'],
      feature: 'none',
      limit: 'mail',
      log: 'confirmation_mail_again',
      input: key,
      settle: (visit, { sleutel }) => sendNewLink(visit, sleutel, services),
      again: (visit, { fields }, found) =>
        confirmPage(visit, textOf(fields.sleutel) ?? '', found.form),
    }),
  ];
}

async function confirmPage(visit: ReadVisit, token: string, message?: string): Promise<Answer> {
  const { say } = visit;
  const found = await findToken(visit.read, questionOf(visit, token));
  const toSignIn = <MoreLink href="/inloggen">{say(signUp.Link_SignIn)}</MoreLink>;
  if (found.state === 'unknown') {
    return messagePage(visit, {
      title: say(signUp.Title_LinkUnknown),
      text: say(signUp.Text_LinkUnknown),
      children: toSignIn,
    });
  }
  if (await isDone(visit, found.accountId)) {
    return messagePage(visit, {
      title: say(signUp.Title_AlreadyConfirmed),
      text: say(signUp.Text_AlreadyConfirmed),
      children: toSignIn,
    });
  }
  return found.state === 'usable'
    ? keyPage(visit, token, {
        action: path,
        title: say(signUp.Title_Confirm),
        text: say(signUp.Text_Confirm),
        button: say(signUp.Button_Confirm),
      })
    : keyPage(visit, token, {
        action: newLinkPath,
        title: say(signUp.Title_LinkExpired),
        text: message ?? say(signUp.Text_LinkExpired),
        button: say(signUp.Button_NewLink),
      });
}

async function isDone(visit: ReadVisit, accountId: string | undefined): Promise<boolean> {
  if (accountId === undefined) return false;
  const account = await accountById(visit.read, visit.organisation.id, accountId);
  return account !== undefined && isConfirmed(account);
}

function keyPage(
  visit: Visit,
  token: string,
  page: { action: string; title: string; text: string; button: string },
): Answer {
  return messagePage(visit, {
    title: page.title,
    text: page.text,
    children: (
      <Form action={page.action} formKey={newFormKey()} hidden={{ sleutel: token }}>
        <Button kind="primary" block>
          {page.button}
        </Button>
      </Form>
    ),
  });
}

/** Whoever has the old link had the mailbox, so a new one may go to the same account's address (ACC-B8). */
async function sendNewLink(
  visit: WriteVisit,
  token: string,
  { secrets }: AccountServices,
): Promise<Answer> {
  const { write, organisation, now, say } = visit;
  const found = await findToken(write, questionOf(visit, token));
  const account =
    found.state === 'unknown' || found.accountId === undefined
      ? undefined
      : await accountById(write, organisation.id, found.accountId);
  if (found.state === 'unknown' || !account || isConfirmed(account)) return problems({});
  const subject = { organisationId: organisation.id, subject: account.id, secrets, now };
  if (!(await mayMail(write, { ...subject, secret: 'confirmationMail' }))) {
    return problems({ form: say(login.Error_TooManyMails) });
  }
  await sendConfirmation(visit, { ...account, customerId: found.customerId });
  return redirect('/account-aanmaken/klaar');
}

function questionOf({ organisation, now }: Visit, token: string) {
  return { organisationId: organisation.id, purpose: 'confirmAccount', token, now } as const;
}
