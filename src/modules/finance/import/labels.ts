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
});
