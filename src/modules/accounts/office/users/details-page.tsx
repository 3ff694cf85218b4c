import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { GeneralBlock, invalidEmail, SignInBlock, StatusBlock } from './account-blocks.tsx';
import type { AccountDetails } from './account-details.ts';
import { type AccountValues, NameFields, RoleFields } from './form-parts.tsx';
import { labels } from './labels.ts';
import { accountsPath, mayChange } from './manage.ts';

interface Props {
  readonly visit: Visit;
  readonly account: AccountDetails;
  readonly values: AccountValues;
  readonly errors: Problems;
}

/** An account with everything staff can do to it (ADM-123, STF.4). */
export function accountDetailsPage(visit: Visit, props: Omit<Props, 'visit'>): Answer {
  const { account, errors } = props;
  const { say } = visit;
  const change = mayChange(visit, account);
  return administrationPage(visit, {
    title: say(labels.Title_Change, { username: account.username }),
    current: 'accounts',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: accountsPath, title: say(labels.Title_Accounts) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        {change ? (
          <ChangeForm visit={visit} {...props} />
        ) : (
          <>
            <Alert kind="info">{say(labels.Text_OnlySeeing)}</Alert>
            <GeneralBlock visit={visit} account={account} />
          </>
        )}
        <StatusBlock visit={visit} account={account} />
        <SignInBlock visit={visit} account={account} />
        {change && <Acts visit={visit} account={account} />}
      </>
    ),
  });
}

/** The values of an account as they are stored. */
export function storedValues(account: AccountDetails): AccountValues {
  return {
    gebruikersnaam: account.username,
    email: account.email,
    rol: account.role === 'administrator' ? 'beheerder' : 'gebruiker',
    huurdernummer: account.customerNumbers ?? '',
  };
}

function ChangeForm({ visit, account, values, errors }: Props): Html {
  const { say } = visit;
  return (
    <Form
      action={`${accountsPath}/${account.id}`}
      formKey={newFormKey()}
      hidden={{ versie: account.version }}
      panel
      warnUnsaved
    >
      <h2 class="utrecht-heading-2">{say(labels.Title_General)}</h2>
      <NameFields
        visit={visit}
        values={values}
        errors={errors}
        {...(account.role === 'user' && { advice: say(labels.Text_EmailAdvice) })}
      />
      <DataList facts={[invalidEmail(visit, account)]} />
      <RoleFields
        visit={visit}
        values={values}
        errors={errors}
        numberLabel={say(labels.Label_CustomerNumberOfAccount)}
      />
      <ButtonGroup>
        <Button kind="primary">{say(generic.Button_Save)}</Button>
        <ButtonLink href={accountsPath}>{say(generic.Button_Cancel)}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** Block or unblock, delete, and activate while it is locked (ADM-127, ADM-131, ADM-137, ADM-139). */
function Acts({ visit, account }: Pick<Props, 'visit' | 'account'>): Html {
  const { say } = visit;
  const path = `${accountsPath}/${account.id}`;
  return (
    <ButtonGroup>
      {account.blockedAt === null ? (
        <ButtonLink href={`${path}/blokkeren`} icon="ban">
          {say(labels.Button_Block)}
        </ButtonLink>
      ) : (
        <ActButton action={`${path}/deblokkeren`}>{say(labels.Button_Unblock)}</ActButton>
      )}
      <ButtonLink href={`${accountsPath}/verwijderen?account=${account.id}`} icon="trash-2">
        {say(generic.Button_Delete)}
      </ButtonLink>
      {account.lockedUntil && (
        <ActButton action={`${path}/activeren`}>{say(labels.Button_Activate)}</ActButton>
      )}
    </ButtonGroup>
  );
}

function ActButton(props: { action: string; children: string }): Html {
  return (
    <Form action={props.action} formKey={newFormKey()}>
      <Button>{props.children}</Button>
    </Form>
  );
}
