import type { Module } from '#foundation/house.ts';
import { labels as changeLogLabels } from './change-log-page/labels.ts';
import { changeLogRoutes } from './change-log-page/routes.ts';
import { labels as labelsPageLabels } from './labels-page/labels.ts';
import { labelsRoutes } from './labels-page/routes.ts';
import { menu } from './menu.ts';
import { menuLabels } from './menu-labels.ts';
import { labels as rightsLabels } from './routes-page/labels.ts';
import { routesRoutes } from './routes-page/routes.ts';
import { analyticsSettings } from './settings-page/analytics-settings.ts';
import { anonymousRepairSettings } from './settings-page/anonymous-repair-settings.ts';
import { labels as settingsLabels } from './settings-page/labels.ts';
import { settingsRoutes } from './settings-page/routes.ts';
import { helpLabels, labels as switchesLabels } from './switches-page/labels.ts';
import { switchesRoutes } from './switches-page/routes.ts';

export { analyticsTrackingId } from './settings-page/analytics-settings.ts';
export { anonymousRepairs } from './settings-page/anonymous-repair-settings.ts';

/** What the administrator of an organisation sets: words, settings, switches; and what was changed by whom. */
export function administrationModule(): Module {
  return {
    name: 'administration',
    tables: ['label_override', 'change_log'],
    labels: [
      menuLabels,
      labelsPageLabels,
      settingsLabels,
      switchesLabels,
      helpLabels,
      changeLogLabels,
      rightsLabels,
    ],
    settings: [analyticsSettings, anonymousRepairSettings],
    menu,
    routes: [
      ...labelsRoutes,
      ...settingsRoutes,
      ...switchesRoutes,
      ...changeLogRoutes,
      ...routesRoutes,
    ],
  };
}
