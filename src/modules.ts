import type { Module } from '#foundation/house.ts';
import { administrationModule } from '#modules/administration/module.ts';
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
export function modulesOf(_services: ModuleServices): readonly Module[] {
  return [administrationModule(), mail];
}
