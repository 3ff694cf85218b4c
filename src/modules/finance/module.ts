import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { financePage } from './customer/finance-page.tsx';
import { invoicesDueBlock } from './customer/home-block.tsx';
import { bailiffCasesImporter } from './import/bailiff-cases.ts';
import { ledgerEntriesImporter } from './import/ledger-entries.ts';
import { attentionLabels, entryLabels, finances, openBalanceLabels } from './labels.ts';

/** What customers owe and have paid (FIN). Stands on leases. */
export const finance: Module = {
  name: 'finance',
  tables: ['ledger_entry', 'bailiff_case'],
  labels: [finances, openBalanceLabels, entryLabels, attentionLabels],
  switches: [features.balance],
  menu: [
    {
      key: 'finance',
      label: finances.Menu_Finance,
      icon: 'wallet',
      href: '/financien',
      feature: features.balance,
      area: 'customer',
      audience: ['customer'],
    },
  ],
  quickActions: [
    {
      key: 'finance',
      label: finances.Action_Finance,
      icon: 'wallet',
      href: '/financien',
      feature: features.balance,
    },
  ],
  homeBlocks: [invoicesDueBlock],
  routes: [financePage],
  importers: [ledgerEntriesImporter, bailiffCasesImporter],
};
