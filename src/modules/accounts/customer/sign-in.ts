import { z } from 'zod';
import { normalizeUsername } from '#foundation/format/text.ts';
import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { findAccountForSignIn, holdAccount } from '../find-account.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { type CountedGuess, countGuess, forgetGuesses, returnGuess } from '../guesses.ts';
import { login } from '../labels.ts';
import { PasswordsBusy } from '../passwords.ts';
import { isConfirmed } from '../queries.ts';
import { isStaffAddress, returnAddress } from '../rules/return-address.ts';
import { askSecondFactor, needsSecondFactor } from '../second-factor.ts';
import type { AccountServices } from '../services.ts';
import { type SignInMessage, signInRefusal } from '../sign-in-refusal.ts';
import { textOf } from './sent-text.ts';
import { signInPage } from './sign-in-page.tsx';
import { toUnconfirmedPage } from './unconfirmed.tsx';

const input = z.object({
  username: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(1000),
  remember: z.string().optional(),
  terug: z.string().optional(),
});
type Input = z.infer<typeof input>;

/** What was found before the password was compared. */
interface Counted {
  readonly guess: CountedGuess;
  readonly passwordHash: string | undefined;
}

type Compared = Counted & { readonly outcome: 'right' | 'wrong' | 'busy' };

/** The sign-in page and its form (ACC-35 to ACC-46). */
export function signInRoutes(services: AccountServices): Route[] {
  return [
    page({
      path: '/inloggen',
      aliases: ['/Account/Login'],
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({ terug: z.string().optional() }),
      log: 'none',
      show(visit, { terug }) {
        const address = returnAddress(terug) ?? '/';
        const isIn = visit.visitor.kind === 'customer' && !isStaffAddress(address);
        return isIn ? redirect(address) : signInPage(visit, { returnTo: terug });
      },
    }),
    outsideForm<Input, Counted, Compared>({
      path: '/inloggen',
      aliases: ['/Account/Login'],
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      log: 'sign_in',
      once: false,
      input,
      prepare: (visit, { username }) => countSignIn(visit, username, services),
      outside: (_visit, { password }, counted) => comparePassword(counted, password, services),
      settle: (visit, typed, compared) => settleSignIn(visit, typed, compared, services),
      again: (visit, { fields }, found) =>
        signInPage(visit, {
          username: textOf(fields.username),
          remember: fields.remember !== undefined,
          returnTo: textOf(fields.terug),
          problems: found,
        }),
    }),
  ];
}

/** Counts before anything is compared; known and unknown names alike (ACC-43, ACC-B6, ACC-B7). */
async function countSignIn(visit: WriteVisit, username: string, services: AccountServices) {
  const { write, organisation, now } = visit;
  const usernameKey = normalizeUsername(username);
  const guess = await countGuess(write, { ...subjectOf(visit, username, services), now });
  if (!guess.allowed) return stop(refused(visit, login.Error_Locked));
  const account = await findAccountForSignIn(write, organisation.id, usernameKey);
  return go({ guess, passwordHash: account?.passwordHash ?? undefined });
}

async function comparePassword(counted: Counted, password: string, { passwords }: AccountServices) {
  try {
    const right = await passwords.verify(counted.passwordHash, password);
    return go<Compared>({ ...counted, outcome: right ? 'right' : 'wrong' });
  } catch (error) {
    if (error instanceof PasswordsBusy) return go<Compared>({ ...counted, outcome: 'busy' });
    throw error;
  }
}

async function settleSignIn(
  visit: WriteVisit,
  typed: Input,
  { guess, passwordHash, outcome }: Compared,
  services: AccountServices,
): Promise<Answer> {
  const subject = subjectOf(visit, typed.username, services);
  if (outcome === 'busy') {
    await returnGuess(visit.write, subject);
    return pageWith(visit, typed, login.Error_Busy, 503);
  }
  const wrong = guess.lockedUntil ? login.Error_Locked : login.Error_WrongPassword;
  if (outcome === 'wrong') return refused(visit, wrong);
  const found = await findAccountForSignIn(visit.write, visit.organisation.id, subject.subject);
  const held = found && (await holdAccount(visit.write, visit.organisation.id, found.id));
  // The password may have been changed while this one was compared.
  if (!held || held.passwordHash !== passwordHash) return refused(visit, wrong);
  const account = { ...held, customerId: found.customerId };
  const refusal = await signInRefusal(visit, account);
  if (refusal) {
    await forgetGuesses(visit.write, subject);
    return pageWith(visit, typed, refusal, 422);
  }
  if (!isConfirmed(account)) {
    await forgetGuesses(visit.write, subject);
    return toUnconfirmedPage(visit, account);
  }
  const goesOn = { remember: typed.remember !== undefined, returnTo: typed.terug };
  const second = await needsSecondFactor(visit.read, visit.organisation.id, account.id);
  return second
    ? askSecondFactor(visit, account, goesOn)
    : finishSignIn(visit, { account, ...goesOn, secrets: services.secrets });
}

function subjectOf(visit: Visit, username: string, { secrets }: AccountServices) {
  return {
    organisationId: visit.organisation.id,
    secret: 'password' as const,
    subject: normalizeUsername(username),
    secrets,
  };
}

/** The form again, with one message above it; nothing of this transaction is stored. */
function refused(visit: Visit, message: SignInMessage): Answer & { kind: 'problems' } {
  return problems({ form: visit.say(message) });
}

/** The form again like `refused`, while what was stored stays. */
function pageWith(visit: WriteVisit, typed: Input, message: SignInMessage, status: number) {
  return signInPage(visit, {
    username: typed.username,
    remember: typed.remember !== undefined,
    returnTo: typed.terug,
    problems: { form: visit.say(message) },
    status,
  });
}
