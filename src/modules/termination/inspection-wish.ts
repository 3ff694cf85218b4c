import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { SlotWish } from '#modules/appointments/module.ts';
import type { Inspection, Window } from './rules/inspections.ts';

/** What is looked for in the agendas: an inspection of this kind and length, between these days, in this cluster. */
export function inspectionWish(
  inspection: Pick<Inspection, 'kind' | 'minutes'>,
  window: Window,
  clusterId: string | null,
): SlotWish {
  return {
    purpose: inspection.kind === 'pre' ? 'preInspection' : 'finalInspection',
    minutes: inspection.minutes,
    from: window.from,
    until: window.until,
    ...(clusterId !== null && { clusterId }),
  };
}

/** A month of an address, `2026-12`; an address that makes no sense names none. */
export const monthQuery = z
  .string()
  .optional()
  .catch(undefined)
  .transform((text) => orNothing(text, (month) => Temporal.PlainYearMonth.from(month)));

/** A day of an address, `2026-12-16`. */
export const dayQuery = z
  .string()
  .optional()
  .catch(undefined)
  .transform((text) => orNothing(text, (day) => Temporal.PlainDate.from(day)));

/** The moment that a text means; undefined when it is none. */
export function instantIn(typed: string): Temporal.Instant | undefined {
  return orNothing(typed, (text) => Temporal.Instant.from(text));
}

function orNothing<Value>(
  text: string | undefined,
  read: (text: string) => Value,
): Value | undefined {
  try {
    return text === undefined ? undefined : read(text);
  } catch {
    return undefined;
  }
}
