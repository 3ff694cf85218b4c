import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportCustomers', {
  Title_Customers: ['Klanten', 'Customers'],
  Title_Persons: ['Personen', 'Persons'],
  Title_Accounts: ['Accounts', 'Accounts'],
  Title_ActivationCodes: ['Activeercodes', 'Activation codes'],
  Reason_NumberOfRole: [
    'een gebruiker heeft een klantnummer, een beheerder niet',
    'a user has a customer number, an administrator has none',
  ],
});
