import { z } from 'zod';
import { normalizeEmail } from '#foundation/format/text.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import {
  form,
  go,
  outsideForm,
  page,
  type Route,
  type Step,
  stop,
} from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Paragraph } from '#foundation/page/panel.tsx';
import { EmailField, PasswordField } from '#foundation/page/text-field.tsx';
import { features } from '#foundation/switches/features.ts';
import {
  type AccountServices,
  askEmailChange,
  askFreshProof,
  type CountedPassword,
  cancelEmailChange,
  compareOwnPassword,
  countOwnPassword,
  isFresh,
  type PasswordOutcome,
  pendingEmailChange,
  settleOwnPassword,
} from '#modules/accounts/module.ts';
import { contactLabels } from '#modules/customers/module.ts';
import type { OwnAccount } from '../change-own-details.ts';
import { changeLabels as labels } from '../labels.ts';
import { ownFormPage, profilePath } from './form-page.tsx';
import { accountOfVisitor } from './own-account.ts';

const path = '/gegevens/email';
const input = z.object({
  email: z.string().max(1000).trim().default(''),
  password: z.string().max(1000).default(''),
});
type Typed = z.output<typeof input>;

/** The proof that it is the customer himself: his password, or a fresh sign-in where he has none (PRF-27, OP-8). */
interface Asked {
  readonly account: OwnAccount;
  readonly counted?: CountedPassword;
}
type Proved = Asked & { readonly outcome?: PasswordOutcome };

type Services = Pick<AccountServices, 'secrets' | 'passwords'>;

/** Changing the e-mail address: proof, a link to the new address, and taking it back (PRF-26 to PRF-34, OP-19). */
export function emailRoutes(services: Services): readonly Route[] {
  const common = { audience: ['customer'], feature: features.householdData } as const;
  const nothing = z.object({});
  return [
    page({
      ...common,
      path,
      limit: 'page',
      input: nothing,
      log: 'none',
      show: (visit) => emailPage(visit, {}),
    }),
    outsideForm<Typed, Asked, Proved>({
      ...common,
      path,
      limit: 'secret',
      input,
      log: 'emailChangeAsked',
      prepare: (visit, typed) => checkAndCount(visit, typed, services),
      outside: (_visit, typed, asked) => prove(typed, asked, services),
      settle: (visit, typed, proved) => settle(visit, typed, proved, services),
      again: (visit, { fields }, found) =>
        emailPage(visit, {
          email: typeof fields.email === 'string' ? fields.email : '',
          problems: found,
        }),
    }),
    form({
      ...common,
      path: `${path}/opnieuw`,
      limit: 'mail',
      input: nothing,
      log: 'emailChangeMailAgain',
      settle: (visit) => sendAgain(visit, services),
      again: () => redirect(profilePath),
    }),
    form({
      ...common,
      path: `${path}/annuleren`,
      limit: 'form',
      input: nothing,
      log: 'emailChangeCancelled',
      settle: cancel,
      again: () => redirect(profilePath),
    }),
  ];
}

async function checkAndCount(
  visit: WriteVisit,
  typed: Typed,
  services: Services,
): Promise<Step<Asked>> {
  const { say } = visit;
  const account = await accountOfVisitor(visit);
  if (!account) return stop(notFound);
  const hasPassword = account.passwordHash !== null;
  if (!hasPassword && !isFresh(visit)) return stop(askFreshProof('/veiligheid', path));
  const found = {
    ...emailProblem(visit, typed.email, account),
    ...(hasPassword && typed.password === '' && { password: say(generic.Error_Required) }),
  };
  if (Object.keys(found).length > 0) return stop(problems(found));
  if (!hasPassword) return go({ account });
  const counted = await countOwnPassword(visit, account, services);
  return 'refused' in counted
    ? stop(problems({ password: say(counted.refused) }))
    : go({ account, counted });
}

function emailProblem({ say }: WriteVisit, typed: string, account: OwnAccount): Problems {
  if (typed === '') return { email: say(generic.Error_Required) };
  const email = normalizeEmail(typed);
  if (!email) return { email: say(contactLabels.Error_Email) };
  return email.key === account.emailKey ? { email: say(labels.Error_SameEmail) } : {};
}

async function prove({ password }: Typed, asked: Asked, services: Services): Promise<Step<Proved>> {
  const { counted } = asked;
  if (!counted) return go(asked);
  return go({ ...asked, outcome: await compareOwnPassword(counted, password, services) });
}

async function settle(
  visit: WriteVisit,
  typed: Typed,
  { account, counted, outcome }: Proved,
  services: Services,
): Promise<Answer> {
  const email = normalizeEmail(typed.email);
  if (!email) return notFound;
  if (counted && outcome) {
    const settled = await settleOwnPassword(visit, counted, outcome, services);
    if ('refused' in settled) {
      const found = { password: visit.say(settled.refused) };
      if (outcome !== 'busy') return problems(found);
      return emailPage(visit, { email: typed.email, problems: found, status: 503 });
    }
  }
  const asked = await askEmailChange(visit, account, email.address, services);
  return redirect(profilePath, {
    notice: asked ? labels.Notice_EmailAsked : labels.Warning_TooManyMails,
  });
}

async function sendAgain(visit: WriteVisit, services: Services): Promise<Answer> {
  const account = await accountOfVisitor(visit);
  if (!account) return notFound;
  const email = await pendingEmailChange(visit.read, whose(visit, account));
  if (email === undefined) return redirect(profilePath);
  const asked = await askEmailChange(visit, account, email, services);
  return redirect(profilePath, {
    notice: asked ? labels.Notice_EmailAsked : labels.Warning_TooManyMails,
  });
}

async function cancel(visit: WriteVisit): Promise<Answer> {
  const account = await accountOfVisitor(visit);
  if (!account) return notFound;
  await cancelEmailChange(visit.write, whose(visit, account));
  return redirect(profilePath, { notice: labels.Notice_EmailCancelled });
}

function whose({ organisation, now }: WriteVisit, account: OwnAccount) {
  return { organisationId: organisation.id, accountId: account.id, now };
}

async function emailPage(
  visit: ReadVisit,
  form: { readonly email?: string; readonly problems?: Problems; readonly status?: number },
): Promise<Answer> {
  const { say } = visit;
  const account = await accountOfVisitor(visit);
  if (!account) return notFound;
  const hasPassword = account.passwordHash !== null;
  if (!hasPassword && !isFresh(visit)) return askFreshProof('/veiligheid', path);
  const { problems: found = {}, status } = form;
  return ownFormPage(visit, {
    title: say(labels.Title_Email),
    action: path,
    problems: found,
    button: say(labels.Button_Send),
    ...(status !== undefined && { status }),
    children: (
      <>
        <Paragraph>{say(hasPassword ? labels.Text_Email : labels.Text_EmailFresh)}</Paragraph>
        <EmailField
          say={say}
          name="email"
          label={say(labels.Label_NewEmail)}
          value={form.email}
          error={found.email}
        />
        {hasPassword && (
          <PasswordField
            say={say}
            name="password"
            label={say(labels.Label_Password)}
            error={found.password}
            autocomplete="current-password"
          />
        )}
      </>
    ),
  });
}
