import type { Write } from '#foundation/database/transaction.ts';
import type { WriteDesk } from '../appointment.ts';

/**
 * Notes what agendas outside must come to say of an appointment, in the transaction that changed it: present in its own
 * agenda when it is booked, absent in every other where it was. Agendas of the portal need nothing.
 */
export async function wantDelivery(
  { write, organisation, now }: WriteDesk,
  appointmentId: string,
): Promise<void> {
  const values = [organisation.id, appointmentId, now];
  await write.ask(wantPresent, values);
  await write.ask(wantAbsent, values);
}

const wantPresent = {
  name: 'want-event-present',
  text: `insert into agenda_delivery
      (organisation_id, customer_id, appointment_id, agenda_id, wanted, next_attempt_at, changed_at)
    select a.organisation_id, a.customer_id, a.id, a.agenda_id, 'present', $3, $3 from appointment a
      join agenda g on g.organisation_id = a.organisation_id and g.id = a.agenda_id and g.kind <> 'portal'
      where a.organisation_id = $1 and a.id = $2 and a.state = 'booked'
    on conflict (organisation_id, appointment_id, agenda_id) do update
      set wanted = 'present', revision = agenda_delivery.revision + 1, attempts = 0, next_attempt_at = $3,
        last_fault = null, changed_at = $3`,
};

const wantAbsent = {
  name: 'want-event-absent',
  text: `update agenda_delivery d
    set wanted = 'absent', revision = d.revision + 1, attempts = 0, next_attempt_at = $3, last_fault = null,
      changed_at = $3
    from appointment a
    where d.organisation_id = $1 and d.appointment_id = $2 and d.wanted = 'present'
      and a.organisation_id = d.organisation_id and a.id = d.appointment_id
      and (a.state <> 'booked' or a.agenda_id <> d.agenda_id)`,
};

/** Wants again what staff say must be tried now. */
export async function tryAgain(
  write: Write,
  delivery: { readonly organisationId: string; readonly appointmentId: string },
  now: WriteDesk['now'],
): Promise<number> {
  const tried = await write
    .updateTable('agendaDelivery')
    .set({ nextAttemptAt: now, attempts: 0 })
    .where('organisationId', '=', delivery.organisationId)
    .where('appointmentId', '=', delivery.appointmentId)
    .where('isWaiting', '=', true)
    .executeTakeFirst();
  return Number(tried.numUpdatedRows);
}
