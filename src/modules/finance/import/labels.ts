import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportFinance', {
  Title_Entries: ['Klantposten', 'Customer entries'],
  Title_BailiffCases: ['Deurwaarder', 'Bailiff'],
  Title_Settlements: ['Vereffeningen', 'Settlements'],
  Title_Arrangements: ['Betalingsregelingen', 'Payment arrangements'],
  Title_ArrangementEntries: ['Posten per betalingsregeling', 'Entries of each arrangement'],
  Title_ArrangementTerms: ['Termijnen per betalingsregeling', 'Terms of each arrangement'],
  Title_Templates: ['Sjablonen voor betalingsregelingen', 'Templates of arrangements'],
  Title_Conditions: ['Voorwaarden per sjabloon', 'Conditions of each template'],
  Title_Provider: ['Betaaldienst', 'Payment provider'],
  Reason_NotPositive: ['moet meer dan nul zijn', 'must be more than zero'],
  Reason_Negative: ['mag niet negatief zijn', 'must not be negative'],
  Reason_NegativeKind: [
    'moet bij deze soort post negatief zijn',
    'must be negative for this kind of entry',
  ],
  Reason_PositiveKind: [
    'moet bij deze soort post positief zijn',
    'must be positive for this kind of entry',
  ],
  Reason_MoreThanOriginal: [
    'is meer dan het oorspronkelijke bedrag',
    'is more than the original amount',
  ],
  Reason_OtherSign: [
    'heeft een ander teken dan het oorspronkelijke bedrag',
    'has another sign than the original amount',
  ],
  Reason_LeaseOfOther: [
    'dit huurcontract is van een andere klant',
    'this lease belongs to another customer',
  ],
  Reason_EntryOfOther: [
    'deze post is van een andere klant',
    'this entry belongs to another customer',
  ],
  Reason_SettledTooMuch: [
    'met deze post is meer vereffend dan het openstaande bedrag zegt',
    'more is settled with this entry than its remaining amount says',
  ],
  Reason_EndsBeforeStart: ['ligt vóór het begin', 'lies before the start'],
  Reason_NeededForStatus: ['is nodig bij deze status', 'is needed for this status'],
  Reason_OnlyEnded: [
    'hoort bij een regeling die voorbij is, en alleen daarbij',
    'belongs to an arrangement that has ended, and only to that',
  ],
  Reason_NoDateFormula: [
    'moet een datumformule zijn, zoals 14D, 1W of 1M',
    'must be a date formula such as 14D, 1W or 1M',
  ],
  Reason_NoAddress: ['is geen internetadres', 'is no web address'],
  Reason_NoAccountNumber: [
    '{account} is geen rekeningnummer (IBAN)',
    '{account} is no account number (IBAN)',
  ],
});
