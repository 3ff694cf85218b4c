import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the list of customers for staff. */
export const listLabels = labelsOfPage('CustomerList', {
  Menu_Customers: ['Klanten', 'Customers'],
  Title_Customers: ['Klanten', 'Customers'],
  Label_SearchPlaceholder: ['Nummer, naam, adres of e-mail', 'Number, name, address or e-mail'],
  Label_AccountStatus: ['Klantportaal-accountstatus', 'Customer portal account status'],
  Option_ShowAccountStatus: ['Toon de accountstatus', 'Show the account status'],
  Title_NoCustomers: ['Er zijn nog geen klanten', 'There are no customers yet'],
  Label_Select: ['Kies {name}', 'Select {name}'],
  Label_Name: ['Naam en nummer', 'Name and number'],
  Label_Number: ['Klantnummer', 'Customer number'],
  Label_DisplayName: ['Naam', 'Name'],
  Label_Address: ['Adres', 'Address'],
  Label_Telephone: ['Telefoonnummer', 'Telephone number'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Button_Letters: ['Brieven maken', 'Make letters'],
  Button_Add: ['Klant toevoegen', 'Add a customer'],
  Title_Add: ['Klant toevoegen', 'Add a customer'],
  Error_NumberTaken: [
    'Er is al een klant met dit nummer.',
    'There is a customer with this number already.',
  ],
  Error_NumberWithSpace: ['Gebruik geen spaties.', 'Do not use spaces.'],
  Status_notCreated: ['Account niet aangemaakt', 'Account not created'],
  Status_notActivated: [
    'Account aangemaakt maar niet geactiveerd',
    'Account created but not activated',
  ],
  Status_activated: ['Account geactiveerd', 'Account activated'],
});

/** Words of the customer card for staff. */
export const cardLabels = labelsOfPage('CustomerCard', {
  Title_General: ['Algemeen', 'General'],
  Label_Number: ['Klantnummer', 'Customer number'],
  Label_Name: ['Naam', 'Name'],
  Label_Salutation: ['Aanhef', 'Salutation'],
  Label_Address: ['Adres', 'Address'],
  Label_Telephone: ['Telefoonnummer', 'Telephone number'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Title_Change: ['Klantgegevens wijzigen', 'Change customer details'],
  Button_Change: ['Gegevens wijzigen', 'Change details'],
  Subject_Customer: ['Klant {number}', 'Customer {number}'],
  Subject_Person: ['Persoon van klant {number}', 'Person of customer {number}'],
  Button_AddPerson: ['Persoon toevoegen', 'Add a person'],
  Title_AddPerson: ['Persoon toevoegen', 'Add a person'],
  Title_EndPerson: ['Persoon beëindigen', 'End a person'],
  Question_EndPerson: [
    'Hoort {name} vanaf vandaag niet meer bij deze klant?',
    'Does {name} no longer belong to this customer from today?',
  ],
  Text_EndPerson: [
    'De persoon krijgt een einddatum en blijft in de geschiedenis staan.',
    'The person gets an end date and stays in the history.',
  ],
  Button_EndPerson: ['Beëindigen', 'End'],
  Notice_PersonEnded: ['De persoon is beëindigd.', 'The person was ended.'],
  Warning_PersonChanged: [
    'Een ander heeft deze persoon intussen gewijzigd. Er is niets opgeslagen.',
    'Somebody else has changed this person in the meantime. Nothing was saved.',
  ],
  Label_PersonEnd: ['Einddatum', 'End date'],
  Label_Act: ['Wat u kunt doen', 'What you can do'],
  Button_LookAlong: ['Meekijken', 'Look along'],
  Title_People: ['Personen', 'People'],
  Text_NoPeople: ['Er zijn geen personen bekend.', 'No people are known.'],
  Label_PersonName: ['Naam', 'Name'],
  Label_PersonRole: ['Rol', 'Role'],
  Label_DateOfBirth: ['Geboortedatum', 'Date of birth'],
});
