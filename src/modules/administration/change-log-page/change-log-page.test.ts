import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const address = '/beheer/wijzigingen';

describe('the page Wijzigingen', () => {
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startTestPortal();
    browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
    const first = Temporal.Instant.from('2016-09-08T10:59:07Z');
    await portal.inside('wisselstad', async (write, organisationId) => {
      await write.deleteFrom('changeLog').where('organisationId', '=', organisationId).execute();
      for (let number = 1; number <= 45; number += 1) {
        await write
          .insertInto('changeLog')
          .values({
            organisationId,
            id: randomUUID(),
            happenedAt: first.add({ hours: number - 1 }),
            actor: `beheerder-${number}`,
            subject: number % 9 === 0 ? `Korting 50%_${number}` : `Instelling ${number}`,
            oldValue: `oud-${number}`,
            newValue: `nieuw-${number}`,
          })
          .execute();
      }
    });
  });
  afterAll(() => portal.close());

  it('ADM-5 shows who, when, what, the old and the new value', async () => {
    const page = await browser.get(`${address}?pagina=3`);
    for (const text of ['Wanneer', 'Wie', 'Wat', 'Oude waarde', 'Nieuwe waarde']) {
      expect(page.text).toContain(text);
    }
    expect(page.text).toContain(
      'Instelling 1 Donderdag, 08-09-2016 12:59:07 beheerder-1 oud-1 nieuw-1',
    );
  });

  it('ADM-5 shows the newest first, twenty on a page', async () => {
    const page = await browser.get(address);
    const subjects = [...page.text.matchAll(/oud-(\d+)/g)].map((found) => Number(found[1]));
    expect(subjects).toEqual(Array.from({ length: 20 }, (_, index) => 45 - index));
    const last = await browser.get(`${address}?pagina=3`);
    expect([...last.text.matchAll(/oud-(\d+)/g)]).toHaveLength(5);
  });

  it('ADM-5 filters by a piece of the subject, percent signs and underscores taken literally', async () => {
    const found = await browser.get(`${address}?wat=${encodeURIComponent('korting 50%_4')}`);
    expect(found.text).toContain('1 wijziging');
    expect(found.text).toContain('Korting 50%_45');
    expect((await browser.get(`${address}?wat=${encodeURIComponent('n%g')}`)).text).toContain(
      'Geen wijzigingen gevonden',
    );
  });

  it('ADM-5 shows the nearest page for a page that is not there', async () => {
    for (const wrong of ['99', '0', '-1', 'x']) {
      expect((await browser.get(`${address}?pagina=${wrong}`)).text).toContain('oud-');
    }
  });

  it('ADM-4 ADM-5 shows only what changed in this organisation', async () => {
    const other = portal.browser('zonnebloem');
    await signInAs(portal, other, { role: 'administrator', slug: 'zonnebloem' });
    expect((await other.get(address)).text).not.toContain('oud-1');
  });

  it('ADM-5 is for administrators only', async () => {
    const staff = portal.browser('wisselstad');
    await signInAs(portal, staff, { role: 'agent' });
    const refused = await staff.get(address);
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('oud-1');
  });
});
