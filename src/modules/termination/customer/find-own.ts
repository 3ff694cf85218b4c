import type { ReadVisit } from '#foundation/http/visit.ts';
import { type Situation, situationOf } from '../situation.ts';
import { newDraft, storedDraft, type TerminationDraft } from './draft.ts';

/** An own lease with what was filled in for ending it. */
export interface OwnTermination {
  readonly customerId: string;
  readonly situation: Situation;
  readonly draft: TerminationDraft;
  /** False until the first time that something was sent. */
  readonly isKept: boolean;
}

/** The lease of the visitor, with his draft; undefined when it is not his, or has ended. */
export async function findOwn(
  visit: ReadVisit,
  leaseId: string,
): Promise<OwnTermination | undefined> {
  const { visitor, say } = visit;
  if (visitor.kind !== 'customer') return undefined;
  const { customerId } = visitor;
  const situation = await situationOf(visit, { customerId, leaseId });
  if (!situation) return undefined;
  const kept = await storedDraft(visit, leaseId);
  return {
    customerId,
    situation,
    draft: kept ?? newDraft(say, situation),
    isKept: kept !== undefined,
  };
}
