import type { Module } from '#foundation/house.ts';
import { buildingBlockRoutes } from './building-blocks-page/building-block-routes.tsx';
import { buildingBlockLabels } from './building-blocks-page/labels.ts';
import { labels as changeLogLabels } from './change-log-page/labels.ts';
import { changeLogRoutes } from './change-log-page/routes.ts';
import { labels as labelsPageLabels } from './labels-page/labels.ts';
import { labelsRoutes } from './labels-page/routes.ts';
import { lookLabels } from './look-page/labels.ts';
import { lookRoutes } from './look-page/look-routes.ts';
import { mailTextLabels } from './mail-texts-page/labels.ts';
import { mailTextRoutes } from './mail-texts-page/mail-text-routes.ts';
import { menu } from './menu.ts';
import { menuLabels } from './menu-labels.ts';
import { labels as rightsLabels } from './routes-page/labels.ts';
import { routesRoutes } from './routes-page/routes.ts';
import { anonymousRepairSettings } from './settings-page/anonymous-repair-settings.ts';
import { labels as settingsLabels } from './settings-page/labels.ts';
import { settingsRoutes } from './settings-page/routes.ts';
import { helpLabels, labels as switchesLabels } from './switches-page/labels.ts';
import { switchesRoutes } from './switches-page/routes.ts';

export { anonymousRepairs } from './settings-page/anonymous-repair-settings.ts';

/** What the administrator of an organisation sets: words, settings, switches; and what was changed by whom. */
export function administrationModule(): Module {
  return {
    name: 'administration',
    tables: ['label_override', 'look', 'look_image', 'mail_template', 'change_log'],
    labels: [
      menuLabels,
      labelsPageLabels,
      settingsLabels,
      switchesLabels,
      helpLabels,
      changeLogLabels,
      rightsLabels,
      lookLabels,
      mailTextLabels,
      buildingBlockLabels,
    ],
    settings: [anonymousRepairSettings],
    menu,
    routes: [
      ...labelsRoutes,
      ...settingsRoutes,
      ...switchesRoutes,
      ...changeLogRoutes,
      ...routesRoutes,
      ...lookRoutes(),
      ...mailTextRoutes(),
      ...buildingBlockRoutes(),
    ],
  };
}
