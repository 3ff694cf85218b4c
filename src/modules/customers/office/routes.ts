import { z } from 'zod';
import type { MenuItem } from '#foundation/house.ts';
import { notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import { customerCardPage } from './card-page.tsx';
import { customerCard } from './customer-card.ts';
import { customerSearch, findCustomers } from './find-customers.ts';
import { listLabels } from './labels.ts';
import { customerListPage, customersPath } from './list-page.tsx';

const shared = { audience: ['employee'], feature: 'none', limit: 'page' } as const;

/** The list of customers and the customer card, for staff who keep the records. */
export const customerOfficeRoutes: readonly Route[] = [
  page({
    ...shared,
    path: customersPath,
    input: customerSearch,
    log: 'none',
    show: async (visit, search) =>
      customerListPage(visit, await findCustomers(visit.read, visit.organisation.id, search)),
  }),
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
];

export const customerOfficeMenu: readonly MenuItem[] = [
  {
    key: 'customers',
    label: listLabels.Menu_Customers,
    icon: 'users',
    href: customersPath,
    feature: 'none',
    area: 'office',
    audience: ['employee'],
  },
];
