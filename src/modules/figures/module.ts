import type { Module } from '#foundation/house.ts';
import { figureLabels } from './labels.ts';
import { figuresPath } from './paths.ts';
import { figuresRoutes } from './routes.tsx';

/** How the portal is used: the organisation's own figures, and the visitor's choice about Google Analytics. */
export const figures: Module = {
  name: 'figures',
  tables: ['daily_count', 'count_note'],
  labels: [figureLabels],
  menu: [
    {
      key: 'figures',
      label: figureLabels.Menu_Figures,
      icon: 'chart-column',
      href: figuresPath,
      feature: 'none',
      area: 'administration',
      group: 'figures',
      audience: ['administrator'],
    },
  ],
  routes: figuresRoutes,
};
