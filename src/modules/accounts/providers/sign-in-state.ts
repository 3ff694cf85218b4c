import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Write } from '#foundation/database/transaction.ts';
import type { SetCookie } from '#foundation/http/answer.ts';
import type { IdentityChecks } from '#foundation/ports/identity.ts';
import { issueToken, spendToken } from '../tokens.ts';

/** The cookie that ties a browser to its journey past a provider. */
export const providerCookie = 'aanbieder';

const identityChecks = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  redirectUri: z.string(),
  freshSince: z.number().exactOptional(),
});

const signInState = z.object({
  provider: z.string(),
  checks: identityChecks,
  /** Why the visitor left: to sign in, to prove anew who he is (ACC-28), or to sign in as staff. */
  intent: z.enum(['signIn', 'freshProof', 'staff']),
  returnTo: z.string().optional(),
  /** From the deep link of the customer card (STF-37). */
  customerNumber: z.string().optional(),
  username: z.string().optional(),
});

/** What the portal keeps while a visitor is at a provider. */
export type SignInState = z.output<typeof signInState>;

const minutesAway = 15;

/** Keeps what is needed when the visitor comes back; the cookie is for his browser alone. */
export async function keepSignInState(
  write: Write,
  organisationId: string,
  state: Omit<SignInState, 'checks'> & { readonly checks: IdentityChecks },
  now: Temporal.Instant,
): Promise<SetCookie> {
  const token = await issueToken(write, {
    organisationId,
    purpose: 'providerState',
    payload: { ...state, checks: { ...state.checks } },
    minutes: minutesAway,
    now,
    replacesOlder: false,
  });
  return { name: providerCookie, value: token };
}

/** Takes back what was kept, once; undefined when it is too old, was taken before or is of another browser. */
export async function takeSignInState(
  write: Write,
  organisationId: string,
  cookie: string | undefined,
  now: Temporal.Instant,
): Promise<SignInState | undefined> {
  const spent = await spendToken(write, {
    organisationId,
    purpose: 'providerState',
    token: cookie,
    now,
  });
  return spent && signInState.parse(spent.payload);
}

/** The cookie that ends the journey. */
export const journeyEnded: SetCookie = { name: providerCookie, value: '' };
