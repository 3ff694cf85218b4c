import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayIn } from '#foundation/labels/words.ts';
import { galleryStates } from '#foundation/page/gallery.tsx';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { addressOf } from './building-block-routes.tsx';

const states = galleryStates(sayIn('nl', new Map()));

describe('the building blocks', () => {
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startTestPortal();
    browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
  });
  afterAll(() => portal.close());

  it('stand on one page, every state under its own heading', async () => {
    const { html } = await browser.get('/beheer/bouwstenen');
    const headings = [...html.matchAll(/<h2[^>]*id="toestand-\d+"[^>]*>([^<]*)<\/h2>/g)];
    expect(headings.map((match) => match[1]?.trim())).toEqual(states.map(({ name }) => name));
  });

  it('have an address of their own for each state', async () => {
    const addresses = states.map(addressOf);
    expect(new Set(addresses).size).toBe(states.length);
    for (const [index, address] of addresses.entries()) {
      const page = await browser.get(`/beheer/bouwstenen/${address}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(states[index]?.name ?? '');
    }
    expect((await browser.get('/beheer/bouwstenen/bestaat-niet')).status).toBe(404);
  });
});
