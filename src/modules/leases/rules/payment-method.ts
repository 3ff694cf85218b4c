/** How the rent of a lease can be paid, from the lowest step up (TEN-40). */
export const paymentMethods = ['selfPay', 'giroSlip', 'directDebit'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Which transaction modes of the back office count as which method; `''` is not set (ADM-11 to ADM-16). */
export interface PaymentModes {
  readonly giroSlip: string;
  readonly directDebit: string;
  /** Whether who pays himself may go to giro slip. */
  readonly giroSlipAllowed: boolean;
}

/** The method of a lease: a transaction mode that is not assigned is paying oneself (TEN-39, TEN-B12). */
export function methodOf(transactionMode: string, modes: PaymentModes): PaymentMethod {
  if (transactionMode === '') return 'selfPay';
  if (transactionMode === modes.directDebit) return 'directDebit';
  return transactionMode === modes.giroSlip ? 'giroSlip' : 'selfPay';
}

/** The methods that may follow on this one: only upward, and only what has a transaction mode (TEN-40 to TEN-44). */
export function methodsAbove(current: PaymentMethod, modes: PaymentModes): PaymentMethod[] {
  const above = paymentMethods.slice(paymentMethods.indexOf(current) + 1);
  return above.filter((method) => {
    if (method === 'giroSlip') return modes.giroSlip !== '' && modes.giroSlipAllowed;
    return method === 'directDebit' && modes.directDebit !== '';
  });
}

/** True when the customer can change anything at all: the account of his method, or the method itself. */
export function canChangePayment(current: PaymentMethod, modes: PaymentModes): boolean {
  return current !== 'selfPay' || methodsAbove(current, modes).length > 0;
}

/** The transaction mode under which a method is written to the lease (TEN-49). Paying oneself has none of its own. */
export function transactionModeOf(
  method: Exclude<PaymentMethod, 'selfPay'>,
  modes: PaymentModes,
): string {
  return method === 'directDebit' ? modes.directDebit : modes.giroSlip;
}
