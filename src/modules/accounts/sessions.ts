import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import type { SetCookie } from '#foundation/http/answer.ts';
import { sessionCookie } from '#foundation/http/cookies.ts';
import type { SessionKind } from '#foundation/http/entrance.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { hashOfToken, newToken } from '#foundation/secrets/random.ts';
import { rememberMeDays } from '#foundation/settings/session-settings.ts';
import { endTokensOf } from './tokens.ts';

/** A session to start: of an account or of a member of staff, one of the two. */
export interface SessionOrder {
  readonly organisation: Pick<Profile, 'id' | 'setting'>;
  readonly kind: SessionKind;
  readonly accountId?: string | undefined;
  readonly staffMemberId?: string | undefined;
  readonly customerId?: string | undefined;
  /** Stay signed in (ACC-37); never for staff (STF-29). */
  readonly remembered: boolean;
  readonly now: Temporal.Instant;
  readonly userAgent: string;
}

/**
 * Starts a session under a new random token and answers its cookie: until the browser closes, or for as long as the
 * organisation lets a remembered customer stay (ACC-37 to ACC-40). The walls must be open for the account
 * (`actFor`), or, for a member of staff, for the portal's own work.
 */
export async function startSession(write: Write, order: SessionOrder): Promise<SetCookie> {
  const { organisation, kind, now } = order;
  const remembered = order.remembered && kind === 'customer';
  const token = newToken();
  await write
    .insertInto('session')
    .values({
      organisationId: organisation.id,
      id: randomUUID(),
      tokenHash: hashOfToken(token),
      kind,
      accountId: order.accountId ?? null,
      staffMemberId: order.staffMemberId ?? null,
      customerId: order.customerId ?? null,
      remembered,
      createdAt: now,
      lastSeenAt: now,
      freshAt: now,
      browser: order.userAgent.slice(0, 300),
    })
    .execute();
  return {
    name: sessionCookie[kind],
    value: token,
    ...(remembered && { days: organisation.setting(rememberMeDays) }),
  };
}

/** The cookie that ends a session in the browser. */
export function endedCookie(kind: SessionKind): SetCookie {
  return { name: sessionCookie[kind], value: '' };
}

/** Ends one session (ACC-42). */
export async function endSession(
  write: Write,
  session: { readonly organisationId: string; readonly sessionId: string },
): Promise<void> {
  await write
    .deleteFrom('session')
    .where('organisationId', '=', session.organisationId)
    .where('id', '=', session.sessionId)
    .execute();
}

/**
 * Ends all sessions of an account but one, remembered ones too, and every token that was still open: after a changed
 * password, a block or a changed address nothing older opens the account (ACC-B18, PRF-48).
 */
export async function endSessionsOf(
  write: Write,
  whose: {
    readonly organisationId: string;
    readonly accountId: string;
    readonly now: Temporal.Instant;
    /** The session that stays. */
    readonly except?: string | undefined;
  },
): Promise<void> {
  await write
    .deleteFrom('session')
    .where('organisationId', '=', whose.organisationId)
    .where('accountId', '=', whose.accountId)
    .$if(whose.except !== undefined, (query) => query.where('id', '!=', whose.except ?? ''))
    .execute();
  const { organisationId, accountId, now } = whose;
  await endTokensOf(write, { organisationId, accountId, now });
}
