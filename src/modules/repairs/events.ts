import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';

/** What can happen to a request; the words of its history follow from it. */
export const eventKinds = [
  'submitted',
  'notified',
  'solvedByTip',
  'changed',
  'preferenceStated',
  'withdrawn',
  'reopened',
  'rated',
  'asked',
  'answered',
  'taken',
  'rejected',
  'orderAdded',
  'orderAssigned',
  'orderAwarded',
  'orderAccepted',
  'orderPlanned',
  'visitCancelled',
  'orderFixed',
  'orderFinished',
  'orderCancelled',
  'done',
  'linked',
  'photosAdded',
  'photoRemoved',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Of which request; a request without a customer was made without signing in. */
export interface RequestRef {
  readonly id: string;
  readonly code: string;
  readonly customerId: string | null;
}

/**
 * Writes what happened into the history of the request, and, for a request of a customer, into his interaction log
 * (REP-109, REP-128). Belongs in the transaction of its cause.
 */
export async function noteEvent(
  visit: WriteVisit,
  request: RequestRef,
  event: { readonly kind: EventKind; readonly notes?: string; readonly log?: InteractionKind },
): Promise<void> {
  const { write, organisation, visitor, now } = visit;
  const actor = actorOf(visitor);
  const notes = event.notes ?? '';
  await write
    .insertInto('repairEvent')
    .values({
      organisationId: organisation.id,
      id: randomUUID(),
      customerId: request.customerId,
      requestId: request.id,
      happenedAt: now,
      kind: event.kind,
      notes,
      actorKind: actor.kind,
      actor: visitor.kind === 'staff' ? visitor.name : actor.userId,
    })
    .execute();
  if (!event.log || request.customerId === null) return;
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId: request.customerId,
    kind: event.log,
    actor: visitor,
    now,
    notes: notes === '' ? request.code : `${request.code}: ${notes}`,
  });
}
