import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, type Step, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { PasswordField } from '#foundation/page/text-field.tsx';
import { features } from '#foundation/switches/features.ts';
import {
  type AccountServices,
  type CountedPassword,
  compareOwnPassword,
  countOwnPassword,
  type PasswordOutcome,
  PasswordsBusy,
  passwordLabels,
  refusedPasswords,
  setPassword,
  settleOwnPassword,
} from '#modules/accounts/module.ts';
import { changeLabels as labels, profileLabels } from '../labels.ts';
import { ownFormPage, profilePath } from './form-page.tsx';
import { accountOfVisitor } from './own-account.ts';

export const passwordPath = '/gegevens/wachtwoord';

const input = z.object({
  currentPassword: z.string().max(1000).default(''),
  password: z.string().max(1000).default(''),
  passwordAgain: z.string().max(1000).default(''),
});
type Typed = z.output<typeof input>;

interface Compared {
  readonly counted: CountedPassword;
  readonly outcome: PasswordOutcome;
  /** The hash of the new password, when the current one was right. */
  readonly newHash?: string;
}

type Services = Pick<AccountServices, 'secrets' | 'passwords'>;

/** Changing the password: the form stands in its panel, and on a page of its own with its messages (PRF-41 to PRF-50). */
export function passwordRoutes(services: Services): readonly Route[] {
  const common = {
    path: passwordPath,
    audience: ['customer'],
    feature: features.changePassword,
  } as const;
  return [
    page({
      ...common,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => passwordPage(visit, {}),
    }),
    outsideForm<Typed, CountedPassword, Compared>({
      ...common,
      limit: 'secret',
      input,
      log: 'passwordChanged',
      prepare: (visit, typed) => checkAndCount(visit, typed, services),
      outside: (_visit, typed, counted) => compareAndHash(typed, counted, services),
      settle: (visit, _typed, compared) => settle(visit, compared, services),
      again: (visit, _sent, found) => passwordPage(visit, found),
    }),
  ];
}

async function checkAndCount(
  visit: WriteVisit,
  typed: Typed,
  services: Services,
): Promise<Step<CountedPassword>> {
  const { say } = visit;
  const account = await accountOfVisitor(visit);
  // Who signs in at a provider has no password to change (PRF-49).
  if (!account?.passwordHash) return stop(notFound);
  const found = typedProblems(say, typed, account.username);
  if (Object.keys(found).length > 0) return stop(problems(found));
  const counted = await countOwnPassword(visit, account, services);
  return 'refused' in counted
    ? stop(problems({ currentPassword: say(counted.refused) }))
    : go(counted);
}

function typedProblems(say: Say, typed: Typed, username: string): Problems {
  const { currentPassword, password } = typed;
  const refused = {
    ...(currentPassword === '' && { currentPassword: generic.Error_Required }),
    ...refusedPasswords(typed, { username }),
    ...(password !== '' &&
      password === currentPassword && { password: passwordLabels.Error_NotThePrevious }),
  };
  return Object.fromEntries(Object.entries(refused).map(([field, label]) => [field, say(label)]));
}

async function compareAndHash(
  { currentPassword, password }: Typed,
  counted: CountedPassword,
  services: Services,
): Promise<Step<Compared>> {
  const outcome = await compareOwnPassword(counted, currentPassword, services);
  if (outcome !== 'right') return go({ counted, outcome });
  try {
    return go({ counted, outcome, newHash: await services.passwords.hash(password) });
  } catch (error) {
    if (error instanceof PasswordsBusy) return go({ counted, outcome: 'busy' });
    throw error;
  }
}

async function settle(
  visit: WriteVisit,
  { counted, outcome, newHash }: Compared,
  services: Services,
): Promise<Answer> {
  const { say, visitor } = visit;
  if (visitor.kind !== 'customer') return notFound;
  const settled = await settleOwnPassword(visit, counted, outcome, services);
  if ('refused' in settled) {
    const found = { currentPassword: say(settled.refused) };
    return outcome === 'busy' ? passwordPage(visit, found, 503) : problems(found);
  }
  if (newHash === undefined) return notFound;
  const change = { passwordHash: newHash, except: visitor.sessionId };
  await setPassword(visit, settled.account, change, services);
  return redirect(profilePath, { notice: labels.Notice_Password });
}

async function passwordPage(visit: ReadVisit, found: Problems, status?: number): Promise<Answer> {
  const account = await accountOfVisitor(visit);
  if (!account?.passwordHash) return notFound;
  return ownFormPage(visit, {
    title: visit.say(profileLabels.Panel_Password),
    action: passwordPath,
    problems: found,
    button: visit.say(labels.Button_SavePassword),
    ...(status !== undefined && { status }),
    children: <PasswordFields visit={visit} problems={found} />,
  });
}

/** The old password once, the new one twice, and the rules (PRF-41, PRF-42). */
export function PasswordFields(props: { visit: Visit; problems: Problems }): Html {
  const { problems: found } = props;
  const { say } = props.visit;
  return (
    <>
      <PasswordField
        say={say}
        name="currentPassword"
        label={say(labels.Label_CurrentPassword)}
        error={found.currentPassword}
        autocomplete="current-password"
      />
      <PasswordField
        say={say}
        name="password"
        label={say(labels.Label_NewPassword)}
        description={say(passwordLabels.Help_Rules)}
        error={found.password}
        autocomplete="new-password"
      />
      <PasswordField
        say={say}
        name="passwordAgain"
        label={say(labels.Label_NewPasswordAgain)}
        error={found.passwordAgain}
        autocomplete="new-password"
      />
    </>
  );
}
