import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { arrangements } from './arrangements/part.ts';
import { financePage } from './customer/finance-page.tsx';
import { invoicesDueBlock } from './customer/home-block.tsx';
import { bailiffCasesImporter } from './import/bailiff-cases.ts';
import { importTitles } from './import/labels.ts';
import { ledgerEntriesImporter } from './import/ledger-entries.ts';
import { settlementsImporter } from './import/settlements.ts';
import {
  attentionLabels,
  closedInvoiceLabels,
  entryLabels,
  finances,
  kindLabels,
  openBalanceLabels,
  paymentLabels,
} from './labels.ts';
import { bailiffCaseRoutes } from './office/bailiff-cases.tsx';
import { financeCustomerPanel } from './office/customer-panel.tsx';
import { bailiffLabels, cardLabels, entryOfficeLabels, ledgerLabels } from './office/labels.ts';
import { ledgerRoutes } from './office/ledger-routes.tsx';
import { financeOfficeMenu } from './office/menu.ts';
import { onlinePayment, onlinePaymentTables } from './online-payment/online-payment.ts';
import type { OnlinePaymentServices } from './online-payment/services.ts';
import { financeData, financeDataLabels } from './personal-data.ts';
import { entriesSource, entrySearchLabels } from './search-source.ts';

export type {
  ConnectPaymentProvider,
  PaymentProvider,
  ProviderPayment,
  ProviderRequest,
  ProviderSettings,
} from './online-payment/provider.ts';
export { ProviderFailed } from './online-payment/provider.ts';
export type { OnlinePaymentServices } from './online-payment/services.ts';

/** What customers owe and have paid (FIN). Stands on leases. */
export function financeModule(services: OnlinePaymentServices): Module {
  const paying = onlinePayment(services);
  return {
    name: 'finance',
    tables: [
      ...onlinePaymentTables,
      ...arrangements.tables,
      'ledger_entry',
      'bailiff_case',
      'settlement',
    ],
    labels: [
      importTitles,
      financeDataLabels,
      finances,
      openBalanceLabels,
      entryLabels,
      kindLabels,
      closedInvoiceLabels,
      paymentLabels,
      attentionLabels,
      ledgerLabels,
      entryOfficeLabels,
      bailiffLabels,
      cardLabels,
      entrySearchLabels,
      ...paying.labels,
      ...arrangements.labels,
    ],
    switches: [
      features.balance,
      features.onlinePayment,
      features.payments,
      ...arrangements.switches,
    ],
    menu: [
      {
        key: 'finance',
        label: finances.Menu_Finance,
        icon: 'wallet',
        href: '/financien',
        feature: features.balance,
        area: 'customer',
        audience: ['customer'],
      },
      ...financeOfficeMenu,
      ...arrangements.menu,
      ...paying.menu,
    ],
    quickActions: [
      {
        key: 'finance',
        label: finances.Action_Finance,
        icon: 'wallet',
        href: '/financien',
        feature: features.balance,
      },
    ],
    homeBlocks: [invoicesDueBlock],
    settings: arrangements.settings,
    interactionKinds: arrangements.interactionKinds,
    facts: arrangements.facts,
    searchSources: [entriesSource],
    mailTemplates: paying.mailTemplates,
    jobs: paying.jobs,
    personalData: financeData,
    routes: [
      ...paying.routes,
      ...arrangements.routes,
      financePage,
      ...ledgerRoutes,
      ...bailiffCaseRoutes,
    ],
    customerPanels: [financeCustomerPanel, ...arrangements.customerPanels],
    importers: [
      ...paying.importers,
      ledgerEntriesImporter,
      bailiffCasesImporter,
      settlementsImporter,
      ...arrangements.importers,
    ],
  };
}
