import { labelsOfPage } from '#foundation/labels/label.ts';

export const appointmentMailLabels = labelsOfPage('MailAppointments', {
  Title_Booked: ['Afspraak gemaakt', 'Appointment made'],
  Title_Moved: ['Afspraak verzet', 'Appointment moved'],
  Title_Cancelled: ['Afspraak afgezegd', 'Appointment cancelled'],
  Title_Reminder: ['Herinnering aan een afspraak', 'Reminder of an appointment'],
  Placeholder_Name: ['Aanhef en naam van de klant', 'Form of address and name of the customer'],
  Placeholder_What: ['Waar de afspraak voor is', 'What the appointment is for'],
  Placeholder_Moment: ['Dag en tijd', 'Day and time'],
  Placeholder_Before: ['Dag en tijd van eerst', 'Day and time before'],
  Placeholder_Who: ['Wie er komt', 'Who comes'],
  Placeholder_Place: ['Het adres', 'The address'],
  Placeholder_Telephone: ['Telefoonnummer van de organisatie', 'Telephone of the organisation'],
  Placeholder_Link: ['Link naar de afspraken', 'Link to the appointments'],
  Placeholder_Reason: ['De reden', 'The reason'],
});
