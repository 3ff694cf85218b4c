import { z } from 'zod';
import { redirect } from '#foundation/http/answer.ts';
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
    show: ({ request }, { language }) =>
      redirect(ownPath(request.referer, request.origin), {
        cookies: [{ name: 'taal', value: language, days: daysKept }],
      }),
  });
}

/** The path of a page of this portal, without a message that was shown already; any other address becomes `/`. */
export function ownPath(referer: string | undefined, origin: string): string {
  if (referer === undefined || !URL.canParse(referer)) return '/';
  const url = new URL(referer);
  // A path that starts with two slashes would lead to another site.
  if (url.origin !== origin || url.pathname.startsWith('//')) return '/';
  url.searchParams.delete('melding');
  return url.pathname + url.search;
}
