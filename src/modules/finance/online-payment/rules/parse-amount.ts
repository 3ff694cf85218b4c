/** Why an amount was not understood. */
export type AmountFault = 'empty' | 'not a number' | 'not above zero' | 'too many decimals';

/** Larger amounts are no invoices, and would not fit a number of cents. */
const mostEuros = 999_999_999;

/**
 * Reads an amount in euro as people type it: `8000`, `8000,50`, `8.000,00`, `€ 12,5`. A point must stand before exactly
 * three digits; anything else, such as a space between digits, is refused, not guessed (FIN-B1). Answers whole cents.
 */
export function parseAmount(
  typed: string,
): { readonly cents: number } | { readonly fault: AmountFault } {
  const text = typed.replace('€', '').trim();
  if (text === '') return { fault: 'empty' };
  if (/^-\s*\d/.test(text)) return { fault: 'not above zero' };
  const [, whole = '', decimals = ''] =
    /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text) ?? [];
  if (whole === '') return { fault: 'not a number' };
  if (decimals.length > 2) return { fault: 'too many decimals' };
  const euros = Number(whole.replaceAll('.', ''));
  if (euros > mostEuros) return { fault: 'not a number' };
  const cents = euros * 100 + Number(decimals.padEnd(2, '0'));
  return cents > 0 ? { cents } : { fault: 'not above zero' };
}
