import type { Module } from '#foundation/house.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import { exportRoute } from './export-route.tsx';
import { importRoutes } from './import-routes.tsx';
import { exchangeLabels } from './labels.ts';
import { exchangeListRoute, exchangePath } from './list-route.tsx';

/** How records leave and come in as files. */
export function exchangeModule({ files }: { readonly files: FileStore }): Module {
  return {
    name: 'exchange',
    tables: [],
    labels: [exchangeLabels],
    menu: [
      {
        key: 'exchange',
        label: exchangeLabels.Menu_Exchange,
        icon: 'arrow-left-right',
        href: exchangePath,
        feature: 'none',
        area: 'office',
        group: 'oversight',
        audience: ['employee'],
      },
    ],
    routes: [exchangeListRoute, exportRoute, ...importRoutes({ files })],
  };
}
