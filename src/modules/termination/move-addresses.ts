import { dateAt } from '#foundation/clock.ts';
import type { Write } from '#foundation/database/transaction.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { inEachOrganisation } from '#foundation/jobs/each-organisation.ts';
import type { Job, JobVisit } from '#foundation/jobs/job.ts';
import { addressTakenOver } from './interaction-kinds.ts';
import { newAddressLine } from './rules/new-address.ts';

/** On its day a new address becomes the correspondence address; until then the old one holds (TRM-40). */
export const moveAddresses: Job = {
  name: 'take-over-addresses-after-termination',
  everySeconds: 600,
  run: (visit) =>
    inEachOrganisation(visit, (write, organisationId) => moveDue(write, organisationId, visit)),
};

async function moveDue(
  write: Write,
  organisationId: string,
  { now }: Pick<JobVisit, 'now'>,
): Promise<void> {
  const due = await write
    .selectFrom('termination')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('status', '=', 'confirmed')
    .where('movedAt', 'is', null)
    .where('movesOn', '<=', dateAt(now))
    .orderBy('movesOn')
    .orderBy('handedInAt')
    .forUpdate()
    .execute();
  for (const termination of due) {
    const { id, customerId, country, street, houseNumber, postcode, town } = termination;
    const { houseNumberAddition } = termination;
    const address = { country, street, houseNumber, houseNumberAddition, postcode, town };
    await write
      .updateTable('customer')
      .set((row) => ({ ...address, version: row('version', '+', 1) }))
      .where('organisationId', '=', organisationId)
      .where('id', '=', customerId)
      .execute();
    await write
      .updateTable('termination')
      .set((row) => ({ movedAt: now, version: row('version', '+', 1) }))
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute();
    await logInteraction(write, {
      organisationId,
      customerId,
      kind: addressTakenOver,
      actor: { kind: 'nobody' },
      now,
      notes: newAddressLine(address),
    });
  }
}
