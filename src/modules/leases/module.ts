import type { Module } from '#foundation/house.ts';
import { clustersImporter, companiesImporter } from './import/codes-and-names.ts';
import { leasesImporter, priceComponentsImporter } from './import/leases.ts';
import { unitsImporter, valuationLinesImporter } from './import/units.ts';

/** What is let to whom: units, leases, rent and points (TEN). */
export const leases: Module = {
  name: 'leases',
  tables: ['company', 'cluster', 'unit', 'lease', 'price_component', 'valuation_line'],
  labels: [],
  importers: [
    companiesImporter,
    clustersImporter,
    unitsImporter,
    leasesImporter,
    priceComponentsImporter,
    valuationLinesImporter,
  ],
};
