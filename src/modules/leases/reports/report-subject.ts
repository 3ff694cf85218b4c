import type { Temporal } from 'temporal-polyfill';
import type { TaxedPriceComponent } from '../rules/rent.ts';
import type { Room } from '../rules/rooms.ts';
import type { ValuationLine } from '../rules/valuation.ts';

/** The lease that a report is about. */
export interface LeaseSubject {
  /** `Kievitlaan 78`. */
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly startsOn: Temporal.PlainDate;
}

/** What the points specification prints. */
export interface ValuationSubject extends LeaseSubject {
  readonly constructionYear: number | null;
  readonly assessedValueCents: number | null;
  readonly lines: readonly ValuationLine[];
  readonly rooms: readonly Room[];
}

/** What the composition of the rent prints. */
export interface RentSubject extends LeaseSubject {
  readonly components: readonly TaxedPriceComponent[];
  readonly refusedCents: number;
}
