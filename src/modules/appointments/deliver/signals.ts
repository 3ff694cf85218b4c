import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';

/** What an agenda outside says otherwise than the portal. */
export const signalKinds = ['movedOutside', 'deletedOutside', 'refused'] as const;
export type SignalKind = (typeof signalKinds)[number];

export const isSignalKind = (kind: string): kind is SignalKind =>
  signalKinds.some((known) => known === kind);

/** Gives staff a line to look at; one that waits for them already stays the only one. */
export async function raiseSignal(
  write: Write,
  signal: {
    readonly organisationId: string;
    readonly appointmentId: string;
    readonly kind: SignalKind;
    readonly now: Temporal.Instant;
    readonly found?: { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };
  },
): Promise<void> {
  const { organisationId, appointmentId, kind, now, found } = signal;
  await write
    .insertInto('agendaSignal')
    .values({
      organisationId,
      id: randomUUID(),
      appointmentId,
      kind,
      noticedAt: now,
      foundStartsAt: found?.startsAt ?? null,
      foundEndsAt: found?.endsAt ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
