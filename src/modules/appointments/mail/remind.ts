import { dateAt, timeZone, wallClockAt } from '#foundation/clock.ts';
import { inEachOrganisation } from '#foundation/jobs/each-organisation.ts';
import type { Job } from '#foundation/jobs/job.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import { appointmentColumns, toldOf } from '../queries.ts';
import { mailReminder } from './mail-appointment.ts';

/** Nobody is woken by a reminder. */
const firstHour = 8;
const mostARun = 200;

/** Reminds customers of appointments of tomorrow, each once; not of those that were made today. */
export const remindOfAppointments: Job = {
  name: 'remind-of-appointments',
  everySeconds: 300,
  async run({ pool, now }) {
    if (wallClockAt(now).hour < firstHour) return;
    const today = dateAt(now).toZonedDateTime(timeZone);
    const [tomorrow, dayAfter] = [today.add({ days: 1 }), today.add({ days: 2 })];
    await inEachOrganisation({ pool, now }, async (write, organisationId) => {
      const due = await write
        .selectFrom('appointment')
        .select([...appointmentColumns, 'createdAt'])
        .where('organisationId', '=', organisationId)
        .where('state', '=', 'booked')
        .where('remindedAt', 'is', null)
        .where('startsAt', '>=', tomorrow.toInstant())
        .where('startsAt', '<', dayAfter.toInstant())
        .orderBy('startsAt')
        .limit(mostARun)
        .forUpdate()
        .skipLocked()
        .execute();
      if (due.length === 0) return;
      const organisation = await loadProfile(write, organisationId);
      for (const { createdAt, ...row } of due) {
        const isNew = createdAt.epochMilliseconds >= today.epochMilliseconds;
        if (!isNew) await mailReminder({ write, organisation, now }, toldOf(row));
        await write
          .updateTable('appointment')
          .set({ remindedAt: now })
          .where('organisationId', '=', organisationId)
          .where('id', '=', row.id)
          .execute();
      }
    });
  },
};
