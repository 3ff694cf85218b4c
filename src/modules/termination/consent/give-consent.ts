import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { findTermination, holdTermination, type Termination } from '../find-termination.ts';
import { consentGiven } from '../interaction-kinds.ts';
import { terminationReceived } from '../mail-templates.ts';
import { tellCustomer } from '../tell-customer.ts';

/** How somebody agreed: with the code of his mail or letter, signed in on his own account, on paper. */
export type ConsentWay = 'code' | 'account' | 'paper';

/**
 * Stores that a contract holder agrees. With the last one the termination is received, and the customer gets the mail
 * that says so. `gone` when it no longer waits for this person; nothing is stored then.
 */
export async function giveConsent(
  visit: WriteVisit,
  terminationId: string,
  consent: { readonly id: string; readonly how: ConsentWay },
): Promise<'given' | 'gone'> {
  const { write, organisation, visitor, now } = visit;
  const which = { organisationId: organisation.id, id: terminationId };
  const held = await holdTermination(write, which);
  const asked = held?.consents.find(({ id }) => id === consent.id);
  if (held?.status !== 'waiting_for_consent' || asked?.givenAt !== null) return 'gone';
  await write
    .updateTable('terminationConsent')
    .set({
      givenAt: now,
      givenHow: consent.how,
      recordedBy: consent.how === 'paper' ? actorOf(visitor).userId : null,
    })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', consent.id)
    .execute();
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId: held.customerId,
    kind: consentGiven,
    actor: visitor,
    now,
    notes: `${held.code}: ${asked.personName}`,
  });
  if (held.consents.some(({ id, givenAt }) => id !== consent.id && givenAt === null))
    return 'given';
  await write
    .updateTable('termination')
    .set((row) => ({ status: 'received', version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', terminationId)
    .execute();
  const received: Termination | undefined = await findTermination(write, which);
  if (received) await tellCustomer(visit, received, terminationReceived);
  return 'given';
}
