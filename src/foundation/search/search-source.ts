import type { Visit } from '../http/visit.ts';
import type { Label } from '../labels/label.ts';
import type { IconName } from '../page/icon.tsx';
import type { FeatureSwitch } from '../switches/switch.ts';

/** One thing of a customer that a search found. */
export interface FoundThing {
  readonly title: string;
  /** What tells it apart: a date, an amount, a state. */
  readonly text?: string;
  /** The page or file where it is; begins with `/`. */
  readonly href: string;
}

/** A kind of things that customers find by searching; README.md beside this file shows one. */
export interface SearchSource {
  /** Unique in the house. */
  readonly key: string;
  /** The heading above what is found. Its words find every thing of the source. */
  readonly title: Label;
  readonly icon: IconName;
  readonly feature: FeatureSwitch | 'none';
  /**
   * A SELECT of `day` (a date; the newest come first), `words` (the text that is searched) and `thing` (JSON for
   * `show`): what the customer `asked.customer_id` of `asked.organisation_id` may see on `asked.today`.
   */
  readonly things: string;
  readonly show: (visit: Visit, thing: unknown) => FoundThing;
}
