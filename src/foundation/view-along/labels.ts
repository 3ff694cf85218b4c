import { labelsOfPage } from '../labels/label.ts';

/** Words that staff see while they look along with a customer; the customer never sees them. */
export const alongLabels = labelsOfPage('ViewAlong', {
  Label_Banner: ['Meekijken', 'Looking along'],
  Text_Banner: [
    'U kijkt mee met klant {customerNumber}. U bent {name}.',
    'You are looking along with customer {customerNumber}. You are {name}.',
  ],
  Button_Stop: ['Meekijken stoppen', 'Stop looking along'],
  Menu_Account: ['Accountdetails', 'Account details'],
  Menu_Request: ['Accountaanvraag', 'Account request'],
  Title_CustomerOnly: ['Dit kan alleen de klant zelf', 'Only the customer can do this'],
  Text_CustomerOnly: [
    'Voor deze stap is het wachtwoord van de klant nodig. Daar vragen wij nooit om. Laat de klant dit zelf doen, of pas het aan in uw eigen systeem.',
    'This step needs the password of the customer. We never ask for that. Let the customer do this, or change it in your own system.',
  ],
  Label_Asked: ['De klant heeft hierom gevraagd', 'The customer asked for this'],
  Error_Asked: [
    'Zet het vinkje als de klant hierom heeft gevraagd. Anders kunt u dit niet doen.',
    'Tick the box if the customer asked for this. Otherwise you cannot do it.',
  ],
  Warning_Ended: [
    'In dit venster kijkt u niet meer mee. Uw sessie is verlopen, u hebt een andere klant geopend, of u mag niet meer meekijken. Log opnieuw in om verder te gaan met deze klant.',
    'In this window you are no longer looking along. Your session has ended, you opened another customer, or you may no longer look along. Sign in again to go on with this customer.',
  ],
  Warning_EndedNotSaved: [
    'Er is niets opgeslagen. In dit venster kijkt u niet meer mee: uw sessie is verlopen, u hebt een andere klant geopend, of u mag niet meer meekijken. Log opnieuw in om verder te gaan met deze klant.',
    'Nothing was saved. In this window you are no longer looking along: your session has ended, you opened another customer, or you may no longer look along. Sign in again to go on with this customer.',
  ],
});
