import { labelsOfPage } from '#foundation/labels/label.ts';

/** The offer of help where arrears are shown. */
export const debtHelpLabels = labelsOfPage('DebtHelp', {
  Title_Help: ['Maakt u zich zorgen over geld?', 'Do you worry about money?'],
  Text_Help: [
    'U hebt een achterstand van {amount}. Dat kan iedereen overkomen. Wacht niet af: {name} helpt u gratis en praat er met niemand over.',
    'You are {amount} in arrears. That can happen to anyone. Do not wait: {name} helps you free of charge and talks about it with nobody.',
  ],
  Link_Call: ['Bel {telephone}', 'Call {telephone}'],
  Link_Website: ['Ga naar {website}', 'Go to {website}'],
  Text_Question: [
    'Wij denken ook graag met u mee. Mogen wij contact met u opnemen?',
    'We would like to think along with you too. May we contact you?',
  ],
  Button_Yes: ['Ja, neem contact met mij op', 'Yes, contact me'],
  Button_No: ['Nee, dank u', 'No, thank you'],
  Text_WantsContact: [
    'U hebt op {date} gevraagd of wij contact met u opnemen. Dat doen wij zo snel mogelijk.',
    'On {date} you asked us to contact you. We will do so as soon as we can.',
  ],
  Text_Handled: [
    'U hebt op {date} gevraagd of wij contact met u opnemen. Dat hebben wij gedaan.',
    'On {date} you asked us to contact you. We have done so.',
  ],
  Text_NoContact: [
    'U hebt op {date} laten weten dat u geen contact wilt. U kunt altijd van gedachten veranderen.',
    'On {date} you let us know that you do not want contact. You can always change your mind.',
  ],
  Button_AfterAll: ['Neem toch contact met mij op', 'Contact me after all'],
  Button_Again: ['Neem opnieuw contact met mij op', 'Contact me again'],
  Button_NoMore: ['Ik wil geen contact meer', 'I no longer want contact'],
  Notice_Wanted: ['Dank u wel. Wij nemen contact met u op.', 'Thank you. We will contact you.'],
  Notice_Refused: [
    'Wij hebben uw antwoord bewaard. U kunt altijd van gedachten veranderen.',
    'We have kept your answer. You can always change your mind.',
  ],
});

/** What an administrator sets about it. */
export const debtHelpSettingLabels = labelsOfPage('DebtHelpSettings', {
  Panel_DebtHelp: ['Hulp bij betalingsachterstand', 'Help with arrears'],
  Label_Days: ['Hulp aanbieden na zoveel dagen', 'Offer help after so many days'],
  Help_Days: [
    'Klanten met een factuur die zo lang geleden is vervallen, zien bij Financiën een aanbod van hulp. Kies 1 tot en met 365.',
    'Customers with an invoice that was due so long ago see an offer of help at Finance. Choose 1 to 365.',
    'may be empty',
  ],
  Error_Days: [
    'Vul een heel getal van 1 tot en met 365 in.',
    'Enter a whole number from 1 to 365.',
  ],
  Label_Name: ['Wie helpt', 'Who helps'],
  Help_Name: [
    'Bijvoorbeeld de schuldhulp van uw gemeente.',
    'For example the debt help of your municipality.',
    'may be empty',
  ],
  Error_Name: ['Vul in wie helpt.', 'Enter who helps.'],
  Label_Telephone: ['Telefoonnummer', 'Telephone number'],
  Error_Telephone: [
    'Vul een telefoonnummer in, of laat dit leeg.',
    'Enter a telephone number, or leave this empty.',
  ],
  Label_Website: ['Website', 'Website'],
  Help_Website: ['Begint met https://', 'Starts with https://', 'may be empty'],
  Error_Website: [
    'Vul een adres in dat begint met https://, of laat dit leeg.',
    'Enter an address that starts with https://, or leave this empty.',
  ],
});
