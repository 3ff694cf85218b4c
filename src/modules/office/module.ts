import type { Module } from '#foundation/house.ts';
import { startLabels } from './labels.ts';
import { startPage, startPath } from './start-page.tsx';

/** Where staff who keep the records begin. */
export const office: Module = {
  name: 'office',
  tables: [],
  labels: [startLabels],
  menu: [
    {
      key: 'office-start',
      label: startLabels.Menu_Start,
      icon: 'layout-grid',
      href: startPath,
      feature: 'none',
      area: 'office',
      group: 'start',
      audience: ['employee'],
    },
  ],
  routes: [startPage],
};
