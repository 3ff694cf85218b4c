/** A strip across a mail that says at a glance how something stands: `toPay` is blue, `paid` is green (FIN-43). */
export interface MailStrip {
  readonly kind: 'toPay' | 'paid';
  /** Says it in words too, because a colour alone tells not everybody. */
  readonly text: string;
}

/** White text reads on each of them. */
export const stripColours: Readonly<Record<MailStrip['kind'], string>> = {
  toPay: '#1f4b99',
  paid: '#17663a',
};
