import { labelsOfPage } from '#foundation/labels/label.ts';

/** Names of the mails about accounts and contact details, and what may be filled in in their texts. */
export const mailLabels = labelsOfPage('EmailTemplates', {
  Title_AccountConfirmation: ['Account bevestigen', 'Confirm account'],
  Title_AccountReset: ['Inloggegevens vergeten', 'Forgotten sign-in details'],
  Title_SignInReminder: ['Inloggen bij een aanbieder', 'Sign in at a provider'],
  Title_NewBrowser: ['Ingelogd op een nieuw apparaat', 'Signed in on a new device'],
  Title_PasswordChanged: ['Wachtwoord gewijzigd', 'Password changed'],
  Title_EmailChange: ['Nieuw e-mailadres bevestigen', 'Confirm new e-mail address'],
  Title_EmailWasChanged: ['E-mailadres gewijzigd', 'E-mail address changed'],
  Title_TelephoneChanged: ['Telefoonnummer gewijzigd', 'Telephone number changed'],
  Title_AddressChanged: ['Correspondentieadres gewijzigd', 'Correspondence address changed'],
  Placeholder_Name: ['De naam van de klant', 'The name of the customer'],
  Placeholder_CustomerNumber: ['Het klantnummer', 'The customer number'],
  Placeholder_Username: ['De gebruikersnaam', 'The user name'],
  Placeholder_Link: ['Het adres waar de link naartoe gaat', 'The address that the link leads to'],
  Placeholder_Validity: ['Hoe lang de link werkt', 'How long the link works'],
  Placeholder_NewValue: ['Het nieuwe gegeven', 'The new value'],
  Placeholder_Moment: ['Het moment', 'The moment'],
  Placeholder_Browser: ['De browser en het apparaat', 'The browser and the device'],
  Placeholder_Provider: ['Waar de klant inlogt', 'Where the customer signs in'],
  Text_SevenDays: ['7 dagen', '7 days'],
  Text_OneHour: ['1 uur', '1 hour'],
  Text_BrowserOn: ['{browser} op {system}', '{browser} on {system}'],
  Text_UnknownBrowser: ['een onbekende browser', 'an unknown browser'],
});
