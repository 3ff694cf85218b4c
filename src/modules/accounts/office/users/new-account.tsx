import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { passwordLabels } from '../../labels.ts';
import { PasswordsBusy } from '../../passwords.ts';
import { brokenPasswordRules, type PasswordRule } from '../../rules/password-rules.ts';
import type { AccountServices } from '../../services.ts';
import {
  type AccountInput,
  accountFields,
  type CheckedAccount,
  checkAccount,
} from './account-fields.ts';
import {
  type AccountValues,
  NameFields,
  PasswordFields,
  RoleFields,
  typedValues,
} from './form-parts.tsx';
import { labels } from './labels.ts';
import { inOneLine, logAccount } from './log-account.ts';
import { accountsPath, managers } from './manage.ts';

const path = `${accountsPath}/nieuw`;

const input = z.object({
  ...accountFields,
  wachtwoord: z.string().min(1),
  wachtwoordHerhaald: z.string().min(1),
});

const empty: AccountValues = { gebruikersnaam: '', email: '', rol: '', huurdernummer: '' };

/** A new account, confirmed at once (ADM-114 to ADM-121). */
export function newAccountRoutes({
  passwords,
}: Pick<AccountServices, 'passwords'>): readonly Route[] {
  return [
    page({
      path,
      audience: managers,
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => newAccountPage(visit, empty, {}),
    }),
    outsideForm({
      path,
      audience: managers,
      feature: 'none',
      limit: 'secret',
      input,
      log: 'accountCreated',
      async prepare(visit, typed) {
        const wrong = passwordProblems(visit, typed);
        // A good password goes on: only settle knows a second press of the same form (GEN-B4).
        if (Object.keys(wrong).length === 0) return go(undefined);
        const checked = await checkAccount(visit, typed, undefined);
        return stop(problems({ ...wrong, ...('problems' in checked && checked.problems) }));
      },
      async outside({ say }, { wachtwoord }) {
        try {
          return go(await passwords.hash(wachtwoord));
        } catch (error) {
          if (error instanceof PasswordsBusy)
            return stop(problems({ form: say(labels.Error_Busy) }));
          throw error;
        }
      },
      async settle(visit, typed, passwordHash) {
        const checked = await checkAccount(visit, typed, undefined);
        if ('problems' in checked) return problems(checked.problems);
        return storeAccount(visit, checked.account, passwordHash);
      },
      again: (visit, sent, errors) => newAccountPage(visit, typedValues(sent), errors),
    }),
  ];
}

async function storeAccount(
  visit: WriteVisit,
  account: CheckedAccount,
  passwordHash: string,
): Promise<Answer> {
  const { write, organisation, now, say } = visit;
  const { customerId, customerNumber, ...values } = account;
  const id = randomUUID();
  const stored = await write
    .insertInto('account')
    .values({
      organisationId: organisation.id,
      id,
      ...values,
      passwordHash,
      confirmedAt: now,
      confirmedOnUnknownDate: true,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.columns(['organisationId', 'usernameKey']).doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows !== 1n) {
    return problems({ gebruikersnaam: say(labels.Error_UsernameTaken) });
  }
  if (customerId !== undefined) {
    await write
      .insertInto('access')
      .values({ organisationId: organisation.id, accountId: id, customerId })
      .execute();
  }
  await logAccount(visit, account.username, { newValue: inOneLine(visit, account) });
  return redirect(`${accountsPath}/${id}`, { notice: labels.Notice_Created });
}

const ruleLabels = {
  longEnough: passwordLabels.Error_LongEnough,
  notTooLong: passwordLabels.Error_NotTooLong,
  capital: passwordLabels.Error_Capital,
  smallLetter: passwordLabels.Error_SmallLetter,
  digit: passwordLabels.Error_Digit,
  specialCharacter: passwordLabels.Error_SpecialCharacter,
  notTheUsername: passwordLabels.Error_NotTheUsername,
  notThePrevious: passwordLabels.Error_NotThePrevious,
} satisfies Record<PasswordRule, unknown>;

/** Names every rule that the password breaks, and whether the two differ (ADM-117, ADM-B5). */
function passwordProblems(
  { say }: Visit,
  typed: AccountInput & { wachtwoord: string; wachtwoordHerhaald: string },
): Problems {
  const broken = brokenPasswordRules(typed.wachtwoord, { username: typed.gebruikersnaam });
  return {
    ...(broken.length > 0 && { wachtwoord: broken.map((rule) => say(ruleLabels[rule])).join(' ') }),
    ...(typed.wachtwoord !== typed.wachtwoordHerhaald && {
      wachtwoordHerhaald: say(labels.Error_PasswordsDiffer),
    }),
  };
}

function newAccountPage(visit: Visit, values: AccountValues, errors: Problems): Answer {
  const { say } = visit;
  return administrationPage(visit, {
    title: say(labels.Title_New),
    current: 'accounts',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: accountsPath, title: say(labels.Title_Accounts) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Alert kind="info">{say(labels.Text_NewIsForAdministrators)}</Alert>
        <Form action={path} formKey={newFormKey()} panel warnUnsaved>
          <h2 class="utrecht-heading-2">{say(labels.Title_Details)}</h2>
          <NameFields visit={visit} values={values} errors={errors} />
          <PasswordFields visit={visit} errors={errors} />
          <RoleFields
            visit={visit}
            values={values}
            errors={errors}
            numberLabel={say(labels.Label_CustomerNumber)}
          />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={accountsPath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
