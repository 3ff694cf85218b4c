import type { Consultation } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import {
  type AgendaAnswers,
  type AgendaServices,
  consultAgendas,
} from '#modules/appointments/module.ts';
import { inspectionWish } from '../inspection-wish.ts';
import { windowOf } from '../rules/inspections.ts';
import { frameOf } from '../situation.ts';
import { dateIn, plannedDates, startsIn } from './draft.ts';
import { findOwn } from './find-own.ts';

/** What agendas outside say of each inspection; undefined where nobody was asked. */
export type InspectionAnswers = readonly (AgendaAnswers | undefined)[];

/**
 * What must be asked before the inspections of a draft are booked together: all of them at the same time, each within
 * its own days (TRM-B4, TRM-B6). Undefined when all agendas are kept in the portal.
 */
export async function consultInspections(
  services: AgendaServices,
  visit: ReadVisit,
  leaseId: string,
): Promise<Consultation<InspectionAnswers>> {
  const own = await findOwn(visit, leaseId);
  const endsOn = own && dateIn(own.draft.endsOn);
  if (!own || !endsOn || own.situation.lease.termination) return undefined;
  const { situation, draft } = own;
  const planned = plannedDates(startsIn(draft, situation));
  const asks: Consultation<AgendaAnswers>[] = [];
  for (const [index, inspection] of situation.inspections.entries()) {
    const window = windowOf(index, planned, frameOf(situation, endsOn));
    const wish = window && inspectionWish(inspection, window, situation.lease.clusterId);
    asks.push(wish && (await consultAgendas(services, visit, wish, wish)));
  }
  return asks.some(Boolean) ? () => Promise.all(asks.map((ask) => ask?.())) : undefined;
}
