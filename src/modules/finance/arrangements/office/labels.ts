import { labelsOfPage } from '#foundation/labels/label.ts';

/** The templates of arrangements, for staff (FIN-81 to FIN-92). */
export const templateLabels = labelsOfPage('ArrangementTemplates', {
  Menu_Templates: ['Regelingssjablonen', 'Arrangement templates'],
  Title_Templates: ['Regelingssjablonen', 'Arrangement templates'],
  Text_Templates: [
    'Uit deze sjablonen kiest een klant het type van een betalingsregeling.',
    'From these templates a customer chooses the type of a payment arrangement.',
    'may be empty',
  ],
  Title_NoTemplates: ['Er zijn nog geen sjablonen', 'There are no templates yet'],
  Label_SearchHint: ['Code of omschrijving', 'Code or description'],
  Label_Template: ['Regelingssjabloon', 'Arrangement template'],
  Label_Code: ['Code', 'Code'],
  Label_Description: ['Omschrijving', 'Description'],
  Help_Description: [
    'Dit leest de klant als type van de regeling.',
    'The customer reads this as the type of the arrangement.',
    'may be empty',
  ],
  Label_Standard: ['Standaard', 'Standard'],
  Label_Channel: ['Kanaal', 'Channel'],
  Channel_internal: ['Intern', 'Internal'],
  Channel_external: ['Extern', 'External'],
  Channel_both: ['Beide', 'Both'],
  Label_MinimumTerm: ['Minimaal termijnbedrag', 'Minimum amount of a term'],
  Label_MaximumTerms: ['Maximaal aantal termijnen', 'Maximum number of terms'],
  Label_MinimumArrangement: ['Minimaal regelingsbedrag', 'Minimum amount of the arrangement'],
  Help_MinimumArrangement: [
    'Het totaalbedrag moet hoger zijn dan dit bedrag.',
    'The total amount must be higher than this amount.',
    'may be empty',
  ],
  Label_InvoiceType: ['Factuurtype', 'Invoice type'],
  Label_TransactionMode: ['Transactiewijze', 'Transaction mode'],
  Label_AllOpen: ['Alle open posten opnemen', 'Include all open entries'],
  Label_Remainder: ['Optie restbedrag', 'Remainder option'],
  Label_Immediate: ['Onmiddellijke activatie', 'Immediate activation'],
  Label_FirstDue: ['Vervaldatum eerste termijn', 'Due date of the first term'],
  Label_PaymentTerms: ['Betalingscondities', 'Payment terms'],
  Label_Frequency: ['Frequentie', 'Frequency'],
  Help_Formula: [
    'Een getal met D (dagen), W (weken), M (maanden) of Y (jaren), zoals 14D of 1M. Met CM wordt het de laatste dag van de maand, zoals 1M+CM.',
    'A number with D (days), W (weeks), M (months) or Y (years), such as 14D or 1M. With CM it becomes the last day of the month, such as 1M+CM.',
    'may be empty',
  ],
  Help_Frequency: [
    'De tijd tussen twee termijnen, zoals 2W of 1M.',
    'The time between two terms, such as 2W or 1M.',
    'may be empty',
  ],
  Error_Formula: [
    'Vul een formule in zoals 0D, 14D of 1M.',
    'Enter a formula such as 0D, 14D or 1M.',
  ],
  Error_Frequency: ['Vul een formule in zoals 2W of 1M.', 'Enter a formula such as 2W or 1M.'],
  Error_Negative: ['Vul een bedrag van nul of meer in.', 'Enter an amount of zero or more.'],
  Label_Letter: ['Briefsjabloon', 'Letter template'],
  Label_Interaction: ['Sjabloon Standaard Code', 'Interaction template code'],
  Help_Interaction: [
    'Voor sjablonen op het portaal is dit CP_ARRANGEMENT_ADD.',
    'For templates on the portal this is CP_ARRANGEMENT_ADD.',
    'may be empty',
  ],
  Warning_extraTermForCustomers: [
    'Een extra termijn past niet goed bij een sjabloon dat klanten gebruiken: sommige aantallen termijnen worden dan niet aangeboden.',
    'An extra term does not go well with a template that customers use: some numbers of terms are then not offered.',
  ],
  Warning_otherInteractionTemplate: [
    'Klanten kunnen dit sjabloon gebruiken, maar de code is niet CP_ARRANGEMENT_ADD. Op de tijdlijn krijgt de regeling dan een verkeerd pictogram.',
    'Customers can use this template, but the code is not CP_ARRANGEMENT_ADD. The arrangement then gets a wrong icon on the timeline.',
  ],
  Used_arrangement: ['betalingsregelingen', 'payment arrangements'],
});

/** The conditions of a template (FIN-93 to FIN-95). */
export const conditionLabels = labelsOfPage('TemplateConditions', {
  Title_Conditions: ['Condities', 'Conditions'],
  Text_Conditions: [
    'Een klant krijgt dit sjabloon alleen te zien als alle condities kloppen.',
    'A customer only sees this template when all conditions hold.',
    'may be empty',
  ],
  Title_NoConditions: ['Dit sjabloon heeft geen condities', 'This template has no conditions'],
  Column_Source: ['Brontabel', 'Source table'],
  Column_Fact: ['Bronwaarde', 'Source value'],
  Column_Operator: ['Operator', 'Operator'],
  Column_Kind: ['Vergelijkingssoort', 'Comparison kind'],
  Column_Value: ['Vergelijkingswaarde', 'Comparison value'],
  Subject_customer: ['Klant', 'Customer'],
  Subject_unit: ['Eenheid', 'Unit'],
  Button_AddCondition: ['Conditie toevoegen', 'Add condition'],
  Title_Pick: ['Waar gaat de conditie over?', 'What is the condition about?'],
  Title_Condition: ['Conditie', 'Condition'],
  Text_UnknownFact: ['{fact} (niet meer bekend)', '{fact} (no longer known)'],
  Kind_CONST: ['CONST: één waarde', 'CONST: one value'],
  Kind_FILTER: [
    'FILTER: meer waarden, zoals A|B of 1..5',
    'FILTER: several values, such as A|B or 1..5',
  ],
  Help_Choices: ['Kies uit: {choices}.', 'Choose from: {choices}.'],
  Error_Value: [
    'Deze waarde past niet bij de bronwaarde.',
    'This value does not go with the source value.',
  ],
  Error_Operator: [
    'Deze operator kan hier niet. Kies = of <>.',
    'This operator is not possible here. Choose = or <>.',
  ],
  Subject_Changed: ['Conditie van sjabloon {code}', 'Condition of template {code}'],
});

/** Arrangements for staff. */
export const officeLabels = labelsOfPage('OfficeArrangements', {
  Menu_Arrangements: ['Betalingsregelingen', 'Payment arrangements'],
  Title_Arrangements: ['Betalingsregelingen', 'Payment arrangements'],
  Title_NoArrangements: [
    'Er zijn nog geen betalingsregelingen',
    'There are no payment arrangements yet',
  ],
  Label_SearchHint: ['Referentie, huurdernummer of naam', 'Reference, customer number or name'],
  Label_Customer: ['Klant', 'Customer'],
  Label_CustomerNumber: ['Huurdernummer', 'Customer number'],
  Label_Type: ['Type', 'Type'],
  Label_ActivatedOn: ['Geactiveerd op', 'Activated on'],
  Label_EndedOn: ['Beëindigd op', 'Ended on'],
  Button_Activate: ['Activeren', 'Activate'],
  Button_Cancel: ['Regeling annuleren', 'Cancel arrangement'],
  Title_CancelQuestion: [
    'Wilt u regeling {code} annuleren?',
    'Do you want to cancel arrangement {code}?',
  ],
  Text_CancelQuestion: [
    'Wat nog niet is betaald, staat daarna weer open bij de oorspronkelijke facturen. U kunt dit niet ongedaan maken.',
    'What has not been paid will be open again on the original invoices. You cannot undo this.',
  ],
  Button_CancelNow: ['Annuleren', 'Cancel'],
  Button_Keep: ['Niet annuleren', 'Do not cancel'],
  Notice_Activated: ['De regeling is geactiveerd.', 'The arrangement has been activated.'],
  Notice_Cancelled: ['De regeling is geannuleerd.', 'The arrangement has been cancelled.'],
  Error_notCreated: [
    'Deze regeling kan niet meer worden geactiveerd.',
    'This arrangement can no longer be activated.',
  ],
  Error_bailiffCase: [
    'Er loopt een deurwaarderdossier van deze klant.',
    'This customer has a running bailiff case.',
  ],
  Error_amountsChanged: [
    'Een of meer facturen hebben nu een ander open bedrag dan bij de aanvraag.',
    'One or more invoices now have another open amount than when this was requested.',
  ],
  Error_paymentUnderWay: [
    'Voor een of meer facturen is een betaling of incasso onderweg.',
    'For one or more invoices a payment or direct debit is under way.',
  ],
  Error_firstDueDatePassed: [
    'De vervaldatum van de eerste termijn is voorbij.',
    'The due date of the first term has passed.',
  ],
  Error_notOpen: [
    'Deze regeling kan niet meer worden geannuleerd.',
    'This arrangement can no longer be cancelled.',
  ],
  Error_termUnderWay: [
    'Voor een of meer termijnen is een betaling onderweg. Wacht tot die is verwerkt.',
    'For one or more terms a payment is under way. Wait until it has been processed.',
  ],
  Text_NothingDone: ['Er is niets gewijzigd.', 'Nothing was changed.'],
  Panel_Arrangements: ['Betalingsregelingen en hulp', 'Payment arrangements and help'],
  Text_NoArrangements: ['Geen betalingsregelingen.', 'No payment arrangements.'],
  Subject_Arrangement: ['Betalingsregeling {code}', 'Payment arrangement {code}'],
});

/** What customers answered to the offer of help, for staff. */
export const helpLabels = labelsOfPage('DebtHelpAnswers', {
  Menu_Help: ['Hulp bij achterstand', 'Help with arrears'],
  Title_Help: ['Hulp bij achterstand', 'Help with arrears'],
  Text_Help: [
    'Wat klanten met een achterstand antwoordden op het aanbod van hulp.',
    'What customers with arrears answered to the offer of help.',
    'may be empty',
  ],
  Title_NoAnswers: ['Er zijn nog geen antwoorden', 'There are no answers yet'],
  Label_AnsweredAt: ['Beantwoord op', 'Answered on'],
  Label_Answer: ['Antwoord', 'Answer'],
  Answer_yes: ['Wil contact', 'Wants contact'],
  Answer_no: ['Wil geen contact', 'Does not want contact'],
  Label_Arrears: ['Achterstand toen', 'Arrears then'],
  Label_Handled: ['Contact gehad', 'Contacted'],
  State_open: ['Nog te doen', 'To do'],
  State_handled: ['Gedaan op {date}', 'Done on {date}'],
  State_none: ['Niet nodig', 'Not needed'],
  Label_State: ['Stand', 'State'],
  Filter_open: ['Wil contact, nog te doen', 'Wants contact, to do'],
  Filter_handled: ['Contact gehad', 'Contacted'],
  Filter_refused: ['Wil geen contact', 'Does not want contact'],
  Label_Select: ['Kies {name}', 'Choose {name}'],
  Button_Handled: ['Contact gehad', 'Contacted'],
  Error_SelectOne: ['Kies minstens één klant.', 'Choose at least one customer.'],
  Text_LastAnswer: ['{answer} ({date})', '{answer} ({date})'],
  Text_NoAnswer: ['Nog niet gevraagd of niet beantwoord.', 'Not asked or not answered yet.'],
});
