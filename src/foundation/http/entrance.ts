import { Temporal } from 'temporal-polyfill';
import type { Value } from '../database/one-trip.ts';
import type { Entrance } from '../database/transaction.ts';
import { hashOfToken } from '../secrets/random.ts';
import type { StaffRole, Visitor } from './visitor.ts';

/** The row that `portal.enter` answers; null where there is no session. */
export interface EnteredRow {
  organisation_id: string;
  slug: string;
  demo: boolean;
  settings_version: number;
  session_id: string | null;
  account_id: string | null;
  customer_id: string | null;
  staff_member_id: string | null;
  account_role: string | null;
  account_language: string | null;
  staff_roles: string[] | null;
  staff_name: string | null;
  username: string | null;
  display_name: string | null;
  salutation: string | null;
  address: string | null;
  welcomed: boolean | null;
  remembered: boolean | null;
  /** Milliseconds since 1970, like the next two. */
  fresh_at: number | null;
  last_seen_at: number | null;
  ends_at: number | null;
}

/** Which of the two sessions a browser may hold: they have their own cookies and never mix (STF-B17). */
export type SessionKind = 'customer' | 'staff';

// Named one by one: a statement with `*` breaks on running servers when a later release adds a column.
const columns = [
  'organisation_id',
  'slug',
  'demo',
  'settings_version',
  'session_id',
  'account_id',
  'customer_id',
  'staff_member_id',
  'account_role',
  'account_language',
  'staff_roles',
  'staff_name',
  'username',
  'display_name',
  'salutation',
  'address',
  'welcomed',
  'remembered',
  'fresh_at',
  'last_seen_at',
  'ends_at',
].join(', ');

/** The statement with which a visitor enters: host name and, when there is a cookie, its session. */
export function entranceOf(
  host: string,
  kind: SessionKind,
  token: string | undefined,
  now: Temporal.Instant,
): Entrance & { readonly values: readonly Value[] } {
  return {
    name: 'enter',
    text: `select ${columns} from portal.enter($1, $2, $3, $4)`,
    values: [host, kind, token === undefined ? null : hashOfToken(token), now],
  };
}

/** The statement with which the portal's own work enters: it sees one whole organisation. */
export function portalEntrance(organisationId: string): Entrance {
  return {
    name: 'enter-portal',
    text: `select set_config('portal.organisation', $1, true), set_config('portal.role', 'system', true),
      set_config('portal.customer', '', true), set_config('portal.account', '', true)`,
    values: [organisationId],
  };
}

/** Who came in. */
export function visitorOf(row: EnteredRow): Visitor {
  if (
    !row.session_id ||
    row.fresh_at === null ||
    row.last_seen_at === null ||
    row.ends_at === null
  ) {
    return { kind: 'nobody' };
  }
  const signedIn = {
    sessionId: row.session_id,
    language: row.account_language === 'en' ? 'en' : 'nl',
    username: row.username ?? '',
    remembered: row.remembered ?? false,
    freshAt: instant(row.fresh_at),
    lastSeenAt: instant(row.last_seen_at),
    endsAt: instant(row.ends_at),
  } as const;
  if (row.staff_member_id || row.account_role === 'administrator') {
    return {
      ...signedIn,
      kind: 'staff',
      staffMemberId: row.staff_member_id ?? undefined,
      accountId: row.account_id ?? undefined,
      name: row.staff_name ?? row.username ?? '',
      roles: row.staff_member_id ? (row.staff_roles ?? []).filter(isStaffRole) : ['administrator'],
    };
  }
  if (!row.account_id || !row.customer_id) return { kind: 'nobody' };
  return {
    ...signedIn,
    kind: 'customer',
    accountId: row.account_id,
    customerId: row.customer_id,
    displayName: row.display_name ?? '',
    salutation: row.salutation ?? '',
    address: row.address ?? '',
    wasWelcomed: row.welcomed ?? true,
  };
}

function instant(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(milliseconds));
}

function isStaffRole(role: string): role is StaffRole {
  return ['agent', 'accountManager', 'employee', 'administrator'].includes(role);
}
