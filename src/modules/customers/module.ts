import type { Module } from '#foundation/house.ts';
import { accountsImporter } from './import/accounts.ts';
import { type ActivationCodeSeal, activationCodesImporter } from './import/activation-codes.ts';
import { customersImporter } from './import/customers.ts';
import { importTitles } from './import/labels.ts';
import { personsImporter } from './import/persons.ts';
import { contactLabels, personLabels, personRoleLabels } from './labels.ts';
import { cardLabels, listLabels } from './office/labels.ts';
import { customerOfficeMenu, customerOfficeRoutes } from './office/routes.ts';
import { customersData, customersDataLabels } from './personal-data.ts';

export { contactLabels, personLabels } from './labels.ts';
export {
  asTyped,
  PersonFields,
  personInput,
  personProblems,
  typedPersonIn,
} from './person-fields.tsx';
export { knownRole, type PersonRole, personRoles, roleName, rolesOf } from './person-roles.ts';
export {
  addPerson,
  changePerson,
  endPerson,
  genderName,
  type Household,
  householdOn,
  personName,
  type StoredPerson,
} from './persons.ts';
export {
  additionRefusal,
  isHouseNumber,
  normalizePostcode,
  placeNameRefusal,
} from './rules/address.ts';
export { inHouseholdOrder, isSamePerson } from './rules/household.ts';
export { checkPerson, type PersonDetails, type TypedPerson } from './rules/person-details.ts';
export { telephonePattern, telephoneRefusal, tidyTelephone } from './rules/telephone.ts';

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
    labels: [
      importTitles,
      customersDataLabels,
      personRoleLabels,
      personLabels,
      contactLabels,
      listLabels,
      cardLabels,
    ],
    menu: customerOfficeMenu,
    personalData: customersData,
    routes: customerOfficeRoutes,
    importers: [
      customersImporter,
      personsImporter,
      accountsImporter(hashPassword),
      activationCodesImporter(activationCodes),
    ],
  };
}
