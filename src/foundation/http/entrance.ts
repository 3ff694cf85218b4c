import type { Temporal } from 'temporal-polyfill';
import type { Value } from '../database/one-trip.ts';
import type { Entrance } from '../database/transaction.ts';
import { hashOfToken } from '../secrets/random.ts';
import type { LookingAlong, StaffRole, Visitor } from './visitor.ts';

/** Who came in, as `portal.come_in` answers it in one JSON text; null when no organisation answers at the host. */
export interface EnteredRow {
  readonly entered: string | null;
}

/** Where the visitor came in, and who it is. */
export interface Entered {
  readonly organisationId: string;
  readonly settingsVersion: number;
  readonly visitor: Visitor;
}

/** The lists in that text: names would cost time to write and to read with every request. */
type Told = readonly [
  organisationId: string,
  settingsVersion: number,
  session?: ToldSession,
  customer?: ToldCustomer | null,
  staff?: ToldStaff | null,
  along?: ToldAlong,
];
type ToldSession = readonly [
  sessionId: string,
  accountId: string | null,
  customerId: string | null,
  remembered: boolean,
  freshAt: string,
  lastSeenAt: string,
  endsAt: string,
  username: string | null,
  language: string | null,
];
type ToldCustomer = readonly [
  welcomed: boolean,
  displayName: string,
  salutation: string,
  street: string | null,
  houseNumber: string | null,
  houseNumberAddition: string | null,
  town: string | null,
  unread?: number | null,
];
type ToldStaff = readonly [
  staffMemberId: string | null,
  role: string | null,
  roles: readonly string[] | null,
  name: string | null,
];

type ToldAlong = readonly [
  staffMemberId: string,
  name: string,
  customerNumber: string,
  hasAccount: boolean,
];

/** Which of the two sessions a browser may hold: they have their own cookies and never mix (STF-B17). */
export type SessionKind = 'customer' | 'staff';

/** The statement with which a visitor enters: host name and, when there is a cookie, its session. */
export function entranceOf(
  host: string,
  kind: SessionKind,
  token: string | undefined,
  now: Temporal.Instant,
): Entrance & { readonly values: readonly Value[] } {
  return {
    name: 'come-in',
    text: 'select portal.come_in($1, $2, $3, $4) as entered',
    values: [host, kind, token === undefined ? null : hashOfToken(token), now],
  };
}

/** The statement with which staff enter the pages of one customer; the session must be for the same one (STF-44). */
export function alongEntranceOf(
  host: string,
  token: string | undefined,
  customerNumber: string,
  now: Temporal.Instant,
): Entrance & { readonly values: readonly Value[] } {
  return {
    name: 'look-along',
    text: 'select portal.look_along($1, $2, $3, $4) as entered',
    values: [host, token === undefined ? null : hashOfToken(token), customerNumber, now],
  };
}

/** Reads the answer of `entranceOf` or `alongEntranceOf`; undefined when no organisation answers at the host. */
export function enteredIn(text: string | null | undefined): Entered | undefined {
  if (typeof text !== 'string') return undefined;
  const told: Told = JSON.parse(text);
  const [organisationId, settingsVersion] = told;
  return { organisationId, settingsVersion, visitor: visitorIn(told) };
}

function visitorIn([, , session, customer, staff, along]: Told): Visitor {
  if (!session) return { kind: 'nobody' };
  const [sessionId, accountId, customerId, remembered, freshAt, lastSeenAt, endsAt] = session;
  const [, , , , , , , username, language] = session;
  const signedIn = {
    sessionId,
    language: language === 'en' ? 'en' : 'nl',
    username: username ?? '',
    remembered,
    freshAt: Date.parse(freshAt),
    lastSeenAt: Date.parse(lastSeenAt),
    endsAt: Date.parse(endsAt),
  } as const;
  if (staff) {
    const [staffMemberId, role, roles, name] = staff;
    if (!staffMemberId && role !== 'administrator') return { kind: 'nobody' };
    return {
      kind: 'staff',
      staffMemberId: staffMemberId ?? undefined,
      accountId: accountId ?? undefined,
      name: name ?? signedIn.username,
      roles: staffMemberId ? (roles ?? []).filter(isStaffRole) : ['administrator'],
      ...signedIn,
    };
  }
  if (!customer || !customerId || !(accountId || along)) return { kind: 'nobody' };
  const [wasWelcomed, displayName, salutation, street, houseNumber, addition, town, unread] =
    customer;
  // What is spread stands last in objects that every request makes (docs/decisions/speed.md).
  return {
    kind: 'customer',
    accountId: accountId ?? undefined,
    customerId,
    displayName,
    salutation,
    address: addressLine([street, houseNumber, addition], town),
    wasWelcomed,
    unread: unread ?? 0,
    lookingAlong: along && lookingAlongIn(along, signedIn.username),
    ...signedIn,
  };
}

function lookingAlongIn(
  [staffMemberId, name, customerNumber, hasAccount]: ToldAlong,
  username: string,
): LookingAlong {
  return { staffMemberId, username, name, customerNumber, hasAccount };
}

/** `Kievitlaan 78, Zeist`; empty when no address is known. */
function addressLine(house: readonly (string | null)[], town: string | null): string {
  return [house.filter(Boolean).join(' '), town].filter(Boolean).join(', ');
}

function isStaffRole(role: string): role is StaffRole {
  return ['agent', 'accountManager', 'employee', 'administrator'].includes(role);
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
