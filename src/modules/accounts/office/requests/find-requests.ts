import { type Expression, type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { accountConfirmation } from '../../mail-templates.ts';
import {
  anywhere,
  type FoundPage,
  pageWithin,
  rowsAPage,
  type SearchInput,
} from '../search-input.ts';

/** The characteristics to which a search can be narrowed (ADM-159), as they stand in the address. */
export const requestTicks = {
  notIdentified: 'niet-geidentificeerd',
  noDetails: 'geen-accountdetails',
  noMail: 'email-niet-verstuurd',
} as const;

/** A request with the account it made, as far as it came (STF-75 to STF-77). */
export interface AccountRequest {
  readonly id: string;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly numberEnteredAt: Temporal.Instant;
  readonly identifiedAt: Temporal.Instant | null;
  readonly detailsEnteredAt: Temporal.Instant | null;
  /** When the mail server took over the newest confirmation mail (STF-85). */
  readonly mailSentAt: Temporal.Instant | null;
  /** Why the newest confirmation mail did not leave (ADM-B13). */
  readonly mailFault: string | null;
  readonly mailState: string | null;
  readonly wrongCodes: number;
  readonly refusedUntil: Temporal.Instant | null;
  readonly accountId: string | null;
  readonly username: string | null;
  readonly email: string | null;
  readonly emailInvalid: boolean | null;
  readonly hasPassword: boolean;
  readonly language: string | null;
}

/** One page of the open requests that match text and every tick, newest first (ADM-158 to ADM-161). */
export async function findRequests(
  read: Read,
  organisationId: string,
  search: SearchInput,
): Promise<FoundPage<AccountRequest>> {
  const wants = (tick: string) => search.alleen.includes(tick);
  const matching = openRequests(read, organisationId)
    .$if(search.zoek !== '', (query) => query.where(hasText(search.zoek)))
    .$if(wants(requestTicks.notIdentified), (query) =>
      query.where('request.identifiedAt', 'is', null),
    )
    .$if(wants(requestTicks.noDetails), (query) =>
      query.where('request.detailsEnteredAt', 'is', null),
    )
    .$if(wants(requestTicks.noMail), (query) => query.where(mailSentAt, 'is', null));
  const counted = await matching
    .select((columns) => columns.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.total);
  const pagina = pageWithin(search.pagina, total);
  const rows = await matching
    .select(requestColumns)
    .select(computedColumns)
    .orderBy('request.numberEnteredAt', 'desc')
    .orderBy('request.id')
    .limit(rowsAPage)
    .offset((pagina - 1) * rowsAPage)
    .execute();
  return { search: { ...search, pagina }, rows, total };
}

/** How many requests are open. */
export async function countRequests(read: Read, organisationId: string): Promise<number> {
  const counted = await openRequests(read, organisationId)
    .select((columns) => columns.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(counted.total);
}

/** Open requests by id; those that were confirmed or deleted are not among them (STF-88). */
export function requestsById(
  read: Read,
  organisationId: string,
  ids: readonly string[],
): Promise<AccountRequest[]> {
  return openRequests(read, organisationId)
    .select(requestColumns)
    .select(computedColumns)
    .where('request.id', 'in', ids)
    .orderBy('customer.customerNumber')
    .execute();
}

/** The open request of one customer; undefined when he never began, or has an account by now (STF-73, STF-88). */
export function requestOfCustomer(
  read: Read,
  organisationId: string,
  customerId: string,
): Promise<AccountRequest | undefined> {
  return openRequests(read, organisationId)
    .select(requestColumns)
    .select(computedColumns)
    .where('request.customerId', '=', customerId)
    .executeTakeFirst();
}

/** Requests of customers who have no confirmed account yet (ADM-169). */
function openRequests(read: Read, organisationId: string) {
  return read
    .selectFrom('accountRequest as request')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'request.organisationId')
        .onRef('customer.id', '=', 'request.customerId'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.organisationId', '=', 'request.organisationId')
        .onRef('account.id', '=', 'request.accountId'),
    )
    .where('request.organisationId', '=', organisationId)
    .where(
      sql<boolean>`not exists (
        select 1 from access x join account a on a.organisation_id = x.organisation_id and a.id = x.account_id
        where x.organisation_id = request.organisation_id and x.customer_id = request.customer_id
          and (a.confirmed_at is not null or a.confirmed_on_unknown_date))`,
    );
}

const requestColumns = [
  'request.id',
  'request.customerId',
  'customer.customerNumber',
  'request.numberEnteredAt',
  'request.identifiedAt',
  'request.detailsEnteredAt',
  'request.wrongCodes',
  'request.refusedUntil',
  'request.accountId',
  'account.username',
  'account.email',
  'account.emailInvalid',
  'account.language',
] as const;

const newestMail = (column: string) => sql`(
  select ${sql.ref(`m.${column}`)} from outgoing_mail m
  where m.organisation_id = request.organisation_id and m.account_id = request.account_id
    and m.template = ${accountConfirmation.name}
  order by m.created_at desc, m.id limit 1)`;

/** The moment the newest mail was handed over; kept on the request where the mail itself is gone. */
const mailSentAt: Expression<Temporal.Instant | null> = sql`coalesce(${newestMail('sent_at')},
  case when ${newestMail('state')} is null then request.mail_sent_at end)`;

const hasPassword: Expression<SqlBool> = sql`account.password_hash is not null`;

const computedColumns = [
  sql<Temporal.Instant | null>`${mailSentAt}`.as('mailSentAt'),
  sql<string | null>`${newestMail('state')}`.as('mailState'),
  sql<string | null>`${newestMail('last_error')}`.as('mailFault'),
  sql<boolean>`coalesce(${hasPassword}, false)`.as('hasPassword'),
];

function hasText(text: string) {
  const pattern = anywhere(text);
  return sql<boolean>`(customer.customer_number ilike ${pattern} or account.username ilike ${pattern}
    or account.email ilike ${pattern})`;
}
