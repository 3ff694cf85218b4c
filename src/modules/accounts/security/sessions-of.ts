import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { rememberMeDays, sessionTimeoutMinutes } from '#foundation/settings/session-settings.ts';

/** A session that still lives. */
export interface OpenSession {
  readonly id: string;
  /** What the browser said of itself. */
  readonly browser: string;
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
}

/** The sessions of an account that have not ended by time, the last used first (sector checklist D.4). */
export function sessionsOf(
  read: Read,
  of: {
    readonly organisation: Pick<Profile, 'id' | 'setting'>;
    readonly accountId: string;
    readonly now: Temporal.Instant;
  },
): Promise<OpenSession[]> {
  const { organisation, accountId, now } = of;
  const active = now.subtract({ minutes: organisation.setting(sessionTimeoutMinutes) });
  const remembered = now.subtract({ hours: 24 * organisation.setting(rememberMeDays) });
  return read
    .selectFrom('session')
    .select(['id', 'browser', 'createdAt', 'lastSeenAt'])
    .where('organisationId', '=', organisation.id)
    .where('accountId', '=', accountId)
    .where(({ and, or, eb }) =>
      or([
        eb('lastSeenAt', '>', active),
        and([eb('remembered', '=', true), eb('lastSeenAt', '>', remembered)]),
      ]),
    )
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id')
    .execute();
}
