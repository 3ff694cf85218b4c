import { z } from 'zod';
import type { MenuItem } from '#foundation/house.ts';
import { notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import { paymentByReference } from '../queries.ts';
import { requestDetailPage } from './detail-page.tsx';
import { findRequests, requestSearch } from './find-requests.ts';
import { requestLabels } from './labels.ts';
import { requestListPage, requestsPath } from './list-page.tsx';
import { requestDetails } from './request-details.ts';

const shared = { audience: ['employee'], feature: 'none', limit: 'page' } as const;

/** The payment requests for staff who keep the records. */
export const requestOfficeRoutes: readonly Route[] = [
  page({
    ...shared,
    path: requestsPath,
    input: requestSearch,
    log: 'none',
    show: async (visit, search) =>
      requestListPage(visit, await findRequests(visit.read, visit.organisation.id, search)),
  }),
  page({
    ...shared,
    path: `${requestsPath}/:reference`,
    input: z.object({ reference: z.string() }),
    log: 'paymentRequestViewed',
    async show(visit, { reference }) {
      const { read, organisation } = visit;
      const payment = await paymentByReference(
        read,
        { organisationId: organisation.id },
        reference,
      );
      return payment ? requestDetailPage(visit, await requestDetails(read, payment)) : notFound;
    },
  }),
];

export const requestOfficeMenu: MenuItem = {
  key: 'payment-requests',
  label: requestLabels.Menu_Requests,
  icon: 'euro',
  href: requestsPath,
  feature: 'none',
  area: 'office',
  group: 'finance',
  audience: ['employee'],
};
