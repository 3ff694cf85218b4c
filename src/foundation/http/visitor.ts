import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../labels/label.ts';

/** The roles a member of staff can have; `administrator` may also come from an account (design section 1). */
export type StaffRole = 'agent' | 'accountManager' | 'employee' | 'administrator';

/** Who may come in at a route. `anyone` needs no session; `machine` is another system. */
export type Audience = 'anyone' | 'customer' | StaffRole;

interface SignedIn {
  readonly sessionId: string;
  readonly language: Language;
  readonly username: string;
  readonly remembered: boolean;
  /** When this visitor last proved who he is with a password or at a provider. */
  readonly freshAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  /** When the session ends without further activity. */
  readonly endsAt: Temporal.Instant;
}

export interface CustomerVisitor extends SignedIn {
  readonly kind: 'customer';
  readonly accountId: string;
  readonly customerId: string;
  readonly displayName: string;
  readonly salutation: string;
  /** `Kievitlaan 78, Zeist`, or empty when no address is known. */
  readonly address: string;
  /** False until the first home page was shown (HOM-3). */
  readonly wasWelcomed: boolean;
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
  if (visitor.kind === 'customer') return audience.includes('customer');
  if (visitor.kind === 'staff') return visitor.roles.some((role) => audience.includes(role));
  return false;
}

/** Who did something, as change log and interaction log name it (ADM-5, GEN-37). */
export function actorOf(visitor: Visitor): {
  kind: 'customer' | 'staff' | 'portal';
  userId: string;
} {
  if (visitor.kind === 'staff') return { kind: 'staff', userId: visitor.username };
  if (visitor.kind === 'customer') return { kind: 'customer', userId: portalUserId };
  return { kind: 'portal', userId: portalUserId };
}

/** The service user under which the customer's own actions are recorded (GEN-37, STF-48). */
export const portalUserId = 'VOORDEUR';
