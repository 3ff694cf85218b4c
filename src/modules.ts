import type { Module } from '#foundation/house.ts';
import { administrationModule } from '#modules/administration/module.ts';
import { openActivationCode, sealActivationCode } from '#modules/accounts/activation-codes.ts';
import { passwordPool } from '#modules/accounts/passwords.ts';
import { customersModule } from '#modules/customers/module.ts';
import { finance } from '#modules/finance/module.ts';
import { leases } from '#modules/leases/module.ts';
import { mail } from '#modules/mail/module.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { MailServer } from '#foundation/ports/mail.ts';

/** What modules need from outside. */
export interface ModuleServices {
  readonly secrets: Secrets;
  readonly mailServer: MailServer;
  readonly demo: boolean;
}

/** Every module of the house. */
export function modulesOf(services: ModuleServices): readonly Module[] {
  return [
    administrationModule(),
    mail,
    customersModule({
      hashPassword: passwordPool().hash,
      activationCodes: {
        seal: (customerId, code) => sealActivationCode(services.secrets, customerId, code),
        open: (customerId, sealed) => openActivationCode(services.secrets, customerId, sealed),
      },
    }),
    leases,
    finance,
  ];
}
