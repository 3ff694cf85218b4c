import type { Label } from '../labels/label.ts';

/**
 * An event that is written to the interaction log. A new organisation gets a template for each kind
 * (GEN-39), which it may then adapt: description, shown to the customer, task and team.
 */
export interface InteractionKind {
  /** For example `CP_VERIFICATION_CODE`. */
  readonly code: string;
  readonly group: string;
  readonly template: string;
  readonly description: Label;
  /** The icon of the menu item under which the event belongs (GEN-36). */
  readonly icon: string;
  readonly shownToCustomer: boolean;
  readonly createsTask: boolean;
  readonly taskTeam: string;
}
