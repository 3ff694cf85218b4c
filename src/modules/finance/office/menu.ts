import type { MenuItem } from '#foundation/house.ts';
import { bailiffLabels, ledgerLabels } from './labels.ts';
import { ledgerPath } from './ledger-list.tsx';

const forStaff = {
  feature: 'none',
  area: 'office',
  group: 'finance',
  audience: ['employee'],
} as const;

/** What staff find of finance in their menu. */
export const financeOfficeMenu: readonly MenuItem[] = [
  {
    ...forStaff,
    key: 'ledger',
    label: ledgerLabels.Menu_Ledger,
    icon: 'receipt',
    href: ledgerPath,
  },
  {
    ...forStaff,
    key: 'bailiff-cases',
    label: bailiffLabels.Menu_Cases,
    icon: 'scale',
    href: '/kantoor/deurwaarder',
  },
];
