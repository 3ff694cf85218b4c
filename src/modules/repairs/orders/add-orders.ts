import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { RequestRef } from '../events.ts';
import type { RepairTemplate } from '../queries/templates.ts';
import { orderCode } from '../rules/request-code.ts';

/** Makes the orders that the template asks for, with the executor that it names (REP-108). Answers their ids in order. */
export async function addOrders(
  { write, organisation, now }: WriteVisit,
  { id: requestId, code, customerId }: RequestRef,
  template: RepairTemplate,
): Promise<string[]> {
  const ids = Array.from({ length: template.orderCount }, () => randomUUID());
  if (ids.length === 0) return ids;
  const hasContractor = template.executor === 'contractor' && template.contractorId !== null;
  await write
    .insertInto('repairOrder')
    .values(
      ids.map((id, index) => ({
        organisationId: organisation.id,
        id,
        code: orderCode(code, index + 1),
        customerId,
        requestId,
        executor: hasContractor ? 'contractor' : 'own_crew',
        tradeGroup: template.tradeGroup,
        contractorId: hasContractor ? template.contractorId : null,
        description: template.description,
        state: 'new',
        isInspection: template.inspection && index === 0,
        madeAt: now,
      })),
    )
    .execute();
  return ids;
}
