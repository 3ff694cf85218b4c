import { holds } from '#foundation/facts/condition.ts';
import { type Fact, findFact } from '#foundation/facts/fact.ts';
import type { FactValues } from '#foundation/facts/read-facts.ts';
import { type ConditionedTemplate, isForCustomers } from './template.ts';
import { allowedPlans, type TermPlan } from './term-plan.ts';

/** What a customer wants to put into an arrangement; cents. */
export interface Selection {
  readonly totalCents: number;
  /** Everything that can be selected is. */
  readonly isComplete: boolean;
}

/** What is known of who asks, and of the units that the selected entries belong to. */
export interface Circumstances {
  readonly facts: readonly Fact[];
  readonly customer: FactValues;
  /** One for each unit; undefined for entries without a unit (OP-FIN-9). */
  readonly units: readonly (FactValues | undefined)[];
}

/** A template that may be used, with the numbers of terms to choose from. */
export interface Offer {
  readonly template: ConditionedTemplate;
  readonly plans: readonly TermPlan[];
}

/** The templates that a customer may choose from; one without an allowed number of terms is none (FIN-96 to FIN-99, FIN-B15). */
export function offersFor(
  templates: readonly ConditionedTemplate[],
  selection: Selection,
  circumstances: Circumstances,
): Offer[] {
  return templates
    .filter(
      (template) =>
        isForCustomers(template) &&
        template.minimumArrangementCents < selection.totalCents &&
        (selection.isComplete || !template.takesAllOpenEntries) &&
        meetsConditions(template, circumstances),
    )
    .map((template) => ({ template, plans: allowedPlans(selection.totalCents, template) }))
    .filter(({ plans }) => plans.length > 0);
}

/** True when all conditions hold; one on a fact that nobody knows any more never does (FIN-95, FIN-98, FIN-99). */
function meetsConditions(
  { conditions }: ConditionedTemplate,
  { facts, customer, units }: Circumstances,
): boolean {
  return conditions.every((condition) => {
    const fact = findFact(facts, condition);
    if (!fact) return false;
    const subjects = condition.about === 'customer' ? [customer] : units;
    return subjects.every(
      (values) => values !== undefined && holds(fact, condition, values.get(fact.key) ?? null),
    );
  });
}
