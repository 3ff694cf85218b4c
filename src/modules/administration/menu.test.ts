import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

/** ADM-2, in its order. */
const named = [
  'Gebruikersbeheer',
  'Accountaanvragen',
  'Flexibele labels',
  'Flexibele GUI',
  'Instellingen',
  'E-mailsjablonen',
  'Netwerk',
  'Uitloggen',
];

describe('the menu of the administration', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  async function menuOf(role: 'administrator' | 'accountManager', path: string) {
    const browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role });
    return { browser, items: itemsIn(await browser.get(path)) };
  }

  it('ADM-2 GEN-26 lists its eight items in order, each with an icon of its own', async () => {
    const { items } = await menuOf('administrator', '/beheer/instellingen');
    const found = items.filter(({ name }) => named.includes(name));
    expect(found.map(({ name }) => name)).toEqual(named);
    expect(found.every(({ icon }) => icon.includes('<svg'))).toBe(true);
    expect(new Set(found.map(({ icon }) => icon)).size).toBe(named.length);
  });

  it('ADM-1 ADM-196 opens every one of its pages to the administrator', async () => {
    const { browser, items } = await menuOf('administrator', '/beheer/instellingen');
    const links = items.filter(({ href }) => href !== '');
    expect(links.length).toBeGreaterThan(8);
    for (const { name, href } of links) {
      const page = await browser.get(href);
      expect([name, page.status]).toEqual([name, 200]);
      expect(page.text).toContain(name);
    }
  });

  it('ADM-1 shows staff who manage accounts only what they may open', async () => {
    const { items } = await menuOf('accountManager', '/beheer/gebruikers');
    expect(items.map(({ name }) => name)).toEqual([
      'Gebruikersbeheer',
      'Accountaanvragen',
      'Uitloggen',
    ]);
  });
});

function itemsIn({ html }: Page): { name: string; icon: string; href: string }[] {
  const menu = /<nav class="voordeur-menu".*?<\/nav>/s.exec(html)?.[0] ?? '';
  return [...menu.matchAll(/<li class="[^"]*">(?!<details).*?<\/li>/gs)].map(([item]) => ({
    name: item
      .replace(/<svg.*?<\/svg>/s, '')
      .replace(/<[^>]+>/g, '')
      .trim(),
    icon: /<svg.*?<\/svg>/s.exec(item)?.[0] ?? '',
    href: /<a[^>]*href="([^"]+)"/.exec(item)?.[1] ?? '',
  }));
}
