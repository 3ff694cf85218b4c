import { labelsOfPage } from '#foundation/labels/label.ts';

export const settingLabels = labelsOfPage('TerminationSettings', {
  Panel_Termination: ['Huur opzeggen', 'Ending the lease'],
  Label_NoticeMonths: ['Standaard opzegtermijn (maanden)', 'Standard notice period (months)'],
  Help_NoticeMonths: [
    'Geldt waar bij de eenheid en bij haar type niets is ingesteld.',
    'Holds where nothing is set for the unit or for its type.',
    'may be empty',
  ],
  Error_NoticeMonths: ['Vul een getal in van 0 tot en met 12.', 'Enter a number from 0 to 12.'],
  Label_Consent: ['Andere contractanten moeten instemmen', 'Other contract holders must agree'],
  Help_Consent: [
    'Een opzegging wacht dan tot iedere andere contractant heeft ingestemd.',
    'A termination then waits until every other contract holder has agreed.',
    'may be empty',
  ],
  Label_Mails: ['E-mails over een opzegging versturen', 'Send e-mails about a termination'],
  Help_Mails: [
    'Ontvangen, bevestigd, geweigerd, gewijzigd en ingetrokken. De vraag om instemming gaat altijd.',
    'Received, confirmed, refused, changed and withdrawn. The question to agree is always sent.',
    'may be empty',
  ],
  Error_Tick: ['Zet een vinkje of laat het weg.', 'Tick the box or leave it.'],
});
