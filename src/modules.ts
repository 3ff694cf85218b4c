import { molliePaymentProvider } from '#connections/mollie/mollie-payment-provider.ts';
import type { Module } from '#foundation/house.ts';
import type { AddressBook } from '#foundation/ports/address.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import {
  accountsModule,
  openActivationCode,
  type Passwords,
  sealActivationCode,
} from '#modules/accounts/module.ts';
import { administrationModule } from '#modules/administration/module.ts';
import { appointmentsModule } from '#modules/appointments/module.ts';
import { contactModule } from '#modules/contact/module.ts';
import { customersModule } from '#modules/customers/module.ts';
import { documentsModule } from '#modules/documents/module.ts';
import { exchangeModule } from '#modules/exchange/module.ts';
import { figures } from '#modules/figures/module.ts';
import { financeModule } from '#modules/finance/module.ts';
import { homeModule } from '#modules/home/module.ts';
import { knowledgeModule } from '#modules/knowledge/module.ts';
import { leasesModule } from '#modules/leases/module.ts';
import { mail } from '#modules/mail/module.ts';
import { newsModule } from '#modules/news/module.ts';
import { notificationsModule } from '#modules/notifications/module.ts';
import { office } from '#modules/office/module.ts';
import { profileModule } from '#modules/profile/module.ts';
import { orderOfAppointment, repairsModule } from '#modules/repairs/module.ts';
import { siteModule } from '#modules/site/module.ts';
import { terminationModule } from '#modules/termination/module.ts';
import { timelineModule } from '#modules/timeline/module.ts';
import { agendaConnections } from './agenda-connections.ts';
import { connectIdentityProvider } from './connect-identity-provider.ts';

/** What modules need from outside. */
export interface ModuleServices {
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly addresses: AddressBook;
  readonly files: FileStore;
  readonly malware: MalwareCheck;
  readonly demo: boolean;
}

/** Every module of the house. */
export function modulesOf({
  secrets,
  passwords,
  demo,
  files,
  malware,
  addresses,
}: ModuleServices): readonly Module[] {
  const modules: readonly Module[] = [
    siteModule(),
    office,
    figures,
    accountsModule({ secrets, passwords, connectIdentityProvider, demo }),
    administrationModule(),
    mail,
    exchangeModule({ files }),
    customersModule({
      hashPassword: passwords.hash,
      activationCodes: {
        seal: (customerId, code) => sealActivationCode(secrets, customerId, code),
        open: (customerId, sealed) => openActivationCode(secrets, customerId, sealed),
      },
    }),
    profileModule({ secrets, passwords, addresses }),
    financeModule({ secrets, connectPaymentProvider: molliePaymentProvider, demo }),
    documentsModule({ files, malware }),
    appointmentsModule({ secrets, agendaConnections, demo }, [orderOfAppointment]),
    terminationModule({ addresses, secrets, agendaConnections, demo }),
    repairsModule({ secrets, passwords, files, malware, agendaConnections, demo }),
    newsModule(),
    timelineModule(),
    contactModule(),
    notificationsModule(),
  ];
  const withLeases = [
    ...modules,
    leasesModule({ files, malware, panels: modules.flatMap((module) => module.leasePanels ?? []) }),
  ];
  const withKnowledge = [
    ...withLeases,
    knowledgeModule(withLeases.flatMap((module) => module.searchSources ?? [])),
  ];
  return [...withKnowledge, homeModule(withKnowledge.flatMap((module) => module.homeBlocks ?? []))];
}
