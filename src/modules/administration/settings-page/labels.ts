import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Instellingen (ADM-7). The block Time-out tijdsduur has its own in the foundation. */
export const labels = labelsOfPage('Settings', {
  Title_Settings: ['Instellingen', 'Settings'],
  Lead_Settings: [
    'Wat u hier opslaat, geldt meteen voor iedereen op het portaal.',
    'What you save here applies at once to everybody on the portal.',
  ],
  Notice_Saved: ['De instellingen zijn opgeslagen.', 'The settings have been saved.'],
  Error_ChangedMeanwhile: [
    'Iemand anders heeft deze instellingen gewijzigd. Uw wijziging is nog niet opgeslagen. Controleer ze en druk nog een keer op Opslaan.',
    'Somebody else changed these settings. Your change has not been saved yet. Check them and press Save once more.',
  ],
  Title_ChangedMeanwhile: ['Dit is er nu opgeslagen', 'This is what is saved now'],
  Label_Empty: ['(leeg)', '(empty)'],
  Option_NoChoice: ['Geen', 'None'],
  Subject_Setting: ['Instelling {setting}', 'Setting {setting}'],

  Panel_AnonymousRepairs: ['Anoniem onderhoudsverzoek', 'Anonymous repair request'],
  Label_AnonymousRepairs: [
    'Sta toe dat gebruikers die niet zijn ingelogd een reparatieverzoek doen',
    'Allow users who have not signed in to make a repair request',
  ],
  Help_AnonymousRepairs: [
    'Zij doen dat op het adres van uw portaal met /repairment erachter.',
    'They do so at the address of your portal followed by /repairment.',
    'may be empty',
  ],
  Error_AnonymousRepairs: ['Zet een vinkje of haal het weg.', 'Tick this or remove the tick.'],
  Text_AnonymousRepairsOn: [
    'Een reparatieverzoek zonder inloggen kan nu op {address}.',
    'A repair request without signing in is now possible at {address}.',
  ],
  Text_RepairRequestsOff: [
    'De functie Onderhoudsverzoeken staat uit. Klanten die zijn ingelogd kunnen geen verzoek doen, maar zonder inloggen kan het wel.',
    'The function Repair requests is off. Customers who are signed in cannot make a request, but without signing in it is possible.',
  ],

  Panel_Organisation: ['Organisatie', 'Organisation'],
  Text_Organisation: [
    'Deze gegevens staan in de teksten van het portaal, in de kop onder Contact en in e-mails.',
    'These details stand in the texts of the portal, in the header under Contact and in e-mails.',
  ],
  Label_OrganisationName: ['Naam van de organisatie', 'Name of the organisation'],
  Label_PortalName: ['Naam van het portaal', 'Name of the portal'],
  Label_Telephone: ['Telefoonnummer', 'Telephone number'],
  Label_OpeningHours: ['Openingstijden', 'Opening hours'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Label_Address: ['Adres', 'Address'],
  Error_Name: [
    'Vul een naam in van hoogstens 100 tekens.',
    'Enter a name of at most 100 characters.',
  ],
  Error_Telephone: [
    'Vul een telefoonnummer in zoals 030 123 45 67, of laat dit leeg.',
    'Enter a telephone number such as 030 123 45 67, or leave this empty.',
  ],
  Error_Email: [
    'Vul een e-mailadres in zoals naam@voorbeeld.nl, of laat dit leeg.',
    'Enter an e-mail address such as name@example.com, or leave this empty.',
  ],
  Error_Line: ['Gebruik hoogstens 200 tekens.', 'Use at most 200 characters.'],
});
