import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { setLeaseEnd } from '#modules/leases/module.ts';
import { holdTermination, type Termination } from '../find-termination.ts';
import {
  terminationWasConfirmed,
  terminationWasRefused,
  terminationWasWithdrawn,
} from '../interaction-kinds.ts';
import {
  terminationConfirmed,
  terminationRefused,
  terminationWithdrawn,
} from '../mail-templates.ts';
import { mayBecome } from '../rules/statuses.ts';
import { tellCustomer } from '../tell-customer.ts';

/** What an organisation decides about a termination. */
export type Decision = 'confirmed' | 'refused' | 'withdrawn';

/** The form in which it was decided: another version was changed by somebody else. */
export interface DecisionOrder {
  readonly id: string;
  readonly version: number;
  readonly decision: Decision;
  /** Why; the customer reads it. Empty only with a confirmation. */
  readonly note: string;
}

const consequences: Readonly<
  Record<Decision, { readonly kind: InteractionKind; readonly template: MailTemplate }>
> = {
  confirmed: { kind: terminationWasConfirmed, template: terminationConfirmed },
  refused: { kind: terminationWasRefused, template: terminationRefused },
  withdrawn: { kind: terminationWasWithdrawn, template: terminationWithdrawn },
};

/**
 * Confirms, refuses or withdraws a termination, with an entry in the interaction log and a mail. A confirmation sets
 * the end of the lease; what is withdrawn afterwards lets the lease go on. The appointments of a refused or withdrawn
 * one are for the caller to cancel. `changed` when somebody else was first; nothing is stored then.
 */
export async function decide(
  visit: WriteVisit,
  { id, version, decision, note }: DecisionOrder,
): Promise<Termination | 'changed'> {
  const { write, organisation, visitor, now } = visit;
  const held = await holdTermination(write, { organisationId: organisation.id, id });
  if (held?.version !== version || !mayBecome(held.status, decision)) return 'changed';
  await write
    .updateTable('termination')
    .set({
      status: decision,
      decidedAt: now,
      decidedBy: actorOf(visitor).userId,
      decisionNote: note,
      version: version + 1,
    })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .execute();
  await followLease(visit, held, decision);
  const { kind, template } = consequences[decision];
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId: held.customerId,
    kind,
    actor: visitor,
    now,
    notes: [held.code, note].filter(Boolean).join(': '),
  });
  const decided: Termination = {
    ...held,
    status: decision,
    note,
    version: version + 1,
    inspections: decision === 'confirmed' ? held.inspections : [],
  };
  await tellCustomer(visit, decided, template);
  return held;
}

async function followLease(
  { write, organisation }: WriteVisit,
  { status, leaseId, endsOn }: Termination,
  decision: Decision,
): Promise<void> {
  const lease = { organisationId: organisation.id, leaseId };
  if (decision === 'confirmed') await setLeaseEnd(write, { ...lease, endsOn });
  if (decision === 'withdrawn' && status === 'confirmed')
    await setLeaseEnd(write, { ...lease, endsOn: null });
}
