import { labelsOfPage } from '#foundation/labels/label.ts';

export const interactionLabels = labelsOfPage('TerminationInteractions', {
  Interaction_HandedIn: ['Huur opgezegd', 'Lease given up'],
  Interaction_Consent: ['Ingestemd met opzegging', 'Agreed to the termination'],
  Interaction_Confirmed: ['Huuropzegging bevestigd', 'Termination confirmed'],
  Interaction_Refused: ['Huuropzegging geweigerd', 'Termination refused'],
  Interaction_Withdrawn: ['Huuropzegging ingetrokken', 'Termination withdrawn'],
  Interaction_Moved: ['Opname verplaatst', 'Inspection moved'],
  Interaction_Address: [
    'Correspondentieadres gewijzigd na opzegging',
    'Correspondence address changed after termination',
  ],
});
