import { dateAt } from '#foundation/clock.ts';
import { type Fact, factsOf } from '#foundation/facts/fact.ts';
import { type FactValues, readFacts } from '#foundation/facts/read-facts.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { type RunningLease, runningLeases } from '#modules/leases/module.ts';
import type { Guide } from './rules/guide.ts';
import type { Knowledge } from './rules/walk.ts';

/** True where customers have contracts: every question then begins with which one it is about (KNO-21). */
export function asksForContract({ house, organisation }: ReadVisit): boolean {
  return house.plan(organisation.sector).modules.includes('leases');
}

/** The running contracts of a customer. */
export function contractsOf(visit: ReadVisit, customerId: string): Promise<RunningLease[]> {
  return runningLeases(visit.read, {
    organisationId: visit.organisation.id,
    customerId,
    today: dateAt(visit.now),
  });
}

/** What is known of this customer, and of the unit of the chosen contract, for the steps of a guide (KNO-23). */
export async function knowledgeOf(
  visit: ReadVisit,
  guide: Guide,
  about: { readonly customerId: string; readonly unitId: string | undefined },
): Promise<Knowledge> {
  const facts = factsOf(visit.house, visit.organisation.sector);
  const wanted = facts.filter((fact) => isAskedIn(guide, fact));
  const ids = { customer: about.customerId, unit: about.unitId };
  const values = new Map<Fact['about'], FactValues>();
  for (const subject of ['customer', 'unit'] as const) {
    const id = ids[subject];
    if (id === undefined || !wanted.some((fact) => fact.about === subject)) continue;
    const read = await readFacts(visit.read, wanted, {
      organisationId: visit.organisation.id,
      about: subject,
      ids: [id],
      today: dateAt(visit.now),
    });
    const found = read.get(id);
    if (found) values.set(subject, found);
  }
  return { facts, valueOf: (fact) => values.get(fact.about)?.get(fact.key) };
}

function isAskedIn({ steps }: Guide, fact: Fact): boolean {
  return Object.values(steps).some(
    (step) => step.fact?.about === fact.about && step.fact.key === fact.key,
  );
}
