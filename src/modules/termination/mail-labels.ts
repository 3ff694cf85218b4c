import { labelsOfPage } from '#foundation/labels/label.ts';

/** The names of the mails about a termination and of what stands in them, as an administrator reads them. */
export const terminationMailLabels = labelsOfPage('TerminationMails', {
  Template_Received: ['Huuropzegging ontvangen', 'Termination received'],
  Template_Waiting: ['Huuropzegging wacht op instemming', 'Termination waits for consent'],
  Template_ConsentAsked: [
    'Vraag om in te stemmen met een opzegging',
    'Request to agree to a termination',
  ],
  Template_Confirmed: ['Huuropzegging bevestigd', 'Termination confirmed'],
  Template_Refused: ['Huuropzegging geweigerd', 'Termination refused'],
  Template_Changed: ['Opname verplaatst', 'Inspection moved'],
  Template_Withdrawn: ['Huuropzegging ingetrokken', 'Termination withdrawn'],
  Placeholder_Name: ['Aanhef en naam', 'Salutation and name'],
  Placeholder_Address: ['Adres van het contract', 'Address of the lease'],
  Placeholder_Reference: ['Kenmerk van de opzegging', 'Reference of the termination'],
  Placeholder_EndDate: ['Einddatum', 'End date'],
  Placeholder_Inspections: ['Geplande opnames', 'Planned inspections'],
  Placeholder_NewAddress: ['Nieuw adres en ingangsdatum', 'New address and its date'],
  Placeholder_WaitsFor: ['Wie nog moet instemmen', 'Who still has to agree'],
  Placeholder_Note: ['Toelichting van de medewerker', 'Explanation of the member of staff'],
  Placeholder_AskedBy: ['Wie heeft opgezegd', 'Who gave notice'],
  Placeholder_Link: ['Link', 'Link'],
  Text_NoInspections: ['geen', 'none'],
  Text_NewAddress: ['{address} (vanaf {date})', '{address} (from {date})'],
  Subject_Termination: ['Huur opzeggen', 'Ending the lease'],
  Notification_Received: [
    'Wij hebben uw huuropzegging {code} ontvangen',
    'We have received your notice {code}',
  ],
  Notification_Waiting: [
    'Uw huuropzegging {code} wacht op instemming',
    'Your notice {code} waits for consent',
  ],
  Notification_Confirmed: [
    'Uw huuropzegging {code} is bevestigd',
    'Your notice {code} is confirmed',
  ],
  Notification_Refused: [
    'Uw huuropzegging {code} gaat niet door',
    'Your notice {code} does not go ahead',
  ],
  Notification_Withdrawn: [
    'Uw huuropzegging {code} is ingetrokken',
    'Your notice {code} was withdrawn',
  ],
  Notification_Changed: [
    'De opname van uw huuropzegging {code} is verplaatst',
    'The inspection of your notice {code} was moved',
  ],
});
