import { z } from 'zod';
import { redirect } from '#foundation/http/answer.ts';
import { callback, form, go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import {
  beginAtProvider,
  finishAtProvider,
  type ProviderFailure,
} from '../providers/ask-provider.ts';
import { identityProviders, providerNamed, providersOf } from '../providers/identity-providers.ts';
import { keepSignInState, providerCookie, takeSignInState } from '../providers/sign-in-state.ts';
import { returnAddress } from '../rules/return-address.ts';
import type { AccountServices } from '../services.ts';
import { type DeepLink, fullName, readDeepLink, variableLeftIn } from './deep-link.ts';
import { destinationOf } from './destination.ts';
import { staffDoorLabels as labels } from './labels.ts';
import { leavingPage, refusedPage, staffDoorPage } from './pages.tsx';
import { signInStaff } from './sign-in-staff.ts';

const callbackPath = '/medewerker/terug';

const signInFields = z.object({
  provider: z.string().max(40),
  customerNumber: z.string().max(200).default(''),
  domain: z.string().max(200).default(''),
  username: z.string().max(200).default(''),
  terug: z.string().max(2000).optional(),
});

/** Signing in as staff: the special page, leaving for the identity provider and coming back (STF.1, STF.2). */
export function staffSignInRoutes(services: AccountServices): readonly Route[] {
  const providers = identityProviders(services);

  const door = page({
    path: '/medewerker',
    audience: ['anyone'],
    feature: 'none',
    limit: 'page',
    input: z.object({ terug: z.string().max(2000).optional() }),
    log: 'none',
    async show(visit, { terug }) {
      const { visitor, organisation } = visit;
      if (visitor.kind === 'staff') {
        const destination = destinationOf(visitor.roles, { returnTo: terug });
        if (destination.address !== undefined) return redirect(destination.address);
      }
      const returnTo = returnAddress(terug);
      return staffDoorPage(visit, {
        providers: await providersOf(visit.read, organisation.id, 'staff'),
        returnTo,
      });
    },
  });

  const deepLink = page({
    path: '/AAD/Login',
    audience: ['anyone'],
    feature: 'none',
    limit: 'page',
    input: z.object({
      CustomerId: z.string().default(''),
      Username: z.string().default(''),
      terug: z.string().max(2000).optional().catch(undefined),
    }),
    log: 'none',
    async show(visit, { CustomerId, Username, terug }) {
      const link = readDeepLink(CustomerId, Username);
      const variable = variableLeftIn(link);
      if (variable)
        return refusedPage(visit, visit.say(labels.Error_LinkNotSetUp, { variable }), 422);
      return staffDoorPage(visit, {
        providers: await providersOf(visit.read, visit.organisation.id, 'staff'),
        link: link.customerNumber ? link : undefined,
        returnTo: returnAddress(terug),
      });
    },
  });

  const leave = outsideForm({
    path: '/medewerker/inloggen',
    audience: ['anyone'],
    feature: 'none',
    limit: 'secret',
    input: signInFields,
    log: 'staffSignInBegun',
    once: false,
    async prepare({ write, organisation }, { provider }) {
      const row = await providerNamed(write, organisation.id, 'staff', provider);
      return row ? go(row) : stop(redirect('/medewerker'));
    },
    async outside(visit, input, row) {
      const hint = fullName(linkFrom(input));
      const begun = await beginAtProvider(providers, row, visit, {
        path: callbackPath,
        ...(hint && { loginHint: hint }),
      });
      return begun.failure
        ? stop({ kind: 'problems', problems: { form: failureText(visit, begun.failure) } })
        : go(begun.value);
    },
    async settle(visit, input, { url, checks }) {
      const { customerNumber, username, domain } = linkFrom(input);
      const cookie = await keepSignInState(
        visit.write,
        visit.organisation.id,
        {
          provider: input.provider,
          checks,
          intent: 'staff',
          ...(input.terug !== undefined && { returnTo: input.terug }),
          ...(customerNumber && { customerNumber }),
          ...(username && { username: fullName({ domain, username }) }),
        },
        visit.now,
      );
      return leavingPage(visit, url, cookie);
    },
    async again(visit, { fields }, problems) {
      const sent = signInFields.partial().safeParse(fields).data ?? {};
      const { customerNumber = '', domain = '', username = '' } = sent;
      const link = linkFrom({ customerNumber, domain, username });
      return staffDoorPage(visit, {
        providers: await providersOf(visit.read, visit.organisation.id, 'staff'),
        link: link.customerNumber ? link : undefined,
        returnTo: returnAddress(sent.terug),
        problems,
      });
    },
  });

  const comeBack = callback({
    path: callbackPath,
    audience: ['anyone'],
    feature: 'none',
    limit: 'secret',
    input: z.object({}),
    log: 'staffSignIn',
    async prepare(visit) {
      const { write, organisation, now, request } = visit;
      const state = await takeSignInState(
        write,
        organisation.id,
        request.cookies[providerCookie],
        now,
      );
      const row =
        state?.intent === 'staff' &&
        (await providerNamed(write, organisation.id, 'staff', state.provider));
      return state && row
        ? go({ state, row })
        : stop(refusedPage(visit, failureText(visit, 'invalid'), 400));
    },
    async outside(visit, _input, { state, row }) {
      const finished = await finishAtProvider(providers, row, visit, state.checks);
      return finished.failure
        ? stop(refusedPage(visit, failureText(visit, finished.failure), statusOf(finished.failure)))
        : go({ state, identity: finished.value });
    },
    settle: (visit, _input, { state, identity }) => signInStaff(visit, state, identity),
  });

  return [door, deepLink, leave, comeBack, staffSessionStays];
}

/** The question of the page's script whether the session may stay: asking is activity enough. */
const staffSessionStays = form({
  path: '/medewerker/sessie',
  audience: ['agent', 'accountManager', 'employee', 'administrator'],
  feature: 'none',
  limit: 'form',
  input: z.object({}),
  log: 'none',
  once: false,
  settle: async () => ({ kind: 'json', body: { stays: true } }),
  again: () => ({ kind: 'notFound' }),
});

function linkFrom(input: { customerNumber: string; domain: string; username: string }): DeepLink {
  return readDeepLink(input.customerNumber, fullName(input));
}

function statusOf(failure: ProviderFailure): number {
  return failure === 'unavailable' ? 503 : 400;
}

function failureText({ say }: Visit, failure: ProviderFailure): string {
  if (failure === 'unavailable') return say(labels.Error_Unavailable);
  return failure === 'brokenOff' ? say(labels.Error_BrokenOff) : say(labels.Error_Invalid);
}
