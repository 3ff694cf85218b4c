import type { MenuItem, Module } from '#foundation/house.ts';
import type { Route } from '#foundation/http/route.ts';
import { criterionLabels } from './criterion-labels.ts';
import { roomLabels, valuationLabels } from './labels.ts';
import { roomListRoutes, roomsPath } from './room-list.tsx';
import { roomRoutes } from './room-pages.ts';
import { valuationListRoutes, valuationPath } from './valuation-list.tsx';
import { valuationRoutes } from './valuation-pages.tsx';

/** Every page on which staff keep points and rooms. */
export const valuationOfficeRoutes: readonly Route[] = [
  ...valuationListRoutes,
  ...valuationRoutes,
  ...roomListRoutes,
  ...roomRoutes,
];

export const valuationOfficeLabels: Module['labels'] = [
  criterionLabels,
  valuationLabels,
  roomLabels,
];

const office = {
  feature: 'none',
  area: 'office',
  group: 'dwellings',
  audience: ['employee'],
} as const;

export const valuationOfficeMenu: readonly MenuItem[] = [
  {
    key: 'valuation',
    label: valuationLabels.Menu_Valuation,
    icon: 'list-checks',
    href: valuationPath,
    ...office,
  },
  { key: 'rooms', label: roomLabels.Menu_Rooms, icon: 'door-open', href: roomsPath, ...office },
];
