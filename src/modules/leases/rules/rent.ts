/** A part of the rent with what it costs a month, in cents. */
export interface PriceComponent {
  readonly description: string;
  readonly cents: number;
}

/** What is paid each month: the sum of the components (TEN-31). */
export function monthlyTotal(components: readonly PriceComponent[]): number {
  return components.reduce((total, { cents }) => total + cents, 0);
}
