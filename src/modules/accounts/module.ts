import type { Module } from '#foundation/house.ts';
import { accountDetailsRoutes } from './customer/account-details.tsx';
import { confirmAccountRoutes } from './customer/confirm-account.tsx';
import { forgottenRoutes } from './customer/forgotten.tsx';
import { identifyRoutes } from './customer/identify.tsx';
import { newCodeRoutes } from './customer/new-code.tsx';
import { setPasswordRoutes } from './customer/set-password.tsx';
import { signInRoutes } from './customer/sign-in.ts';
import { signOutRoutes } from './customer/sign-out.tsx';
import { unconfirmedRoutes } from './customer/unconfirmed.tsx';
import { interactionKinds } from './interaction-kinds.ts';
import { forgotten, login, newCode, passwordLabels, signUp } from './labels.ts';
import { mailLabels } from './mail-labels.ts';
import { mailTemplates } from './mail-templates.ts';
import { officeLabels, officeMenu, officePanels, officeRoutes } from './office/office.ts';
import { providerLabels } from './providers/labels.ts';
import { providerMailTemplates } from './providers/mail-templates.ts';
import { providerRoutes } from './providers/routes.ts';
import { securityLabels } from './security/labels.ts';
import { securityRoutes } from './security/routes.ts';
import type { AccountServices } from './services.ts';
import { staffDoorLabels } from './staff-door/labels.ts';
import { staffDoorRoutes } from './staff-door/routes.ts';

export { openActivationCode, sealActivationCode } from './activation-codes.ts';
export { type Passwords, PasswordsBusy, passwordPool } from './passwords.ts';
export {
  type PortalAccountStatus,
  portalAccountStatusColumn,
} from './portal-account-status-column.ts';
export type {
  ConnectIdentityProvider,
  IdentityProviderSettings,
} from './providers/identity-provider-settings.ts';
export { portalAccountStatus } from './queries.ts';
export type { AccountServices } from './services.ts';

/** Accounts: signing up, signing in, forgotten credentials, signing out, for customers and for staff. */
export function accountsModule(services: AccountServices): Module {
  return {
    name: 'accounts',
    tables: [
      'account',
      'access',
      'staff_member',
      'activation_code',
      'account_request',
      'account_identity',
      'session',
      'known_browser',
      'token',
      'guess',
      'time_code',
      'passkey',
      'recovery_code',
      'network_range',
      'identity_provider',
    ],
    labels: [
      login,
      signUp,
      passwordLabels,
      forgotten,
      newCode,
      mailLabels,
      providerLabels,
      staffDoorLabels,
      securityLabels,
      ...officeLabels,
    ],
    menu: officeMenu,
    customerPanels: officePanels(services),
    mailTemplates: [...mailTemplates, ...providerMailTemplates],
    interactionKinds,
    routes: [
      ...signInRoutes(services),
      ...signOutRoutes(),
      ...identifyRoutes(services),
      ...accountDetailsRoutes(services),
      ...unconfirmedRoutes(services),
      ...confirmAccountRoutes(services),
      ...newCodeRoutes(services),
      ...forgottenRoutes(services),
      ...setPasswordRoutes(services),
      ...providerRoutes(services),
      ...staffDoorRoutes(services),
      ...securityRoutes(services),
      ...officeRoutes(services),
    ],
  };
}
