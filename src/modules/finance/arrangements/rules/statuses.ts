/** Where an arrangement stands (OP-FIN-6): Aangemaakt, Geactiveerd, Afgerond, Geannuleerd. */
export const arrangementStatuses = ['created', 'activated', 'completed', 'cancelled'] as const;
export type ArrangementStatus = (typeof arrangementStatuses)[number];

/** True while it holds its entries or its terms are paid. */
export function isOpen(status: ArrangementStatus): boolean {
  return status === 'created' || status === 'activated';
}
