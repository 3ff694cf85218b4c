import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Answer, redirect } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import { imageAddress } from '#foundation/look/look-addresses.ts';
import type { Profile } from '#foundation/organisation/profile.ts';

const open = {
  audience: ['anyone'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
} as const;

/** Files that browsers, search engines and security researchers look for at fixed addresses. */
export function wellKnownRoutes(): Route[] {
  return [
    page({
      ...open,
      path: '/.well-known/security.txt',
      show: ({ organisation, now }) => plain(securityText(organisation, now)),
    }),
    page({ ...open, path: '/robots.txt', show: () => plain(robotsText) }),
    page({
      ...open,
      path: '/favicon.ico',
      show({ organisation, house }) {
        const hash = organisation.look?.imageHashes.footer_logo;
        return redirect(hash ? imageAddress('footer_logo', hash) : house.asset('logo-small.svg'));
      },
    }),
  ];
}

const securityTextMonths = 6;

/** Where to report a leak (RFC 9116); it counts for half a year from the moment it is read. */
export function securityText(
  { canonicalAddress, contact }: Pick<Profile, 'canonicalAddress' | 'contact'>,
  now: Temporal.Instant,
): string {
  const expires = now
    .toZonedDateTimeISO('UTC')
    .startOfDay()
    .add({ months: securityTextMonths })
    .toInstant();
  const ways = [
    ...(contact.email ? [`mailto:${contact.email}`] : []),
    ...(contact.telephone ? [`tel:${contact.telephone.replace(/[^\d+]/g, '-')}`] : []),
    `${canonicalAddress}/toegankelijkheid`,
  ];
  return [
    ...ways.map((way) => `Contact: ${way}`),
    `Expires: ${expires.toString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${canonicalAddress}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** Search engines need the front door only; pages themselves say `noindex` too. */
const robotsText = [
  'User-agent: *',
  'Disallow: /beheer',
  'Disallow: /kantoor',
  'Disallow: /medewerker',
  'Disallow: /api/',
  'Disallow: /demo/',
  '',
].join('\n');

function plain(content: string): Answer {
  return { kind: 'file', content, contentType: 'text/plain; charset=utf-8' };
}
