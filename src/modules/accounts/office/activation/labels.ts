import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the panel Communicatie on the customer card, and of the letters that staff print (ACC-2 to ACC-5). */
export const labels = labelsOfPage('CustomerCommunication', {
  Title_Communication: ['Communicatie', 'Communication'],
  Label_ActivationCode: ['Activeercode', 'Activation code'],
  Text_NoCode: ['Er is nog geen activeercode.', 'There is no activation code yet.'],
  Label_CreatedAt: ['Gemaakt op', 'Created on'],
  Label_ValidUntil: ['Geldig tot en met', 'Valid up to and including'],
  Label_UsedAt: ['Gebruikt op', 'Used on'],
  Text_Expired: ['{date} (verlopen)', '{date} (expired)'],
  Text_Replaces: [
    'Een nieuwe code vervangt de oude. De oude brief werkt dan niet meer.',
    'A new code replaces the old one. The old letter then no longer works.',
  ],
  Button_Generate: ['Activeercode genereren', 'Generate activation code'],
  Notice_Generated: [
    'De nieuwe activeercode staat op de klantkaart.',
    'The new activation code is on the customer card.',
  ],
  Title_Letters: ['Brieven', 'Letters'],
  Text_TwoLetters: [
    'Nummer en code gaan voor de veiligheid in twee aparte brieven.',
    'For safety the number and the code go in two separate letters.',
  ],
  Button_NumberLetter: ['Brief met nummer maken', 'Make the letter with the number'],
  Button_CodeLetter: ['Brief met activeercode maken', 'Make the letter with the activation code'],
  Text_NoAddress: [
    'Van deze klant is geen volledig adres bekend. U kunt geen brief maken.',
    'No complete address is known of this customer. You cannot make a letter.',
  ],
  Title_LettersFor: ['Brieven maken', 'Make letters'],
  Title_Customers: ['{count} gekozen klanten', '{count} selected customers'],
  Text_SelectCustomers: [
    'Kies eerst een of meer klanten in de lijst.',
    'First select one or more customers in the list.',
  ],
  Label_CustomerNumber: ['Huurdernummer', 'Tenant number'],
  Label_Name: ['Naam', 'Name'],
  Label_NumberLetter: ['Brief met nummer', 'Letter with number'],
  Label_CodeLetter: ['Brief met activeercode', 'Letter with activation code'],
  Text_Possible: ['Klaar om te maken', 'Ready to make'],
  Text_WithoutAddress: ['Geen volledig adres', 'No complete address'],
  Text_WithoutCode: ['Geen geldige activeercode', 'No valid activation code'],
  Button_NumberLetters: ['Maak {count} brieven met nummer', 'Make {count} letters with the number'],
  Button_CodeLetters: [
    'Maak {count} brieven met activeercode',
    'Make {count} letters with the activation code',
  ],
  Error_NoLetter: [
    'Voor deze keuze kan geen brief worden gemaakt.',
    'No letter can be made for this selection.',
  ],
  Link_Customers: ['Klanten', 'Customers'],
  File_NumberLetter: ['brief-nummer.pdf', 'letter-number.pdf'],
  File_CodeLetter: ['brief-activeercode.pdf', 'letter-activation-code.pdf'],
  Subject_Code: ['Activeercode van {customerNumber}', 'Activation code of {customerNumber}'],
  Value_Generated: [
    'nieuwe code, geldig tot en met {date}',
    'new code, valid up to and including {date}',
  ],
  Subject_NumberLetter: [
    'Brief met nummer voor {customerNumber}',
    'Letter with number for {customerNumber}',
  ],
  Subject_CodeLetter: [
    'Brief met activeercode voor {customerNumber}',
    'Letter with activation code for {customerNumber}',
  ],
  Value_Printed: ['gemaakt', 'made'],
});
