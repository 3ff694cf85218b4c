import type { Temporal } from 'temporal-polyfill';
import { wallClockAt } from '#foundation/clock.ts';
import type { Say } from '#foundation/labels/label.ts';
import { slotLabels as labels } from '../labels.ts';
import type { Slot } from './slots.ts';

/** `8.00 – 10.00 uur` */
export function slotInWords({ startsAt, endsAt }: Slot, say: Say): string {
  return say(labels.Label_Slot, { from: clockTime(startsAt, say), until: clockTime(endsAt, say) });
}

/** `8.00` */
export function clockTime(moment: Temporal.Instant, say: Say): string {
  const { hour, minute } = wallClockAt(moment);
  return say(labels.Label_Clock, { hour, minute: String(minute).padStart(2, '0') });
}
