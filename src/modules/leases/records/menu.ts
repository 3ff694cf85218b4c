import type { MenuItem } from '#foundation/house.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { IconName } from '#foundation/page/icon.tsx';
import { componentLabels, groupLabels, leaseLabels, unitLabels } from './labels.ts';
import { leasesPath } from './leases.tsx';
import { componentsPath } from './price-components.tsx';
import { unitsPath } from './units.tsx';

/** The menu items of what staff keep about units and leases. */
export const recordsMenu: readonly MenuItem[] = [
  item('units', unitLabels.Menu_Units, 'house', unitsPath),
  item('leases-office', leaseLabels.Menu_Leases, 'file-signature', leasesPath),
  item('price-components', componentLabels.Menu_Components, 'receipt', componentsPath),
  item('clusters', groupLabels.Menu_Clusters, 'map-pin', '/kantoor/clusters'),
  item('companies', groupLabels.Menu_Companies, 'building-2', '/kantoor/bedrijven'),
];

function item(key: string, label: Label, icon: IconName, href: string): MenuItem {
  return {
    key,
    label,
    icon,
    href,
    feature: 'none',
    area: 'office',
    group: 'dwellings',
    audience: ['employee'],
  };
}
