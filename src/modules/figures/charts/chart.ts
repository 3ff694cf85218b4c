/** A chart with its table: the same lines, the same figures. */
export interface Chart {
  /** The last part of the picture's address. */
  readonly key: string;
  readonly title: string;
  readonly help?: string | undefined;
  /** Over time, or by name. */
  readonly shape: 'time' | 'names';
  /** What the lines are called: *Dag*, *Pagina*, *Stap*. */
  readonly lineTitle: string;
  readonly lines: readonly string[];
  readonly series: readonly { readonly name: string; readonly amounts: readonly number[] }[];
}

/** True when nothing was counted. */
export function isEmpty({ series }: Chart): boolean {
  return series.every(({ amounts }) => amounts.every((amount) => amount === 0));
}
