import { z } from 'zod';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { Steps } from '#foundation/page/steps.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { type Identification, identifyHousehold } from '../identify-household.ts';
import { login, signUp } from '../labels.ts';
import type { AccountServices } from '../services.ts';
import { findToken, issueToken } from '../tokens.ts';
import { textOf } from './sent-text.ts';
import {
  providerSignUpCookie,
  providerSignUpPath,
  signUpCookie,
  signUpMinutes,
} from './sign-up-journey.ts';

const input = z.object({
  customerNumber: z.string().trim().max(60).default(''),
  activationCode: z.string().trim().max(60).default(''),
});
type Input = z.infer<typeof input>;

/** The first step of making an account: number and code of the letters (ACC-7 to ACC-9). */
export function identifyRoutes(services: AccountServices): Route[] {
  return [
    page({
      path: '/account-aanmaken',
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => identifyPage(visit),
    }),
    outsideForm<Input, string, string>({
      path: '/account-aanmaken',
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      log: 'sign_up_identify',
      once: false,
      input,
      prepare: (visit, typed) => identify(visit, typed, services),
      outside: async (_visit, _typed, customerId) => go(customerId),
      settle: (visit, _typed, customerId) => goOn(visit, customerId),
      again: (visit, { fields }, found) =>
        identifyPage(visit, {
          customerNumber: textOf(fields.customerNumber),
          activationCode: textOf(fields.activationCode),
          problems: found,
        }),
    }),
  ];
}

/** What was counted and noted here stays, whatever the answer is. */
async function identify(visit: WriteVisit, typed: Input, services: AccountServices) {
  const missing = missingIn(visit, typed);
  if (missing.customerNumber) return stop(problems(missing));
  const found = await identifyHousehold(
    visit.write,
    {
      ...typed,
      organisationId: visit.organisation.id,
      address: visit.request.address,
      now: visit.now,
    },
    services,
  );
  if (missing.activationCode) return stop(problems(missing));
  return found.result === 'identified' ? go(found.customerId) : stop(refused(visit, found.result));
}

function missingIn({ say }: Visit, typed: Input): Problems {
  const required = say(generic.Error_Required);
  return {
    ...(typed.customerNumber === '' && { customerNumber: required }),
    ...(typed.activationCode === '' && { activationCode: required }),
  };
}

function refused({ say }: Visit, result: Exclude<Identification['result'], 'identified'>): Answer {
  const messages = {
    notVerified: signUp.Error_NotVerified,
    refused: signUp.Error_Refused,
    hasAccount: signUp.Error_HasAccount,
  } as const;
  return problems({ form: say(messages[result]) });
}

/** Identified: the rest of the journey carries a token of half an hour. */
async function goOn(visit: WriteVisit, customerId: string): Promise<Answer> {
  const { write, organisation, now, request } = visit;
  const token = await issueToken(write, {
    organisationId: organisation.id,
    purpose: 'signUp',
    customerId,
    minutes: signUpMinutes,
    now,
    replacesOlder: false,
  });
  const fromProvider = await findToken(write, {
    organisationId: organisation.id,
    purpose: 'providerSignUp',
    token: request.cookies[providerSignUpCookie],
    now,
  });
  const next = fromProvider.state === 'usable' ? providerSignUpPath : '/account-aanmaken/gegevens';
  return redirect(next, { cookies: [{ name: signUpCookie, value: token }] });
}

interface IdentifyForm {
  readonly customerNumber?: string | undefined;
  readonly activationCode?: string | undefined;
  readonly problems?: Problems;
}

function identifyPage(visit: ReadVisit, form: IdentifyForm = {}): Answer {
  const { say } = visit;
  const { form: message, ...fieldProblems } = form.problems ?? {};
  return doorPage(visit, {
    title: say(signUp.Title_SignUp),
    lead: say(signUp.Text_Identify),
    failed: message !== undefined || Object.keys(fieldProblems).length > 0,
    children: (
      <>
        <Steps say={say} steps={signUpSteps(visit)} current={1} />
        {message && (
          <Alert kind="error" role="alert">
            {message}
          </Alert>
        )}
        <ErrorSummary say={say} errors={fieldProblems} />
        <Form action="/account-aanmaken">
          <TextField
            say={say}
            name="customerNumber"
            label={say(signUp.Label_CustomerNumber)}
            value={form.customerNumber}
            error={fieldProblems.customerNumber}
            autocomplete="off"
            maxlength={60}
            code
          />
          <TextField
            say={say}
            name="activationCode"
            label={say(signUp.Label_ActivationCode)}
            value={form.activationCode}
            error={fieldProblems.activationCode}
            autocomplete="off"
            maxlength={60}
            code
          />
          <Button kind="primary" block>
            {say(generic.Button_Next)}
          </Button>
        </Form>
        <MoreLink href="/activeercode-aanvragen">{say(signUp.Link_LetterLost)}</MoreLink>
        <MoreLink href="/inloggen">{say(login.Link_SignIn)}</MoreLink>
      </>
    ),
  });
}

/** The steps of making an account, for the line above each of its pages. */
export function signUpSteps({ say }: Visit): { title: string }[] {
  return [signUp.Step_Identify, signUp.Step_Details, signUp.Step_Confirm].map((label) => ({
    title: say(label),
  }));
}
