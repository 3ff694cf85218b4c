import type { Problems } from '#foundation/http/answer.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { OfficeRepair } from './find-repair.ts';

/** What was sent with one of the forms, when the card is shown again. */
export interface CardAgain {
  readonly errors: Problems;
  readonly fields: Sent['fields'];
}

/** Everything that the parts of a card need. */
export interface Card extends CardAgain {
  readonly visit: Visit;
  readonly repair: OfficeRepair;
  readonly path: string;
  readonly executors: readonly { readonly value: string; readonly label: string }[];
}
