import { randomUUID } from 'node:crypto';
import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { bailiffCaseRuns } from '../queries.ts';
import { settle } from '../settle.ts';
import { type HeldArrangement, holdArrangement } from './hold-arrangement.ts';
import { termLabels } from './labels.ts';
import { type ActivationObstacle, activationObstacle } from './rules/activation.ts';

/**
 * Activates an arrangement: it settles its entries, and its terms become entries of the ledger for the same total, so
 * that the balance stays (FIN-102 to FIN-106). Answers what stands in the way, having changed nothing; undefined when
 * it was done, or when there is no such arrangement.
 */
export async function activateArrangement(
  visit: WriteVisit,
  arrangementId: string,
): Promise<ActivationObstacle | undefined> {
  const { write, organisation, now } = visit;
  const held = await holdArrangement(write, organisation.id, arrangementId);
  if (!held) return undefined;
  const { customerId, status, entries, terms } = held;
  const today = dateAt(now);
  const obstacle = activationObstacle(
    {
      status,
      entries,
      firstDueOn: terms[0]?.dueOn,
      hasBailiffCase: await bailiffCaseRuns(write, { organisationId: organisation.id, customerId }),
    },
    today,
  );
  if (obstacle) return obstacle;
  await write
    .updateTable('arrangement')
    .set((row) => ({ status: 'activated', activatedOn: today, version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', arrangementId)
    .execute();
  for (const { entryId, remainingCents: cents } of entries) {
    await settle(write, {
      organisationId: organisation.id,
      customerId,
      entryId,
      with: { arrangementId },
      cents,
      settledOn: today,
    });
  }
  await bookTerms(visit, held);
  return undefined;
}

async function bookTerms(
  { write, organisation, now }: WriteVisit,
  { id: arrangementId, code, customerId, companyId, entries, terms }: HeldArrangement,
): Promise<void> {
  const leases = new Set(entries.map(({ leaseId }) => leaseId));
  const description = organisation.say('nl')(termLabels.Text_TermDescription);
  for (const { position, dueOn, cents } of terms) {
    const entryId = randomUUID();
    await write
      .insertInto('ledgerEntry')
      .values({
        organisationId: organisation.id,
        customerId,
        id: entryId,
        code: `${code}-${String(position).padStart(2, '0')}`,
        companyId,
        leaseId: leases.size === 1 ? (entries[0]?.leaseId ?? null) : null,
        kind: 'arrangement_term',
        description,
        bookedOn: dateAt(now),
        dueOn,
        originalCents: cents,
        remainingCents: cents,
      })
      .execute();
    await write
      .updateTable('arrangementTerm')
      .set({ entryId })
      .where('organisationId', '=', organisation.id)
      .where('arrangementId', '=', arrangementId)
      .where('position', '=', position)
      .execute();
  }
}
