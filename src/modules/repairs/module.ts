import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { calendarRoute } from './customer/calendar-file.ts';
import { changeRoutes } from './customer/change-page.tsx';
import { repairAttention, repairAttentionLabels } from './customer/home-block.tsx';
import { cancelRepairLabels, editRepairLabels, repairsLabels } from './customer/labels.ts';
import { wizard } from './customer/new-request/labels.ts';
import {
  anonymousRequest,
  type NewRequestServices,
  newRequest,
} from './customer/new-request/new-request.tsx';
import { photoRoute } from './customer/photo-route.ts';
import { changePhotosRoutes } from './customer/photos-page.tsx';
import { repairPage } from './customer/repair-page.tsx';
import { repairFormRoutes } from './customer/repair-routes.ts';
import { repairsPage } from './customer/repairs-page.tsx';
import { visitRoutes } from './customer/visit-page.tsx';
import { withdrawRoutes } from './customer/withdraw-page.tsx';
import { repairFactLabels, repairFacts } from './facts.ts';
import { repairImporters } from './import/importers.ts';
import { importTitles } from './import/labels.ts';
import { repairInteractionKinds, repairsIcon } from './interaction-kinds.ts';
import { repairMailLabels } from './mail-labels.ts';
import { repairMailTemplates } from './mail-templates.ts';
import { repairNews } from './notification-subject.ts';
import { repairsCustomerPanel } from './office/customer-panel.tsx';
import { keptLabels } from './office/kept-labels.ts';
import { keptMenu, keptRoutes } from './office/kept-records.ts';
import { eventLabels, officeRepairLabels } from './office/labels.ts';
import { repairCardRoutes } from './office/repair-card-routes.ts';
import { repairList } from './office/repair-list.tsx';
import { newRepairsTile } from './office/tile.ts';
import { treesPath } from './office/tree-editor.tsx';
import { treeFileRoutes } from './office/tree-file.tsx';
import { treeLabels } from './office/tree-labels.ts';
import { treeRoutes } from './office/tree-routes.tsx';
import { unitUpkeepRoutes } from './office/unit-upkeep.tsx';
import { outcomeLabels } from './outcome-labels.ts';
import { officeRepairsPath, repairsPath } from './paths.ts';
import { repairData, repairDataLabels } from './personal-data.ts';
import { requestLabels } from './request-labels.ts';
import { repairSettingLabels } from './setting-labels.ts';
import { repairSettings } from './settings.ts';

export { orderOfAppointment } from './orders/order-of-appointment.ts';

/** What this module needs from outside: files, the malware check, passwords. */
export type RepairsServices = NewRequestServices;

/** Repairs: question trees, requests, orders (REP). Stands on leases and appointments. */
export function repairsModule(services: RepairsServices): Module {
  const wizards = [newRequest(services), anonymousRequest(services)];
  return {
    name: 'repairs',
    tables: [
      'question_tree',
      'question_tree_version',
      'tree_option',
      'repair_action_code',
      'repair_contractor',
      'repair_template',
      'repair_stamp',
      'repair_cause',
      'solution_tip',
      'template_tip',
      'template_element',
      'maintenance_kind',
      'template_maintenance_kind',
      'unit_maintenance_kind',
      'register_item',
      'template_register_item',
      'unit_register_item',
      'building_block',
      'external_owner',
      'unit_upkeep',
      'unit_collective_object',
      'withdrawal_reason',
      'known_fault',
      'repair_request',
      'repair_photo',
      'repair_order',
      'repair_event',
      'repair_question',
    ],
    labels: [
      eventLabels,
      importTitles,
      keptLabels,
      treeLabels,
      officeRepairLabels,
      outcomeLabels,
      repairAttentionLabels,
      repairDataLabels,
      repairFactLabels,
      repairMailLabels,
      repairSettingLabels,
      repairsLabels,
      editRepairLabels,
      cancelRepairLabels,
      requestLabels,
      wizard,
    ],
    switches: [features.repairOverview, features.repairRequests],
    menu: [
      {
        key: 'repairs',
        label: repairsLabels.Menu_Repairs,
        icon: repairsIcon,
        href: repairsPath,
        feature: features.repairOverview,
        area: 'customer',
        audience: ['customer'],
      },
      {
        key: 'repairs-office',
        label: officeRepairLabels.Menu_Repairs,
        icon: repairsIcon,
        href: officeRepairsPath,
        feature: 'none',
        area: 'office',
        group: 'maintenance',
        audience: ['employee'],
      },
      {
        key: 'question-trees',
        label: treeLabels.Menu_Trees,
        icon: 'network',
        href: treesPath,
        feature: 'none',
        area: 'office',
        group: 'maintenance',
        audience: ['employee'],
      },
      ...keptMenu,
    ],
    quickActions: [
      {
        key: 'repairs',
        label: repairsLabels.Menu_Repairs,
        icon: repairsIcon,
        href: repairsPath,
        feature: features.repairOverview,
      },
    ],
    homeBlocks: [repairAttention],
    officeTiles: [newRepairsTile],
    customerPanels: [repairsCustomerPanel],
    routes: [
      repairsPage,
      repairPage,
      ...repairFormRoutes,
      ...changeRoutes,
      ...visitRoutes(services),
      ...withdrawRoutes,
      photoRoute(services.files),
      ...changePhotosRoutes(services),
      calendarRoute,
      ...repairList,
      ...repairCardRoutes(services.files),
      ...treeRoutes,
      ...treeFileRoutes(services.files),
      ...keptRoutes,
      ...unitUpkeepRoutes,
      ...wizards.flatMap(({ routes }) => routes),
    ],
    facts: repairFacts,
    personalData: repairData,
    settings: repairSettings,
    mailTemplates: repairMailTemplates,
    interactionKinds: repairInteractionKinds,
    notificationSubjects: [repairNews],
    importers: repairImporters,
    jobs: wizards.flatMap(({ jobs }) => jobs),
    journeys: wizards.map(({ counted }) => counted),
  };
}
