import type { LeasePanel, Module } from '#foundation/house.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import { features } from '#foundation/switches/features.ts';
import { paymentRoutes } from './customer/payment-routes.ts';
import { tenancyPage } from './customer/tenancy-page.tsx';
import { leaseFactLabels, leaseFacts } from './facts.ts';
import {
  bankAccountsImporter,
  leaseBankAccountsImporter,
  mandatesImporter,
} from './import/bank-accounts.ts';
import { clustersImporter, companiesImporter } from './import/codes-and-names.ts';
import { importTitles } from './import/labels.ts';
import { leasesImporter, priceComponentsImporter } from './import/leases.ts';
import {
  budgetLineClustersImporter,
  budgetLinesImporter,
  maintenanceProjectsImporter,
} from './import/maintenance.ts';
import { unitAttachmentsImporter } from './import/unit-attachments.ts';
import { unitsImporter } from './import/units.ts';
import { roomsImporter, valuationLinesImporter } from './import/valuation.ts';
import { dwelling, rent, tenancy, valuation } from './labels.ts';
import { maintenance } from './maintenance-labels.ts';
import { officeLabels, officeMenu, officeRoutes } from './office.ts';
import { payingPanel } from './payment/customer-panel.tsx';
import { paymentInteractionKinds } from './payment/interaction-kinds.ts';
import { leaseSettingLabels, payment } from './payment-labels.ts';
import { leasesData, leasesDataLabels } from './personal-data.ts';
import { photoRoute } from './photos/photo-route.ts';
import { recordsLabels, recordsMenu, recordsRoutes } from './records/routes.ts';
import { reportLabels } from './reports/labels.ts';
import { reportRoutes } from './reports/report-routes.ts';
import { printingSettings, reportSettingLabels } from './reports/report-settings.ts';
import { leaseSettings } from './settings.ts';
import {
  valuationOfficeLabels,
  valuationOfficeMenu,
  valuationOfficeRoutes,
} from './valuation/routes.ts';

export { payment as paymentMethodLabels } from './payment-labels.ts';
export { leaseAddresses, leaseAddressesIn } from './queries.ts';
export { type PaperOrder, paperAnswer } from './reports/paper-answer.ts';
export type { Report, ReportBlock } from './reports/report.ts';
export { storedLogo } from './reports/report-questions.ts';
export { addressLine } from './rules/address.ts';
export { methodOf } from './rules/payment-method.ts';
export { type RunningLease, runningLeases } from './running-leases.ts';
export { setLeaseEnd } from './set-lease-end.ts';
export { paymentModesOf } from './settings.ts';

/** What the leases need from other modules. */
export interface LeasesServices {
  /** What they show with each lease on the page Woning. */
  readonly panels: readonly LeasePanel[];
  /** Where the photos lie. */
  readonly files: FileStore;
  readonly malware: MalwareCheck;
}

/** What is let to whom: units, leases, rent and points (TEN). */
export function leasesModule({ panels, files, malware }: LeasesServices): Module {
  return {
    name: 'leases',
    tables: [
      'company',
      'cluster',
      'unit',
      'lease',
      'price_component',
      'valuation_line',
      'room',
      'bank_account',
      'mandate',
      'maintenance_project',
      'budget_line',
      'budget_line_cluster',
      'unit_attachment',
    ],
    labels: [
      importTitles,
      leasesDataLabels,
      tenancy,
      dwelling,
      valuation,
      rent,
      payment,
      maintenance,
      leaseSettingLabels,
      leaseFactLabels,
      reportLabels,
      reportSettingLabels,
      ...valuationOfficeLabels,
      ...recordsLabels,
      ...officeLabels,
    ],
    switches: [
      features.leaseDetails,
      features.dwellingDetails,
      features.valuation,
      features.changePaymentMethod,
      features.plannedMaintenance,
    ],
    settings: [leaseSettings, printingSettings],
    facts: leaseFacts,
    interactionKinds: paymentInteractionKinds,
    customerPanels: [payingPanel],
    menu: [
      {
        key: 'leases',
        label: tenancy.Menu_Tenancy,
        icon: 'key-round',
        href: '/woning',
        feature: features.leaseDetails,
        area: 'customer',
        audience: ['customer'],
      },
      ...recordsMenu,
      ...valuationOfficeMenu,
      ...officeMenu,
    ],
    personalData: leasesData,
    routes: [
      tenancyPage(panels),
      ...paymentRoutes,
      ...valuationOfficeRoutes,
      photoRoute(files),
      ...reportRoutes,
      ...recordsRoutes,
      ...officeRoutes({ files, malware }),
    ],
    importers: [
      companiesImporter,
      clustersImporter,
      unitsImporter,
      leasesImporter,
      priceComponentsImporter,
      valuationLinesImporter,
      roomsImporter,
      bankAccountsImporter,
      leaseBankAccountsImporter,
      mandatesImporter,
      maintenanceProjectsImporter,
      budgetLinesImporter,
      budgetLineClustersImporter,
      unitAttachmentsImporter,
    ],
  };
}
