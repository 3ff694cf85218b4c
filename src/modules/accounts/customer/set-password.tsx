import { z } from 'zod';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { go, outsideForm, page, type Route, type Step, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { PasswordField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { accountById, type FoundAccount } from '../find-account.ts';
import { forgotten, login, passwordLabels } from '../labels.ts';
import { PasswordsBusy } from '../passwords.ts';
import { refusedPasswords } from '../rules/account-details.ts';
import type { AccountServices } from '../services.ts';
import { setPassword } from '../set-password.ts';
import { findToken, spendToken, type TokenFacts } from '../tokens.ts';
import { messagePage } from './message-page.tsx';
import { textOf } from './sent-text.ts';

const path = '/wachtwoord-instellen';
const key = z.string().trim().max(100).default('');

const input = z.object({
  sleutel: key,
  password: z.string().default(''),
  passwordAgain: z.string().default(''),
});
type Input = z.infer<typeof input>;

/** The link of the mail Account resetten: a page for a new password (ACC-47, ACC-48). */
export function setPasswordRoutes(services: AccountServices): Route[] {
  return [
    page({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      input: z.object({ sleutel: key }),
      log: 'none',
      show: (visit, { sleutel }) => setPasswordPage(visit, sleutel, {}),
    }),
    outsideForm<Input, string | undefined, string>({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      log: 'password_reset',
      input,
      prepare: checkPassword,
      outside: (visit, typed, earlierHash) => hashNew(visit, typed, earlierHash, services),
      settle: (visit, typed, passwordHash) => storePassword(visit, typed, passwordHash, services),
      again: (visit, { fields }, found) =>
        setPasswordPage(visit, textOf(fields.sleutel) ?? '', found),
    }),
  ];
}

async function checkPassword(visit: WriteVisit, typed: Input): Promise<Step<string | undefined>> {
  const found = await findToken(visit.read, questionOf(visit, typed.sleutel));
  // After a second press the link is used already; the form key then answers what the first press answered (GEN-B4).
  if (found.state === 'used') return go(undefined);
  const account = found.state === 'usable' ? await accountOf(visit, found) : undefined;
  if (!account) return stop(problems({}));
  const refused = refusedPasswords(typed, account);
  const messages = Object.entries(refused).map(([field, label]) => [field, visit.say(label)]);
  return messages.length > 0
    ? stop(problems(Object.fromEntries(messages)))
    : go(account.passwordHash ?? undefined);
}

/** The new hash; the old password is refused (PRF-43, PRF-50). */
async function hashNew(
  { say }: Visit,
  { password }: Input,
  earlierHash: string | undefined,
  { passwords }: AccountServices,
): Promise<Step<string>> {
  try {
    if (await passwords.verify(earlierHash, password)) {
      return stop(problems({ password: say(passwordLabels.Error_NotThePrevious) }));
    }
    return go(await passwords.hash(password));
  } catch (error) {
    if (error instanceof PasswordsBusy) return stop(problems({ form: say(login.Error_Busy) }));
    throw error;
  }
}

async function storePassword(
  visit: WriteVisit,
  { sleutel }: Input,
  passwordHash: string,
  services: AccountServices,
): Promise<Answer> {
  const spent = await spendToken(visit.write, questionOf(visit, sleutel));
  const account = spent && (await accountOf(visit, spent));
  if (!account) return problems({});
  await setPassword(visit, account, { passwordHash }, services);
  return redirect('/inloggen', { notice: forgotten.Notice_PasswordSet });
}

async function accountOf(visit: ReadVisit, token: TokenFacts): Promise<FoundAccount | undefined> {
  if (token.accountId === undefined) return undefined;
  const account = await accountById(visit.read, visit.organisation.id, token.accountId);
  return account && { ...account, customerId: token.customerId };
}

function questionOf({ organisation, now }: Visit, token: string) {
  return { organisationId: organisation.id, purpose: 'resetPassword', token, now } as const;
}

async function setPasswordPage(visit: ReadVisit, token: string, found: Problems): Promise<Answer> {
  const { say } = visit;
  const { state } = await findToken(visit.read, questionOf(visit, token));
  if (state !== 'usable') {
    return messagePage(visit, {
      title: say(forgotten.Title_LinkDead),
      text: say(forgotten.Text_LinkDead),
      children: <MoreLink href="/inloggegevens-vergeten">{say(forgotten.Link_AskNew)}</MoreLink>,
    });
  }
  return doorPage(visit, {
    title: say(forgotten.Title_NewPassword),
    lead: say(forgotten.Text_NewPassword),
    failed: Object.keys(found).length > 0,
    hidden: true,
    children: (
      <>
        <ErrorSummary say={say} errors={found} />
        <Form action={path} formKey={newFormKey()} hidden={{ sleutel: token }}>
          <PasswordField
            say={say}
            name="password"
            label={say(forgotten.Label_NewPassword)}
            description={say(passwordLabels.Help_Rules)}
            error={found.password}
            autocomplete="new-password"
          />
          <PasswordField
            say={say}
            name="passwordAgain"
            label={say(forgotten.Label_NewPasswordAgain)}
            error={found.passwordAgain}
            autocomplete="new-password"
          />
          <Button kind="primary" block>
            {say(forgotten.Button_SetPassword)}
          </Button>
        </Form>
      </>
    ),
  });
}
