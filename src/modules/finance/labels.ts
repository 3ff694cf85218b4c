import { labelsOfPage } from '#foundation/labels/label.ts';

/** The page Financiën (FIN). */
export const finances = labelsOfPage('Finance', {
  Menu_Finance: ['Financiën', 'Finance'],
  Action_Finance: ['Financiën', 'Finance'],
  Title_Finance: ['Financiën', 'Finance'],
  Text_Lead: ['Uw rekeningen en betalingen', 'Your bills and payments', 'may be empty'],
  Title_BailiffCase: [
    'Uw betalingen lopen via een deurwaarder',
    'Your payments go through a bailiff',
  ],
  Text_BailiffCase: [
    'Daarom kunt u hier nu geen facturen bekijken of betalen. Hebt u vragen, of wilt u iets afspreken? Neem dan contact met ons op.',
    'That is why you cannot see or pay invoices here now. Do you have questions, or do you want to agree on something? Please contact us.',
  ],
  Text_Call: ['Bel {telephone}', 'Call {telephone}'],
  Text_Mail: ['Mail naar {email}', 'Send an e-mail to {email}'],
  Link_ShowMore: ['Meer tonen', 'Show more'],
});

/** The panel Openstaand saldo (FIN-9 to FIN-19). */
export const openBalanceLabels = labelsOfPage('OpenBalance', {
  Panel_OpenBalance: ['Openstaand saldo', 'Open balance'],
  Text_OpenBalance: [
    'Dit zijn de facturen die u nog niet (helemaal) hebt betaald. Per factuur ziet u het bedrag, wanneer u moet betalen en of er al een bedrag onderweg is door automatische incasso. Klik op de pijl voor meer details.',
    'These are the invoices that you have not (fully) paid yet. For each invoice you see the amount, when you must pay it and whether an amount is already under way by direct debit. Click the arrow for more details.',
    'may be empty',
  ],
  Text_UnsettledPayments: [
    'U hebt {amount} betaald die wij nog niet met een factuur hebben verrekend. Dit bedrag is al van uw saldo afgetrokken.',
    'You paid {amount} that we have not settled with an invoice yet. This amount has already been taken off your balance.',
  ],
  Text_UnsettledRefunds: [
    'Wij hebben u {amount} terugbetaald die nog niet is verrekend. Dit bedrag is bij uw saldo opgeteld.',
    'We paid {amount} back to you that has not been settled yet. This amount has been added to your balance.',
  ],
  Table_OpenInvoices: ['Openstaande facturen', 'Open invoices'],
  Column_Subject: ['Betreft', 'Concerns'],
  Column_Amount: ['Bedrag', 'Amount'],
  Column_Due: ['Vervalt', 'Due'],
  Column_UnderWay: ['Onderweg', 'Under way'],
  Title_NoInvoices: ['U hebt geen openstaande facturen', 'You have no open invoices'],
  Text_NoInvoices: [
    'Alles is betaald. U hoeft nu niets te doen.',
    'Everything is paid. You need not do anything now.',
  ],
});

/** The details of an open invoice (FIN-19). */
export const entryLabels = labelsOfPage('LedgerEntry', {
  Label_Description: ['Omschrijving', 'Description'],
  Label_Lease: ['Contract', 'Lease'],
  Label_OriginalAmount: ['Oorspronkelijk bedrag', 'Original amount'],
  Label_DueOn: ['Vervalt op', 'Due on'],
  Label_DueOnRelative: ['{date} ({relative})', '{date} ({relative})'],
  Label_Received: ['Betaling ontvangen', 'Payment received'],
  Label_OpenAmount: ['Open bedrag', 'Open amount'],
  Label_InCollection: ['Betaling of incasso onderweg', 'Payment or direct debit under way'],
  Label_InOnlinePayment: ['Online betaling aangevraagd', 'Online payment requested'],
});

/** The kinds of ledger entries, and the arrangement as a booking (FIN-55). */
export const kindLabels = labelsOfPage('LedgerKinds', {
  Kind_invoice: ['Factuur', 'Invoice'],
  Kind_credit_note: ['Creditnota', 'Credit note'],
  Kind_interest_invoice: ['Rentefactuur', 'Interest invoice'],
  Kind_reminder: ['Aanmaning', 'Reminder'],
  Kind_chargeback: ['Storno', 'Chargeback'],
  Kind_arrangement_term: ['Betalingsregelingtermijn', 'Arrangement term'],
  Kind_payment: ['Betaling', 'Payment'],
  Kind_refund: ['Terugbetaling', 'Refund'],
  Kind_arrangement: ['Betalingsregeling', 'Payment arrangement'],
});

/** The panel Afgesloten facturen (FIN-51 to FIN-55). */
export const closedInvoiceLabels = labelsOfPage('ClosedInvoices', {
  Panel_ClosedInvoices: ['Afgesloten facturen', 'Closed invoices'],
  Text_ClosedInvoices: [
    'Deze facturen zijn helemaal betaald. Klik op de pijl. Dan ziet u waarmee wij de factuur hebben verrekend. Meestal is dat een betaling. Het kan ook een betalingsregeling of een creditnota zijn.',
    'These invoices are fully paid. Click the arrow to see what we settled the invoice with. Mostly that is a payment. It can also be a payment arrangement or a credit note.',
    'may be empty',
  ],
  Column_Subject: ['Betreft', 'Concerns'],
  Column_Amount: ['Bedrag', 'Amount'],
  Column_DueOn: ['Vervalt op', 'Due on'],
  Column_SettledWith: ['Verrekend met', 'Settled with'],
  Column_SettledOn: ['Op datum', 'On date'],
  Table_Bookings: ['Waarmee {invoice} is verrekend', 'What {invoice} was settled with'],
  Text_NoBookings: [
    'Wij kunnen niet laten zien waarmee deze factuur is verrekend.',
    'We cannot show what this invoice was settled with.',
  ],
  Title_NoClosedInvoices: [
    'U hebt nog geen afgesloten facturen',
    'You have no closed invoices yet',
  ],
});

/** The panel Betalingen (FIN-56 to FIN-67). */
export const paymentLabels = labelsOfPage('Payments', {
  Panel_Payments: ['Betalingen', 'Payments'],
  Text_Payments: [
    'Dit hebt u aan ons betaald, of hebben wij aan u terugbetaald. Klik op de pijl. Dan ziet u met welke facturen wij de betaling hebben verrekend.',
    'This is what you paid to us, or what we paid back to you. Click the arrow to see with which invoices we settled the payment.',
    'may be empty',
  ],
  Column_PaidOn: ['Betaald op', 'Paid on'],
  Column_Amount: ['Bedrag', 'Amount'],
  Column_Status: ['Status', 'Status'],
  Status_settled: ['Verrekend', 'Settled'],
  Status_partly_settled: ['Deels verrekend', 'Partly settled'],
  Status_open: ['Open', 'Open'],
  Text_PaidToYou: ['aan u terugbetaald', 'paid back to you'],
  Column_Paid: ['Betaald', 'Paid'],
  Column_SettledWith: ['Verrekend met factuur', 'Settled with invoice'],
  Column_Address: ['Adres', 'Address'],
  Table_SettledWith: [
    'Waarmee de betaling van {date} is verrekend',
    'What the payment of {date} was settled with',
  ],
  Text_NotSettled: [
    'Wij hebben dit bedrag nog niet met een factuur verrekend.',
    'We have not settled this amount with an invoice yet.',
  ],
  Title_NoPayments: ['Er zijn nog geen betalingen', 'There are no payments yet'],
});

/** What needs attention on the home page. */
export const attentionLabels = labelsOfPage('FinanceAttention', {
  Title_Invoices: ['{count} facturen', '{count} invoices'],
  Text_PayBefore: [
    'Betaal uiterlijk op {date}. U hebt nog {count} dagen.',
    'Pay by {date}. You have {count} days left.',
  ],
  Text_PayTomorrow: ['Betaal uiterlijk morgen, {date}.', 'Pay by tomorrow, {date}.'],
  Text_PayToday: ['Betaal vandaag, {date}.', 'Pay today, {date}.'],
  Text_Late: [
    'U moest betalen op {date}. Dat is {relative}.',
    'You had to pay on {date}. That is {relative}.',
  ],
  Text_OldestBefore: [
    'Betaal de eerste uiterlijk op {date}. U hebt nog {count} dagen.',
    'Pay the first one by {date}. You have {count} days left.',
  ],
  Text_OldestLate: [
    'De oudste moest u betalen op {date}. Dat is {relative}.',
    'You had to pay the oldest one on {date}. That is {relative}.',
  ],
  Button_ViewInvoices: ['Bekijk uw facturen', 'View your invoices'],
});
