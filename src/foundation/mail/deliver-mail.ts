import type pg from 'pg';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.ts';
import { type Read, transaction, type Write } from '../database/transaction.ts';
import { normalizeEmail } from '../format/text.ts';
import { portalEntrance } from '../http/entrance.ts';
import { MailRefused, type MailServer, MailUnavailable, type OutgoingMail } from '../ports/mail.ts';
import { logoContentId } from './mail-layout.ts';
import { logoForMail, type StoredLogo, storedLogo } from './mail-logo.ts';
import type { RetrySchedule } from './retry-schedule.ts';

export interface Delivery {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly mailServer: MailServer;
  readonly log: Logger;
  readonly retrySchedule: RetrySchedule;
}

/** A mail that is ours to deliver until the lease ends. */
export interface LeasedMail {
  readonly organisationId: string;
  readonly mailId: string;
  readonly leasedUntil: Temporal.Instant;
}

type MailToSend = NonNullable<Awaited<ReturnType<typeof readMail>>>;

/**
 * Delivers one leased mail: read, hand over outside any transaction, mark. Answers true when the mail server took it.
 * After a crash between its answer and our mark the mail goes again, under the same Message-ID (design section 5).
 */
export async function deliverMail(delivery: Delivery, leased: LeasedMail): Promise<boolean> {
  const { pool, clock, mailServer, log } = delivery;
  const entrance = portalEntrance(leased.organisationId);
  const found = await transaction(pool, 'read', entrance, async (read) => {
    const mail = await readMail(read, leased);
    const logo = mail?.html.includes(`cid:${logoContentId}`)
      ? await storedLogo(read, leased.organisationId)
      : undefined;
    return mail && { mail, logo };
  });
  if (!found) return false;
  try {
    await mailServer.send(await outgoing(found.mail, found.logo));
  } catch (error) {
    await transaction(pool, 'write', entrance, (write) =>
      markFailed(write, delivery, leased, found.mail, error),
    );
    logFailure(log, leased.mailId, found.mail.template, error);
    return false;
  }
  await transaction(pool, 'write', entrance, (write) => markSent(write, leased, clock.now()));
  return true;
}

/** Answers of a mail server may name the recipient, so only their kind is logged; a fault of ours with all it has. */
function logFailure(log: Logger, mail: string, template: string, error: unknown): void {
  if (error instanceof MailRefused || error instanceof MailUnavailable) {
    log.warn({ event: 'mailFailed', mail, template, reason: error.name });
  } else {
    log.error({ event: 'mailFailed', mail, template, error });
  }
}

/** The mail with its sender, while the lease is ours. */
function readMail(read: Read, { organisationId, mailId, leasedUntil }: LeasedMail) {
  return read
    .selectFrom('outgoingMail as mail')
    .innerJoin('organisation', 'organisation.id', 'mail.organisationId')
    .select([
      'mail.messageId',
      'mail.accountId',
      'mail.template',
      'mail.recipient',
      'mail.subject',
      'mail.html',
      'mail.plainText',
      'mail.attempts',
      'mail.createdAt',
      'organisation.mailSenderName',
      'organisation.mailSenderAddress',
    ])
    .where('mail.organisationId', '=', organisationId)
    .where('mail.id', '=', mailId)
    .where('mail.state', '=', 'waiting')
    .where('mail.leasedUntil', '=', leasedUntil)
    .executeTakeFirst();
}

async function outgoing(mail: MailToSend, stored: StoredLogo | undefined): Promise<OutgoingMail> {
  const logo = stored && (await logoForMail(stored));
  return {
    messageId: mail.messageId,
    from: { name: mail.mailSenderName, address: mail.mailSenderAddress },
    to: mail.recipient,
    subject: mail.subject,
    html: mail.html,
    text: mail.plainText,
    date: new Date(mail.createdAt.epochMilliseconds),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(logo && { inlineImages: [logo] }),
  };
}

async function markSent(write: Write, leased: LeasedMail, now: Temporal.Instant): Promise<void> {
  await write
    .updateTable('outgoingMail')
    .set((mail) => ({
      state: 'sent',
      sentAt: now,
      attempts: mail('attempts', '+', 1),
      nextAttemptAt: null,
      leasedUntil: null,
      lastError: null,
    }))
    .where('organisationId', '=', leased.organisationId)
    .where('id', '=', leased.mailId)
    .where('leasedUntil', '=', leased.leasedUntil)
    .execute();
}

/** Refused for good, to be tried again, or given up; the error stays readable for staff (GEN-B7). */
async function markFailed(
  write: Write,
  { clock, retrySchedule }: Delivery,
  leased: LeasedMail,
  mail: MailToSend,
  error: unknown,
): Promise<void> {
  const refused = error instanceof MailRefused;
  const attempts = mail.attempts + 1;
  const wait = refused ? undefined : retrySchedule(attempts, leased.mailId);
  const failedState = refused ? 'refused' : 'given_up';
  await write
    .updateTable('outgoingMail')
    .set({
      state: wait === undefined ? failedState : 'waiting',
      attempts,
      nextAttemptAt: wait === undefined ? null : clock.now().add({ seconds: Math.ceil(wait * 60) }),
      leasedUntil: null,
      lastError: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
    })
    .where('organisationId', '=', leased.organisationId)
    .where('id', '=', leased.mailId)
    .where('leasedUntil', '=', leased.leasedUntil)
    .execute();
  if (refused && mail.accountId) {
    await markAddress(write, leased.organisationId, mail.accountId, mail.recipient);
  }
}

/** A bounce marks the address of the account it was sent to; an address that was replaced since is left alone. */
async function markAddress(
  write: Write,
  organisationId: string,
  accountId: string,
  recipient: string,
): Promise<void> {
  await write
    .updateTable('account')
    .set({ emailInvalid: true })
    .where('organisationId', '=', organisationId)
    .where('id', '=', accountId)
    .where('emailKey', '=', normalizeEmail(recipient)?.key ?? '')
    .execute();
}
