/**
 * Cents as `1.234,56`. Not by the browser's own formatting: it reads its tables for that while the page opens, which
 * takes longer than all else that the script does.
 */
export function amountOf(cents: number): string {
  const [whole = '', hundredths = ''] = (cents / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${hundredths}`;
}
