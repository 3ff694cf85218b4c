import { z } from 'zod';
import { readComparison } from '#foundation/facts/comparison-value.ts';
import {
  type Condition,
  comparisonKinds,
  operators,
  operatorsFor,
} from '#foundation/facts/condition.ts';
import { type Fact, factSubjects } from '#foundation/facts/fact.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { conditionLabels as labels } from './labels.ts';

/** Which fact a new condition is about: `customer.openBalance`. */
export const factField = z
  .string()
  .transform((text) => text.split('.'))
  .pipe(z.tuple([z.enum(factSubjects), z.string().min(1).max(60)]))
  .transform(([about, fact]) => ({ about, fact }));

/** The form of a condition. */
export const conditionInput = z.object({
  operator: z.enum(operators),
  soort: z.enum(comparisonKinds),
  waarde: z.string().trim().min(1).max(200),
});

/** A condition on this fact as it was typed, or what is wrong with it. */
export function conditionOf(
  { say }: Visit,
  fact: Fact,
  { operator, soort, waarde }: z.infer<typeof conditionInput>,
): { readonly condition: Condition } | { readonly problems: Problems } {
  const comparisonValue = readComparison(fact, soort, waarde, say);
  const problems: Problems = {
    ...(!operatorsFor(fact.kind, soort).includes(operator) && {
      operator: say(labels.Error_Operator),
    }),
    ...(comparisonValue === undefined && { waarde: say(labels.Error_Value) }),
  };
  if (comparisonValue === undefined || Object.keys(problems).length > 0) return { problems };
  return {
    condition: {
      about: fact.about,
      fact: fact.key,
      operator,
      comparisonKind: soort,
      comparisonValue,
    },
  };
}
