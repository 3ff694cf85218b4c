import { z } from 'zod';
import type { MenuItem } from '#foundation/house.ts';
import { notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import { addCustomerRoutes } from './add-customer.tsx';
import { customerCardPage } from './card-page.tsx';
import { changeCustomerRoutes } from './change-customer.tsx';
import { customerCard } from './customer-card.ts';
import { listLabels } from './labels.ts';
import { customerListRoutes, customersPath } from './list-page.tsx';
import { personOfficeRoutes } from './person-routes.tsx';

const shared = { audience: ['employee'], feature: 'none', limit: 'page' } as const;

/** The list of customers and the customer card, for staff who keep the records. */
export const customerOfficeRoutes: readonly Route[] = [
  ...customerListRoutes,
  ...addCustomerRoutes,
  page({
    ...shared,
    path: `${customersPath}/:id`,
    input: z.object({ id: z.uuid() }),
    log: 'customerCardViewed',
    async show(visit, { id }) {
      const card = await customerCard(visit.read, visit.organisation.id, id);
      return card ? customerCardPage(visit, card) : notFound;
    },
  }),
  ...changeCustomerRoutes,
  ...personOfficeRoutes,
];

export const customerOfficeMenu: readonly MenuItem[] = [
  {
    key: 'customers',
    label: listLabels.Menu_Customers,
    icon: 'users',
    href: customersPath,
    feature: 'none',
    area: 'office',
    group: 'customers',
    audience: ['employee'],
  },
];
