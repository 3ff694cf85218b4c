import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { emailChangeLabels, newCode, signUp } from './labels.ts';

/** A new activation code was asked by letter (ACC-31 to ACC-34); staff get a task to send it. */
export const verificationCodeAsked: InteractionKind = {
  code: 'CP_VERIFICATION_CODE',
  group: 'HUUR',
  template: 'COM01',
  description: newCode.Interaction_Asked,
  icon: 'mail',
  shownToCustomer: false,
  createsTask: true,
  taskTeam: '',
};

/** The customer confirmed his account (ACC-16). */
export const accountConfirmed: InteractionKind = {
  code: 'CP_ACCOUNT_CONFIRMED',
  group: 'HUUR',
  template: 'COM01',
  description: signUp.Interaction_Confirmed,
  icon: 'user-round',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
};

/** On confirming, the address of the account became the one on the customer's record (ACC-18). */
export const emailChangedOnConfirming: InteractionKind = {
  code: 'CP_ACCOUNT_EMAIL',
  group: 'HUUR',
  template: 'COM01',
  description: signUp.Interaction_EmailChanged,
  icon: 'user-round',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
};

/** A new address was proved by the link that went there (PRF-33, PRF-4). */
export const emailChanged: InteractionKind = {
  code: 'CP_EMAIL_CHANGED',
  group: 'HUUR',
  template: 'COM01',
  description: emailChangeLabels.Interaction_Changed,
  icon: 'user-round',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
};

export const interactionKinds: readonly InteractionKind[] = [
  verificationCodeAsked,
  accountConfirmed,
  emailChangedOnConfirming,
  emailChanged,
];
