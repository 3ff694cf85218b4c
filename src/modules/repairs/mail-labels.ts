import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words about the mails of repairs, for who edits their texts. */
export const repairMailLabels = labelsOfPage('RepairMail', {
  Title_Received: ['Reparatieverzoek ontvangen', 'Repair request received'],
  Title_ReceivedAnonymous: [
    'Reparatieverzoek ontvangen, zonder inloggen',
    'Repair request received, without signing in',
  ],
  Title_Changed: ['Reparatieverzoek gewijzigd', 'Repair request changed'],
  Title_Planned: ['Reparatie ingepland', 'Repair planned'],
  Title_Progress: ['Nieuwe stand van een reparatieverzoek', 'New state of a repair request'],
  Title_Handled: ['Reparatie afgehandeld', 'Repair handled'],
  Title_Question: ['Vraag over een reparatieverzoek', 'Question about a repair request'],
  Placeholder_Name: ['Naam van de klant', 'Name of the customer'],
  Placeholder_Code: ['Nummer van het verzoek', 'Number of the request'],
  Placeholder_Description: ['Omschrijving van het verzoek', 'Description of the request'],
  Placeholder_Location: ['Waar het is', 'Where it is'],
  Placeholder_State: ['De stand van het verzoek', 'The state of the request'],
  Placeholder_Moment: ['Dag en tijd van het bezoek', 'Day and time of the visit'],
  Placeholder_Executor: ['Wie er komt', 'Who will come'],
  Placeholder_Question: ['De vraag', 'The question'],
  Placeholder_Link: ['Link naar het verzoek', 'Link to the request'],
  Placeholder_CalendarLink: ['Link naar de afspraak voor een agenda', 'Link to the appointment'],
  Placeholder_Telephone: ['Telefoonnummer', 'Telephone number'],
});
