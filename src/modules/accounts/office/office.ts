import type { CustomerPanel, MenuItem, Module, OfficeTile } from '#foundation/house.ts';
import type { Route } from '#foundation/http/route.ts';
import { letterLabels } from '../letters/labels.ts';
import type { AccountServices } from '../services.ts';
import { generateCodeRoute } from './activation/code-route.ts';
import { communicationPanel } from './activation/communication-panel.tsx';
import { labels as communicationLabels } from './activation/labels.ts';
import { letterRoutes } from './activation/letter-routes.ts';
import { labels as networkLabels } from './network/labels.ts';
import { networkRoutes } from './network/routes.ts';
import { deleteRequestsRoutes } from './requests/delete-requests.tsx';
import { countRequests } from './requests/find-requests.ts';
import { labels as requestLabels } from './requests/labels.ts';
import { requestsPath } from './requests/list-page.tsx';
import { requestRoutes } from './requests/routes.ts';
import { blockAccountRoutes } from './users/block-account.tsx';
import { changeAccountRoutes } from './users/change-account.ts';
import { deleteAccountsRoutes } from './users/delete-accounts.tsx';
import { labels as userLabels } from './users/labels.ts';
import { accountListRoutes } from './users/list-routes.ts';
import { accountsPath, managers } from './users/manage.ts';
import { newAccountRoutes } from './users/new-account.tsx';

type OfficeServices = Pick<AccountServices, 'secrets' | 'passwords'>;

/** Every page of this module for administrators and staff. */
export function officeRoutes(services: OfficeServices): readonly Route[] {
  const { secrets } = services;
  return [
    ...accountListRoutes(secrets),
    ...newAccountRoutes(services),
    ...deleteAccountsRoutes,
    ...changeAccountRoutes(secrets),
    ...blockAccountRoutes(secrets),
    ...requestRoutes,
    ...deleteRequestsRoutes,
    ...networkRoutes,
    generateCodeRoute(secrets),
    ...letterRoutes(secrets),
  ];
}

/** The panel on the customer card. */
export function officePanels({ secrets }: OfficeServices): readonly CustomerPanel[] {
  return [communicationPanel(secrets)];
}

export const officeLabels: Module['labels'] = [
  userLabels,
  requestLabels,
  networkLabels,
  communicationLabels,
  letterLabels,
];

/** The first menu items of the administration (ADM-2, STF-11); the administration places Netwerk among its own. */
export const officeMenu: readonly MenuItem[] = [
  {
    key: 'accounts',
    label: userLabels.Menu_Accounts,
    icon: 'users',
    href: accountsPath,
    feature: 'none',
    area: 'administration',
    group: 'accounts',
    audience: managers,
  },
  {
    key: 'account-requests',
    label: requestLabels.Menu_Requests,
    icon: 'user-plus',
    href: requestsPath,
    feature: 'none',
    area: 'administration',
    group: 'accounts',
    audience: managers,
  },
];

/** What waits for who manages accounts. */
export const officeTiles: readonly OfficeTile[] = [
  {
    title: requestLabels.Tile_Requests,
    icon: 'user-plus',
    href: requestsPath,
    audience: managers,
    count: ({ read, organisation }) => countRequests(read, organisation.id),
  },
];
