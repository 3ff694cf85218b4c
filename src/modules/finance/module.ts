import type { Module } from '#foundation/house.ts';
import { bailiffCasesImporter } from './import/bailiff-cases.ts';
import { ledgerEntriesImporter } from './import/ledger-entries.ts';

/** What customers owe and have paid (FIN). */
export const finance: Module = {
  name: 'finance',
  tables: ['ledger_entry', 'bailiff_case'],
  labels: [],
  importers: [ledgerEntriesImporter, bailiffCasesImporter],
};
