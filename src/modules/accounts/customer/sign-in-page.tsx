import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { Tick } from '#foundation/page/choice-field.tsx';
import { Divider } from '#foundation/page/door.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { LinkList, TextLink } from '#foundation/page/links.tsx';
import { PasswordField, TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { login, signUp } from '../labels.ts';
import { providersOf } from '../providers/identity-providers.ts';
import { returnAddress } from '../rules/return-address.ts';

/** What stands on the sign-in page besides its words. */
export interface SignInForm {
  readonly username?: string | undefined;
  readonly remember?: boolean;
  /** Where to go afterwards, as the address of the page says. */
  readonly returnTo?: string | undefined;
  readonly problems?: Problems;
  readonly status?: number;
}

/** The sign-in page (ACC-35): user name and password, other ways, and the links for who has no account yet. */
export async function signInPage(visit: ReadVisit, form: SignInForm = {}): Promise<Answer> {
  const { say, organisation } = visit;
  const { problems = {}, status } = form;
  const { form: whole, ...ofFields } = problems;
  const providers = await providersOf(visit.read, organisation.id, 'customer');
  const returnTo = returnAddress(form.returnTo);
  const { telephone } = organisation.contact;
  return doorPage(visit, {
    title: say(login.Title_SignIn),
    heading: say(login.Title_Welcome, { portalName: organisation.portalName }),
    lead: say(login.Text_Welcome) || undefined,
    failed: Object.keys(problems).length > 0,
    ...(status !== undefined && { status }),
    children: (
      <>
        {whole ? (
          <Alert kind="error" role="alert">
            {whole}
          </Alert>
        ) : (
          <ErrorSummary say={say} errors={ofFields} introduction={say(login.Text_FillIn)} />
        )}
        <PasswordForm say={say} form={form} returnTo={returnTo} />
        {providers.length > 0 && (
          <>
            <Divider>{say(login.Label_Or)}</Divider>
            {providers.map(({ key, buttonText }) => (
              <Form action={providerAddress(key)} hidden={{ terug: returnTo }}>
                <Button icon="external-link" block>
                  {buttonText}
                </Button>
              </Form>
            ))}
          </>
        )}
        <LinkList
          links={[
            {
              href: '/account-aanmaken',
              title: say(login.Link_SignUp),
              text: say(login.Text_SignUp) || undefined,
            },
            { href: '/inloggegevens-vergeten', title: say(login.Link_Forgotten) },
            { href: '/activeercode-aanvragen', title: say(signUp.Link_LetterLost) },
          ]}
        />
        {telephone && (
          <p class="utrecht-paragraph">
            {say(login.Text_Help)}{' '}
            <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</TextLink>
          </p>
        )}
      </>
    ),
  });
}

function PasswordForm(props: { say: Say; form: SignInForm; returnTo: string | undefined }): Html {
  const { say, form } = props;
  const problems = form.problems ?? {};
  return (
    <Form action="/inloggen" hidden={{ terug: props.returnTo }}>
      <TextField
        say={say}
        name="username"
        label={say(login.Label_Username)}
        value={form.username}
        error={problems.username}
        autocomplete="username"
        code
      />
      <PasswordField
        say={say}
        name="password"
        label={say(login.Label_Password)}
        error={problems.password}
        autocomplete="current-password"
      />
      <Tick
        say={say}
        name="remember"
        label={say(login.Label_Remember)}
        description={say(login.Help_Remember)}
        checked={form.remember}
      />
      <Button kind="primary" block>
        {say(login.Button_SignIn)}
      </Button>
    </Form>
  );
}

/** Where the form goes that begins a sign-in at a provider. */
function providerAddress(key: string): string {
  return `/inloggen/met/${key}`;
}
