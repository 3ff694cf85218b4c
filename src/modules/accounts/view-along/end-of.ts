import type { Temporal } from 'temporal-polyfill';

/** When looking along ended: somebody ended it, or nothing was opened for as long as a session lasts. */
export type End =
  | { readonly kind: 'ended' | 'expired'; readonly at: Temporal.Instant }
  | { readonly kind: 'stillOn' };

/** Reads the end of a session that looked along (STF-53); `timeoutMinutes` is how long a session lasts unused. */
export function endOf(
  session: { readonly endedAt: Temporal.Instant | null; readonly lastOpenedAt: Temporal.Instant },
  now: Temporal.Instant,
  timeoutMinutes: number,
): End {
  if (session.endedAt) return { kind: 'ended', at: session.endedAt };
  const expires = session.lastOpenedAt.add({ minutes: timeoutMinutes });
  return expires.epochMilliseconds <= now.epochMilliseconds
    ? { kind: 'expired', at: expires }
    : { kind: 'stillOn' };
}
