import type { WriteVisit } from '#foundation/http/visit.ts';
import { logFromTemplate } from '#foundation/interactions/log-interaction.ts';
import type { Subject } from './queries.ts';

/** What a customer asks or tells. */
export interface Action {
  readonly customerId: string;
  readonly subject: Subject;
  /** The address of the lease that it is about, or `''`. */
  readonly concerns: string;
  readonly text: string;
}

/** Writes an action to the interaction log from the template of its subject (ACT-4, ACT-5). Answers the entry's id. */
export function sendAction(
  { write, organisation, visitor, now }: WriteVisit,
  { customerId, subject, concerns, text }: Action,
): Promise<string> {
  return logFromTemplate(write, {
    organisationId: organisation.id,
    customerId,
    templateCode: subject.templateCode,
    actor: visitor,
    now,
    notes: text,
    concerns,
    byHand: true,
  });
}
