import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import type { Label } from '#foundation/labels/label.ts';
import { changeLabels, personFormLabels } from './labels.ts';

const kind = (code: string, description: Label): InteractionKind => ({
  code,
  group: 'HUUR',
  template: 'COM01',
  description,
  icon: 'user-round',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
});

/** Changes by the customer of his own details; the organisation may have a task made for each (PRF-4, OP-28). */
export const personAdded = kind('CP_PERSON_ADDED', personFormLabels.Interaction_Added);
export const personChanged = kind('CP_PERSON_CHANGED', personFormLabels.Interaction_Changed);
export const personRemoved = kind('CP_PERSON_REMOVED', personFormLabels.Interaction_Removed);
export const telephoneWasChanged = kind('CP_TELEPHONE', changeLabels.Interaction_Telephone);
export const addressWasChanged = kind('CP_ADDRESS', changeLabels.Interaction_Address);

export const interactionKinds: readonly InteractionKind[] = [
  personAdded,
  personChanged,
  personRemoved,
  telephoneWasChanged,
  addressWasChanged,
];
