import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { noteEvent } from './events.ts';
import { holdRequest } from './hold-request.ts';
import { repairSubmitted } from './interaction-kinds.ts';

/**
 * Links a request that somebody made without signing in to a customer, and to his running lease of the unit when he
 * has one: from then on he follows it like his own (REP-128).
 */
export async function linkToCustomer(
  visit: WriteVisit,
  requestId: string,
  customerNumber: string,
): Promise<'linked' | 'notThere' | 'noCustomer'> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId });
  if (!request || request.customerId !== null) return 'notThere';
  const customer = await write
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerNumberKey', '=', customerNumber.trim().toLowerCase())
    .executeTakeFirst();
  if (!customer) return 'noCustomer';
  const [lease] = await write.ask<{ id: string }>(
    {
      name: 'lease-of-anonymous-repair',
      text: `select l.id from lease l join repair_request r
          on r.organisation_id = l.organisation_id and r.selected_unit_id = l.unit_id
        where r.organisation_id = $1 and r.id = $2 and l.customer_id = $3 and l.starts_on <= $4
          and (l.ends_on is null or l.ends_on >= $4)
        order by l.starts_on limit 1`,
    },
    [organisation.id, requestId, customer.id, dateAt(now)],
  );
  await write
    .updateTable('repairRequest')
    .set((row) => ({
      customerId: customer.id,
      leaseId: lease?.id ?? null,
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', requestId)
    .execute();
  for (const table of ['repairPhoto', 'repairOrder', 'repairEvent', 'repairQuestion'] as const)
    await write
      .updateTable(table)
      .set({ customerId: customer.id })
      .where('organisationId', '=', organisation.id)
      .where('requestId', '=', requestId)
      .execute();
  await write.ask(
    {
      name: 'photos-of-linked-repair',
      text: `update stored_file f set owner_id = $3 from repair_photo p
        where p.organisation_id = $1 and p.request_id = $2 and f.organisation_id = $1 and f.id = p.file_id`,
    },
    [organisation.id, requestId, customer.id],
  );
  await noteEvent(
    visit,
    { ...request, customerId: customer.id },
    { kind: 'linked', log: repairSubmitted },
  );
  return 'linked';
}
