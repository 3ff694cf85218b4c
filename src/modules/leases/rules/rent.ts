/** A part of the rent with what it costs a month, in cents, VAT included. */
export interface PriceComponent {
  readonly description: string;
  readonly cents: number;
}

/** A part of the rent of which the VAT is known: 2100 basis points are 21 %. */
export interface TaxedPriceComponent extends PriceComponent {
  readonly vatBasisPoints: number;
}

/** What the rent of a lease is made of, in cents (TEN-33). */
export interface RentComposition {
  readonly components: readonly {
    readonly description: string;
    readonly excludingVat: number;
    readonly includingVat: number;
  }[];
  readonly gross: { readonly excludingVat: number; readonly includingVat: number };
  /** The gross rent including VAT. */
  readonly contractual: number;
  /** What the customer refused of it. */
  readonly refused: number;
  readonly payable: number;
}

/** What is paid each month: the sum of the components (TEN-31). */
export function monthlyTotal(components: readonly PriceComponent[]): number {
  return components.reduce((total, { cents }) => total + cents, 0);
}

/** Each component without and with VAT, their sums, and what is to be paid (TEN-33). */
export function rentComposition(
  components: readonly TaxedPriceComponent[],
  refused: number,
): RentComposition {
  const rows = components.map((component) => ({
    description: component.description,
    excludingVat: withoutVat(component),
    includingVat: component.cents,
  }));
  const contractual = monthlyTotal(components);
  return {
    components: rows,
    gross: {
      excludingVat: rows.reduce((total, { excludingVat }) => total + excludingVat, 0),
      includingVat: contractual,
    },
    contractual,
    refused,
    payable: contractual - refused,
  };
}

function withoutVat({ cents, vatBasisPoints }: TaxedPriceComponent): number {
  return Math.round((cents * 10_000) / (10_000 + vatBasisPoints));
}
