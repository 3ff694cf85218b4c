import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const leasesDataLabels = labelsOfPage('MyDataLeases', {
  Title_Lease: ['Huurcontracten', 'Leases'],
  Title_PriceComponent: ['Onderdelen van de huur', 'Parts of the rent'],
  Title_BankAccount: ['Bankrekeningen', 'Bank accounts'],
  Title_Mandate: ['Machtigingen', 'Direct debit mandates'],
});

/** The leases of a customer, what they cost and how they are paid. */
export const leasesData: readonly PersonalData[] = [
  personalTable({
    table: 'lease',
    title: leasesDataLabels.Title_Lease,
    columns: ['code', 'starts_on', 'ends_on', 'transaction_mode', 'refusal_cents'],
  }),
  personalTable({
    table: 'price_component',
    title: leasesDataLabels.Title_PriceComponent,
    columns: ['description', 'kind', 'amount_cents'],
  }),
  personalTable({
    table: 'bank_account',
    title: leasesDataLabels.Title_BankAccount,
    columns: ['iban', 'account_holder', 'code', 'created_at'],
  }),
  personalTable({
    table: 'mandate',
    title: leasesDataLabels.Title_Mandate,
    columns: ['code', 'iban', 'signed_on', 'created_at'],
  }),
];
