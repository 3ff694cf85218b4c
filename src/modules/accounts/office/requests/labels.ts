import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Accountaanvragen and what lies behind it (ADM.12, STF.5). */
export const labels = labelsOfPage('AccountRequests', {
  Menu_Requests: ['Accountaanvragen', 'Account requests'],
  Tile_Requests: ['Accountaanvragen open', 'Account requests open'],
  Title_Requests: ['Accountaanvragen', 'Account requests'],
  Title_Search: ['Zoekcriteria', 'Search criteria'],
  Label_SearchText: [
    'Huurdernummer, e-mailadres of gebruikersnaam',
    'Tenant number, e-mail address or user name',
  ],
  Label_OnlyIn: ['Zoek alleen in', 'Search only in'],
  Option_NotIdentified: ['Niet geïdentificeerd', 'Not identified'],
  Option_NoDetails: ['Accountdetails niet ingevuld', 'Account details not filled in'],
  Option_NoMail: ['E-mail niet verstuurd', 'E-mail not sent'],
  Title_Found: ['Aanvragen – {from} t/m {to} van {total}', 'Requests – {from} to {to} of {total}'],
  Title_NoneFound: ['Aanvragen – 0 van 0', 'Requests – 0 of 0'],
  Title_Nothing: ['Niets gevonden', 'Nothing found'],
  Text_NoneFound: [
    'Geen enkele aanvraag past bij uw zoekcriteria. Pas ze aan en zoek opnieuw.',
    'No request matches your search criteria. Change them and search again.',
  ],
  Label_Selection: ['Keuze', 'Selection'],
  Label_Select: ['Kies de aanvraag van {customerNumber}', 'Select the request of {customerNumber}'],
  Label_CustomerNumber: ['Huurdernummer', 'Tenant number'],
  Label_Email: ['E-mailadres', 'E-mail address'],
  Label_Username: ['Gebruikersnaam', 'User name'],
  Label_Identified: ['Geïdentificeerd', 'Identified'],
  Label_DetailsFilled: ['Accountdetails gevuld', 'Account details filled in'],
  Label_MailSent: ['E-mail verstuurd', 'E-mail sent'],
  Button_Details: ['Details', 'Details'],
  Error_SelectOne: [
    'Kies eerst één aanvraag in de lijst.',
    'First select one request in the list.',
  ],
  Error_SelectSome: [
    'Kies eerst een of meer aanvragen in de lijst.',
    'First select one or more requests in the list.',
  ],

  Title_Details: ['Accountaanvraag van {customerNumber}', 'Account request of {customerNumber}'],
  Title_General: ['Algemeen', 'General'],
  Label_Customer: ['Klantnummer', 'Customer number'],
  Title_Status: ['Accountaanvraag status', 'Account request status'],
  Step_NumberEntered: ['Klantnummer ingevuld', 'Customer number entered'],
  Step_Identified: ['Geïdentificeerd met verificatiecode', 'Identified with verification code'],
  Step_DetailsEntered: ['Accountdetails ingevuld', 'Account details entered'],
  Step_MailSent: ['E-mail verstuurd', 'E-mail sent'],
  Label_MailFault: ['Waarom de e-mail niet is verstuurd', 'Why the e-mail was not sent'],
  Text_MailWaiting: ['De e-mail staat klaar om te versturen.', 'The e-mail is waiting to be sent.'],
  Label_WrongCodes: ['Verkeerde codes ingevuld', 'Wrong codes entered'],
  Label_RefusedUntil: ['Nieuwe pogingen geweigerd tot', 'New attempts refused until'],
  Title_Mail: ['Activeringsmail', 'Activation e-mail'],
  Text_Mail: [
    'Is de e-mail niet aangekomen? Controleer het adres en stuur de e-mail opnieuw. Links in eerdere e-mails werken dan niet meer.',
    'Did the e-mail not arrive? Check the address and send the e-mail again. Links in earlier e-mails then stop working.',
  ],
  Text_MailNotYet: [
    'U kunt de e-mail pas sturen als de klant zich heeft geïdentificeerd, een gebruikersnaam en wachtwoord heeft gekozen en een geldig e-mailadres heeft.',
    'You can send the e-mail only when the customer has identified himself, has chosen a user name and password, and has a valid e-mail address.',
  ],
  Help_Email: [
    'Naar dit adres gaat de activeringsmail.',
    'The activation e-mail goes to this address.',
    'may be empty',
  ],
  Button_SaveEmail: ['Adres opslaan', 'Save address'],
  Button_SendMail: ['Activeringsmail sturen', 'Send activation e-mail'],
  Error_Email: [
    'Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl.',
    'Enter a valid e-mail address, such as name@example.com.',
  ],
  Error_NotReady: [
    'De e-mail kan niet worden gestuurd: de aanvraag is niet compleet.',
    'The e-mail cannot be sent: the request is not complete.',
  ],
  Notice_MailQueued: [
    'De activeringsmail wordt verstuurd.',
    'The activation e-mail is being sent.',
  ],
  Notice_EmailSaved: ['Het e-mailadres is opgeslagen.', 'The e-mail address was saved.'],
  Notice_Confirmed: [
    'Deze aanvraag is er niet meer: de klant heeft het account bevestigd, of de aanvraag is verwijderd.',
    'This request no longer exists: the customer has confirmed the account, or the request was deleted.',
  ],

  Title_Delete: ['Accountaanvragen verwijderen', 'Delete account requests'],
  Text_Delete: [
    'U verwijdert de aanvraag van {customerNumbers}. De klant kan opnieuw beginnen met dezelfde activeercode.',
    'You are deleting the request of {customerNumbers}. The customer can start again with the same activation code.',
  ],
  Subject_Request: ['Accountaanvraag van {customerNumber}', 'Account request of {customerNumber}'],
  Value_Email: ['e-mailadres: {email}', 'e-mail address: {email}'],
  Value_MailSent: [
    'activeringsmail opnieuw gestuurd aan {email}',
    'activation e-mail sent again to {email}',
  ],
  Value_Request: [
    'gebruikersnaam: {username}; e-mailadres: {email}',
    'user name: {username}; e-mail address: {email}',
  ],
});
