import type { Temporal } from 'temporal-polyfill';
import type { TimeRange } from '../rules/time-ranges.ts';

/** An appointment as an agenda outside shows it. */
export interface AgendaEvent {
  /** The id of the appointment. */
  readonly id: string;
  /** The same for every attempt to make this event, another one after it was removed. */
  readonly creationKey: string;
  readonly sequence: number;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  readonly now: Temporal.Instant;
}

/** How the system outside knows an event. */
export interface KeptEvent {
  readonly externalId: string;
  /** Its version there, where it has one. */
  readonly tag?: string | undefined;
}

/** Keeps events outside. Doing the same again changes nothing. Every call may throw `AgendaUnreachable` or `AgendaRefused`. */
export interface EventKeeper {
  /** Makes the event, or brings it up to date. */
  put(address: string, event: AgendaEvent, kept: KeptEvent | undefined): Promise<KeptEvent>;
  /** Removes it; one that is not there is fine. */
  remove(address: string, event: AgendaEvent, kept: KeptEvent | undefined): Promise<void>;
}

export interface AskedPeriod {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** When an event is now in the agenda outside; undefined when it is not there any more. */
export type FoundEvent =
  | { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant }
  | undefined;

/** A server with agendas of people: Microsoft 365, CalDAV. */
export interface AgendaServer extends EventKeeper {
  /** When the agendas at these addresses are taken; an address that the server does not know is left out. */
  busy(
    addresses: readonly string[],
    period: AskedPeriod,
  ): Promise<ReadonlyMap<string, readonly TimeRange[]>>;
  find(address: string, kept: KeptEvent): Promise<FoundEvent>;
}

/** The planner of the organisation's own crew: it decides itself who comes. */
export interface CrewPlanner extends EventKeeper {
  propose(address: string, wish: PlannerWish): Promise<readonly TimeRange[]>;
}

export interface PlannerWish extends AskedPeriod {
  readonly minutes: number;
  readonly skill?: string | undefined;
}

/** It was not reached in time, or asks to come back later. */
export class AgendaUnreachable extends Error {
  override readonly name = 'AgendaUnreachable';
  /** After so many seconds, when it said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    message: string,
    options: { cause?: unknown; retryAfterSeconds?: number | undefined } = {},
  ) {
    super(message, options);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** It understood and does not do it: the slot is taken there, the agenda is unknown, we may not. */
export class AgendaRefused extends Error {
  override readonly name = 'AgendaRefused';
}

/** Where a system is, its secret opened. */
export interface AgendaSystemSettings {
  readonly endpoint: string;
  readonly issuer: string;
  readonly userName: string;
  readonly secret: string;
  /** A stand-in of the demo: the only one that may speak plain http, within this machine. */
  readonly standIn: boolean;
  readonly timeoutMilliseconds: number;
}

/** Connects to each kind of system; the house knows which connection speaks which protocol. */
export interface AgendaConnections {
  readonly graph: (settings: AgendaSystemSettings) => AgendaServer;
  readonly caldav: (settings: AgendaSystemSettings) => AgendaServer;
  readonly planner: (settings: AgendaSystemSettings) => CrewPlanner;
}
