import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the outbox, for employees and administrators. */
export const outbox = labelsOfPage('Outbox', {
  Menu_Mails: ['Verzonden mail', 'Outgoing mail'],
  Title_Mails: ['Uitgaande mail', 'Outgoing mail'],
  Text_Mails: [
    'Elke e-mail die het portaal verstuurt. Komt een e-mail niet aan? Dan probeert het portaal het drie dagen lang opnieuw.',
    'Every e-mail that the portal sends. When an e-mail does not arrive, the portal tries again for three days.',
  ],
  Title_Mail: ['E-mail', 'E-mail'],
  Title_Details: ['Verzending', 'Delivery'],
  Title_Text: ['Tekst', 'Text'],
  Text_TextIsGone: [
    'De tekst is verwijderd. Van een verzonden e-mail bewaren wij de tekst 30 dagen.',
    'The text was removed. We keep the text of an e-mail for 30 days after it was sent.',
  ],
  Text_SecretsHidden: [
    'In links is het geheime deel weggelaten.',
    'The secret part of links is left out.',
  ],
  Label_States: ['Stand van de e-mail', 'State of the e-mail'],
  Label_Created: ['Gemaakt', 'Created'],
  Label_Recipient: ['Aan', 'To'],
  Label_Subject: ['Onderwerp', 'Subject'],
  Label_State: ['Stand', 'State'],
  Label_Attempts: ['Pogingen', 'Attempts'],
  Label_NextAttempt: ['Volgende poging', 'Next attempt'],
  Label_LastError: ['Laatste antwoord van de mailserver', 'Last answer of the mail server'],
  Label_Sent: ['Verstuurd', 'Sent'],
  Label_Template: ['Sjabloon', 'Template'],
  Tile_Refused: ['Mails geweigerd', 'Mails refused'],
  Tile_GivenUp: ['Mails niet verstuurd', 'Mails not sent'],
  State_All: ['Alle', 'All'],
  State_Waiting: ['Wacht', 'Waiting'],
  State_Sent: ['Verstuurd', 'Sent'],
  State_Refused: ['Geweigerd', 'Refused'],
  State_GivenUp: ['Opgegeven', 'Given up'],
  Title_NoMails: ['Hier staat geen e-mail', 'There is no e-mail here'],
  Text_NoMails: [
    'Zodra het portaal een e-mail maakt, ziet u die hier.',
    'As soon as the portal makes an e-mail you see it here.',
  ],
  Button_Retry: ['Nu opnieuw proberen', 'Try again now'],
  Notice_Retried: ['De e-mail wordt nu opnieuw verstuurd.', 'The e-mail is now being sent again.'],
  Notice_NothingToRetry: [
    'Deze e-mail is al verstuurd of gaat nu weg.',
    'This e-mail was already sent or is leaving now.',
  ],
  Text_Closed: [
    'Uitgaande mail is gestopt. E-mails blijven wachten tot een beheerder de uitgaande mail opent.',
    'Outgoing mail is stopped. E-mails wait until an administrator opens it.',
  ],
  Text_ClosedForAll: [
    'De beheerder van de servers heeft alle uitgaande mail gestopt, bijvoorbeeld omdat het portaal is teruggezet uit een back-up. E-mails wachten tot hij die opent.',
    'The operator of the servers stopped all outgoing mail, for instance because the portal was restored from a back-up. E-mails wait until he opens it.',
  ],
  Link_Stop: ['Uitgaande mail stoppen', 'Stop outgoing mail'],
  Link_Open: ['Uitgaande mail openen', 'Open outgoing mail'],
  Title_Stop: ['Wilt u de uitgaande mail stoppen?', 'Do you want to stop outgoing mail?'],
  Title_Open: ['Wilt u de uitgaande mail openen?', 'Do you want to open outgoing mail?'],
  Text_Stop: [
    'Er gaat dan geen e-mail van uw organisatie meer weg. Wat uw klanten doen blijft gewoon werken; hun e-mails wachten.',
    'Then no e-mail of your organisation leaves. Everything your customers do goes on; their e-mails wait.',
  ],
  Text_Open: [
    'De e-mails die wachten gaan dan meteen weg: {count}. Is het portaal teruggezet uit een back-up? Kijk dan eerst welke e-mails wachten; ze kunnen al een keer verstuurd zijn.',
    'The e-mails that wait then leave at once: {count}. Was the portal restored from a back-up? Then first look which e-mails wait; they may have been sent before.',
  ],
  Notice_Stopped: ['De uitgaande mail is gestopt.', 'Outgoing mail was stopped.'],
  Notice_Opened: ['De uitgaande mail is open.', 'Outgoing mail is open.'],
  Value_Stopped: ['gestopt', 'stopped'],
  Value_Open: ['open', 'open'],
});

/** Words of the mails of the demo, which everybody may read. */
export const demoPost = labelsOfPage('DemoPost', {
  Title_DemoPost: ['Post van de demo', 'Mail of the demo'],
  Text_DemoPost: [
    'E-mails uit de demo verlaten deze computer niet. U leest ze hier, de nieuwste eerst.',
    'E-mails of the demo do not leave this computer. You read them here, newest first.',
  ],
  Label_SentTo: ['Aan {recipient}', 'To {recipient}'],
  Title_NoPost: ['Er is nog geen post', 'There is no mail yet'],
  Text_NoPost: [
    'Vraag bijvoorbeeld een activeercode of een nieuw wachtwoord aan.',
    'Ask for an activation code or a new password, for example.',
  ],
  Title_PlainText: ['Alleen tekst', 'Text only'],
  Title_AsShown: ['Zoals een mailprogramma de e-mail toont', 'As a mail program shows the e-mail'],
  Link_AllPost: ['Alle post', 'All mail'],
  Link_WholePage: ['Openen als hele pagina', 'Open as a whole page'],
});
