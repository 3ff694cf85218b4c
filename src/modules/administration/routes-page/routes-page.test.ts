import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeMatrix } from '#foundation/http/route-matrix.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const address = '/beheer/rechten';

describe('the page Rechten', () => {
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startTestPortal();
    browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role: 'administrator' });
  });
  afterAll(() => portal.close());

  it('shows every address of the sector with who may enter, as the server was told', async () => {
    const page = await browser.get(address);
    const rows = routeMatrix(portal.house, 'housing');
    expect(rows.length).toBeGreaterThan(10);
    expect(page.text).toContain(`${rows.length} adressen`);
    const html = page.html.replaceAll('<wbr>', '');
    for (const { path, log } of rows) {
      expect(html).toContain(`>${path} <small>`);
      expect(html).toContain(`>${log}</td>`);
    }
    expect(page.text.replaceAll(/(?<=[/.]) /g, '')).toContain(
      '/beheer/functionaliteiten versturen beheerder altijd nee form administration.switches.save',
    );
  });

  it('shows what one role may enter', async () => {
    const page = await browser.get(`${address}?rol=customer`);
    const rows = routeMatrix(portal.house, 'housing').filter(({ audience }) =>
      audience.includes('customer'),
    );
    expect(page.text).toContain(`${rows.length} adressen`);
    expect(page.html.replaceAll('<wbr>', '')).not.toContain('administration.switches.save');
  });

  it('ADM-8 leaves out addresses of modules that the sector does not use', async () => {
    const childcare = new Set(routeMatrix(portal.house, 'childcare').map(({ path }) => path));
    const all = routeMatrix(portal.house);
    for (const route of portal.house.routes) {
      expect(childcare.has(route.declaration.path)).toBe(portal.house.has('childcare', route));
    }
    expect(all.map(({ path }) => path)).toEqual(all.map(({ path }) => path).toSorted());
  });

  it('ADM-1 is for administrators only', async () => {
    const staff = portal.browser('wisselstad');
    await signInAs(portal, staff, { role: 'employee' });
    expect((await staff.get(address)).status).toBe(403);
  });
});
