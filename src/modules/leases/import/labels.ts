import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportLeases', {
  Title_Units: ['Eenheden', 'Units'],
  Title_Leases: ['Huurcontracten', 'Leases'],
  Title_PriceComponents: ['Prijsonderdelen', 'Price components'],
  Title_ValuationLines: ['Puntentelling', 'Points'],
  Title_Rooms: ['Ruimtes', 'Rooms'],
  Title_BankAccounts: ['Bankrekeningen', 'Bank accounts'],
  Title_LeaseBankAccounts: ['Bankrekening per contract', 'Bank account of each lease'],
  Title_Mandates: ['Machtigingen', 'Mandates'],
  Title_Projects: ['Onderhoudsprojecten', 'Maintenance projects'],
  Title_BudgetLines: ['Budgetregels', 'Budget lines'],
  Title_BudgetLineClusters: ['Clusters per budgetregel', 'Clusters of each budget line'],
  Title_Companies: ['Bedrijven', 'Companies'],
  Title_Clusters: ['Clusters', 'Clusters'],
  Title_Attachments: ['Bijlagen bij eenheden', 'Attachments of units'],
  Reason_EndsBeforeStart: ['ligt vóór startsOn', 'lies before startsOn'],
  Reason_Negative: ['mag niet negatief zijn', 'must not be negative'],
  Reason_OtherCustomer: ['{code} hoort bij een andere klant', '{code} belongs to another customer'],
  Reason_NoIban: ['is geen IBAN', 'is not an IBAN'],
  Reason_NoCriterion: ['is geen criterium van deze groep', 'is no criterion of this group'],
  Reason_OtherKind: [
    'heeft een ander soort waarde dan dit criterium heeft',
    'has another kind of value than this criterion takes',
  ],
  Reason_NoChoice: ['is geen keuze van dit criterium', 'is no choice of this criterion'],
  Reason_WrongPoints: [
    'moet het aantal keer de punten per stuk zijn',
    'must be the quantity times the points for each',
  ],
  Reason_NoFileName: [
    'is geen naam van een bestand in {folder}/',
    'is no name of a file in {folder}/',
  ],
  Reason_NotInFolder: ['{name} staat niet in {folder}/', '{name} is not in {folder}/'],
});
