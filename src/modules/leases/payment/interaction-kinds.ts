import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { payment } from '../payment-labels.ts';

const shared = {
  group: 'HUUR',
  template: 'COM01',
  icon: 'key-round',
  shownToCustomer: true,
  taskTeam: '',
} as const;

/** The method became direct debit; staff get a task to have the mandate signed (TEN-48, TEN-59, CTX-10). */
export const directDebitChosen: InteractionKind = {
  ...shared,
  code: 'CP_PAYMENT_DIRECT_DEBIT',
  description: payment.Interaction_DirectDebit,
  createsTask: true,
};

/** The method became giro slip (TEN-59). */
export const giroSlipChosen: InteractionKind = {
  ...shared,
  code: 'CP_PAYMENT_GIRO_SLIP',
  description: payment.Interaction_GiroSlip,
  createsTask: false,
};

/** Holder or IBAN changed while the method stayed; under direct debit staff see to the mandate (open point OP-30). */
export const bankAccountChanged: InteractionKind = {
  ...shared,
  code: 'CP_BANK_ACCOUNT',
  description: payment.Interaction_Account,
  createsTask: false,
};

export const paymentInteractionKinds: readonly InteractionKind[] = [
  directDebitChosen,
  giroSlipChosen,
  bankAccountChanged,
];
