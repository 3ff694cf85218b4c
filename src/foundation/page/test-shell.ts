import { fill, type Say } from '../labels/label.ts';
import type { ShellProps } from './frame.tsx';

/** Says every label in Dutch, without an organisation's own words. */
export const dutch: Say = (label, ...values) => fill(label.nl, values[0] ?? {});

/** A shell for tests: two menu items, no look of its own. */
export const testShell: ShellProps = {
  language: 'nl',
  say: dutch,
  portalName: 'Mijn Portaal',
  organisationName: 'Organisatie & Zonen',
  asset: (name) => `/assets/${name}`,
  copyright: true,
  footerLinks: [{ href: '/privacy', title: 'Privacy' }],
  area: 'customer',
  homeHref: '/',
  menu: [
    {
      items: [
        { key: 'home', href: '/', label: 'Home', icon: 'house' },
        { key: 'actions', href: '/acties', label: 'Acties', icon: 'list-checks' },
        {
          key: 'out',
          href: '/uitloggen',
          label: 'Uitloggen',
          icon: 'log-out',
          apart: true,
          post: true,
        },
      ],
    },
  ],
  thumb: [{ key: 'home', href: '/', label: 'Home', icon: 'house' }],
  searchAction: '/zoeken',
  contact: [{ text: '030 123 45 67', href: 'tel:+31301234567', note: 'Op werkdagen' }],
  personHref: '/gegevens',
  session: { minutes: 30, keepAliveHref: '/sessie', signInHref: '/inloggen' },
};
