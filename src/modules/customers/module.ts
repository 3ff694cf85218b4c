import type { Module } from '#foundation/house.ts';
import { accountsImporter } from './import/accounts.ts';
import { type ActivationCodeSeal, activationCodesImporter } from './import/activation-codes.ts';
import { customersImporter } from './import/customers.ts';
import { personsImporter } from './import/persons.ts';
import { cardLabels, listLabels } from './office/labels.ts';
import { customerOfficeMenu, customerOfficeRoutes } from './office/routes.ts';

export { type PersonRole, personRoles } from './person-roles.ts';

/** What this module needs from outside. */
export interface CustomerServices {
  /** The hash under which a password is stored. */
  readonly hashPassword: (password: string) => Promise<string>;
  readonly activationCodes: ActivationCodeSeal;
}

/** Customers and their people, and how they and their sign-ins come into the portal. */
export function customersModule({ hashPassword, activationCodes }: CustomerServices): Module {
  return {
    name: 'customers',
    tables: ['customer', 'person'],
    labels: [listLabels, cardLabels],
    menu: customerOfficeMenu,
    routes: customerOfficeRoutes,
    importers: [
      customersImporter,
      personsImporter,
      accountsImporter(hashPassword),
      activationCodesImporter(activationCodes),
    ],
  };
}
