import { labelsOfPage } from '#foundation/labels/label.ts';

/** The ledger: the entries of all customers, for staff. */
export const ledgerLabels = labelsOfPage('Ledger', {
  Menu_Ledger: ['Klantposten', 'Ledger entries'],
  Title_Ledger: ['Klantposten', 'Ledger entries'],
  Title_NoEntries: ['Er zijn nog geen klantposten', 'There are no ledger entries yet'],
  Label_SearchHint: ['Nummer, omschrijving of huurder', 'Number, description or tenant'],
  Label_Entry: ['Klantpost', 'Ledger entry'],
  Label_Code: ['Nummer', 'Number'],
  Label_Kind: ['Soort', 'Kind'],
  Label_Customer: ['Huurder', 'Tenant'],
  Label_CustomerNumber: ['Huurdernummer', 'Tenant number'],
  Label_Company: ['Bedrijf', 'Company'],
  Label_Lease: ['Huurcontract', 'Lease'],
  Label_Description: ['Omschrijving', 'Description'],
  Label_BookedOn: ['Geboekt op', 'Booked on'],
  Label_DueOn: ['Vervalt op', 'Due on'],
  Label_Original: ['Oorspronkelijk bedrag', 'Original amount'],
  Label_Open: ['Open bedrag', 'Open amount'],
  Label_InCollection: ['In incasso', 'In collection'],
  Label_InOnlinePayment: ['In online betaling', 'In online payment'],
  Option_OnlyOpen: ['Alleen open posten', 'Open entries only'],
  Button_Add: ['Klantpost toevoegen', 'Add a ledger entry'],
  Label_Amount: ['Bedrag', 'Amount'],
  Help_Amount: [
    'Vul een bedrag boven nul in. Een betaling of creditnota wordt vanzelf afgetrokken.',
    'Enter an amount above zero. A payment or credit note is subtracted by itself.',
  ],
  Help_Lease: [
    'Het nummer van het huurcontract. Laat dit leeg bij een losse factuur.',
    'The number of the lease. Leave this empty for a loose invoice.',
  ],
  Error_NoCustomer: ['Er is geen huurder met dit nummer.', 'There is no tenant with this number.'],
  Error_NoLease: [
    'Deze huurder heeft geen huurcontract met dit nummer.',
    'This tenant has no lease with this number.',
  ],
  Error_NotAboveZero: ['Vul een bedrag boven nul in.', 'Enter an amount above zero.'],
  Error_DueBeforeBooked: [
    'Deze datum ligt voor de boekdatum.',
    'This date is before the booking date.',
  ],
  Subject_Entry: ['Klantpost {code}', 'Ledger entry {code}'],
  Value_Added: ['toegevoegd: {amount}', 'added: {amount}'],
});

/** One entry, with what it was settled with. */
export const entryOfficeLabels = labelsOfPage('LedgerEntryOffice', {
  Title_Facts: ['Gegevens', 'Details'],
  Title_Settlements: ['Verrekeningen', 'Settlements'],
  Text_NoSettlements: ['Deze post is nog niet verrekend.', 'This entry has not been settled yet.'],
  Column_With: ['Verrekend met', 'Settled with'],
  Column_SettledOn: ['Op datum', 'On date'],
  Column_Amount: ['Bedrag', 'Amount'],
  Column_State: ['Stand', 'State'],
  Column_Action: ['Actie', 'Action'],
  State_live: ['Verrekend', 'Settled'],
  State_reversed: ['Teruggedraaid op {date}', 'Reversed on {date}'],
  Text_Arrangement: ['Betalingsregeling', 'Payment arrangement'],
  Title_Settle: ['Verrekenen', 'Settle'],
  Text_Settle: [
    'Kies waarmee u deze post verrekent. Samen mogen de bedragen niet onder nul komen.',
    'Choose what you settle this entry with. Neither amount may go past zero.',
  ],
  Label_With: ['Verrekenen met', 'Settle with'],
  Option_Counter: ['{code}, {description}, open {amount}', '{code}, {description}, open {amount}'],
  Label_Amount: ['Bedrag', 'Amount'],
  Help_Amount: [
    'Laat dit leeg om zo veel mogelijk te verrekenen.',
    'Leave this empty to settle as much as possible.',
  ],
  Button_Settle: ['Verrekenen', 'Settle'],
  Button_Reverse: ['Terugdraaien', 'Reverse'],
  Title_Reverse: ['Verrekening terugdraaien', 'Reverse a settlement'],
  Title_ReverseQuestion: [
    'Wilt u deze verrekening van {amount} terugdraaien?',
    'Do you want to reverse this settlement of {amount}?',
  ],
  Text_Reverse: [
    'Beide posten staan daarna weer open voor dit bedrag.',
    'Both entries are open again for this amount after that.',
  ],
  Notice_Settled: ['De posten zijn verrekend.', 'The entries were settled.'],
  Notice_Reversed: ['De verrekening is teruggedraaid.', 'The settlement was reversed.'],
  Error_SameSide: [
    'Deze twee posten kunt u niet met elkaar verrekenen.',
    'You cannot settle these two entries with each other.',
  ],
  Error_TwoCompanies: [
    'Deze posten zijn van twee bedrijven. Die kunt u niet met elkaar verrekenen.',
    'These entries are of two companies. You cannot settle them with each other.',
  ],
  Error_NothingOpen: [
    'Er staat niets open dat u kunt verrekenen. Kijk of het bedrag al onderweg is in een incasso of online betaling.',
    'Nothing is open that you can settle. See whether the amount is under way in a collection or online payment.',
  ],
  Error_TooMuch: [
    'Dit is meer dan u kunt verrekenen. Het hoogste bedrag is {amount}.',
    'This is more than you can settle. The highest amount is {amount}.',
  ],
  Value_Settled: ['verrekend met {code}: {amount}', 'settled with {code}: {amount}'],
  Value_Reversed: ['verrekening teruggedraaid: {amount}', 'settlement reversed: {amount}'],
});

/** Debts that were handed to a bailiff, for staff. */
export const bailiffLabels = labelsOfPage('BailiffCases', {
  Menu_Cases: ['Deurwaarder', 'Bailiff'],
  Title_Cases: ['Deurwaarderdossiers', 'Bailiff cases'],
  Title_NoCases: ['Er zijn nog geen deurwaarderdossiers', 'There are no bailiff cases yet'],
  Text_Cases: [
    'Zolang een dossier loopt, ziet de huurder geen facturen en kan hij niet online betalen.',
    'While a case runs, the tenant sees no invoices and cannot pay online.',
  ],
  Label_SearchHint: ['Nummer of huurder', 'Number or tenant'],
  Label_Case: ['Deurwaarderdossier', 'Bailiff case'],
  Label_Code: ['Dossiernummer', 'Case number'],
  Label_Customer: ['Huurder', 'Tenant'],
  Label_CustomerNumber: ['Huurdernummer', 'Tenant number'],
  Label_StartedOn: ['Begonnen op', 'Started on'],
  Label_EndedOn: ['Beëindigd op', 'Ended on'],
  Label_State: ['Stand', 'State'],
  State_running: ['Loopt', 'Running'],
  State_ended: ['Beëindigd', 'Ended'],
  Error_EndBeforeStart: [
    'Deze datum ligt voor het begin van het dossier.',
    'This date is before the start of the case.',
  ],
  Error_InFuture: ['Deze datum ligt in de toekomst.', 'This date is in the future.'],
});

/** The panel Financiën on the card of a customer. */
export const cardLabels = labelsOfPage('CustomerFinance', {
  Title_Finance: ['Financiën', 'Finance'],
  Label_Balance: ['Openstaand saldo', 'Open balance'],
  Label_BalanceOf: ['Openstaand saldo {company}', 'Open balance {company}'],
  Text_BailiffCase: [
    'Er loopt een deurwaarderdossier sinds {date}. De huurder ziet zijn facturen nu niet.',
    'A bailiff case has been running since {date}. The tenant does not see his invoices now.',
  ],
  Table_Open: ['Open posten', 'Open entries'],
  Text_NothingOpen: ['Er staat niets open.', 'Nothing is open.'],
  Link_AllEntries: ['Alle klantposten van deze huurder', 'All ledger entries of this tenant'],
});
