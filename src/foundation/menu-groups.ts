import { type Label, labelsOfPage } from './labels/label.ts';

/** Headings of the menus of staff and administrators. */
export const menuGroupLabels = labelsOfPage('MenuGroup', {
  Title_Accounts: ['Accounts', 'Accounts'],
  Title_Setup: ['Inrichting', 'Set-up'],
  Title_Customers: ['Klanten', 'Customers'],
  Title_Dwellings: ['Woningen', 'Dwellings'],
  Title_Finance: ['Financiën', 'Finance'],
  Title_Maintenance: ['Onderhoud', 'Maintenance'],
  Title_Appointments: ['Afspraken', 'Appointments'],
  Title_Moving: ['Verhuizen', 'Moving'],
  Title_Communication: ['Communicatie', 'Communication'],
  Title_Knowledge: ['Kennis', 'Knowledge'],
  Title_Figures: ['Cijfers', 'Figures'],
  Title_Oversight: ['Toezicht', 'Oversight'],
  Title_Other: ['Overig', 'Other'],
});

/** Under which heading an item of the office's or the administration's menu stands, in the order of the menu. */
export const menuGroups = [
  'start',
  'accounts',
  'setup',
  'customers',
  'dwellings',
  'finance',
  'maintenance',
  'appointments',
  'moving',
  'communication',
  'knowledge',
  'figures',
  'oversight',
  'other',
] as const;

export type MenuGroup = (typeof menuGroups)[number];

/** The heading of each group; what belongs to `start` stands above the others, without one. */
export const menuGroupTitles: Readonly<Record<Exclude<MenuGroup, 'start'>, Label>> = {
  accounts: menuGroupLabels.Title_Accounts,
  setup: menuGroupLabels.Title_Setup,
  customers: menuGroupLabels.Title_Customers,
  dwellings: menuGroupLabels.Title_Dwellings,
  finance: menuGroupLabels.Title_Finance,
  maintenance: menuGroupLabels.Title_Maintenance,
  appointments: menuGroupLabels.Title_Appointments,
  moving: menuGroupLabels.Title_Moving,
  communication: menuGroupLabels.Title_Communication,
  knowledge: menuGroupLabels.Title_Knowledge,
  figures: menuGroupLabels.Title_Figures,
  oversight: menuGroupLabels.Title_Oversight,
  other: menuGroupLabels.Title_Other,
};
