import type { Module } from '#foundation/house.ts';
import { statementLabels, workLabels } from '../statements/labels.ts';
import { statementMenu, statementRoutes } from '../statements/office/statement-routes.ts';
import { workMenu, workRoutes } from '../statements/office/work-routes.ts';
import { askRoute, webhookRoute } from './customer/ask-routes.ts';
import { payRoutes } from './customer/pay-routes.tsx';
import { followPayments } from './follow-payments.ts';
import { paymentProviderImporter } from './import/payment-provider.ts';
import { payLabels, paymentMailLabels, paymentPageLabels } from './labels.ts';
import { paymentMailTemplates } from './mail-templates.ts';
import { methodLogoRoute } from './method-logo/method-logo.tsx';
import { providerLabels, requestLabels } from './office/labels.ts';
import { providerMenu, providerRoutes } from './office/provider-page.tsx';
import { requestOfficeMenu, requestOfficeRoutes } from './office/routes.ts';
import type { OnlinePaymentServices } from './services.ts';

/** The tables of online payment and bank statements. */
export const onlinePaymentTables = [
  'payment_provider',
  'payment_method_logo',
  'online_payment',
  'online_payment_line',
  'online_payment_event',
  'clearing_booking',
  'bank_statement',
  'bank_statement_line',
  'payment_work_item',
] as const;

/** What paying online and reading bank statements add to the module of finance. */
export function onlinePayment(
  services: OnlinePaymentServices,
): Required<Pick<Module, 'labels' | 'routes' | 'mailTemplates' | 'importers' | 'jobs' | 'menu'>> {
  return {
    labels: [
      payLabels,
      paymentPageLabels,
      paymentMailLabels,
      requestLabels,
      providerLabels,
      statementLabels,
      workLabels,
    ],
    routes: [
      ...payRoutes(services),
      webhookRoute(services),
      askRoute(services),
      ...requestOfficeRoutes,
      ...statementRoutes,
      ...workRoutes,
      ...providerRoutes(services),
      methodLogoRoute,
    ],
    mailTemplates: paymentMailTemplates,
    importers: [paymentProviderImporter(services.secrets)],
    jobs: [followPayments(services)],
    menu: [requestOfficeMenu, statementMenu, workMenu, providerMenu],
  };
}
