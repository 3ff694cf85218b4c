import { labelsOfPage } from '#foundation/labels/label.ts';

/** Words of the page Functionaliteiten (ADM.4); the names of the switches stand with the switches. */
export const labels = labelsOfPage('PortalSettings', {
  Title_Switches: ['Functionaliteiten', 'Functions'],
  Lead_Switches: [
    'Kies wat klanten op het portaal kunnen. Een wijziging geldt vanaf de volgende pagina die zij openen. Er gaan geen gegevens verloren.',
    'Choose what customers can do on the portal. A change applies from the next page that they open. No data is lost.',
  ],
  Title_AllSwitches: ['Functies van het portaal', 'Functions of the portal'],
  Text_AllSwitches: [
    'Een vinkje betekent: aan. Bij elke functie staat wat verdwijnt als u het vinkje weghaalt.',
    'A tick means: on. Each function says what disappears when you remove the tick.',
  ],
  Badge_Idle: ['Werkt niet', 'Does not work'],
  Text_Idle: ['Dit werkt pas als {feature} aan staat.', 'This works only when {feature} is on.'],
  Notice_Saved: ['De functies zijn opgeslagen.', 'The functions have been saved.'],
  Error_ChangedMeanwhile: [
    'Iemand anders heeft deze functies gewijzigd. Uw wijziging is nog niet opgeslagen. Controleer de vinkjes en druk nog een keer op Opslaan.',
    'Somebody else changed these functions. Your change has not been saved yet. Check the ticks and press Save once more.',
  ],
  Title_ChangedMeanwhile: ['Nu staat uit', 'These are off now'],
  Label_AllOn: ['Niets, alles staat aan', 'None, everything is on'],
  Subject_Switch: ['Functie {feature}', 'Function {feature}'],
  Label_On: ['aan', 'on'],
  Label_Off: ['uit', 'off'],
});

/** What goes off with each switch (the matrix of ADM.4). */
export const helpLabels = labelsOfPage('PortalSettings', {
  Help_HouseholdData: [
    'Uit: het menu-item Gegevens verdwijnt, met wachtwoord wijzigen en de regel in Direct regelen.',
    'Off: the menu item Details disappears, with changing the password and its line in the quick links.',
    'may be empty',
  ],
  Help_ChangePassword: [
    'Uit: een klant kan onder Gegevens zijn wachtwoord niet wijzigen. Een nieuw wachtwoord vragen bij het inloggen blijft mogelijk.',
    'Off: a customer cannot change the password under Details. Asking for a new one when signing in remains possible.',
    'may be empty',
  ],
  Help_LeaseDetails: [
    'Uit: het menu-item Woning verdwijnt met alle tabbladen, en Huur opzeggen in Direct regelen.',
    'Off: the menu item Home details disappears with all its tabs, and ending the lease in the quick links.',
    'may be empty',
  ],
  Help_DwellingDetails: [
    'Uit: het tabblad met woningdetails verdwijnt uit Woning.',
    'Off: the tab with dwelling details disappears.',
    'may be empty',
  ],
  Help_ChangePaymentMethod: [
    'Uit: de knop Betaalwijze aanpassen en het scherm daarachter verdwijnen. De betaalwijze blijft te lezen.',
    'Off: the button to change the payment method and its screen disappear. The payment method can still be read.',
    'may be empty',
  ],
  Help_TerminateLease: [
    'Uit: de link Huur opzeggen bij het contract verdwijnt, met het scherm daarachter en de regel in Direct regelen.',
    'Off: the link to end the lease disappears, with its screen and its line in the quick links.',
    'may be empty',
  ],
  Help_Valuation: [
    'Uit: het tabblad met de puntentelling verdwijnt, ook als PDF.',
    'Off: the tab with the points disappears, also as PDF.',
    'may be empty',
  ],
  Help_PlannedMaintenance: [
    'Uit: het tabblad met gepland onderhoud verdwijnt uit Woning.',
    'Off: the tab with planned maintenance disappears.',
    'may be empty',
  ],
  Help_RepairOverview: [
    'Uit: het menu-item Onderhoud verdwijnt, met alle verzoeken en de regel in Direct regelen.',
    'Off: the menu item Repairs disappears, with all requests and its line in the quick links.',
    'may be empty',
  ],
  Help_RepairRequests: [
    'Uit: een klant kan geen nieuw reparatieverzoek doen. Het overzicht blijft.',
    'Off: a customer cannot make a new repair request. The overview remains.',
    'may be empty',
  ],
  Help_Balance: [
    'Uit: het menu-item Financiën verdwijnt, met betalen, regelingen en de regel in Direct regelen.',
    'Off: the menu item Finances disappears, with payments, arrangements and its line in the quick links.',
    'may be empty',
  ],
  Help_OnlinePayment: [
    'Uit: het tabblad om online te betalen verdwijnt, met de link naar een betalingsregeling die daarin staat.',
    'Off: the tab to pay online disappears, with the link to a payment arrangement in it.',
    'may be empty',
  ],
  Help_Payments: [
    'Uit: het tabblad met betalingen verdwijnt uit Financiën.',
    'Off: the tab with payments disappears from Finances.',
    'may be empty',
  ],
  Help_PaymentArrangements: [
    'Uit: het tabblad met regelingen verdwijnt, met elke knop of link voor een nieuwe regeling.',
    'Off: the tab with arrangements disappears, with every button or link for a new one.',
    'may be empty',
  ],
  Help_Timeline: [
    'Uit: het menu-item Tijdlijn verdwijnt.',
    'Off: the menu item Timeline disappears.',
    'may be empty',
  ],
  Help_OtherActions: [
    'Uit: het menu-item Acties verdwijnt, met de regel in Direct regelen. Een klant kan ook vanuit de tijdlijn niets meer insturen.',
    'Off: the menu item Actions disappears, with its line in the quick links. A customer cannot add anything from the timeline either.',
    'may be empty',
  ],
  Help_Correspondence: [
    'Uit: het menu-item Correspondentie verdwijnt.',
    'Off: the menu item Correspondence disappears.',
    'may be empty',
  ],
  Help_LeaseDocuments: [
    'Uit: het tabblad met contractdocumenten verdwijnt uit Woning.',
    'Off: the tab with lease documents disappears.',
    'may be empty',
  ],
  Help_Contact: [
    'Uit: het ballonnetje Contact boven aan de pagina verdwijnt.',
    'Off: the balloon Contact at the top of the page disappears.',
    'may be empty',
  ],
  Help_News: [
    'Uit: het menu-item Nieuws verdwijnt, en het nieuws op de startpagina.',
    'Off: the menu item News disappears, and the news on the home page.',
    'may be empty',
  ],
});
