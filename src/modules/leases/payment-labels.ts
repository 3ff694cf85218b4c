import { labelsOfPage } from '#foundation/labels/label.ts';

/** The panel Betaalwijze and the form to change it (TEN-36 to TEN-45, CTX-1 to CTX-7). */
export const payment = labelsOfPage('PaymentMethod', {
  Panel_Payment: ['Betaalwijze', 'Payment method'],
  Text_Payment: [
    'U betaalt de huur vooruit: vóór de 1e van de maand. U kunt op deze manieren betalen:',
    'You pay the rent in advance: before the 1st of the month. You can pay in these ways:',
    'may be empty',
  ],
  Label_directDebit: ['Machtiging (automatische incasso)', 'Mandate (direct debit)'],
  Info_directDebit: [
    'Wij schrijven de huur elke maand van uw rekening af. U hoeft er niet aan te denken.',
    'We take the rent from your account every month. You do not have to think of it.',
    'may be empty',
  ],
  Label_giroSlip: ['Acceptgiro', 'Giro slip'],
  Info_giroSlip: [
    'U krijgt elke maand een acceptgiro en betaalt daarmee zelf.',
    'You get a giro slip every month and pay with it yourself.',
    'may be empty',
  ],
  Label_selfPay: ['Zelf betalen', 'Pay yourself'],
  Info_selfPay: [
    'U maakt de huur elke maand zelf naar ons over.',
    'You transfer the rent to us yourself every month.',
    'may be empty',
  ],
  Label_Current: ['Huidige betaalwijze', 'Current payment method'],
  Label_AccountHolder: ['Rekeninghouder', 'Account holder'],
  Label_Iban: ['IBAN', 'IBAN'],
  Button_Change: ['Betaalwijze aanpassen', 'Change payment method'],
  Title_Change: ['Betaalwijze aanpassen', 'Change payment method'],
  Title_Now: ['Zo betaalt u nu', 'How you pay now'],
  Title_New: ['Uw wijziging', 'Your change'],
  Text_NoWayBack: [
    'U kunt de automatische incasso niet via dit portaal stoppen. Wilt u dat wel? Neem dan contact met ons op.',
    'You cannot end direct debit through this portal. Do you want to? Then please contact us.',
  ],
  Text_OnlyUpward: [
    'Wilt u op een andere manier betalen? Neem dan contact met ons op.',
    'Do you want to pay in another way? Then please contact us.',
    'may be empty',
  ],
  Text_SignLater: [
    'Kiest u voor automatische incasso? Dan vragen wij u daarna om een handtekening voor de machtiging.',
    'Do you choose direct debit? Then we ask you afterwards to sign the mandate.',
    'may be empty',
  ],
  Text_CannotChange: [
    'U kunt uw betaalwijze nu niet zelf aanpassen. Neem contact met ons op als u anders wilt betalen.',
    'You cannot change your payment method yourself now. Contact us if you want to pay in another way.',
  ],
  Label_NewMethod: ['Nieuwe betaalwijze', 'New payment method'],
  Label_StaysAsItIs: [
    'Dit blijft zo, u past alleen uw rekening aan',
    'This stays; you only change your account',
  ],
  Text_AccountForDirectDebit: [
    'Alleen nodig als u voor automatische incasso kiest.',
    'Only needed if you choose direct debit.',
    'may be empty',
  ],
  Info_AccountHolder: [
    'De naam die bij uw bankrekening hoort, zoals op uw bankpas.',
    'The name that belongs to your bank account, as on your bank card.',
    'may be empty',
  ],
  Info_Iban: [
    'Het nummer van uw bankrekening. Een Nederlandse IBAN begint met NL en heeft 18 tekens.',
    'The number of your bank account. A Dutch IBAN starts with NL and has 18 characters.',
    'may be empty',
  ],
  Error_ChooseMethod: ['Kies hoe u wilt betalen.', 'Choose how you want to pay.'],
  Error_NotAllowed: [
    'Deze betaalwijze kunt u niet kiezen. Neem contact met ons op als u anders wilt betalen.',
    'You cannot choose this payment method. Contact us if you want to pay in another way.',
  ],
  Error_HolderTooLong: [
    'De naam van de rekeninghouder mag niet langer zijn dan {most} tekens.',
    'The name of the account holder may not be longer than {most} characters.',
  ],
  Error_IbanCountry: [
    'Een IBAN begint met de letters van een land, zoals NL. Dit land kennen wij niet.',
    'An IBAN starts with the letters of a country, such as NL. We do not know this country.',
  ],
  Error_IbanLength: [
    'Deze IBAN is te kort of te lang. Een Nederlandse IBAN heeft 18 tekens.',
    'This IBAN is too short or too long. A Dutch IBAN has 18 characters.',
  ],
  Error_IbanCheckDigits: [
    'Deze IBAN klopt niet. Controleer of u alle tekens goed hebt overgenomen.',
    'This IBAN is not right. Check that you copied every character well.',
  ],
  Error_ChangedMeanwhile: [
    'Uw betaalwijze is intussen gewijzigd. Er is nu niets opgeslagen. Hierboven ziet u hoe u nu betaalt. Controleer uw wijziging en sla opnieuw op.',
    'Your payment method was changed in the meantime. Nothing was saved now. Above you see how you pay now. Check your change and save again.',
  ],
  Notice_Saved: ['Uw betaalwijze is opgeslagen.', 'Your payment method was saved.'],
  Notice_ToSign: [
    'Uw betaalwijze is opgeslagen. Wij vragen u nog om een handtekening voor de machtiging.',
    'Your payment method was saved. We will still ask you to sign the mandate.',
  ],
  Notice_Unchanged: ['U hebt niets gewijzigd.', 'You did not change anything.'],
  Interaction_DirectDebit: [
    'Betaalwijze gewijzigd in automatische incasso',
    'Payment method changed to direct debit',
  ],
  Interaction_GiroSlip: [
    'Betaalwijze gewijzigd in acceptgiro',
    'Payment method changed to giro slip',
  ],
  Interaction_Account: ['Bankrekening gewijzigd', 'Bank account changed'],
  Text_Notes: ['{address}: {method}', '{address}: {method}'],
  Text_NotesAccount: ['Rekening: {iban}', 'Account: {iban}'],
  Text_NotesMandate: ['Mandaatcode: {code}', 'Mandate code: {code}'],
});

/** Why an IBAN is refused (TEN-B6). */
export const ibanFaults = {
  country: payment.Error_IbanCountry,
  length: payment.Error_IbanLength,
  checkDigits: payment.Error_IbanCheckDigits,
} as const;

/** Settings of the leases (ADM-9 to ADM-16). */
export const leaseSettingLabels = labelsOfPage('Settings', {
  Panel_Leases: ['Woning en betaalwijze', 'Home and payment method'],
  Label_PhotoCode: ['Bijlagecode van de foto', 'Attachment code of the photo'],
  Help_PhotoCode: [
    'De bijlage van de eenheid met deze code is de foto bij het contract. Leeg: geen foto’s.',
    'The attachment of the unit with this code is the photo with the lease. Empty: no photos.',
    'may be empty',
  ],
  Error_PhotoCode: [
    'Vul een code van hoogstens 40 tekens in.',
    'Enter a code of at most 40 characters.',
  ],
  Label_DirectDebitMode: [
    'Transactiewijze voor Machtiging (automatische incasso)',
    'Transaction mode for Mandate (direct debit)',
  ],
  Label_GiroSlipMode: ['Transactiewijze voor Acceptgiro', 'Transaction mode for Giro slip'],
  Help_TransactionMode: [
    'De code uit uw administratie. Contracten met een andere transactiewijze tonen Zelf betalen.',
    'The code from your back office. Leases with another transaction mode show Pay yourself.',
    'may be empty',
  ],
  Error_TransactionMode: [
    'Vul een code van hoogstens 40 tekens in.',
    'Enter a code of at most 40 characters.',
  ],
  Error_SameTransactionMode: [
    'Acceptgiro en Machtiging kunnen niet dezelfde transactiewijze hebben.',
    'Giro slip and Mandate cannot have the same transaction mode.',
  ],
  Label_GiroSlipAllowed: [
    'Betaalwijze wijzigen naar Acceptgiro toegestaan',
    'Change of payment method to Giro slip allowed',
  ],
  Help_GiroSlipAllowed: [
    'Aan: wie zelf betaalt, kan kiezen voor Acceptgiro of Machtiging. Uit: alleen voor Machtiging.',
    'On: who pays himself can choose Giro slip or Mandate. Off: only Mandate.',
    'may be empty',
  ],
  Error_GiroSlipAllowed: ['Kies aan of uit.', 'Choose on or off.'],
  Text_NoDirectDebitMode: [
    'Er is geen transactiewijze voor Machtiging ingesteld. Contracten met automatische incasso tonen daardoor Zelf betalen, en klanten kunnen er niet voor kiezen.',
    'No transaction mode is set for Mandate. Leases with direct debit therefore show Pay yourself, and customers cannot choose it.',
  ],
});
