import type { HomeBlock, Module } from '#foundation/house.ts';
import { homePage } from './home-page.tsx';
import { home } from './labels.ts';

/** The page a customer comes home to (HOM), with what the other modules bring to it. */
export function homeModule(blocks: readonly HomeBlock[]): Module {
  return {
    name: 'home',
    tables: [],
    labels: [home],
    menu: [
      {
        key: 'home',
        label: home.Menu_Home,
        icon: 'house',
        href: '/',
        feature: 'none',
        area: 'customer',
        audience: ['customer'],
      },
    ],
    routes: [homePage(blocks)],
  };
}
