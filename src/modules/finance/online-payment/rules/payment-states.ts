/**
 * How far a request is: `preparing` until the provider gave a link, `open` (*Verzonden*) until it says how it ended.
 * `not_sent`: the provider gave no link.
 */
export const paymentStates = [
  'preparing',
  'open',
  'paid',
  'canceled',
  'expired',
  'failed',
  'not_sent',
] as const;

export type PaymentState = (typeof paymentStates)[number];

export function isPaymentState(text: string): text is PaymentState {
  return paymentStates.some((state) => state === text);
}

/** True while the request holds its amounts reserved on the entries (FIN-37, FIN-39). */
export function reserves(state: PaymentState): boolean {
  return state === 'preparing' || state === 'open';
}

/** The statuses of a payment at the provider. */
export const providerStatuses = [
  'open',
  'pending',
  'authorized',
  'paid',
  'canceled',
  'expired',
  'failed',
] as const;

export type ProviderStatus = (typeof providerStatuses)[number];

/**
 * What becomes of a request when the provider says this. Money under way (`pending`, `authorized`) keeps its amounts
 * reserved; `open` does until the pay-before date has passed (OP-FIN-1); paid is paid, also after expiry (FIN-B8).
 */
export function stateAfter(
  before: PaymentState,
  status: ProviderStatus,
  dateHasPassed: boolean,
): PaymentState {
  if (before === 'paid' || status === 'paid') return 'paid';
  if (!reserves(before)) return before;
  if (status === 'canceled' || status === 'expired' || status === 'failed') return status;
  if (status === 'open' && dateHasPassed) return 'expired';
  return before;
}

/** What the customer reads: the state, and two cases in which he must not pay once more. */
export type PaymentStage = PaymentState | 'under_way' | 'other_amount';

/**
 * How a request stands for its customer. `under_way`: his bank is still busy with it. `other_amount`: it was paid with
 * another amount than was asked, and staff look at it (FIN-B10).
 */
export function stageOf(state: PaymentState, providerStatus: string | null): PaymentStage {
  if (state === 'paid') return 'paid';
  if (providerStatus === 'paid') return 'other_amount';
  const busy = providerStatus === 'pending' || providerStatus === 'authorized';
  return state === 'open' && busy ? 'under_way' : state;
}
