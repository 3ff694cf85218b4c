import type { Module } from '#foundation/house.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import {
  accountsModule,
  openActivationCode,
  type Passwords,
  sealActivationCode,
} from '#modules/accounts/module.ts';
import { administrationModule } from '#modules/administration/module.ts';
import { customersModule } from '#modules/customers/module.ts';
import { finance } from '#modules/finance/module.ts';
import { homeModule } from '#modules/home/module.ts';
import { leases } from '#modules/leases/module.ts';
import { mail } from '#modules/mail/module.ts';
import { siteModule } from '#modules/site/module.ts';
import { connectIdentityProvider } from './connect-identity-provider.ts';

/** What modules need from outside. */
export interface ModuleServices {
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly demo: boolean;
}

/** Every module of the house. */
export function modulesOf({ secrets, passwords, demo }: ModuleServices): readonly Module[] {
  const modules: readonly Module[] = [
    siteModule(),
    accountsModule({ secrets, passwords, connectIdentityProvider, demo }),
    administrationModule(),
    mail,
    customersModule({
      hashPassword: passwords.hash,
      activationCodes: {
        seal: (customerId, code) => sealActivationCode(secrets, customerId, code),
        open: (customerId, sealed) => openActivationCode(secrets, customerId, sealed),
      },
    }),
    leases,
    finance,
  ];
  return [...modules, homeModule(modules.flatMap((module) => module.homeBlocks ?? []))];
}
