import { formatHundredths } from './numbers.ts';

/**
 * An amount in cents as it stands on every page: `€ 5.355,33`, or `€ -36,20` below zero, as is usual
 * in Dutch (GEN-33). The space after the sign does not break. Throws RangeError for parts of cents.
 */
export function formatMoney(cents: number): string {
  return `€\u00a0${formatHundredths(cents)}`;
}
