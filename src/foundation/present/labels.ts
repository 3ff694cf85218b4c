import { labelsOfPage } from '../labels/label.ts';

/** Words of the frame around every page. */
export const frameLabels = labelsOfPage('Frame', {
  Menu_SignOut: ['Uitloggen', 'Sign out'],
  Title_Office: ['Kantoor', 'Office'],
  Title_Administration: ['Beheer', 'Administration'],
  Link_Privacy: ['Privacy', 'Privacy'],
  Link_Accessibility: ['Toegankelijkheid', 'Accessibility'],
  Label_Bell: ['Meldingen', 'Notifications'],
  Label_BellWithNew: ['Meldingen, {count} nieuw', 'Notifications, {count} new'],
});
