import { labelsOfPage } from '../labels/label.ts';

/** Words about what every mail text may use. */
export const mailLabels = labelsOfPage('Mail', {
  Placeholder_OrganisationName: ['De naam van de organisatie', 'The name of the organisation'],
  Placeholder_PortalName: ['De naam van het portaal', 'The name of the portal'],
});
