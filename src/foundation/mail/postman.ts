import type pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { transaction } from '../database/transaction.ts';
import { type Delivery, deliverMail, type LeasedMail } from './deliver-mail.ts';
import { retrySchedule } from './retry-schedule.ts';

const leaseMinutes = 5;
/** Mails under way at once, so that one slow answer does not hold up the rest. */
const lanes = 4;
const pollMilliseconds = 1000;

/** Takes mails from the outbox to the mail server. */
export interface Postman {
  /** Delivers everything that is due now; answers how many mails the server took. */
  deliverDue(): Promise<number>;
  /** Looks for due mails every second from now on. */
  start(): void;
  /** Lets the mails under way arrive and takes no more. */
  stop(): Promise<void>;
}

/**
 * The postman of one server. Mails are leased, so that several servers never send the same one at once; each is
 * delivered outside any transaction. After `stop` nothing is delivered any more.
 */
export function postman(
  parts: Omit<Delivery, 'retrySchedule'> & Partial<Pick<Delivery, 'retrySchedule'>>,
): Postman {
  const delivery: Delivery = { retrySchedule, ...parts };
  const { pool, clock, log } = delivery;
  const rounds = new Set<Promise<number>>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const deliverLeased = async (leased: LeasedMail): Promise<boolean> => {
    try {
      return await deliverMail(delivery, leased);
    } catch (error) {
      log.error({ event: 'mailNotMarked', mail: leased.mailId, error });
      return false;
    }
  };

  const goRound = async (): Promise<number> => {
    let delivered = 0;
    while (!stopped) {
      const leased = await leaseNext(pool, clock.now());
      if (!leased) break;
      if (await deliverLeased(leased)) delivered += 1;
    }
    return delivered;
  };

  const deliverInLanes = async (): Promise<number> => {
    const delivered = await Promise.all(Array.from({ length: lanes }, goRound));
    return delivered.reduce((sum, one) => sum + one, 0);
  };

  const deliverDue = async (): Promise<number> => {
    const round = deliverInLanes();
    rounds.add(round);
    try {
      return await round;
    } finally {
      rounds.delete(round);
    }
  };

  const poll = async (): Promise<void> => {
    try {
      await deliverDue();
    } catch (error) {
      log.error({ event: 'mailRoundFailed', error });
    }
    if (!stopped) timer = setTimeout(poll, pollMilliseconds);
  };

  return {
    deliverDue,
    start() {
      if (!timer && !stopped) timer = setTimeout(poll, 0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.allSettled(rounds);
    },
  };
}

interface LeasedRow {
  readonly organisation_id: string;
  readonly mail_id: string;
}

/** Leases the next due mail. When the outgoing mail is closed there is none (design section 5). */
async function leaseNext(pool: pg.Pool, now: Temporal.Instant): Promise<LeasedMail | undefined> {
  // The database keeps microseconds; the lease is recognised by this instant.
  const leasedUntil = now.add({ minutes: leaseMinutes }).round('millisecond');
  const lease = {
    name: 'lease-due-mails',
    text: 'select * from portal.lease_due_mails($1, $2, 1)',
    values: [now, leasedUntil],
  };
  const due = await transaction<LeasedRow | undefined, LeasedRow>(
    pool,
    'write',
    lease,
    async (_write, row) => row,
  );
  return due && { organisationId: due.organisation_id, mailId: due.mail_id, leasedUntil };
}
