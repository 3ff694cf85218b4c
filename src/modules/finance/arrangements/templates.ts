import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { comparisonKinds, operators } from '#foundation/facts/condition.ts';
import { factSubjects } from '#foundation/facts/fact.ts';
import { type ConditionedTemplate, channels, remainderOptions } from './rules/template.ts';

const condition = z.object({
  id: z.string(),
  position: z.number(),
  version: z.number(),
  about: z.enum(factSubjects),
  fact: z.string(),
  operator: z.enum(operators),
  comparisonKind: z.enum(comparisonKinds),
  comparisonValue: z.string(),
});

/** A condition as it is kept in the list of its template. */
export type KeptCondition = z.infer<typeof condition>;

/** A template with its kept conditions. */
export type KeptTemplate = Omit<ConditionedTemplate, 'conditions'> & {
  readonly conditions: readonly KeptCondition[];
};

const stored = z.object({
  channel: z.enum(channels),
  remainderOption: z.enum(remainderOptions),
});

/** Every template of an organisation with its conditions, by description. */
export async function readTemplates(read: Read, organisationId: string): Promise<KeptTemplate[]> {
  const templates = await read
    .selectFrom('arrangementTemplate')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('description')
    .orderBy('code')
    .execute();
  const conditions = await read
    .selectFrom('templateCondition')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('position')
    .execute();
  return templates.map((template) => ({
    ...template,
    ...stored.parse(template),
    conditions: conditions
      .filter(({ templateId }) => templateId === template.id)
      .map((row) => condition.parse(row)),
  }));
}
