import { type Answer, notFound, type Problems } from '#foundation/http/answer.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { PasswordField } from '#foundation/page/text-field.tsx';
import { accountById } from '../find-account.ts';
import { providersOf } from '../providers/identity-providers.ts';
import { returnAddress } from '../rules/return-address.ts';
import { securityLabels as labels } from './labels.ts';
import { accountHolder, type SecurityPlace } from './place.ts';

/** The page that asks for fresh proof: the password, or for an account without one a new sign-in (ACC-28). */
export async function confirmPage(
  visit: ReadVisit,
  place: SecurityPlace,
  asked: { readonly returnTo: string | undefined; readonly problems?: Problems },
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const holder = accountHolder(visit);
  const account = holder && (await accountById(read, organisation.id, holder.accountId));
  if (!holder || !account) return notFound;
  const { base } = place;
  const { problems = {} } = asked;
  const hidden = { terug: returnAddress(asked.returnTo) ?? base };
  const cancel = <ButtonLink href={base}>{say(generic.Button_Cancel)}</ButtonLink>;
  const hasPassword = account.passwordHash !== null;
  const providers = hasPassword ? [] : await linkedProviders(visit, holder.accountId);
  return place.frame(visit, {
    title: say(labels.Title_Confirm),
    breadcrumb: [{ href: base, title: say(labels.Title_Security) }],
    lead: say(hasPassword ? labels.Text_ConfirmPassword : labels.Text_ConfirmProvider),
    failed: Object.keys(problems).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={problems} introduction={say(labels.Text_NothingChanged)} />
        {hasPassword && (
          <Form action={`${base}/bevestigen`} hidden={hidden} panel>
            <PasswordField
              say={say}
              name="password"
              label={say(labels.Label_Password)}
              error={problems.password}
              autocomplete="current-password"
            />
            <ButtonGroup>
              <Button kind="primary">{say(labels.Button_Confirm)}</Button>
              {cancel}
            </ButtonGroup>
          </Form>
        )}
        {providers.map(({ key, buttonText }) => (
          <Form action={`${base}/bevestigen/met/${key}`} hidden={hidden} panel>
            <ButtonGroup>
              <Button kind="primary" icon="external-link">
                {buttonText}
              </Button>
              {cancel}
            </ButtonGroup>
          </Form>
        ))}
      </>
    ),
  });
}

async function linkedProviders({ read, organisation }: ReadVisit, accountId: string) {
  const linked = await read
    .selectFrom('accountIdentity')
    .select('provider')
    .where('organisationId', '=', organisation.id)
    .where('accountId', '=', accountId)
    .execute();
  const providers = await providersOf(read, organisation.id, 'customer');
  return providers.filter(({ key }) => linked.some(({ provider }) => provider === key));
}
