import type { Module } from '#foundation/house.ts';
import { wizard } from './customer/new-request/labels.ts';
import {
  anonymousRequest,
  type NewRequestServices,
  newRequest,
} from './customer/new-request/new-request.tsx';
import { repairImporters } from './import/importers.ts';
import { importTitles } from './import/labels.ts';
import { repairInteractionKinds } from './interaction-kinds.ts';
import { repairMailLabels } from './mail-labels.ts';
import { repairMailTemplates } from './mail-templates.ts';
import { outcomeLabels } from './outcome-labels.ts';
import { requestLabels } from './request-labels.ts';
import { repairSettingLabels } from './setting-labels.ts';
import { repairSettings } from './settings.ts';

/** Repairs: question trees, requests, orders (REP). Stands on leases. */
export function repairsModule(services: NewRequestServices): Module {
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
      importTitles,
      outcomeLabels,
      repairMailLabels,
      repairSettingLabels,
      requestLabels,
      wizard,
    ],
    settings: repairSettings,
    mailTemplates: repairMailTemplates,
    interactionKinds: repairInteractionKinds,
    importers: repairImporters,
    routes: wizards.flatMap(({ routes }) => routes),
    jobs: wizards.flatMap(({ jobs }) => jobs),
  };
}
