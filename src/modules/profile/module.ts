import type { Module } from '#foundation/house.ts';
import type { AddressBook } from '#foundation/ports/address.ts';
import { features } from '#foundation/switches/features.ts';
import { forCustomerOnly } from '#foundation/view-along/rule-along.ts';
import type { AccountServices } from '#modules/accounts/module.ts';
import { addressRoutes } from './customer/address.tsx';
import { emailRoutes } from './customer/email.tsx';
import { myDataRoutes } from './customer/my-data.tsx';
import { passwordRoutes } from './customer/password.tsx';
import { personRoutes } from './customer/person-pages.tsx';
import { profilePages } from './customer/profile-page.tsx';
import { telephoneRoutes } from './customer/telephone.tsx';
import { importTitles } from './import/labels.ts';
import { personRolesImporter } from './import/person-roles.ts';
import { interactionKinds } from './interaction-kinds.ts';
import {
  changeLabels,
  myDataLabels,
  personFormLabels,
  profileLabels,
  rolesLabels,
} from './labels.ts';
import { rolesMenu, rolesRoutes } from './office/roles-page.tsx';

export {
  type ChangeOutcome,
  changeAddress,
  changeTelephone,
  type OwnAccount,
} from './change-own-details.ts';
export { accountOfVisitor } from './customer/own-account.ts';

/** What this module needs from outside. */
export interface ProfileServices extends Pick<AccountServices, 'secrets' | 'passwords'> {
  readonly addresses: AddressBook;
}

/** What an organisation knows of a household, which the household itself keeps right (PRF, ADM.7). */
export function profileModule(services: ProfileServices): Module {
  return {
    name: 'profile',
    tables: ['person_role'],
    labels: [
      importTitles,
      profileLabels,
      personFormLabels,
      changeLabels,
      myDataLabels,
      rolesLabels,
    ],
    switches: [features.householdData, features.changePassword],
    menu: [
      {
        key: 'profile',
        label: profileLabels.Menu_Profile,
        icon: 'user-round',
        href: '/gegevens',
        feature: features.householdData,
        area: 'customer',
        audience: ['customer'],
      },
      ...rolesMenu,
    ],
    quickActions: [
      {
        key: 'profile',
        label: profileLabels.Action_Profile,
        icon: 'user-round',
        href: '/gegevens',
        feature: features.householdData,
      },
    ],
    interactionKinds,
    importers: [personRolesImporter],
    routes: [
      ...profilePages,
      ...personRoutes(),
      ...telephoneRoutes(),
      ...forCustomerOnly(emailRoutes(services)),
      ...addressRoutes(services.addresses),
      ...forCustomerOnly(passwordRoutes(services)),
      ...myDataRoutes,
      ...rolesRoutes,
    ],
  };
}
