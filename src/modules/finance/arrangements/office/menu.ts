import type { MenuItem } from '#foundation/house.ts';
import { debtHelpOfficePath } from '../debt-help/paths.ts';
import { officePaths } from '../paths.ts';
import { helpLabels, officeLabels, templateLabels } from './labels.ts';

const forStaff = {
  feature: 'none',
  area: 'office',
  group: 'finance',
  audience: ['employee'],
} as const;

/** What staff find of arrangements in their menu. */
export const arrangementOfficeMenu: readonly MenuItem[] = [
  {
    ...forStaff,
    key: 'arrangements',
    label: officeLabels.Menu_Arrangements,
    icon: 'handshake',
    href: officePaths.arrangements,
  },
  {
    ...forStaff,
    key: 'arrangement-templates',
    label: templateLabels.Menu_Templates,
    icon: 'list-checks',
    href: officePaths.templates,
  },
  {
    ...forStaff,
    key: 'debt-help',
    label: helpLabels.Menu_Help,
    icon: 'life-buoy',
    href: debtHelpOfficePath,
  },
];
