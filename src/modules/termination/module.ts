import type { MenuItem, Module } from '#foundation/house.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { IconName } from '#foundation/page/icon.tsx';
import type { AddressBook } from '#foundation/ports/address.ts';
import { features } from '#foundation/switches/features.ts';
import type { AgendaServices } from '#modules/appointments/module.ts';
import { consentRoutes } from './consent/routes.tsx';
import { checkRoutes } from './customer/check-routes.ts';
import { forgetTerminationDrafts } from './customer/draft.ts';
import { formRoutes } from './customer/form-routes.ts';
import { terminationAttention } from './customer/home-block.tsx';
import { inspectionRoutes } from './customer/inspection-routes.tsx';
import { terminationPanel } from './customer/lease-panel.tsx';
import { terminatePath } from './customer/paths.ts';
import { terminationRoutes } from './customer/termination-routes.tsx';
import { terminationFactLabels, terminationFacts } from './facts.ts';
import { importTitles } from './import/labels.ts';
import { consentsImporter, terminationsImporter } from './import/terminations.ts';
import { noticesImporter, reasonsImporter, termsImporter } from './import/terms.ts';
import { terminationInteractionKinds } from './interaction-kinds.ts';
import { interactionLabels } from './interaction-labels.ts';
import {
  calendarLabels,
  checkLabels,
  consentLabels,
  paperLabels,
  shownLabels,
  terminationLabels,
} from './labels.ts';
import { terminationMailLabels } from './mail-labels.ts';
import { terminationMailTemplates } from './mail-templates.ts';
import { moveAddresses } from './move-addresses.ts';
import { terminationNews } from './notification-subject.ts';
import { consentOfficeRoutes } from './office/consent-routes.ts';
import { decideRoutes } from './office/decide-routes.tsx';
import { inspectionOfficeRoutes } from './office/inspection-routes.tsx';
import { officeLabels } from './office/labels.ts';
import { terminationListRoutes } from './office/list.tsx';
import { recordTerminationRoutes } from './office/record-routes.ts';
import { terminationTile } from './office/tile.ts';
import { officePaths } from './paths.ts';
import { terminationData, terminationDataLabels } from './personal-data.ts';
import { terminationSettings } from './settings.ts';
import { settingLabels } from './settings-labels.ts';
import { noticeLabels, reasonLabels, termsLabels } from './terms/labels.ts';
import { noticeRoutes } from './terms/notices.tsx';
import { reasonRoutes } from './terms/reasons.tsx';
import { termsRoutes } from './terms/terms.tsx';

/** What ending a lease needs from outside. */
export interface TerminationServices extends AgendaServices {
  readonly addresses: AddressBook;
}

/** Ending a lease, from the wish of the customer to the word of the organisation (TRM). */
export function terminationModule(services: TerminationServices): Module {
  const { addresses, secrets } = services;
  return {
    name: 'termination',
    tables: [
      'termination_reason',
      'termination_terms',
      'unit_notice',
      'termination',
      'termination_inspection',
      'termination_consent',
    ],
    labels: [
      importTitles,
      settingLabels,
      reasonLabels,
      termsLabels,
      noticeLabels,
      terminationLabels,
      calendarLabels,
      checkLabels,
      shownLabels,
      paperLabels,
      consentLabels,
      interactionLabels,
      terminationMailLabels,
      terminationFactLabels,
      terminationDataLabels,
      officeLabels,
    ],
    switches: [features.terminateLease],
    settings: [terminationSettings],
    quickActions: [
      {
        key: 'termination',
        label: terminationLabels.Action_Termination,
        icon: 'door-open',
        href: terminatePath,
        feature: features.terminateLease,
      },
    ],
    leasePanels: [terminationPanel],
    homeBlocks: [terminationAttention],
    facts: terminationFacts,
    interactionKinds: terminationInteractionKinds,
    notificationSubjects: [terminationNews],
    mailTemplates: terminationMailTemplates,
    personalData: terminationData,
    jobs: [moveAddresses, forgetTerminationDrafts],
    officeTiles: [terminationTile],
    menu: [
      item('terminations', officeLabels.Menu_Terminations, 'door-open', officePaths.terminations),
      item('termination-reasons', reasonLabels.Menu_Reasons, 'list-checks', officePaths.reasons, [
        'employee',
        'administrator',
      ]),
      item('termination-terms', termsLabels.Menu_Terms, 'clipboard-list', officePaths.terms),
      item('unit-notices', noticeLabels.Menu_Notices, 'hourglass', officePaths.notices),
    ],
    routes: [
      ...formRoutes(addresses),
      ...inspectionRoutes(services),
      ...checkRoutes(services),
      ...terminationRoutes,
      ...consentRoutes,
      ...recordTerminationRoutes(secrets),
      ...terminationListRoutes,
      ...decideRoutes,
      ...consentOfficeRoutes(secrets),
      ...inspectionOfficeRoutes(services),
      ...reasonRoutes,
      ...termsRoutes,
      ...noticeRoutes,
    ],
    importers: [
      reasonsImporter,
      termsImporter,
      noticesImporter,
      terminationsImporter,
      consentsImporter(secrets),
    ],
  };
}

function item(
  key: string,
  label: Label,
  icon: IconName,
  href: string,
  audience: readonly Audience[] = ['employee'],
): MenuItem {
  return { key, label, icon, href, feature: 'none', area: 'office', group: 'moving', audience };
}
