import { z } from 'zod';
import { type Answer, notFound, problems } from '#foundation/http/answer.ts';
import { go, outsideForm, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import type { IdentityChecks } from '#foundation/ports/identity.ts';
import { textOf } from '../customer/sent-text.ts';
import { signInPage } from '../customer/sign-in-page.tsx';
import { returnAddress } from '../rules/return-address.ts';
import { confirmPage } from '../security/confirm-page.tsx';
import { customerPlace } from '../security/place.ts';
import { beginAtProvider } from './ask-provider.ts';
import { failureText } from './failure-text.ts';
import {
  type IdentityProviders,
  providerNamed,
  type StoredProvider,
} from './identity-providers.ts';
import { leavingPage } from './leaving-page.tsx';
import { providerName } from './provider-name.ts';
import { keepSignInState } from './sign-in-state.ts';

const input = z.object({ key: z.string().max(40), terug: z.string().max(2000).optional() });
type Input = z.output<typeof input>;

interface Begun {
  readonly row: StoredProvider;
  readonly url: string;
  readonly checks: IdentityChecks;
}

/** Two reasons to leave for a provider; where the visitor comes from is where he is told when it fails. */
interface Departure {
  readonly path: string;
  readonly audience: readonly Audience[];
  readonly intent: 'signIn' | 'freshProof';
  readonly backHref: string;
  readonly backPage: (
    visit: ReadVisit,
    back: { returnTo: string | undefined; problems: Readonly<Record<string, string>> },
  ) => Promise<Answer>;
}

const departures: readonly Departure[] = [
  {
    path: '/inloggen/met/:key',
    audience: ['anyone'],
    intent: 'signIn',
    backHref: '/inloggen',
    backPage: signInPage,
  },
  {
    path: '/veiligheid/bevestigen/met/:key',
    audience: ['customer'],
    intent: 'freshProof',
    backHref: '/veiligheid',
    backPage: (visit, back) => confirmPage(visit, customerPlace, back),
  },
];

/** Where a provider sends a customer back to. */
export function callbackPath(key: string): string {
  return `/inloggen/met/${key}/terug`;
}

/** Leaving for a provider, to sign in (ACC-22) or to prove anew who one is (ACC-28). */
export function leaveRoutes(providers: IdentityProviders): readonly Route[] {
  return departures.map((departure) => {
    const { path, audience, intent, backHref, backPage } = departure;

    async function begin(visit: Visit, row: StoredProvider) {
      const begun = await beginAtProvider(providers, row, visit, {
        path: callbackPath(row.key),
        freshSignIn: intent === 'freshProof',
      });
      return begun.failure
        ? stop(problems({ form: failureText(visit, providerName(row), begun.failure) }))
        : go({ row, ...begun.value });
    }

    async function leave(visit: WriteVisit, { terug }: Input, begun: Begun): Promise<Answer> {
      const { row, url, checks } = begun;
      const returnTo = returnAddress(terug);
      const state = { provider: row.key, checks, intent, ...(returnTo && { returnTo }) };
      const cookie = await keepSignInState(visit.write, visit.organisation.id, state, visit.now);
      return leavingPage(visit, { provider: providerName(row), url, backHref, cookie });
    }

    return outsideForm<Input, StoredProvider, Begun>({
      path,
      audience,
      feature: 'none',
      limit: 'secret',
      input,
      log: 'providerSignInBegun',
      lookingAlong: intent === 'freshProof' ? 'customerOnly' : 'none',
      once: false,
      async prepare({ write, organisation }, { key }) {
        const row = await providerNamed(write, organisation.id, 'customer', key);
        return row ? go(row) : stop(notFound);
      },
      outside: (visit, _input, row) => begin(visit, row),
      settle: leave,
      again: (visit, { fields }, found) =>
        backPage(visit, { returnTo: textOf(fields.terug), problems: found }),
    });
  });
}
