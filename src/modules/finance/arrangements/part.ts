import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { arrangementPage } from './customer/arrangement-page.tsx';
import { wizardRoutes } from './customer/wizard-routes.ts';
import { debtHelpRoute } from './debt-help/answer-route.ts';
import { debtHelpLabels, debtHelpSettingLabels } from './debt-help/labels.ts';
import { debtHelpSettings } from './debt-help/settings.ts';
import { financeFacts } from './facts.ts';
import { arrangementEntriesImporter } from './import/arrangement-entries.ts';
import { arrangementTemplatesImporter } from './import/arrangement-templates.ts';
import { arrangementTermsImporter } from './import/arrangement-terms.ts';
import { arrangementsImporter } from './import/arrangements.ts';
import { templateConditionsImporter } from './import/template-conditions.ts';
import { arrangementAdded, debtHelpRefused, debtHelpWanted } from './interaction-kinds.ts';
import {
  arrangementLabels,
  factLabels,
  formulaLabels,
  kindLabels,
  pageLabels,
  termLabels,
  wizardLabels,
} from './labels.ts';
import { arrangementRoutes } from './office/arrangement-routes.ts';
import { conditionRoutes } from './office/condition-routes.ts';
import { arrangementCustomerPanel } from './office/customer-panel.tsx';
import { helpRoutes } from './office/help-routes.ts';
import { conditionLabels, helpLabels, officeLabels, templateLabels } from './office/labels.ts';
import { arrangementOfficeMenu } from './office/menu.ts';
import { templateRoutes } from './office/template-routes.tsx';

/** What arrangements and the offer of help bring to the door of finance. */
export const arrangements = {
  tables: [
    'arrangement_template',
    'template_condition',
    'arrangement',
    'arrangement_entry',
    'arrangement_term',
    'debt_help_answer',
  ],
  labels: [
    factLabels,
    arrangementLabels,
    termLabels,
    kindLabels,
    wizardLabels,
    pageLabels,
    formulaLabels,
    debtHelpLabels,
    debtHelpSettingLabels,
    templateLabels,
    conditionLabels,
    officeLabels,
    helpLabels,
  ],
  switches: [features.paymentArrangements],
  settings: [debtHelpSettings],
  menu: arrangementOfficeMenu,
  routes: [
    ...wizardRoutes,
    arrangementPage,
    debtHelpRoute,
    ...arrangementRoutes,
    ...templateRoutes,
    ...conditionRoutes,
    ...helpRoutes,
  ],
  customerPanels: [arrangementCustomerPanel],
  interactionKinds: [arrangementAdded, debtHelpWanted, debtHelpRefused],
  importers: [
    arrangementTemplatesImporter,
    templateConditionsImporter,
    arrangementsImporter,
    arrangementEntriesImporter,
    arrangementTermsImporter,
  ],
  facts: financeFacts,
} as const satisfies Partial<Module>;
