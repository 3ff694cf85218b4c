import type { QuickAction } from '../house.ts';
import type { Visit } from '../http/visit.ts';

/**
 * The list Direct regelen of this organisation, in the order of its plan (ADM-63). What is switched off is left out
 * and nothing takes its place; numbers are given when it is shown, and an empty list shows no block (ADM-65 to ADM-68).
 */
export function quickActionsOf({ house, organisation }: Visit): QuickAction[] {
  const offered = house
    .modulesOf(organisation.sector)
    .flatMap((module) => module.quickActions ?? [])
    .filter((action) => organisation.isOn(action.feature));
  return house
    .plan(organisation.sector)
    .quickActionOrder.flatMap((key) => offered.filter((action) => action.key === key));
}
