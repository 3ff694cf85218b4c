import { z } from 'zod';
import { page, type Route } from '#foundation/http/route.ts';
import { changeLogPage } from './change-log-page.tsx';

export const changeLogRoutes: readonly Route[] = [
  page({
    path: '/beheer/wijzigingen',
    audience: ['administrator'],
    feature: 'none',
    limit: 'page',
    input: z.object({
      wat: z.string().catch(''),
      pagina: z.coerce.number().int().min(1).catch(1),
    }),
    log: 'administration.changes.list',
    show: (visit, { wat, pagina }) => changeLogPage(visit, { subject: wat.trim(), page: pagina }),
  }),
];
