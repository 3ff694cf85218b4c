import type { MenuItem } from '#foundation/house.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { MenuGroup } from '#foundation/menu-groups.ts';
import type { IconName } from '#foundation/page/icon.tsx';
import { menuLabels } from './menu-labels.ts';

/**
 * The menu of administration, in the order of ADM-2; the items about accounts stand before it. What the order does
 * not name comes after the items it belongs to, or at the end.
 */
export const menu: readonly MenuItem[] = [
  item('setup', 'flexible-labels', menuLabels.Label_FlexibleLabels, 'tags', '/beheer/labels'),
  item('setup', 'look', menuLabels.Label_FlexibleLook, 'palette', '/beheer/uiterlijk'),
  item('setup', 'settings', menuLabels.Label_Settings, 'settings', '/beheer/instellingen'),
  item('setup', 'switches', menuLabels.Label_Switches, 'list-checks', '/beheer/functionaliteiten'),
  item('setup', 'mail-texts', menuLabels.Label_MailTexts, 'mail', '/beheer/e-mailsjablonen'),
  item('setup', 'network', menuLabels.Label_Network, 'network', '/beheer/netwerk'),
  item('oversight', 'change-log', menuLabels.Label_ChangeLog, 'history', '/beheer/wijzigingen'),
  item('oversight', 'view-along', menuLabels.Label_ViewAlong, 'eye', '/beheer/meekijken'),
  item('oversight', 'routes', menuLabels.Label_Routes, 'shield-check', '/beheer/rechten'),
  item(
    'oversight',
    'building-blocks',
    menuLabels.Label_BuildingBlocks,
    'layout-grid',
    '/beheer/bouwstenen',
  ),
];

function item(group: MenuGroup, key: string, label: Label, icon: IconName, href: string): MenuItem {
  return {
    group,
    key,
    label,
    icon,
    href,
    feature: 'none',
    area: 'administration',
    audience: ['administrator'],
  };
}
