import { z } from 'zod';
import { normalizeEmail } from '#foundation/format/text.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import type { Label } from '#foundation/labels/label.ts';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Steps } from '#foundation/page/steps.tsx';
import { EmailField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { useUpCode } from '../confirm-account.ts';
import { createAccount } from '../create-account.ts';
import { knownEmail } from '../customer/account-details.tsx';
import { textOf } from '../customer/sent-text.ts';
import {
  providerSignUpCookie,
  providerSignUpPath,
  signUpCookie,
} from '../customer/sign-up-journey.ts';
import { accountById } from '../find-account.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { accountConfirmed } from '../interaction-kinds.ts';
import { signUp } from '../labels.ts';
import { refusedEmails } from '../rules/account-details.ts';
import type { AccountServices } from '../services.ts';
import { findToken, spendToken } from '../tokens.ts';
import { linkedIdentity, linkIdentity } from './identities.ts';
import { providerNamed } from './identity-providers.ts';
import { providerLabels as labels } from './labels.ts';
import { providerName } from './provider-name.ts';
import { sendEmailConfirmation } from './send-email-confirmation.ts';

const input = z.object({
  email: z.string().trim().default(''),
  emailAgain: z.string().trim().default(''),
});
type Typed = z.output<typeof input>;

/** The second step for somebody from a provider: only the e-mail address, twice (ACC-24 to ACC-26). */
export function providerSignUpRoutes(services: AccountServices): readonly Route[] {
  const common = { path: providerSignUpPath, audience: ['anyone'], feature: 'none' } as const;
  return [
    page({
      ...common,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => emailPage(visit, undefined),
    }),
    form({
      ...common,
      limit: 'secret',
      input,
      log: 'providerSignUp',
      settle: (visit, typed) => makeAccount(visit, typed, services),
      again: (visit, { fields }, found) =>
        emailPage(visit, {
          email: textOf(fields.email),
          emailAgain: textOf(fields.emailAgain),
          problems: found,
        }),
    }),
  ];
}

/** Makes the account, links the identity and signs in at once, without waiting for a mail (ACC-25). */
async function makeAccount(
  visit: WriteVisit,
  typed: Typed,
  { secrets }: AccountServices,
): Promise<Answer> {
  const { write, organisation, language, now } = visit;
  const { identity, household } = questionsOf(visit);
  const fromProvider = await spendToken(write, identity);
  const identified = await spendToken(write, household);
  if (!fromProvider || identified?.customerId === undefined) return startAgain();
  const { customerId } = identified;
  const email = normalizeEmail(typed.email);
  const refused = refusedEmails(typed);
  if (Object.keys(refused).length > 0 || !email) return problems(messagesOf(visit, refused));
  const created = await createAccount(write, {
    organisationId: organisation.id,
    customerId,
    username: email.address,
    passwordHash: undefined,
    // The address counts for mail when it was confirmed (OP-8); until then the account has none.
    email: { address: '', key: '' },
    confirmedAt: now,
    language,
    now,
  });
  if (created.result !== 'created') {
    return problems(
      created.result === 'hasAccount'
        ? { form: visit.say(signUp.Error_HasAccount) }
        : { email: visit.say(labels.Error_CannotLink) },
    );
  }
  const { accountId } = created;
  const whose = { organisationId: organisation.id, accountId };
  const linked = await linkIdentity(write, whose, linkedIdentity.parse(fromProvider.payload), now);
  const account = linked && (await accountById(write, organisation.id, accountId));
  if (!account) return problems({ form: visit.say(labels.Error_CannotLink) });
  await useUpCode(visit, customerId);
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId,
    kind: accountConfirmed,
    actor: visit.visitor,
    now,
  });
  const { username } = account;
  await sendEmailConfirmation(visit, {
    accountId,
    customerId,
    username,
    email: email.address,
    language,
  });
  const done = await finishSignIn(visit, {
    account: { ...account, customerId },
    remember: false,
    returnTo: undefined,
    secrets,
  });
  return done.kind === 'redirect'
    ? { ...done, cookies: [...(done.cookies ?? []), ...ended] }
    : done;
}

interface EmailForm {
  readonly email: string | undefined;
  readonly emailAgain: string | undefined;
  readonly problems: Problems;
}

async function emailPage(visit: ReadVisit, typed: EmailForm | undefined): Promise<Answer> {
  const { read, organisation, say } = visit;
  const questions = questionsOf(visit);
  const fromProvider = await findToken(read, questions.identity);
  const identified = await findToken(read, questions.household);
  if (fromProvider.state !== 'usable' || identified.state !== 'usable') return startAgain();
  const { provider: key } = linkedIdentity.parse(fromProvider.payload);
  const provider = await providerNamed(read, organisation.id, 'customer', key);
  if (!provider) return startAgain();
  const found = typed?.problems ?? {};
  return doorPage(visit, {
    title: say(signUp.Title_SignUp),
    lead: say(labels.Text_Email, { provider: providerName(provider) }),
    failed: Object.keys(found).length > 0,
    hidden: true,
    children: (
      <>
        <Steps
          say={say}
          steps={[{ title: say(signUp.Step_Identify) }, { title: say(labels.Step_Email) }]}
          current={2}
        />
        <ErrorSummary say={say} errors={found} />
        <Form action={providerSignUpPath} formKey={newFormKey()}>
          <EmailField
            say={say}
            name="email"
            label={say(signUp.Label_Email)}
            value={typed ? typed.email : await knownEmail(visit, identified.customerId)}
            error={found.email}
          />
          <EmailField
            say={say}
            name="emailAgain"
            label={say(signUp.Label_EmailAgain)}
            value={typed?.emailAgain}
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

function messagesOf({ say }: Visit, refused: Readonly<Record<string, Label>>): Problems {
  return Object.fromEntries(Object.entries(refused).map(([field, label]) => [field, say(label)]));
}

/** The two secrets of this browser: who it is at the provider, and which household was identified. */
function questionsOf({ organisation, request, now }: Visit) {
  const question = { organisationId: organisation.id, now };
  return {
    identity: {
      ...question,
      purpose: 'providerSignUp',
      token: request.cookies[providerSignUpCookie],
    },
    household: { ...question, purpose: 'signUp', token: request.cookies[signUpCookie] },
  } as const;
}

const ended = [providerSignUpCookie, signUpCookie].map((name) => ({ name, value: '' }));

function startAgain(): Answer {
  return redirect('/account-aanmaken', { notice: signUp.Notice_StartAgain });
}
