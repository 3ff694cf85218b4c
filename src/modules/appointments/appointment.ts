import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';

/** What somebody comes for; an agenda says which of these it is for. */
export const purposes = ['preInspection', 'finalInspection', 'repairInspection', 'repair'] as const;
export type Purpose = (typeof purposes)[number];

export const isPurpose = (value: string): value is Purpose =>
  purposes.some((purpose) => purpose === value);

/** Where functions of this module work: a `ReadVisit` fits. */
export interface Desk {
  readonly read: Read;
  readonly organisation: Profile;
  readonly now: Temporal.Instant;
}

/** Where they change records: a `WriteVisit` fits. */
export interface WriteDesk extends Desk {
  readonly write: Write;
}

/** One choice among those that a customer is still making: a form in the making, and which of its appointments. */
export interface Draft {
  readonly id: string;
  /** For example `preInspection-1`. */
  readonly part: string;
}

/** What it is for: a record of the module that made it. */
export interface About {
  /** For example `termination` or `repairOrder`. */
  readonly kind: string;
  readonly id: string;
}

/** An appointment as it is told. */
export interface Appointment {
  readonly id: string;
  /** Null where nobody signed in made it. */
  readonly customerId: string | null;
  readonly purpose: Purpose;
  /** Who comes. */
  readonly agendaName: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly state: 'held' | 'booked' | 'cancelled';
  readonly about: About | undefined;
  readonly place: string;
  readonly description: string;
  /** Counts the changes of a booked appointment; agendas recognise the newest by it. */
  readonly sequence: number;
}
