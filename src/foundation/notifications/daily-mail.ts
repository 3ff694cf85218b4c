import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../clock.ts';
import type { Write } from '../database/transaction.ts';
import { inEachOrganisation } from '../jobs/each-organisation.ts';
import type { Job } from '../jobs/job.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { loadProfile } from '../organisation/load-profile.ts';
import type { Profile } from '../organisation/profile.ts';
import { dailyMail } from './mail-templates.ts';
import { choicesPath, readerOf } from './notify.ts';

/** The hour on the wall at which the mail of the day closes. */
const closingHour = 17;

/** Customers in one run; the next run takes the next ones. */
const mostCustomers = 500;

/** Where customers read their notifications. */
export const notificationsPath = '/meldingen';

/** Gathers what waits for each customer into one mail a day, at five o'clock. */
export const dailyMailJob: Job = {
  name: 'notifications-of-the-day',
  everySeconds: 300,
  run: (visit) =>
    inEachOrganisation(visit, (write, organisationId) =>
      mailTheDay(write, organisationId, visit.now),
    ),
};

/** The last five o'clock: what came before it is mailed, so nobody gets a second mail before the next one. */
export function lastClosing(now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(timeZone);
  const closing = local.toPlainDate().toZonedDateTime({
    timeZone,
    plainTime: new Temporal.PlainTime(closingHour),
  });
  const isOver = Temporal.ZonedDateTime.compare(local, closing) >= 0;
  return (isOver ? closing : closing.subtract({ days: 1 })).toInstant();
}

async function mailTheDay(
  write: Write,
  organisationId: string,
  now: Temporal.Instant,
): Promise<void> {
  const before = lastClosing(now);
  const waiting = await write
    .selectFrom('notification')
    .select('customerId')
    .distinct()
    .where('organisationId', '=', organisationId)
    .where('mail', '=', 'due')
    .where('createdAt', '<', before)
    .limit(mostCustomers)
    .execute();
  if (waiting.length === 0) return;
  const organisation = await loadProfile(write, organisationId);
  for (const { customerId } of waiting) {
    await mailOne(write, { organisation, customerId, before, now });
  }
}

async function mailOne(
  write: Write,
  {
    organisation,
    customerId,
    before,
    now,
  }: {
    readonly organisation: Profile;
    readonly customerId: string;
    readonly before: Temporal.Instant;
    readonly now: Temporal.Instant;
  },
): Promise<void> {
  const mailed = await write
    .updateTable('notification')
    .set({ mail: 'sent' })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .where('mail', '=', 'due')
    .where('createdAt', '<', before)
    .returning(['title', 'createdAt', 'readAt'])
    .execute();
  const unread = mailed.filter(({ readAt }) => readAt === null);
  const reader = await readerOf(write, organisation.id, customerId);
  if (unread.length === 0 || reader?.email === undefined) return;
  await queueMail(write, {
    organisation,
    template: dailyMail,
    language: reader.language,
    recipient: reader.email,
    values: {
      name: reader.displayName,
      list: unread
        .toSorted((one, other) => Temporal.Instant.compare(one.createdAt, other.createdAt))
        .map(({ title }) => `• ${title}`)
        .join('\n'),
      link: organisation.canonicalAddress + notificationsPath,
      choicesLink: organisation.canonicalAddress + choicesPath,
    },
    customerId,
    now,
  });
}
