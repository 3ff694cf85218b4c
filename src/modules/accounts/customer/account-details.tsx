import { z } from 'zod';
import { normalizeEmail, normalizeUsername } from '#foundation/format/text.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { go, outsideForm, page, type Route, type Step, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { Steps } from '#foundation/page/steps.tsx';
import { EmailField, PasswordField, TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { createAccount, isUsernameTaken } from '../create-account.ts';
import { accountIdOf } from '../identify-household.ts';
import { login, passwordLabels, signUp } from '../labels.ts';
import { PasswordsBusy } from '../passwords.ts';
import { refusedDetails } from '../rules/account-details.ts';
import { sendConfirmation } from '../send-confirmation.ts';
import type { AccountServices } from '../services.ts';
import { findToken, spendToken } from '../tokens.ts';
import { signUpSteps } from './identify.tsx';
import { textOf } from './sent-text.ts';
import { signUpCookie } from './sign-up-journey.ts';
import { maySendAgain, SendAgain, sendAgainCookie } from './unconfirmed.tsx';

const path = '/account-aanmaken/gegevens';

const input = z.object({
  username: z.string().trim().default(''),
  password: z.string().default(''),
  passwordAgain: z.string().default(''),
  email: z.string().trim().default(''),
  emailAgain: z.string().trim().default(''),
});
type Input = z.infer<typeof input>;

/** The second step of making an account: user name, password, e-mail address (ACC-10 to ACC-15). */
export function accountDetailsRoutes(services: AccountServices): Route[] {
  return [
    page({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      async show(visit) {
        const found = await findToken(visit.read, questionOf(visit));
        if (found.state !== 'usable') return startAgain();
        const email = await knownEmail(visit, found.customerId);
        return detailsPage(visit, { email });
      },
    }),
    outsideForm<Input, undefined, string>({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      log: 'sign_up_details',
      input,
      prepare: checkDetails,
      outside: (visit, { password }) => hashed(visit, password, services),
      settle: settleDetails,
      again: (visit, { fields }, found) =>
        detailsPage(visit, {
          username: textOf(fields.username),
          email: textOf(fields.email),
          emailAgain: textOf(fields.emailAgain),
          problems: found,
        }),
    }),
    page({
      path: '/account-aanmaken/klaar',
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: donePage,
    }),
  ];
}

async function checkDetails(visit: WriteVisit, typed: Input): Promise<Step<undefined>> {
  const found = await findToken(visit.read, questionOf(visit));
  // After a second press the token is used already; the form key then answers what the first press answered (GEN-B4).
  if (found.state === 'used') return go(undefined);
  if (found.state !== 'usable' || found.customerId === undefined) return stop(startAgain());
  const refused = refusedDetails(typed);
  if (!refused.username && (await isTaken(visit, typed.username, found.customerId))) {
    refused.username = signUp.Error_UsernameTaken;
  }
  const messages = messagesOf(visit, refused);
  return Object.keys(messages).length > 0 ? stop(problems(messages)) : go(undefined);
}

async function isTaken(visit: WriteVisit, username: string, customerId: string): Promise<boolean> {
  const own = await accountIdOf(visit.read, visit.organisation.id, customerId);
  return isUsernameTaken(visit.read, normalizeUsername(username), own);
}

function messagesOf({ say }: Visit, refused: Readonly<Record<string, Label>>): Problems {
  return Object.fromEntries(Object.entries(refused).map(([field, label]) => [field, say(label)]));
}

/** The hash of a new password; when too many wait the form comes back with a polite message. */
async function hashed(
  { say }: Visit,
  password: string,
  { passwords }: AccountServices,
): Promise<Step<string>> {
  try {
    return go(await passwords.hash(password));
  } catch (error) {
    if (error instanceof PasswordsBusy) return stop(problems({ form: say(login.Error_Busy) }));
    throw error;
  }
}

async function settleDetails(
  visit: WriteVisit,
  typed: Input,
  passwordHash: string,
): Promise<Answer> {
  const { write, organisation, language, now } = visit;
  const spent = await spendToken(write, questionOf(visit));
  const email = normalizeEmail(typed.email);
  if (!spent || spent.customerId === undefined || !email) return startAgain();
  const { username } = typed;
  const created = await createAccount(write, {
    organisationId: organisation.id,
    customerId: spent.customerId,
    username,
    passwordHash,
    email,
    confirmedAt: undefined,
    language,
    now,
  });
  if (created.result !== 'created') {
    return created.result === 'usernameTaken'
      ? problems({ username: visit.say(signUp.Error_UsernameTaken) })
      : problems({ form: visit.say(signUp.Error_HasAccount) });
  }
  await sendConfirmation(visit, {
    id: created.accountId,
    username,
    email: email.address,
    language,
    customerId: spent.customerId,
  });
  return redirect('/account-aanmaken/klaar', {
    cookies: [{ name: signUpCookie, value: '' }, await sendAgainCookie(visit, created.accountId)],
  });
}

function questionOf({ organisation, request, now }: Visit) {
  return {
    organisationId: organisation.id,
    purpose: 'signUp',
    token: request.cookies[signUpCookie],
    now,
  } as const;
}

function startAgain(): Answer {
  return redirect('/account-aanmaken', {
    notice: signUp.Notice_StartAgain,
    cookies: [{ name: signUpCookie, value: '' }],
  });
}

/** The address on the customer's record, filled in beforehand (ACC-11). */
export async function knownEmail(
  visit: ReadVisit,
  customerId: string | undefined,
): Promise<string | undefined> {
  if (customerId === undefined) return undefined;
  const customer = await visit.read
    .selectFrom('customer')
    .select('email')
    .where('organisationId', '=', visit.organisation.id)
    .where('id', '=', customerId)
    .executeTakeFirst();
  return customer?.email ?? undefined;
}

interface DetailsForm {
  readonly username?: string | undefined;
  readonly email?: string | undefined;
  readonly emailAgain?: string | undefined;
  readonly problems?: Problems;
}

function detailsPage(visit: ReadVisit, form: DetailsForm): Answer {
  const { say } = visit;
  const found = form.problems ?? {};
  return doorPage(visit, {
    title: say(signUp.Title_SignUp),
    lead: say(signUp.Text_Details),
    failed: Object.keys(found).length > 0,
    children: (
      <>
        <Steps say={say} steps={signUpSteps(visit)} current={2} />
        <ErrorSummary say={say} errors={found} />
        <Form action={path} formKey={newFormKey()}>
          <TextField
            say={say}
            name="username"
            label={say(signUp.Label_Username)}
            value={form.username}
            error={found.username}
            autocomplete="username"
            code
          />
          <PasswordField
            say={say}
            name="password"
            label={say(signUp.Label_Password)}
            description={say(passwordLabels.Help_Rules)}
            error={found.password}
            autocomplete="new-password"
          />
          <PasswordField
            say={say}
            name="passwordAgain"
            label={say(signUp.Label_PasswordAgain)}
            error={found.passwordAgain}
            autocomplete="new-password"
          />
          <EmailField
            say={say}
            name="email"
            label={say(signUp.Label_Email)}
            value={form.email}
            error={found.email}
          />
          <EmailField
            say={say}
            name="emailAgain"
            label={say(signUp.Label_EmailAgain)}
            value={form.emailAgain}
            error={found.emailAgain}
            autocomplete="off"
          />
          <Button kind="primary" block>
            {say(signUp.Button_Create)}
          </Button>
        </Form>
      </>
    ),
  });
}

async function donePage(visit: ReadVisit): Promise<Answer> {
  const { say } = visit;
  const maySend = await maySendAgain(visit);
  return doorPage(visit, {
    title: say(signUp.Title_Done),
    lead: say(signUp.Text_Done),
    children: (
      <>
        <Steps say={say} steps={signUpSteps(visit)} current={3} />
        {maySend && <SendAgain visit={visit} />}
        <MoreLink href="/inloggen">{say(login.Link_SignIn)}</MoreLink>
      </>
    ),
  });
}
