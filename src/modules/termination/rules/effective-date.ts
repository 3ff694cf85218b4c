import type { Temporal } from 'temporal-polyfill';

/** An end date with the date from which the new address holds. */
export interface EndAndMove {
  readonly endsOn: Temporal.PlainDate;
  readonly movesOn: Temporal.PlainDate;
  /** The customer chose `movesOn` himself. */
  readonly touched: boolean;
}

/**
 * The new address holds from the end date until the customer says otherwise (TRM-18, TRM-19). `shown` stood in the form
 * that was sent; a date that still equals the end date shown there was not touched.
 */
export function followEndDate(
  shown: EndAndMove,
  typed: { readonly endsOn: Temporal.PlainDate; readonly movesOn: Temporal.PlainDate | undefined },
): EndAndMove {
  const { endsOn, movesOn } = typed;
  const touched = shown.touched || (movesOn !== undefined && !movesOn.equals(shown.movesOn));
  return touched && movesOn
    ? { endsOn, movesOn, touched: true }
    : { endsOn, movesOn: endsOn, touched: false };
}
