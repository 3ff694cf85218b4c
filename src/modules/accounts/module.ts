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
import { emailLinkRoutes } from './email-change/link-routes.tsx';
import { interactionKinds } from './interaction-kinds.ts';
import {
  emailChangeLabels,
  forgotten,
  login,
  newCode,
  ownPasswordLabels,
  passwordLabels,
  signUp,
} from './labels.ts';
import { mailLabels } from './mail-labels.ts';
import { mailTemplates } from './mail-templates.ts';
import {
  officeLabels,
  officeMenu,
  officePanels,
  officeRoutes,
  officeTiles,
} from './office/office.ts';
import { accountsData, accountsDataLabels } from './personal-data.ts';
import { providerLabels } from './providers/labels.ts';
import { providerMailTemplates } from './providers/mail-templates.ts';
import { providerRoutes } from './providers/routes.ts';
import { securityLabels } from './security/labels.ts';
import { securityRoutes } from './security/routes.ts';
import type { AccountServices } from './services.ts';
import { staffDoorLabels } from './staff-door/labels.ts';
import { staffDoorRoutes } from './staff-door/routes.ts';
import { accountAlongRoutes } from './view-along/account-routes.tsx';
import { viewAlongLabels } from './view-along/labels.ts';
import { viewAlongLogRoutes } from './view-along/log-routes.tsx';

export { openActivationCode, sealActivationCode } from './activation-codes.ts';
export { askEmailChange } from './email-change/ask-email-change.ts';
export { cancelEmailChange, pendingEmailChange } from './email-change/pending-email-change.ts';
export type { FoundAccount } from './find-account.ts';
export { login as signInLabels, passwordLabels } from './labels.ts';
export { mailChange } from './mail-change.ts';
export { addressChanged, telephoneChanged } from './mail-templates.ts';
export {
  type CountedPassword,
  compareOwnPassword,
  countOwnPassword,
  ownAccount,
  type PasswordOutcome,
  settleOwnPassword,
} from './own-password.ts';
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
export { refusedPasswords } from './rules/account-details.ts';
export { askFreshProof, isFresh } from './security/fresh-proof.ts';
export type { AccountServices } from './services.ts';
export { setPassword } from './set-password.ts';

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
      'view_along',
      'view_along_page',
    ],
    labels: [
      accountsDataLabels,
      login,
      signUp,
      passwordLabels,
      forgotten,
      newCode,
      ownPasswordLabels,
      emailChangeLabels,
      mailLabels,
      providerLabels,
      staffDoorLabels,
      securityLabels,
      viewAlongLabels,
      ...officeLabels,
    ],
    menu: officeMenu,
    officeTiles,
    customerPanels: officePanels(services),
    mailTemplates: [...mailTemplates, ...providerMailTemplates],
    interactionKinds,
    personalData: accountsData,
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
      ...emailLinkRoutes(),
      ...providerRoutes(services),
      ...staffDoorRoutes(services),
      ...accountAlongRoutes(services.secrets),
      ...viewAlongLogRoutes,
      ...securityRoutes(services),
      ...officeRoutes(services),
    ],
  };
}
