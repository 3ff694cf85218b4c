import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { noteEvent } from '../events.ts';
import { holdRequest } from '../hold-request.ts';
import { repairAsked } from '../interaction-kinds.ts';
import { isOpenState } from '../rules/states.ts';
import { tellQuestion } from '../tell-repair.ts';

/** Asks the customer of an open request something; he is told. */
export async function askCustomer(
  visit: WriteVisit,
  requestId: string,
  question: string,
): Promise<'asked' | 'notPossible'> {
  const { write, organisation, visitor, now } = visit;
  const request = await holdRequest(visit, { id: requestId });
  if (!request || request.customerId === null || !isOpenState(request.state)) return 'notPossible';
  await write
    .insertInto('repairQuestion')
    .values({
      organisationId: organisation.id,
      id: randomUUID(),
      customerId: request.customerId,
      requestId,
      question,
      askedAt: now,
      askedBy: actorOf(visitor).userId,
    })
    .execute();
  await noteEvent(visit, request, { kind: 'asked', notes: question, log: repairAsked });
  await tellQuestion(visit, request, question);
  return 'asked';
}
