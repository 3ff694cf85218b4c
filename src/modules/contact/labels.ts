import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page Contact (GEN-27). */
export const contactPageLabels = labelsOfPage('ContactPage', {
  Title_Contact: ['Contact', 'Contact'],
  Text_Lead: ['Wij helpen u graag.', 'We are happy to help you.', 'may be empty'],
  Panel_Ways: ['Zo bereikt u ons', 'How to reach us'],
  Panel_Message: ['Stuur ons een bericht', 'Send us a message'],
  Text_Signed: [
    'U leest ons antwoord in uw tijdlijn.',
    'You read our answer in your timeline.',
    'may be empty',
  ],
  Text_Visitor: [
    'Wij antwoorden per e-mail. Bent u klant? Log dan in, dan vindt u uw vraag en ons antwoord terug.',
    'We answer by e-mail. Are you a customer? Then sign in, so that you find your question and our answer again.',
    'may be empty',
  ],
  Label_Name: ['Uw naam', 'Your name'],
  Label_Email: ['Uw e-mailadres', 'Your e-mail address'],
  Label_Telephone: ['Uw telefoonnummer', 'Your telephone number'],
  Label_Message: ['Uw bericht', 'Your message'],
  Button_Send: ['Bericht versturen', 'Send message'],
  Notice_Sent: ['Wij hebben uw bericht ontvangen.', 'We have received your message.'],
  Error_Name: ['Vul uw naam in.', 'Enter your name.'],
  Error_Email: [
    'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    'Enter an e-mail address, such as name@example.com.',
  ],
  Error_Telephone: [
    'Vul een telefoonnummer in, of laat dit leeg.',
    'Enter a telephone number, or leave this empty.',
  ],
  Error_Message: ['Vul uw bericht in.', 'Enter your message.'],
  Error_TooLong: [
    'Uw bericht is te lang. Er passen {longest} tekens.',
    'Your message is too long. {longest} characters fit.',
  ],
  Interaction_Message: ['Bericht via Contact', 'Message through Contact'],
  Mail_Title: ['Bericht van een bezoeker', 'Message from a visitor'],
  Placeholder_Name: ['naam van de bezoeker', 'name of the visitor'],
  Placeholder_Email: ['e-mailadres van de bezoeker', 'e-mail address of the visitor'],
  Placeholder_Telephone: ['telefoonnummer van de bezoeker', 'telephone number of the visitor'],
  Placeholder_Message: ['wat de bezoeker schreef', 'what the visitor wrote'],
});
