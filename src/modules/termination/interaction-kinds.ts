import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import type { Label } from '#foundation/labels/label.ts';
import { interactionLabels as labels } from './interaction-labels.ts';

const kind = (
  code: string,
  description: Label,
  own: Partial<InteractionKind> = {},
): InteractionKind => ({
  code,
  group: 'HUUR',
  template: 'TRM01',
  description,
  icon: 'key-round',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
  ...own,
});

/** A lease was given up: somebody of the organisation must look at it (TRM-36, GEN-35). */
export const terminationHandedIn = kind('CP_TERMINATION', labels.Interaction_HandedIn, {
  createsTask: true,
  taskTeam: 'Verhuur',
});
export const consentGiven = kind('CP_TERMINATION_CONSENT', labels.Interaction_Consent);
export const terminationWasConfirmed = kind(
  'CP_TERMINATION_CONFIRMED',
  labels.Interaction_Confirmed,
);
export const terminationWasRefused = kind('CP_TERMINATION_REFUSED', labels.Interaction_Refused);
export const terminationWasWithdrawn = kind(
  'CP_TERMINATION_WITHDRAWN',
  labels.Interaction_Withdrawn,
);
export const inspectionMoved = kind('CP_INSPECTION_MOVED', labels.Interaction_Moved);
export const addressTakenOver = kind('CP_TERMINATION_ADDRESS', labels.Interaction_Address);

export const terminationInteractionKinds: readonly InteractionKind[] = [
  terminationHandedIn,
  consentGiven,
  terminationWasConfirmed,
  terminationWasRefused,
  terminationWasWithdrawn,
  inspectionMoved,
  addressTakenOver,
];
