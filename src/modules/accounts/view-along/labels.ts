import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the account as an agent sees it, and of the log of looking along. */
export const viewAlongLabels = labelsOfPage('ViewAlongLog', {
  Title_Account: ['Accountdetails', 'Account details'],
  Title_Request: ['Accountaanvraag', 'Account request'],
  Text_NoRequest: [
    'De klant heeft nog geen account aangemaakt.',
    'The customer has not created an account yet.',
  ],
  Title_Log: ['Meekijken', 'Looking along'],
  Lead_Log: [
    'Wie keek wanneer mee met welke klant, en wat is er geopend. Dit overzicht kan niemand wijzigen.',
    'Who looked along with which customer, when, and what was opened. Nobody can change this list.',
  ],
  Title_NoLog: ['Er heeft nog niemand meegekeken', 'Nobody has looked along yet'],
  Label_SearchHint: ['Medewerker, klant of klantnummer', 'Staff member, customer or number'],
  Label_Started: ['Begin', 'Start'],
  Label_Staff: ['Medewerker', 'Staff member'],
  Label_Username: ['Gebruikersnaam', 'User name'],
  Label_Customer: ['Klant', 'Customer'],
  Label_Ended: ['Einde', 'End'],
  Text_StillOn: ['Nog bezig', 'Still going on'],
  Text_Expired: ['{moment} (verlopen)', '{moment} (expired)'],
  Title_Session: ['Meekijken met {customerNumber}', 'Looking along with {customerNumber}'],
  Title_Facts: ['Sessie', 'Session'],
  Title_Pages: ['Geopend – {count}', 'Opened – {count}'],
  Label_Moment: ['Moment', 'Moment'],
  Label_Page: ['Pagina of document', 'Page or document'],
  Label_What: ['Wat', 'What'],
  Value_Opened: ['Geopend', 'Opened'],
  Value_Sent: ['Formulier verstuurd', 'Form sent'],
});
