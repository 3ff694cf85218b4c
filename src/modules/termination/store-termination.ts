import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { nextNumber } from '#foundation/database/next-number.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { askConsent, mailConsentQuestions } from './consent/ask-consent.ts';
import { findTermination } from './find-termination.ts';
import { terminationHandedIn } from './interaction-kinds.ts';
import type { RunningTermination } from './lease-to-end.ts';
import { terminationReceived, terminationWaiting } from './mail-templates.ts';
import type { Inspection } from './rules/inspections.ts';
import type { NewAddress } from './rules/new-address.ts';
import type { Situation } from './situation.ts';
import { tellCustomer } from './tell-customer.ts';

/** What is handed in; everything was checked. */
export interface TerminationOrder {
  readonly endsOn: Temporal.PlainDate;
  readonly reason: { readonly id: string; readonly description: string };
  readonly telephone: string;
  readonly email: string;
  readonly newAddress: NewAddress;
  readonly movesOn: Temporal.PlainDate;
  /** By the id of the person; empty asks by letter. */
  readonly consents: readonly { readonly personId: string; readonly email: string }[];
  readonly channel: 'portal' | 'office';
  readonly accountId: string | undefined;
}

/** A termination that was just stored; its inspections can be booked now. */
export interface StoredNow {
  readonly id: string;
  readonly code: string;
}

/**
 * Stores a termination, with what it needs of inspections and consents: the first of three steps in one transaction
 * (store, book, tell). When the lease was given up by somebody else in the meantime that one is answered and nothing is
 * stored (TRM-B13).
 */
export async function storeTermination(
  { write, organisation, now }: WriteVisit,
  secrets: Pick<Secrets, 'recognise'>,
  situation: Situation,
  order: TerminationOrder,
): Promise<StoredNow | { readonly running: RunningTermination | undefined }> {
  const { lease, inspections, coTenants } = situation;
  const { newAddress, reason } = order;
  const id = randomUUID();
  const code = await newCode({ write, organisation, now });
  const added = await write
    .insertInto('termination')
    .values({
      organisationId: organisation.id,
      customerId: lease.customerId,
      id,
      code,
      leaseId: lease.id,
      status: coTenants.length > 0 ? 'waiting_for_consent' : 'received',
      endsOn: order.endsOn,
      reasonId: reason.id,
      reasonDescription: reason.description,
      telephone: order.telephone,
      email: order.email,
      ...newAddress,
      movesOn: order.movesOn,
      channel: order.channel,
      handedInAt: now,
      handedInAccountId: order.accountId ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'leaseId']).where(sql<boolean>`is_open`).doNothing(),
    )
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) {
    const running = await write
      .selectFrom('termination')
      .select(['id', 'endsOn'])
      .where('organisationId', '=', organisation.id)
      .where('leaseId', '=', lease.id)
      .where('isOpen', '=', true)
      .executeTakeFirst();
    return { running };
  }
  await storeInspections(
    { write, organisation },
    { id, customerId: lease.customerId },
    inspections,
  );
  for (const coTenant of coTenants) {
    const asked = order.consents.find(({ personId }) => personId === coTenant.personId);
    await askConsent({ write, organisation, now }, secrets, {
      terminationId: id,
      customerId: lease.customerId,
      coTenant,
      email: asked?.email ?? '',
    });
  }
  return { id, code };
}

async function newCode({
  write,
  organisation,
  now,
}: Pick<WriteVisit, 'write' | 'organisation' | 'now'>): Promise<string> {
  const year = String(dateAt(now).year).slice(2);
  const number = await nextNumber(write, organisation.id, `termination-${year}`);
  return `OPZ${year}-${String(number).padStart(6, '0')}`;
}

async function storeInspections(
  { write, organisation }: Pick<WriteVisit, 'write' | 'organisation'>,
  termination: { readonly id: string; readonly customerId: string },
  inspections: readonly Inspection[],
): Promise<void> {
  if (inspections.length === 0) return;
  await write
    .insertInto('terminationInspection')
    .values(
      inspections.map(({ kind, number, minutes }, index) => ({
        organisationId: organisation.id,
        customerId: termination.customerId,
        terminationId: termination.id,
        position: index + 1,
        kind,
        number,
        minutes,
      })),
    )
    .execute();
}

/** Ties an inspection to its appointment. */
export async function tieAppointment(
  { write, organisation }: Pick<WriteVisit, 'write' | 'organisation'>,
  terminationId: string,
  position: number,
  appointmentId: string,
): Promise<void> {
  await write
    .updateTable('terminationInspection')
    .set({ appointmentId })
    .where('organisationId', '=', organisation.id)
    .where('terminationId', '=', terminationId)
    .where('position', '=', position)
    .execute();
}

/** Tells who must know: the log of interactions with its task, the customer, who must agree (GEN-35, TRM-42). */
export async function tellHandedIn(
  visit: WriteVisit,
  secrets: Pick<Secrets, 'recognise'>,
  id: string,
): Promise<void> {
  const { write, organisation, visitor, now } = visit;
  const termination = await findTermination(write, { organisationId: organisation.id, id });
  if (!termination) throw new Error('A termination that was just stored is not there.');
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId: termination.customerId,
    kind: terminationHandedIn,
    actor: visitor,
    now,
    notes: `${termination.code}: ${termination.address}, ${formatDate(termination.endsOn)}`,
  });
  await tellCustomer(
    visit,
    termination,
    termination.status === 'received' ? terminationReceived : terminationWaiting,
  );
  await mailConsentQuestions(visit, secrets, termination);
}
