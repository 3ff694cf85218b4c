import type { Module } from '#foundation/house.ts';
import type { Route } from '#foundation/http/route.ts';
import { groupRoutes } from './groups.tsx';
import { componentLabels, groupLabels, leaseLabels, unitLabels } from './labels.ts';
import { leaseRoutes } from './lease-pages.tsx';
import { leaseListRoutes } from './leases.tsx';
import { componentRoutes } from './price-component-pages.ts';
import { componentListRoutes } from './price-components.tsx';
import { unitRoutes } from './unit-pages.tsx';
import { unitListRoutes } from './units.tsx';

export { recordsMenu } from './menu.ts';

/** Every page on which staff keep what is let. */
export const recordsRoutes: readonly Route[] = [
  ...unitListRoutes,
  ...unitRoutes,
  ...leaseListRoutes,
  ...leaseRoutes,
  ...componentListRoutes,
  ...componentRoutes,
  ...groupRoutes,
];

export const recordsLabels: Module['labels'] = [
  unitLabels,
  leaseLabels,
  componentLabels,
  groupLabels,
];
