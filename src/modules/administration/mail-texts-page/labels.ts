import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the pages about e-mail templates (ADM.21). */
export const mailTextLabels = labelsOfPage('EmailTemplates', {
  Title_List: ['E-mailsjablonen', 'E-mail templates'],
  Text_Lead: [
    'Schrijf de e-mails van het portaal in uw eigen woorden',
    'Write the portal’s e-mails in your own words',
  ],
  Label_Mail: ['E-mail', 'E-mail'],
  Label_Dutch: ['Nederlands', 'Dutch'],
  Label_English: ['Engels', 'English'],
  Badge_Own: ['Eigen tekst', 'Own text'],
  Label_Standard: ['Standaardtekst', 'Standard text'],
  Link_Edit: ['{title} wijzigen in het {language}', 'Change {title} in {language}'],
  Title_Edit: ['{title} ({language})', '{title} ({language})'],
  Title_Text: ['Tekst', 'Text'],
  Label_Subject: ['Onderwerp', 'Subject'],
  Label_Body: ['Tekst van de e-mail', 'Text of the e-mail'],
  Help_Body: [
    '**woorden** wordt vet, *woorden* wordt schuin, een * aan het begin van een regel wordt een opsomming, [naam](adres) wordt een link. Een link op een eigen regel wordt een knop.',
    '**words** becomes bold, *words* becomes italic, a * at the start of a line becomes a bullet point, [name](address) becomes a link. A link on a line of its own becomes a button.',
    'may be empty',
  ],
  Title_Placeholders: ['Plaatshouders', 'Placeholders'],
  Text_Placeholders: [
    'Het portaal vult deze in. Neem de haakjes over.',
    'The portal fills these in. Copy the braces.',
  ],
  Label_Needed: ['verplicht', 'required'],
  Button_Preview: ['Voorbeeld', 'Preview'],
  Button_PlainPreview: ['Voorbeeld als platte tekst', 'Preview as plain text'],
  Button_SendTest: ['Testmail aan mijzelf', 'Test mail to myself'],
  Button_Restore: ['Standaardtekst terugzetten', 'Restore the standard text'],
  Title_Preview: ['Voorbeeld', 'Preview'],
  Text_Preview: [
    'Met voorbeeldgegevens. Kies Voorbeeld om te zien wat u net hebt getypt.',
    'With sample data. Choose Preview to see what you have just typed.',
  ],
  Text_PreviewSubject: ['Onderwerp: {subject}', 'Subject: {subject}'],
  Text_PreviewFaults: [
    'Van deze tekst is geen e-mail te maken.',
    'No e-mail can be made of this text.',
  ],
  Text_TestSent: [
    'De testmail is onderweg naar {address}. Uw tekst is nog niet opgeslagen.',
    'The test mail is on its way to {address}. Your text has not been saved yet.',
  ],
  Error_NoAddress: [
    'Bij uw account staat geen e-mailadres. De testmail is niet verstuurd.',
    'Your account has no e-mail address. The test mail was not sent.',
  ],
  Error_Empty: ['Dit is een verplicht veld.', 'This is a required field.'],
  Error_TooLong: ['Deze tekst is te lang.', 'This text is too long.'],
  Error_Syntax: [
    'Deze tekst klopt niet. Controleer of elke dubbele accolade en elk haakje met een procentteken ook weer sluit.',
    'This text is not right. Check that each double brace and each brace with a percent sign is closed again.',
  ],
  Error_UnknownFilter: [
    'De bewerking {name} kennen wij niet.',
    'We do not know the filter {name}.',
  ],
  Error_UnknownPlaceholder: [
    'De plaatshouder {name} kennen wij niet bij deze e-mail.',
    'We do not know the placeholder {name} for this e-mail.',
  ],
  Error_NeededPlaceholder: [
    'De plaatshouder {name} ontbreekt. Zonder kan de klant niet verder.',
    'The placeholder {name} is missing. Without it the customer cannot go on.',
  ],
  Error_ChangedMeanwhile: [
    'Iemand anders heeft deze tekst net gewijzigd. Er is niets opgeslagen. De tekst die nu geldt ziet u bovenaan. Kies nog eens Opslaan als u die wilt vervangen.',
    'Somebody else has just changed this text. Nothing was saved. The text that applies now is shown on top. Choose Save once more to replace it.',
  ],
  Title_Now: ['De tekst die nu geldt', 'The text that applies now'],
  Title_Restore: ['Standaardtekst terugzetten?', 'Restore the standard text?'],
  Text_Restore: [
    'Uw eigen tekst van “{title}” verdwijnt. Vanaf dan krijgen klanten de standaardtekst.',
    'Your own text of “{title}” disappears. From then on customers get the standard text.',
  ],
  Subject_MailText: [
    'E-mailsjabloon: {title} ({language})',
    'E-mail template: {title} ({language})',
  ],
  Notice_Saved: [
    'De tekst is opgeslagen en geldt voor de volgende e-mail.',
    'The text has been saved and applies to the next e-mail.',
  ],
  Notice_Restored: ['De standaardtekst geldt weer.', 'The standard text applies again.'],
});
