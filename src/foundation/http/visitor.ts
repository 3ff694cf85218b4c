import type { Language } from '../labels/label.ts';

/** The roles a member of staff can have; `administrator` may also come from an account (design section 1). */
export type StaffRole = 'agent' | 'accountManager' | 'employee' | 'administrator';

/** Who may come in at a route. `anyone` needs no session; `machine` is another system. */
export type Audience = 'anyone' | 'customer' | StaffRole;

/** Who looks along with a customer, and what only he is shown (GEN-34, STF-8). */
export interface LookingAlong {
  readonly staffMemberId: string;
  readonly username: string;
  readonly name: string;
  readonly customerNumber: string;
  /** False as long as the customer has no account with which he can sign in (STF-55). */
  readonly hasAccount: boolean;
}

interface SignedIn {
  readonly sessionId: string;
  readonly language: Language;
  readonly username: string;
  readonly remembered: boolean;
  /** When this visitor last proved who he is with a password or at a provider; milliseconds since 1970. */
  readonly freshAt: number;
  /** Milliseconds since 1970. */
  readonly lastSeenAt: number;
  /** When the session ends without further activity; milliseconds since 1970. */
  readonly endsAt: number;
}

export interface CustomerVisitor extends SignedIn {
  readonly kind: 'customer';
  /** Undefined only for a customer without account, with whom staff look along. */
  readonly accountId: string | undefined;
  readonly customerId: string;
  readonly displayName: string;
  readonly salutation: string;
  /** `Kievitlaan 78, Zeist`, or empty when no address is known. */
  readonly address: string;
  /** False until the first home page was shown (HOM-3). */
  readonly wasWelcomed: boolean;
  /** Notifications that were not read yet, for the bell. */
  readonly unread: number;
  /** Present when not the customer himself, but staff looking along are here. */
  readonly lookingAlong?: LookingAlong | undefined;
}

export interface StaffVisitor extends SignedIn {
  readonly kind: 'staff';
  /** Present for staff from the identity provider. */
  readonly staffMemberId: string | undefined;
  /** Present for an administrator with an account of the portal. */
  readonly accountId: string | undefined;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

export type Visitor = { readonly kind: 'nobody' } | CustomerVisitor | StaffVisitor;

/** True when this visitor belongs to the audience of a route. */
export function mayEnter(audience: readonly Audience[], visitor: Visitor): boolean {
  if (audience.includes('anyone')) return true;
  if (visitor.kind === 'customer') {
    return (
      audience.includes('customer') ||
      (visitor.lookingAlong !== undefined && audience.includes('agent'))
    );
  }
  if (visitor.kind === 'staff') return visitor.roles.some((role) => audience.includes(role));
  return false;
}

/** Who did something, as change log and interaction log name it: staff looking along by name (ADM-5, GEN-37). */
export function actorOf(visitor: Visitor): {
  kind: 'customer' | 'staff' | 'portal';
  userId: string;
} {
  if (visitor.kind === 'staff') return { kind: 'staff', userId: visitor.username };
  if (visitor.kind === 'customer') {
    return visitor.lookingAlong
      ? { kind: 'staff', userId: visitor.lookingAlong.username }
      : { kind: 'customer', userId: portalUserId };
  }
  return { kind: 'portal', userId: portalUserId };
}

/** The service user under which the customer's own actions are recorded (GEN-37, STF-48). */
export const portalUserId = 'VOORDEUR';
