import { z } from 'zod';
import { type Answer, redirect } from '#foundation/http/answer.ts';
import { callback, go, type Route, stop } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Identity } from '#foundation/ports/identity.ts';
import { signInPage } from '../customer/sign-in-page.tsx';
import { providerSignUpCookie } from '../customer/sign-up-journey.ts';
import { toUnconfirmedPage } from '../customer/unconfirmed.tsx';
import { finishSignIn } from '../finish-sign-in.ts';
import { isConfirmed } from '../queries.ts';
import { returnAddress } from '../rules/return-address.ts';
import { askSecondFactor, needsSecondFactor } from '../second-factor.ts';
import { confirmPage } from '../security/confirm-page.tsx';
import { renewSession } from '../security/fresh-proof.ts';
import { customerPlace } from '../security/place.ts';
import type { AccountServices } from '../services.ts';
import { signInRefusal } from '../sign-in-refusal.ts';
import { issueToken } from '../tokens.ts';
import { type AskedProvider, finishAtProvider } from './ask-provider.ts';
import { failureText } from './failure-text.ts';
import { accountIdLinkedTo, accountLinkedTo, type LinkedIdentity } from './identities.ts';
import {
  type IdentityProviders,
  providerNamed,
  type StoredProvider,
} from './identity-providers.ts';
import { providerLabels as labels } from './labels.ts';
import { callbackPath } from './leave-routes.ts';
import { providerName } from './provider-name.ts';
import {
  journeyEnded,
  providerCookie,
  type SignInState,
  takeSignInState,
} from './sign-in-state.ts';

/** Minutes in which somebody from a provider must make his account. */
const signUpMinutes = 60;

interface Left {
  readonly row: StoredProvider;
  readonly state: SignInState;
}

type Returned = Left & { readonly finished: AskedProvider<Identity> };

/** Coming back from a provider: the one GET that signs in (design section 4). */
export function returnRoutes(
  providers: IdentityProviders,
  services: AccountServices,
): readonly Route[] {
  return [
    callback({
      path: callbackPath(':key'),
      audience: ['anyone'],
      feature: 'none',
      limit: 'secret',
      input: z.object({ key: z.string().max(40) }),
      log: 'providerSignIn',
      async prepare(visit, { key }) {
        const { write, organisation, now, request } = visit;
        const state = await takeSignInState(
          write,
          organisation.id,
          request.cookies[providerCookie],
          now,
        );
        const row = await providerNamed(write, organisation.id, 'customer', key);
        if (state && row && state.intent !== 'staff' && state.provider === key)
          return go({ row, state });
        return stop(
          ended(await signInPage(visit, { problems: { form: visit.say(labels.Error_Invalid) } })),
        );
      },
      outside: async (visit, _input, left: Left) =>
        go({
          ...left,
          finished: await finishAtProvider(providers, left.row, visit, left.state.checks),
        }),
      settle: async (visit, _input, returned: Returned) =>
        ended(await settle(visit, returned, services)),
    }),
  ];
}

async function settle(
  visit: WriteVisit,
  returned: Returned,
  services: AccountServices,
): Promise<Answer> {
  const { row, state, finished } = returned;
  if (finished.failure) {
    return backWith(visit, state, failureText(visit, providerName(row), finished.failure));
  }
  const { issuer, subject } = finished.value;
  const identity = { provider: row.key, issuer, subject };
  return state.intent === 'freshProof'
    ? confirmFresh(visit, state, identity, providerName(row))
    : signIn(visit, state, identity, services);
}

/** To the page that the visitor left from, with a message; nobody was signed in (ACC-B14). */
function backWith(
  visit: WriteVisit,
  { intent, returnTo }: SignInState,
  message: string,
): Promise<Answer> {
  const back = { returnTo, problems: { form: message } };
  return intent === 'freshProof' && visit.visitor.kind === 'customer'
    ? confirmPage(visit, customerPlace, back)
    : signInPage(visit, back);
}

async function signIn(
  visit: WriteVisit,
  state: SignInState,
  identity: LinkedIdentity,
  { secrets }: AccountServices,
): Promise<Answer> {
  const { write, organisation, say } = visit;
  const account = await accountLinkedTo(write, organisation.id, identity);
  if (!account) return beginSignUp(visit, identity);
  const refusal = await signInRefusal(visit, account);
  if (refusal) return backWith(visit, state, say(refusal));
  if (!isConfirmed(account)) return toUnconfirmedPage(visit, account);
  const { returnTo } = state;
  const second = await needsSecondFactor(write, organisation.id, account.id);
  return second
    ? askSecondFactor(visit, account, { remember: false, ...(returnTo && { returnTo }) })
    : finishSignIn(visit, { account, remember: false, returnTo, secrets });
}

/** Nobody's yet: the same identification as for everybody (ACC-23), with the identity waiting. */
async function beginSignUp(visit: WriteVisit, identity: LinkedIdentity): Promise<Answer> {
  const { write, organisation, now } = visit;
  const token = await issueToken(write, {
    organisationId: organisation.id,
    purpose: 'providerSignUp',
    payload: { ...identity },
    minutes: signUpMinutes,
    now,
    replacesOlder: false,
  });
  return redirect('/account-aanmaken', { cookies: [{ name: providerSignUpCookie, value: token }] });
}

/** A fresh sign-in counts when it is of the same person as the session (ACC-28). */
async function confirmFresh(
  visit: WriteVisit,
  state: SignInState,
  identity: LinkedIdentity,
  provider: string,
): Promise<Answer> {
  const { write, visitor, say } = visit;
  if (visitor.kind !== 'customer') return backWith(visit, state, say(labels.Error_Invalid));
  const linked = await accountIdLinkedTo(write, identity);
  if (linked !== visitor.accountId) {
    return backWith(visit, state, say(labels.Error_OtherIdentity, { provider }));
  }
  return renewSession(visit, returnAddress(state.returnTo) ?? customerPlace.base);
}

/** The journey's own cookie ends here, whatever the answer is. */
function ended(answer: Answer): Answer {
  if (answer.kind !== 'page' && answer.kind !== 'redirect') return answer;
  return { ...answer, cookies: [...(answer.cookies ?? []), journeyEnded] };
}
