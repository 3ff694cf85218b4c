import { labelsOfPage } from '#foundation/labels/label.ts';

/** The panel Online betalen and the page that shows its form (FIN-20 to FIN-31, FIN-49). */
export const payLabels = labelsOfPage('OnlinePayment', {
  Panel_Pay: ['Online betalen', 'Pay online'],
  Title_Pay: ['Online betalen', 'Pay online'],
  Text_Pay: [
    'Kies welke facturen u wilt betalen. U mag het bedrag lager maken: wij betalen dan eerst de oudste factuur. Druk daarna op Betaal nu.',
    'Select the invoices that you want to pay. You may lower the amount: the oldest invoice is then paid first. Then press Pay now.',
    'may be empty',
  ],
  Table_Payable: ['Facturen die u online kunt betalen', 'Invoices that you can pay online'],
  Column_Pick: ['Ik betaal', 'I pay'],
  Column_Subject: ['Betreft', 'Concerns'],
  Column_Amount: ['Bedrag', 'Amount'],
  Column_Due: ['Vervalt', 'Due'],
  Label_PickEntry: ['Ik betaal {subject}', 'I pay {subject}'],
  Label_InsteadOf: ['i.p.v. {payable}', 'instead of {payable}'],
  Label_Amount: ['Ik betaal', 'I pay'],
  Info_Amount: [
    'Hier staat het totaal van de facturen die u hebt gekozen. U mag minder betalen, meer niet.',
    'This is the total of the invoices that you selected. You may pay less, not more.',
  ],
  Text_NothingSelected: [
    'U hebt nog geen factuur gekozen.',
    'You have not selected an invoice yet.',
  ],
  Text_OneSelected: ['U koos 1 factuur: {amount}.', 'You selected 1 invoice: {amount}.'],
  Text_Selected: [
    'U koos {count} facturen, samen {amount}.',
    'You selected {count} invoices, together {amount}.',
  ],
  Text_OneCompany: [
    'Deze facturen zijn van verschillende bedrijven. U betaalt per keer de facturen van één bedrijf.',
    'These invoices are from different companies. You pay the invoices of one company at a time.',
  ],
  Button_PayNow: ['Betaal nu', 'Pay now'],
  Button_PayNowBusy: ['Een moment …', 'One moment …'],
  Button_Calculate: ['Bereken', 'Calculate'],
  Text_Method: ['U betaalt veilig met {method}', 'You pay safely with {method}'],
  Title_NothingPayable: ['U hoeft nu niets te betalen', 'There is nothing to pay now'],
  Text_NothingPayable: [
    'Er zijn geen facturen die u online kunt betalen.',
    'There are no invoices that you can pay online.',
  ],
  Text_NoProvider: [
    'Online betalen kan op dit moment niet. Probeer het later nog eens, of neem contact met ons op.',
    'Paying online is not possible at the moment. Try again later, or contact us.',
  ],
  Title_UnderWay: ['U wilde al betalen', 'You already wanted to pay'],
  Text_UnderWay: [
    'Dit betaalverzoek staat nog open. Het bedrag is al van de facturen hierboven afgetrokken.',
    'This payment request is still open. Its amount has already been deducted from the invoices above.',
  ],
  Link_UnderWay: [
    '{amount}, kenmerk {reference}: bekijken of alsnog betalen',
    '{amount}, reference {reference}: view, or pay after all',
  ],
  Text_Problems: ['Kunt u niet alles in één keer betalen?', 'Can you not pay everything at once?'],
  Link_Arrangement: ['Vraag een betalingsregeling aan', 'Request a payment arrangement'],
  Error_NothingSelected: [
    'Kies eerst welke facturen u wilt betalen.',
    'Select the invoices that you want to pay first.',
  ],
  Error_CannotBePaid: [
    'Een van deze facturen kunt u niet (meer) betalen. De lijst hieronder is bijgewerkt. Kies opnieuw.',
    'One of these invoices can no longer be paid. The list below has been brought up to date. Select again.',
  ],
  Error_TwoCompanies: [
    'U betaalt per keer de facturen van één bedrijf. Kies alleen facturen van hetzelfde bedrijf.',
    'You pay the invoices of one company at a time. Select invoices of the same company only.',
  ],
  Error_Empty: [
    'U hebt nog geen bedrag ingevuld. Het totaal van uw keuze staat nu ingevuld. Klopt het? Druk dan nog een keer op Betaal nu.',
    'You have not entered an amount yet. The total of your selection has been filled in. Is it right? Then press Pay now once more.',
  ],
  Error_NotANumber: [
    'Wij begrijpen dit bedrag niet. Schrijf het bijvoorbeeld zo: 1.250,50',
    'We do not understand this amount. Write it like this, for example: 1.250,50',
  ],
  Error_NotAboveZero: [
    'Vul een bedrag in van meer dan € 0,00.',
    'Enter an amount of more than € 0,00.',
  ],
  Error_TooManyDecimals: [
    'Vul hoogstens twee cijfers achter de komma in.',
    'Enter at most two digits after the comma.',
  ],
  Error_AboveTotal: [
    'Dit is meer dan u nu voor deze facturen kunt betalen: {total}. Misschien is er intussen al een bedrag onderweg. De lijst hieronder is bijgewerkt.',
    'This is more than you can pay for these invoices now: {total}. Perhaps an amount is under way already. The list below has been brought up to date.',
  ],
  Error_SentBefore: [
    'Met dit formulier hebt u al een betaling aangevraagd. De lijst hieronder is bijgewerkt. Kies opnieuw als u nog meer wilt betalen.',
    'You already requested a payment with this form. The list below has been brought up to date. Select again if you want to pay more.',
  ],
  Error_Provider: [
    'Betalen lukt nu niet: wij krijgen geen antwoord van de betaaldienst. Er is niets afgeschreven en niets gereserveerd. Probeer het over een paar minuten nog eens.',
    'Paying does not work now: the payment service does not answer. Nothing was charged and nothing is reserved. Try again in a few minutes.',
  ],
});

/** The page of one payment: link to the bank, and what became of it (FIN-33, FIN-38, FIN-B6 to FIN-B8). */
export const paymentPageLabels = labelsOfPage('OnlinePaymentPage', {
  Title_Payment: ['Uw betaling', 'Your payment'],
  Title_ToPay: ['Betaal {amount} bij uw bank', 'Pay {amount} at your bank'],
  Text_ToPay: [
    'Druk op de knop. De betaalpagina opent in een nieuw tabblad. Daar kiest u uw bank.',
    'Press the button. The payment page opens in a new tab, where you choose your bank.',
  ],
  Button_ToBank: ['Naar de betaalpagina', 'To the payment page'],
  Text_Deducted: [
    'U hebt aangegeven dat u {amount} wilt betalen. Dit bedrag is van de facturen in de lijst Online betalen afgetrokken. Hebt u echt betaald? Dan is het ook afgetrokken in de lijst Openstaand saldo.',
    'You stated that you want to pay {amount}. This amount has been deducted from the invoices in the list Pay online. Did you really pay? Then it has also been deducted in the list Open balance.',
  ],
  Text_Mailed: [
    'Wij sturen de link ook naar {email}. Zo kunt u later nog betalen.',
    'We also send the link to {email}, so that you can still pay later.',
  ],
  Text_NotMailed: [
    'Wij hebben geen e-mailadres van u. Daarom sturen wij u geen e-mail met de link.',
    'We do not have an e-mail address of yours. That is why we send you no e-mail with the link.',
  ],
  Button_Close: ['Sluiten', 'Close'],
  Button_AskAgain: ['Kijk of de betaling binnen is', 'See whether the payment has arrived'],
  Text_StillOpen: [
    'De bank heeft ons nog niet laten weten dat u hebt betaald. Dat duurt soms even.',
    'The bank has not told us yet that you paid. That takes a moment sometimes.',
  ],
  Title_Preparing: ['Wij maken uw betaling klaar', 'We are preparing your payment'],
  Text_Preparing: [
    'De betaaldienst heeft nog geen link gegeven. Wij vragen er over een paar minuten weer om. Lukt het niet, dan komt het bedrag weer vrij.',
    'The payment service has not given a link yet. We will ask for it again in a few minutes. If that fails, the amount becomes payable again.',
  ],
  Title_BankIsBusy: ['Uw bank is nog bezig', 'Your bank is still busy'],
  Text_BankIsBusy: [
    'Uw bank heeft de betaling nog niet afgerond. Betaal niet nog een keer: u hoeft nu niets te doen.',
    'Your bank has not completed the payment yet. Do not pay again: you need not do anything now.',
  ],
  Text_BankIsBusyHint: [
    'Zodra de bank klaar is, ziet u dat hier.',
    'As soon as the bank is done, you will see it here.',
  ],
  Title_OtherAmount: ['Wij hebben een ander bedrag ontvangen', 'We received a different amount'],
  Text_OtherAmount: [
    'U wilde {amount} betalen, maar de bank noemt een ander bedrag. Een medewerker zoekt dit uit. Betaal niet nog een keer. Hebt u vragen? Neem dan contact met ons op.',
    'You wanted to pay {amount}, but the bank reports a different amount. A member of our staff will look into it. Do not pay again. Do you have questions? Please contact us.',
  ],
  Title_Paid: ['Bedankt, wij hebben {amount} ontvangen', 'Thank you, we received {amount}'],
  Text_Paid: ['U hebt betaald op {moment}.', 'You paid on {moment}.'],
  Text_Surplus: [
    '{amount} was niet meer nodig voor deze facturen. Dat bedrag staat voor u open bij Betalingen.',
    '{amount} was no longer needed for these invoices. That amount is kept open for you under Payments.',
  ],
  Text_Refunded: [
    'Van deze betaling is {amount} teruggegaan naar u. De facturen staan weer open.',
    'Of this payment {amount} went back to you. The invoices are open again.',
  ],
  Title_Canceled: ['U hebt de betaling afgebroken', 'You cancelled the payment'],
  Title_Expired: ['De betaling is verlopen', 'The payment has expired'],
  Title_Failed: ['De betaling is niet gelukt', 'The payment failed'],
  Title_NotSent: ['De betaling kon niet beginnen', 'The payment could not begin'],
  Text_Released: [
    'Er is niets afgeschreven. U kunt de facturen weer betalen bij Online betalen. Ziet u bij uw bank dat er toch is betaald? Dan verwerken wij dat alsnog.',
    'Nothing was charged. You can pay the invoices again under Pay online. Does your bank show that you did pay? Then we will still process it.',
  ],
  Label_Reference: ['Kenmerk', 'Reference'],
  Label_Amount: ['Bedrag', 'Amount'],
  Label_PayBefore: ['Betaal uiterlijk op', 'Pay by'],
  Label_For: ['Voor', 'For'],
  Notice_Asked: [
    'Wij hebben bij de betaaldienst gevraagd hoe het staat.',
    'We asked the payment service how things stand.',
  ],
  Warning_NoAnswer: [
    'De betaaldienst geeft nu geen antwoord. Probeer het later nog eens.',
    'The payment service does not answer now. Try again later.',
  ],
});

/** The two mails about a payment (FIN-41 to FIN-44). */
export const paymentMailLabels = labelsOfPage('PaymentMail', {
  Title_Request: ['Betaalverzoek', 'Payment request'],
  Title_Received: ['Betaling ontvangen', 'Payment received'],
  Placeholder_Name: ['De naam van de klant', 'The name of the customer'],
  Placeholder_Amount: ['Het bedrag', 'The amount'],
  Placeholder_Beneficiary: ['Aan wie wordt betaald', 'To whom is paid'],
  Placeholder_Description: ['De omschrijving van de betaling', 'The description of the payment'],
  Placeholder_Reference: ['Het kenmerk van de betaling', 'The reference of the payment'],
  Placeholder_PayBefore: ['De dag waarvoor betaald moet worden', 'The day before which to pay'],
  Placeholder_Link: ['De betaalpagina', 'The payment page'],
  Placeholder_ProviderAddress: [
    'Het adres waar een betaling altijd begint',
    'The address at which a payment always starts',
  ],
  Placeholder_Website: ['Het adres van het portaal', 'The address of the portal'],
  Placeholder_Telephone: [
    'Het telefoonnummer van de organisatie',
    'The telephone number of the organisation',
  ],
  Placeholder_Moment: ['Wanneer er betaald is', 'When it was paid'],
  Strip_ToPay: ['Te betalen voor {date}: {amount}', 'To be paid before {date}: {amount}'],
  Strip_Paid: ['Betaald op {moment}: {amount}', 'Paid on {moment}: {amount}'],
  Text_PaymentDescription: ['Betaling {reference}', 'Payment {reference}'],
});
