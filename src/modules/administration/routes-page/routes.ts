import { z } from 'zod';
import { page, type Route } from '#foundation/http/route.ts';
import { routesPage } from './routes-page.tsx';

export const routesRoutes: readonly Route[] = [
  page({
    path: '/beheer/rechten',
    audience: ['administrator'],
    feature: 'none',
    limit: 'page',
    input: z.object({ rol: z.string().catch('') }),
    log: 'administration.rights.list',
    show: (visit, { rol }) => routesPage(visit, rol),
  }),
];
