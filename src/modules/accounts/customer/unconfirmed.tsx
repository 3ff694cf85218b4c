import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, problems, redirect, type SetCookie } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { accountById } from '../find-account.ts';
import { login } from '../labels.ts';
import { mayMail } from '../mail-limit.ts';
import { isConfirmed } from '../queries.ts';
import { sendConfirmation } from '../send-confirmation.ts';
import type { AccountServices } from '../services.ts';
import { findToken, issueToken } from '../tokens.ts';
import { messagePage } from './message-page.tsx';

const path = '/account-aanmaken/onbevestigd';
const cookie = 'onbevestigd';

/** Minutes in which the mail may be asked again. */
const minutes = 30;

/** After the right password of an account that was not confirmed (ACC-17): asks for the mail again. */
export async function toUnconfirmedPage(
  visit: WriteVisit,
  account: { readonly id: string },
): Promise<Answer> {
  return redirect(path, { cookies: [await sendAgainCookie(visit, account.id)] });
}

/** The cookie with which this browser may ask for the mail again, for half an hour. */
export async function sendAgainCookie(
  { write, organisation, now }: WriteVisit,
  accountId: string,
): Promise<SetCookie> {
  const token = await issueToken(write, {
    organisationId: organisation.id,
    purpose: 'unconfirmed',
    accountId,
    minutes,
    now,
    replacesOlder: true,
  });
  return { name: cookie, value: token };
}

export function unconfirmedRoutes(services: AccountServices): Route[] {
  return [
    page({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      async show(visit) {
        return (await maySendAgain(visit)) ? unconfirmedPage(visit) : redirect('/inloggen');
      },
    }),
    form({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'mail',
      log: 'confirmation_mail_again',
      input: z.object({}),
      settle: (visit) => sendAgain(visit, services),
      again: (visit, _sent, found) => unconfirmedPage(visit, found.form),
    }),
  ];
}

async function sendAgain(visit: WriteVisit, { secrets }: AccountServices): Promise<Answer> {
  const { write, organisation, now } = visit;
  const found = await findToken(write, questionOf(visit));
  if (found.state !== 'usable' || found.accountId === undefined) return redirect('/inloggen');
  const account = await accountById(write, organisation.id, found.accountId);
  if (!account || isConfirmed(account)) return redirect('/inloggen');
  const subject = { organisationId: organisation.id, subject: account.id, secrets, now };
  if (!(await mayMail(write, { ...subject, secret: 'confirmationMail' }))) {
    return problems({ form: visit.say(login.Error_TooManyMails) });
  }
  await sendConfirmation(visit, { ...account, customerId: found.customerId });
  return redirect(path, { notice: login.Notice_MailSentAgain });
}

/** The button that sends the mail again, where this browser may. */
export function SendAgain({ visit: { say } }: { visit: Visit }): Html {
  return (
    <>
      <p class="utrecht-paragraph">{say(login.Text_NoMail)}</p>
      <Form action={path} formKey={newFormKey()}>
        <Button block>{say(login.Button_SendAgain)}</Button>
      </Form>
    </>
  );
}

/** Whether this browser may ask for the mail again. */
export async function maySendAgain(visit: ReadVisit): Promise<boolean> {
  return (await findToken(visit.read, questionOf(visit))).state === 'usable';
}

function questionOf({ organisation, request, now }: Visit) {
  return {
    organisationId: organisation.id,
    purpose: 'unconfirmed',
    token: request.cookies[cookie],
    now,
  } as const;
}

function unconfirmedPage(visit: Visit, message?: string): Answer {
  const { say } = visit;
  return messagePage(visit, {
    title: say(login.Title_Unconfirmed),
    text: say(login.Text_Unconfirmed),
    children: (
      <>
        {message && (
          <Alert kind="error" role="alert">
            {message}
          </Alert>
        )}
        <SendAgain visit={visit} />
        <MoreLink href="/inloggen">{say(login.Link_SignIn)}</MoreLink>
      </>
    ),
  });
}
