import { z } from 'zod';
import { normalizeEmail } from '#foundation/format/text.ts';
import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { storeEmailOfHousehold } from '../confirm-account.ts';
import { messagePage } from '../customer/message-page.tsx';
import { textOf } from '../customer/sent-text.ts';
import { accountById } from '../find-account.ts';
import { mayMail } from '../mail-limit.ts';
import { languageOf } from '../mail-values.ts';
import type { AccountServices } from '../services.ts';
import { findToken, spendToken } from '../tokens.ts';
import { providerLabels as labels } from './labels.ts';
import { confirmEmailPath, sendEmailConfirmation } from './send-email-confirmation.ts';

const confirmedPath = '/account-aanmaken/email-bevestigd';
const key = z.object({ sleutel: z.string().trim().max(100).default('') });
const payload = z.object({ email: z.string() });

/** Confirming the address that somebody from a provider entered: a page with a button, and the act (OP-8). */
export function emailRoutes({ secrets }: AccountServices): readonly Route[] {
  const common = { audience: ['anyone'], feature: 'none' } as const;
  return [
    page({
      ...common,
      path: confirmEmailPath,
      limit: 'secret',
      input: key,
      log: 'none',
      show: (visit, { sleutel }) => confirmPage(visit, sleutel),
    }),
    form({
      ...common,
      path: confirmEmailPath,
      limit: 'secret',
      input: key,
      log: 'providerEmailConfirmed',
      settle: async (visit, { sleutel }) =>
        (await confirmEmail(visit, sleutel)) ? redirect(confirmedPath) : problems({}),
      again: (visit, { fields }) => confirmPage(visit, textOf(fields.sleutel) ?? ''),
    }),
    page({
      ...common,
      path: confirmedPath,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) =>
        messagePage(visit, {
          title: visit.say(labels.Title_EmailConfirmed),
          text: visit.say(labels.Text_EmailConfirmed),
          children: <MoreLink href="/">{visit.say(labels.Link_Home)}</MoreLink>,
        }),
    }),
    form({
      path: '/veiligheid/email-opnieuw',
      audience: ['customer'],
      lookingAlong: 'customerOnly',
      feature: 'none',
      limit: 'mail',
      input: z.object({}),
      log: 'providerEmailAgain',
      settle: (visit) => sendAgain(visit, secrets),
      again: () => redirect('/veiligheid'),
    }),
  ];
}

/** The address becomes the account's, and the household's (ACC-18). False when the link no longer works. */
async function confirmEmail(visit: WriteVisit, token: string): Promise<boolean> {
  const { write, organisation } = visit;
  const spent = await spendToken(write, questionOf(visit, token));
  if (spent?.accountId === undefined || spent.customerId === undefined) return false;
  const email = normalizeEmail(payload.parse(spent.payload).email);
  if (!email) return false;
  await write
    .updateTable('account')
    .set((update) => ({
      email: email.address,
      emailKey: email.key,
      emailInvalid: false,
      version: update('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', spent.accountId)
    .execute();
  await storeEmailOfHousehold(visit, spent.customerId, email.address);
  return true;
}

/** The address that was entered is the user name too (ACC-26). */
async function sendAgain(visit: WriteVisit, secrets: AccountServices['secrets']): Promise<Answer> {
  const { write, organisation, visitor, now } = visit;
  if (visitor.kind !== 'customer' || !visitor.accountId) return redirect('/veiligheid');
  const { accountId, customerId } = visitor;
  const account = await accountById(write, organisation.id, accountId);
  const email = account && normalizeEmail(account.username);
  if (account?.email !== '' || !email) return redirect('/veiligheid');
  const limit = { organisationId: organisation.id, subject: accountId, secrets, now };
  if (!(await mayMail(write, { ...limit, secret: 'confirmationMail' }))) {
    return redirect('/veiligheid', { notice: labels.Warning_TooManyMails });
  }
  const { username } = account;
  const language = languageOf(account);
  await sendEmailConfirmation(visit, {
    accountId,
    customerId,
    username,
    email: email.address,
    language,
  });
  return redirect('/veiligheid', { notice: labels.Notice_SentAgain });
}

async function confirmPage(visit: ReadVisit, token: string): Promise<Answer> {
  const { say } = visit;
  const found = await findToken(visit.read, questionOf(visit, token));
  if (found.state !== 'usable') {
    return messagePage(visit, {
      title: say(labels.Title_LinkDead),
      text: say(labels.Text_LinkDead),
      children: <MoreLink href="/veiligheid">{say(labels.Link_Security)}</MoreLink>,
    });
  }
  return messagePage(visit, {
    title: say(labels.Title_ConfirmEmail),
    text: say(labels.Text_ConfirmEmail),
    children: (
      <Form action={confirmEmailPath} formKey={newFormKey()} hidden={{ sleutel: token }}>
        <Button kind="primary" block>
          {say(labels.Button_ConfirmEmail)}
        </Button>
      </Form>
    ),
  });
}

function questionOf({ organisation, now }: Visit, token: string) {
  return { organisationId: organisation.id, purpose: 'providerEmail', token, now } as const;
}
