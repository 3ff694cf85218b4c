import { labelsOfPage } from '#foundation/labels/label.ts';

/** What finance knows of a customer, as conditions name it. */
export const factLabels = labelsOfPage('FinanceFacts', {
  Fact_MonthsSinceLastArrangement: [
    'Maanden sinds laatste betalingsregeling',
    'Months since last payment arrangement',
  ],
  Fact_RunningArrangement: [
    'Heeft een lopende betalingsregeling',
    'Has a running payment arrangement',
  ],
  Fact_RunningBailiffCase: ['Heeft een lopend deurwaarderdossier', 'Has a running bailiff case'],
  Fact_OpenBalance: ['Openstaand saldo (euro)', 'Open balance (euro)'],
});

/** The panel Betalingsregeling, and what every page on arrangements says (FIN-68 to FIN-71). */
export const arrangementLabels = labelsOfPage('Arrangements', {
  Panel_Arrangements: ['Betalingsregeling', 'Payment arrangement'],
  Text_Arrangements: [
    'Kunt u niet op tijd betalen? Met een betalingsregeling betaalt u uw openstaande facturen in termijnen. U regelt het zelf in twee stappen, als u aan de voorwaarden voldoet.',
    'Can you not pay in time? With a payment arrangement you pay your open invoices in terms. You arrange it yourself in two steps, if you meet the conditions.',
    'may be empty',
  ],
  Table_Arrangements: ['Uw betalingsregelingen', 'Your payment arrangements'],
  Column_Reference: ['Referentie', 'Reference'],
  Column_StartDate: ['Startdatum', 'Start date'],
  Column_Total: ['Totaalbedrag', 'Total amount'],
  Column_Status: ['Status', 'Status'],
  Status_created: ['Aangemaakt', 'Created'],
  Status_activated: ['Geactiveerd', 'Activated'],
  Status_completed: ['Afgerond', 'Completed'],
  Status_cancelled: ['Geannuleerd', 'Cancelled'],
  Title_None: ['U hebt geen betalingsregelingen', 'You have no payment arrangements'],
  Text_None: [
    'Er zijn geen bestaande betalingsregelingen om te tonen.',
    'There are no existing payment arrangements to show.',
  ],
  Button_New: ['Nieuwe betalingsregeling', 'New payment arrangement'],
});

/** Texts that are kept: the description of a term in the ledger (FIN-104). */
export const termLabels = labelsOfPage('ArrangementTerm', {
  Text_TermDescription: ['Bet.regeling', 'Arrangement term'],
});

/** The events that arrangements and the offer of help write to the interaction log. */
export const kindLabels = labelsOfPage('ArrangementKinds', {
  Kind_ArrangementAdded: ['Betalingsregeling aangevraagd', 'Payment arrangement requested'],
  Kind_DebtHelpWanted: [
    'Hulp bij geldzorgen: wil contact',
    'Help with money worries: wants to be contacted',
  ],
  Kind_DebtHelpRefused: [
    'Hulp bij geldzorgen: wil nu geen contact',
    'Help with money worries: does not want contact now',
  ],
});

/** The wizard of a new arrangement (FIN-72 to FIN-80). */
export const wizardLabels = labelsOfPage('ArrangementWizard', {
  Title_New: ['Nieuwe betalingsregeling', 'New payment arrangement'],
  Step_Invoices: ['Selecteer openstaande facturen', 'Select open invoices'],
  Step_Terms: ['Selecteer type en aantal termijnen', 'Select type and number of terms'],
  Text_Invoices: [
    'Kies de facturen die u in termijnen wilt betalen. Een factuur waarvan al een bedrag onderweg is, kan niet mee in de regeling.',
    'Choose the invoices that you want to pay in terms. An invoice of which an amount is already under way cannot be part of the arrangement.',
    'may be empty',
  ],
  Table_Invoices: ['Facturen voor de regeling', 'Invoices for the arrangement'],
  Column_Choose: ['Kies', 'Choose'],
  Label_Choose: ['Kies {description}', 'Choose {description}'],
  Column_OpenAmount: ['Open bedrag', 'Open amount'],
  Column_Due: ['Vervalt', 'Due'],
  Label_Total: ['Totaalbedrag', 'Total amount'],
  Title_NothingToChoose: [
    'Er zijn geen facturen voor een regeling',
    'There are no invoices for an arrangement',
  ],
  Text_NothingToChoose: [
    'U hebt geen open facturen, of er is al een betaling onderweg.',
    'You have no open invoices, or a payment is already under way.',
  ],
  Link_Finance: ['Terug naar Financiën', 'Back to Finance'],
  Error_ChooseOne: ['Kies minstens één factuur.', 'Choose at least one invoice.'],
  Error_AllLost: [
    'Deze facturen kunnen niet meer in een regeling. Ze zijn bijvoorbeeld betaald, of staan al in een andere regeling.',
    'These invoices can no longer be part of an arrangement. They may have been paid, or are in another arrangement.',
  ],
  Error_OneCompany: [
    'Deze facturen zijn van verschillende bedrijven. Maak per bedrijf een regeling.',
    'These invoices are of different companies. Make one arrangement for each company.',
  ],
  Text_Terms: [
    'Kies eerst het type dat het best bij u past. Kies daarna het aantal termijnen en druk op Verzenden.',
    'First choose the type that suits you best. Then choose the number of terms and press Send.',
    'may be empty',
  ],
  Text_Lost: [
    'Niet alle facturen die u koos, kunnen nog in de regeling. Er is bijvoorbeeld iets betaald. Het totaalbedrag is nu {amount}.',
    'Not all invoices that you chose can still be part of the arrangement. Something may have been paid. The total amount is now {amount}.',
  ],
  Label_Type: ['Type', 'Type'],
  Label_PaymentMethod: ['Betaalwijze', 'Payment method'],
  Label_Frequency: ['Termijnfrequentie', 'Frequency of terms'],
  Label_FirstDue: ['Vervaldatum eerste termijn', 'Due date of the first term'],
  Label_Remainder: ['Restbedrag', 'Remainder'],
  Remainder_none: ['Geen restbedrag', 'No remainder'],
  Remainder_first_term: ['Verrekenen met eerste termijn', 'Settled with the first term'],
  Remainder_last_term: ['Verrekenen met laatste termijn', 'Settled with the last term'],
  Remainder_extra_term: ['Als extra termijn', 'As an extra term'],
  Label_Count: ['Aantal termijnen', 'Number of terms'],
  Option_OneTerm: ['1 termijn van {amount}', '1 term of {amount}'],
  Option_Terms: ['{count} termijnen van {amount}', '{count} terms of {amount}'],
  Label_TermAmount: ['Termijnbedrag', 'Amount of a term'],
  Text_ChooseCount: ['Kies eerst het aantal termijnen', 'First choose the number of terms'],
  Text_ChooseType: [
    'Kies een type en druk op Tonen. Dan ziet u hoe u betaalt.',
    'Choose a type and press Show. Then you see how you pay.',
  ],
  Table_Terms: ['Zo betaalt u', 'How you pay'],
  Button_Show: ['Tonen', 'Show'],
  Button_Previous: ['Vorige', 'Previous'],
  Button_Send: ['Verzenden', 'Send'],
  Title_NoOffer: [
    'Voor deze facturen is geen regeling mogelijk',
    'No arrangement is possible for these invoices',
  ],
  Text_NoOffer: [
    'Kies andere facturen, of neem contact met ons op. Dan zoeken wij samen een oplossing.',
    'Choose other invoices, or contact us. Then we find a solution together.',
  ],
  Text_NoOfferCall: ['Bel {telephone}', 'Call {telephone}'],
  Error_Type: ['Kies een type uit de lijst.', 'Choose a type from the list.'],
  Error_Count: [
    'Kies een aantal termijnen uit de lijst.',
    'Choose a number of terms from the list.',
  ],
  Error_TypeGone: [
    'Dit type is niet meer mogelijk. Kies een ander type.',
    'This type is no longer possible. Choose another type.',
  ],
  Error_Changed: [
    'Uw facturen zijn intussen veranderd. Het totaalbedrag is nu {amount}. Er is nog niets verzonden. Controleer de termijnen en druk nog een keer op Verzenden.',
    'Your invoices have changed meanwhile. The total amount is now {amount}. Nothing has been sent yet. Check the terms and press Send once more.',
  ],
});

/** One arrangement and its terms. */
export const pageLabels = labelsOfPage('ArrangementPage', {
  Title_Arrangement: ['Betalingsregeling {code}', 'Payment arrangement {code}'],
  Label_PaymentMethod: ['Betaalwijze', 'Payment method'],
  Title_Terms: ['Termijnen', 'Terms'],
  Title_Entries: ['Facturen in deze regeling', 'Invoices in this arrangement'],
  Column_Term: ['Termijn', 'Term'],
  Text_ExtraTerm: ['{position} (extra termijn)', '{position} (extra term)'],
  Column_DueOn: ['Vervalt op', 'Due on'],
  Column_Amount: ['Bedrag', 'Amount'],
  Column_Open: ['Nog te betalen', 'Still to pay'],
  Text_NotBooked: ['Na activering', 'After activation'],
  Text_Unknown: ['Niet bekend', 'Not known'],
  Column_Invoice: ['Factuur', 'Invoice'],
  Text_created: [
    'Wij hebben uw aanvraag ontvangen en controleren die. Tot de regeling is geactiveerd, blijven uw facturen gewoon openstaan.',
    'We have received your request and are checking it. Until the arrangement is activated, your invoices stay open.',
  ],
  Text_activated: [
    'De regeling loopt. De termijnen staan bij uw openstaande facturen. U kunt ze daar betalen.',
    'The arrangement is running. The terms stand among your open invoices. You can pay them there.',
  ],
  Text_completed: ['U hebt alle termijnen betaald.', 'You have paid all terms.'],
  Text_cancelled: [
    'Deze regeling is geannuleerd. Wat nog niet is betaald, staat weer bij uw openstaande facturen.',
    'This arrangement was cancelled. What has not been paid stands among your open invoices again.',
  ],
  Notice_Created: [
    'Uw betalingsregeling is aangemaakt.',
    'Your payment arrangement has been created.',
  ],
  Notice_Activated: [
    'Uw betalingsregeling is aangemaakt en geactiveerd.',
    'Your payment arrangement has been created and activated.',
  ],
  Warning_NotActivated: [
    'Uw betalingsregeling is aangemaakt, maar nog niet geactiveerd. Wij kijken ernaar.',
    'Your payment arrangement has been created, but not activated yet. We will look at it.',
  ],
});

/** Date formulas in words (FIN-76). */
export const formulaLabels = labelsOfPage('DateFormula', {
  Over_D: ['Over {count} dagen', 'After {count} days'],
  Over_W: ['Over {count} weken', 'After {count} weeks'],
  Over_M: ['Over {count} maanden', 'After {count} months'],
  Over_Y: ['Over {count} jaar', 'After {count} years'],
  OverOne_D: ['Over 1 dag', 'After 1 day'],
  OverOne_W: ['Over 1 week', 'After 1 week'],
  OverOne_M: ['Over 1 maand', 'After 1 month'],
  OverOne_Y: ['Over 1 jaar', 'After 1 year'],
  Text_ToEndOfMonth: ['{date}, aan het einde van de maand', '{date}, at the end of the month'],
  Per_D: ['Eens per {count} dagen', 'Once every {count} days'],
  Per_W: ['Eens per {count} weken', 'Once every {count} weeks'],
  Per_M: ['Eens per {count} maanden', 'Once every {count} months'],
  Per_Y: ['Eens per {count} jaar', 'Once every {count} years'],
  PerOne_D: ['Eens per dag', 'Once a day'],
  PerOne_W: ['Eens per week', 'Once a week'],
  PerOne_M: ['Eens per maand', 'Once a month'],
  PerOne_Y: ['Eens per jaar', 'Once a year'],
  Text_WithDate: ['{words} ({date})', '{words} ({date})'],
});
