import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Read, Write } from '#foundation/database/transaction.ts';

export const mailStates = ['waiting', 'sent', 'refused', 'given_up'] as const;
export type MailState = (typeof mailStates)[number];

const state = z.enum(mailStates);

export interface MailLine {
  readonly id: string;
  readonly createdAt: Temporal.Instant;
  readonly recipient: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAttemptAt: Temporal.Instant | null;
  readonly lastError: string | null;
}

export interface MailDetails extends MailLine {
  readonly template: string;
  readonly sentAt: Temporal.Instant | null;
  /** Empty when it was removed because of its age. */
  readonly plainText: string;
}

const lineColumns = [
  'id',
  'createdAt',
  'recipient',
  'subject',
  'state',
  'attempts',
  'nextAttemptAt',
  'lastError',
] as const;

/** One page of the outbox, newest first. */
export async function mailLines(
  read: Read,
  organisationId: string,
  show: { readonly state: MailState | undefined; readonly page: number; readonly pageSize: number },
): Promise<MailLine[]> {
  const rows = await read
    .selectFrom('outgoingMail')
    .select(lineColumns)
    .where('organisationId', '=', organisationId)
    .$if(show.state !== undefined, (query) => query.where('state', '=', show.state ?? ''))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(show.pageSize)
    .offset((show.page - 1) * show.pageSize)
    .execute();
  return rows.map((row) => ({ ...row, state: state.parse(row.state) }));
}

/** How many mails there are in each state. */
export async function mailCounts(
  read: Read,
  organisationId: string,
): Promise<Readonly<Record<MailState, number>>> {
  const rows = await read
    .selectFrom('outgoingMail')
    .select((mail) => ['state', mail.fn.countAll<number>().as('count')])
    .where('organisationId', '=', organisationId)
    .groupBy('state')
    .execute();
  const countOf = (wanted: MailState) => rows.find((row) => row.state === wanted)?.count ?? 0;
  return {
    waiting: countOf('waiting'),
    sent: countOf('sent'),
    refused: countOf('refused'),
    given_up: countOf('given_up'),
  };
}

export async function mailDetails(
  read: Read,
  organisationId: string,
  id: string,
): Promise<MailDetails | undefined> {
  const row = await read
    .selectFrom('outgoingMail')
    .select([...lineColumns, 'template', 'sentAt', 'plainText'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, state: state.parse(row.state) };
}

/**
 * Lets a mail leave again now, with all its attempts before it. Answers false when it was sent or is leaving.
 */
export async function retryMail(
  write: Write,
  organisationId: string,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const result = await write
    .updateTable('outgoingMail')
    .set({ state: 'waiting', attempts: 0, nextAttemptAt: now, leasedUntil: null })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('state', '<>', 'sent')
    .where((mail) => mail.or([mail('leasedUntil', 'is', null), mail('leasedUntil', '<=', now)]))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Whether mail may leave: the organisation's own switch, and that of the whole installation, which is its operator's
 * and closed after a restore (design section 5).
 */
export interface OutgoingSwitches {
  readonly organisation: boolean;
  readonly installation: boolean;
}

export async function outgoingSwitches(
  read: Read,
  organisationId: string,
): Promise<OutgoingSwitches> {
  const installation = await read
    .selectFrom('portal.installation')
    .select('outgoingMailOpen')
    .executeTakeFirstOrThrow();
  const organisation = await read
    .selectFrom('organisation')
    .select('outgoingMailOpen')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return {
    organisation: organisation.outgoingMailOpen,
    installation: installation.outgoingMailOpen,
  };
}

/** Opens or stops the mail of one organisation; that of the others goes on. */
export async function setOutgoingMail(
  write: Write,
  organisationId: string,
  open: boolean,
): Promise<void> {
  await write
    .updateTable('organisation')
    .set({ outgoingMailOpen: open })
    .where('id', '=', organisationId)
    .execute();
}

const demoMail = z.object({
  mailId: z.string(),
  recipient: z.string(),
  subject: z.string(),
  html: z.string(),
  plainText: z.string(),
  state,
});

export type DemoMail = z.output<typeof demoMail> & {
  readonly createdAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
};

/** Mails of a demo organisation, newest first, whoever asks; none of any other organisation. */
export async function demoMails(read: Read, id?: string): Promise<DemoMail[]> {
  const { rows } = await sql<{
    createdAt: Temporal.Instant;
    sentAt: Temporal.Instant | null;
  }>`select * from portal.demo_mails(${id ?? null}, 200)`.execute(read);
  return rows.map((row) => ({
    ...demoMail.parse(row),
    createdAt: row.createdAt,
    sentAt: row.sentAt,
  }));
}
