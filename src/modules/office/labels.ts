import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page on which staff who keep the records begin. */
export const startLabels = labelsOfPage('OfficeStart', {
  Menu_Start: ['Start', 'Start'],
  Title_Start: ['Kantoor', 'Office'],
  Text_Start: ['Wat er wacht en waar u het vindt', 'What waits and where you find it'],
  Title_Customer: ['Klant zoeken', 'Find a customer'],
  Label_Customer: ['Nummer, naam, adres of e-mail', 'Number, name, address or e-mail'],
  Title_Waiting: ['Wat er wacht', 'What waits'],
  Title_Records: ['Gegevens bijhouden', 'Keep the records'],
});
