import { z } from 'zod';
import { redirect } from '#foundation/http/answer.ts';
import { ownPath } from '#foundation/http/own-path.ts';
import { page, type Route } from '#foundation/http/route.ts';

const daysKept = 365;

/** The language of this browser, from the link in the footer (GEN-10); it goes back to the page it came from. */
export function languageRoute(): Route {
  return page({
    path: '/taal/:language',
    audience: ['anyone'],
    feature: 'none',
    limit: 'page',
    input: z.object({ language: z.enum(['nl', 'en']) }),
    log: 'none',
    lookingAlong: 'free',
    show: ({ request }, { language }) =>
      redirect(ownPath(request.referer, request.origin), {
        cookies: [{ name: 'taal', value: language, days: daysKept }],
      }),
  });
}
