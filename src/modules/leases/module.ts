import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { tenancyPage } from './customer/tenancy-page.tsx';
import { clustersImporter, companiesImporter } from './import/codes-and-names.ts';
import { leasesImporter, priceComponentsImporter } from './import/leases.ts';
import { unitsImporter, valuationLinesImporter } from './import/units.ts';
import { dwelling, rent, tenancy, valuation } from './labels.ts';

export { leaseAddresses, leaseAddressesIn } from './queries.ts';

/** What is let to whom: units, leases, rent and points (TEN). */
export const leases: Module = {
  name: 'leases',
  tables: ['company', 'cluster', 'unit', 'lease', 'price_component', 'valuation_line'],
  labels: [tenancy, dwelling, valuation, rent],
  switches: [features.leaseDetails, features.dwellingDetails, features.valuation],
  menu: [
    {
      key: 'leases',
      label: tenancy.Menu_Tenancy,
      icon: 'key-round',
      href: '/woning',
      feature: features.leaseDetails,
      area: 'customer',
      audience: ['customer'],
    },
  ],
  routes: [tenancyPage],
  importers: [
    companiesImporter,
    clustersImporter,
    unitsImporter,
    leasesImporter,
    priceComponentsImporter,
    valuationLinesImporter,
  ],
};
