import type { Label } from '../labels/label.ts';

/** How a customer hears of something: by mail at once, in one mail a day, or on the portal alone. */
export type NotificationWay = 'direct' | 'daily' | 'none';

/** Something that customers are told about; modules name their own, customers choose a way for each. */
export interface NotificationSubject {
  /** For example `answer`; stored, so it never changes. */
  readonly name: string;
  /** What it is called where customers choose: *Antwoord op uw vraag*. */
  readonly label: Label;
  /** Until the customer chooses. */
  readonly standard: NotificationWay;
}
