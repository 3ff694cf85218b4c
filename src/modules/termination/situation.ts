import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { type BaseCalendar, readBaseCalendar } from '#modules/appointments/module.ts';
import { type CoTenant, coTenantsOf } from './consent/co-tenants.ts';
import { type LeaseToEnd, leasesToEnd } from './lease-to-end.ts';
import { type ReasonToChoose, reasonsToChoose } from './reasons-to-choose.ts';
import { type EndDateRules, firstEndDate, furthestEnd } from './rules/end-date.ts';
import { type Frame, firstPreDaysOf, type Inspection, inspectionsOf } from './rules/inspections.ts';
import { type Terms, termsOf } from './terms-of.ts';

/** Everything that a termination of one lease is judged by, as it is at this moment (TRM-B12, TRM-B15). */
export interface Situation {
  readonly lease: LeaseToEnd;
  /** The organisation's own date. */
  readonly today: Temporal.PlainDate;
  readonly terms: Terms;
  readonly calendar: BaseCalendar;
  readonly endDateRules: EndDateRules;
  /** Undefined when the calendar has no working day for a year. */
  readonly firstEndDate: Temporal.PlainDate | undefined;
  /** In the order in which they must be planned. */
  readonly inspections: readonly Inspection[];
  readonly reasons: readonly ReasonToChoose[];
  readonly coTenants: readonly CoTenant[];
}

/** The situation of a lease of this customer that has not ended; undefined when there is none. */
export async function situationOf(
  visit: ReadVisit,
  { customerId, leaseId }: { readonly customerId: string; readonly leaseId: string },
  { allReasons = false } = {},
): Promise<Situation | undefined> {
  const { read, organisation, now } = visit;
  const organisationId = organisation.id;
  const today = dateAt(now);
  const [lease] = await leasesToEnd(read, { organisationId, customerId, leaseId }, today);
  if (!lease) return undefined;
  const terms = await termsOf(read, organisation, lease);
  const calendar = await readBaseCalendar(read, organisationId, {
    from: today,
    until: today.add(furthestEnd).add({ days: 1 }),
  });
  const endDateRules: EndDateRules = {
    today,
    notice: terms.notice,
    isWorkingDay: calendar.isWorkingDay,
  };
  return {
    lease,
    today,
    terms,
    calendar,
    endDateRules,
    firstEndDate: firstEndDate(endDateRules),
    inspections: inspectionsOf(terms.plan),
    reasons: await reasonsToChoose(read, organisationId, { all: allReasons }),
    coTenants: await coTenantsOf(read, organisation, customerId, today),
  };
}

/** Between which dates the inspections lie when the lease ends on a day. */
export function frameOf(
  { today, terms, calendar }: Pick<Situation, 'today' | 'terms' | 'calendar'>,
  endsOn: Temporal.PlainDate,
): Frame {
  return {
    today,
    endsOn,
    firstPreDays: firstPreDaysOf(terms.plan),
    isWorkingDay: calendar.isWorkingDay,
  };
}
