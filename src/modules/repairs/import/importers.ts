import type { Importer } from '#foundation/import/importer.ts';
import {
  actionCodesImporter,
  blocksImporter,
  causesImporter,
  contractorsImporter,
  knownFaultsImporter,
  maintenanceKindsImporter,
  ownersImporter,
  registerItemsImporter,
  tipsImporter,
  treesImporter,
  upkeepImporter,
  withdrawalReasonsImporter,
} from './catalogue.ts';
import { linkImporters } from './links.ts';
import {
  notificationsImporter,
  ordersImporter,
  questionsImporter,
  requestsImporter,
} from './requests.ts';
import { templateElementsImporter, templatesImporter, templateTipsImporter } from './templates.ts';
import { treeOptionsImporter } from './tree-options.ts';

/** Everything about repairs that comes in as a file. */
export const repairImporters: readonly Importer[] = [
  treesImporter,
  actionCodesImporter,
  contractorsImporter,
  causesImporter,
  tipsImporter,
  maintenanceKindsImporter,
  registerItemsImporter,
  blocksImporter,
  ownersImporter,
  withdrawalReasonsImporter,
  templatesImporter,
  templateTipsImporter,
  templateElementsImporter,
  upkeepImporter,
  knownFaultsImporter,
  treeOptionsImporter,
  ...linkImporters,
  requestsImporter,
  notificationsImporter,
  ordersImporter,
  questionsImporter,
];
