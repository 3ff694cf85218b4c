/**
 * A whole number of hundredths with dots for thousands, a comma and two decimals: 535533 gives
 * `5.355,33` (GEN-33). Written out by hand because pages hold many amounts and Intl takes three times
 * as long. Throws RangeError when it is no safe integer.
 */
export function formatHundredths(hundredths: number): string {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`Not hundredths: ${hundredths}`);
  const size = Math.abs(hundredths);
  const decimals = size % 100;
  let whole = String((size - decimals) / 100);
  for (let at = whole.length - 3; at > 0; at -= 3) {
    whole = `${whole.slice(0, at)}.${whole.slice(at)}`;
  }
  return `${hundredths < 0 ? '-' : ''}${whole},${decimals < 10 ? '0' : ''}${decimals}`;
}

/**
 * Points and areas: two decimals and a comma, halves rounded away from zero (GEN-33).
 * Throws RangeError when it is no finite number, or too large to keep its decimals.
 */
export function formatTwoDecimals(value: number): string {
  const size = Math.abs(value);
  // Moving the point in the written number keeps 1.005 a half; multiplying makes it 100.49999.
  const written = String(size);
  const hundredths = Math.round(written.includes('e') ? size * 100 : Number(`${written}e2`));
  return formatHundredths(value < 0 && hundredths > 0 ? -hundredths : hundredths);
}
