import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { isConfirmed } from '../../queries.ts';
import { lockedUsernames } from '../locked-usernames.ts';
import {
  anywhere,
  type FoundPage,
  pageWithin,
  rowsAPage,
  type SearchInput,
} from '../search-input.ts';

/** The characteristics to which a search can be narrowed (ADM-103), as they stand in the address. */
export const accountTicks = {
  unconfirmed: 'niet-bevestigd',
  locked: 'automatisch-geblokkeerd',
  blocked: 'handmatig-geblokkeerd',
} as const;

/** One account in the list (ADM-108). */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly customerNumbers: string | null;
  readonly confirmed: boolean;
  /** Automatically, by hand, or both (ADM-110). */
  readonly blocked: boolean;
}

export interface AccountSearch {
  readonly organisationId: string;
  readonly search: SearchInput;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
}

/** The accounts that match text and every tick, one page of them, by user name; and how many there are in all. */
export async function findAccounts(
  read: Read,
  { organisationId, search, secrets, now }: AccountSearch,
): Promise<FoundPage<AccountRow>> {
  const wants = (tick: string) => search.alleen.includes(tick);
  const locked = wants(accountTicks.locked)
    ? await everyLockedUsername(read, organisationId, { secrets, now })
    : undefined;
  const matching = read
    .selectFrom('account')
    .where('organisationId', '=', organisationId)
    .$if(search.zoek !== '', (query) => query.where(hasText(search.zoek)))
    .$if(wants(accountTicks.unconfirmed), (query) =>
      query.where('confirmedAt', 'is', null).where('confirmedOnUnknownDate', '=', false),
    )
    .$if(wants(accountTicks.blocked), (query) => query.where('blockedAt', 'is not', null))
    .$if(locked !== undefined, (query) =>
      query.where('usernameKey', '=', sql<string>`any(${[...(locked ?? [])]})`),
    );
  const counted = await matching
    .select((columns) => columns.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.total);
  const pagina = pageWithin(search.pagina, total);
  const found = await matching
    .select([
      'id',
      'username',
      'usernameKey',
      'email',
      'confirmedAt',
      'confirmedOnUnknownDate',
      'blockedAt',
    ])
    .select(customerNumbers.as('customerNumbers'))
    .orderBy('usernameKey')
    .limit(rowsAPage)
    .offset((pagina - 1) * rowsAPage)
    .execute();
  const among = found.map((row) => row.usernameKey);
  const lockedHere = await lockedUsernames(read, organisationId, { secrets, now, among });
  const rows = found.map((row) => ({
    id: row.id,
    username: row.username,
    email: row.email,
    customerNumbers: row.customerNumbers,
    confirmed: isConfirmed(row),
    blocked: row.blockedAt !== null || lockedHere.has(row.usernameKey),
  }));
  return { search: { ...search, pagina }, rows, total };
}

/** The numbers of the customers an account opens; none for an administrator (ADM-113). */
export const customerNumbers = sql<string | null>`(
  select string_agg(c.customer_number, ', ' order by c.customer_number)
  from access x join customer c on c.organisation_id = x.organisation_id and c.id = x.customer_id
  where x.organisation_id = account.organisation_id and x.account_id = account.id)`;

function hasText(text: string) {
  const pattern = anywhere(text);
  return sql<boolean>`(account.username ilike ${pattern} or account.email ilike ${pattern} or exists (
    select 1 from access x join customer c on c.organisation_id = x.organisation_id and c.id = x.customer_id
    where x.organisation_id = account.organisation_id and x.account_id = account.id
      and c.customer_number ilike ${pattern}))`;
}

async function everyLockedUsername(
  read: Read,
  organisationId: string,
  question: { readonly secrets: Secrets; readonly now: Temporal.Instant },
): Promise<Set<string>> {
  const rows = await read
    .selectFrom('account')
    .select('usernameKey')
    .where('organisationId', '=', organisationId)
    .execute();
  const among = rows.map((row) => row.usernameKey);
  return lockedUsernames(read, organisationId, { ...question, among });
}
