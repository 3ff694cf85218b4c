import { type Answer, redirect } from '#foundation/http/answer.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { endSession, startSession } from '../sessions.ts';

/** Minutes for which a password or a sign-in at a provider counts as fresh (sector checklist D.4, D.5). */
const freshMinutes = 15;

/** Whether this visitor proved a short while ago who he is; a remembered session alone does not. */
export function isFresh({ visitor, now }: Visit): boolean {
  return (
    visitor.kind !== 'nobody' && now.epochMilliseconds - visitor.freshAt < freshMinutes * 60_000
  );
}

/** Goes to the page that asks for proof, and back afterwards. */
export function askFreshProof(base: string, returnTo: string): Answer {
  return redirect(`${base}/bevestigen?terug=${encodeURIComponent(returnTo)}`);
}

/**
 * The visitor proved anew who he is: his session goes on under a new token, and the old one is dead
 * (sector checklist D.4). Answers the redirect with the new cookie.
 */
export async function renewSession(visit: WriteVisit, returnTo: string): Promise<Answer> {
  const { write, organisation, visitor, now, request } = visit;
  if (visitor.kind === 'nobody') throw new Error('Only who is signed in can renew his session.');
  await endSession(write, { organisationId: organisation.id, sessionId: visitor.sessionId });
  const cookie = await startSession(write, {
    organisation,
    kind: visitor.kind,
    accountId: visitor.accountId,
    customerId: visitor.kind === 'customer' ? visitor.customerId : undefined,
    remembered: visitor.remembered,
    now,
    userAgent: request.userAgent,
  });
  return redirect(returnTo, { cookies: [cookie] });
}
