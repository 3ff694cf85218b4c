import { labelsOfPage } from '#foundation/labels/label.ts';

/** Names of the menu items of administration (ADM-2). */
export const menuLabels = labelsOfPage('Menu', {
  Label_FlexibleLabels: ['Flexibele labels', 'Flexible labels'],
  Label_FlexibleLook: ['Flexibele GUI', 'Flexible look'],
  Label_Settings: ['Instellingen', 'Settings'],
  Label_Switches: ['Functionaliteiten', 'Functions'],
  Label_MailTexts: ['E-mailsjablonen', 'E-mail templates'],
  Label_Network: ['Netwerk', 'Network'],
  Label_ChangeLog: ['Wijzigingen', 'Changes'],
  Label_ViewAlong: ['Meekijken', 'Looking along'],
  Label_Routes: ['Rechten', 'Rights'],
  Label_BuildingBlocks: ['Bouwstenen', 'Building blocks'],
});
