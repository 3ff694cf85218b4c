import type { MenuItem, Module } from '#foundation/house.ts';
import type { Route } from '#foundation/http/route.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { MenuGroup } from '#foundation/menu-groups.ts';
import type { IconName } from '#foundation/page/icon.tsx';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import { lineListRoutes, linesPath } from './maintenance/line-list.tsx';
import { lineRoutes } from './maintenance/line-pages.ts';
import { projectRoutes, projectsPath } from './maintenance/projects.tsx';
import { maintenanceRecords } from './maintenance-labels.ts';
import { accountListRoutes, accountsPath } from './payment/account-list.tsx';
import { addByHandRoutes } from './payment/add-by-hand.tsx';
import { mandateLabels } from './payment/mandate-labels.ts';
import { mandateListRoutes, mandatesPath } from './payment/mandate-list.tsx';
import { mandateRoutes } from './payment/mandate-page.tsx';
import { addAttachmentRoutes } from './photos/add-attachment.tsx';
import { attachmentListRoutes, attachmentsPath } from './photos/attachment-list.tsx';
import { attachmentRoutes } from './photos/attachment-routes.tsx';
import { attachmentLabels } from './photos/labels.ts';

/** The pages on which staff keep mandates, planned maintenance and attachments of units. */
export function officeRoutes(services: {
  readonly files: FileStore;
  readonly malware: MalwareCheck;
}): readonly Route[] {
  return [
    ...accountListRoutes,
    ...addByHandRoutes,
    ...mandateListRoutes,
    ...mandateRoutes,
    ...projectRoutes,
    ...lineListRoutes,
    ...lineRoutes,
    ...attachmentListRoutes,
    ...addAttachmentRoutes(services),
    ...attachmentRoutes(services.files),
  ];
}

export const officeLabels: Module['labels'] = [mandateLabels, maintenanceRecords, attachmentLabels];

export const officeMenu: readonly MenuItem[] = [
  item('finance', 'bank-accounts', mandateLabels.Menu_Accounts, 'wallet', accountsPath),
  item('finance', 'mandates', mandateLabels.Menu_Mandates, 'landmark', mandatesPath),
  item(
    'maintenance',
    'maintenance-projects',
    maintenanceRecords.Menu_Projects,
    'hammer',
    projectsPath,
  ),
  item('maintenance', 'budget-lines', maintenanceRecords.Menu_Lines, 'list-checks', linesPath),
  item(
    'dwellings',
    'unit-attachments',
    attachmentLabels.Menu_Attachments,
    'paperclip',
    attachmentsPath,
  ),
];

function item(group: MenuGroup, key: string, label: Label, icon: IconName, href: string): MenuItem {
  return { key, label, icon, href, feature: 'none', area: 'office', group, audience: ['employee'] };
}
