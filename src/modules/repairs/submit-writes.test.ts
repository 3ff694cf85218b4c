import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSharp } from '#foundation/look/load-sharp.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { download } from '../../../test/support/downloads.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { wizardWalk } from './customer/new-request/walk.testing.ts';
import { comeIn, countOf, household, newestRequest } from './requests.testing.ts';

let portal: TestPortal;
/** Who walks the wizard. */
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const { send, choosePath, describeIt, giveContact, sendIt } = wizardWalk(() => browser);
const wizard = '/onderhoud/nieuw';

describe('what submitting writes', () => {
  it('REP-93 REP-102 REP-109 the request with its photo, its order, its history, one entry of the timeline and one mail', async () => {
    browser = await comeIn(portal, 'cedee');
    // The newest entry of the timeline stands on its first page.
    portal.clock.advance({ minutes: 1 });
    const before = await household(portal);
    await choosePath('Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet');
    await send('kosten');
    const sharp = await loadSharp();
    const create = { width: 320, height: 200, channels: 3, background: '#804020' } as const;
    const photo = await sharp({ create }).jpeg().toBuffer();
    const shown = await browser.get(`${wizard}/fotos`);
    await browser.upload(
      `${wizard}/fotos/toevoegen`,
      { versie: shown.valueOf('versie') ?? '', doe: 'toevoegen', description: 'Boven de tafel.' },
      { foto: { name: 'lamp.jpg', contentType: 'image/jpeg', content: photo } },
    );
    await describeIt('Boven de tafel.');
    await send('contact?vraag=contact', {
      telephone: '030 765 43 21',
      email: 'alleen-hiervoor@voorbeeld.example',
    });
    await send('contact', { telephoneFor: 'request' });
    await send('contact', { emailFor: 'request' });
    await send('contact', { keyAccess: 'neighbour', keyNotes: 'Nummer 80', callFirst: 'on' });
    const mailsBefore = (await portal.mails()).length;
    await send('controle');
    const stored = await newestRequest(portal);
    expect(stored).toMatchObject({
      space: 'Keuken',
      defect: 'Lichtpunt werkt niet',
      description: 'Lichtpunt - Werkt niet',
      additionalDescription: 'Boven de tafel.',
      telephone: '030 765 43 21',
      email: 'alleen-hiervoor@voorbeeld.example',
      keyAccess: 'neighbour',
      keyNotes: 'Nummer 80',
      callFirst: true,
      unitCode: 'ZKV078',
      state: 'new',
    });
    expect(await household(portal)).toEqual(before);
    const hanging = await portal.inside('wisselstad', async (write, organisationId) => {
      const of = { organisationId, requestId: stored.id };
      const owned = (table: 'repairPhoto' | 'repairOrder' | 'repairEvent') =>
        write
          .selectFrom(table)
          .selectAll()
          .where('organisationId', '=', of.organisationId)
          .where('requestId', '=', of.requestId)
          .execute();
      return {
        photos: await owned('repairPhoto'),
        orders: await owned('repairOrder'),
        events: await owned('repairEvent'),
      };
    });
    expect(hanging.orders).toMatchObject([
      { executor: 'own_crew', tradeGroup: 'Elektricien', state: 'new', plannedStart: null },
    ]);
    expect(hanging.events).toMatchObject([{ kind: 'submitted', actorKind: 'customer' }]);
    expect(hanging.photos).toHaveLength(1);
    const { html } = await browser.get(`/onderhoud/${stored.id}`);
    const [, address = ''] = /src="(\/onderhoud\/foto\/[^"]+)"/.exec(html) ?? [];
    expect((await download(portal, browser, address)).headers['content-type']).toBe('image/jpeg');
    const timeline = await browser.get('/tijdlijn');
    expect(timeline.text.split(stored.code)).toHaveLength(2);
    const [, menuIcon = ''] = /href="\/onderhoud"[^>]*>\s*<svg[^>]*>(.*?)<\/svg>/s.exec(html) ?? [];
    const [, entry = ''] =
      new RegExp(`(<li[^>]*>(?:(?!<li).)*${stored.code})`, 's').exec(timeline.html) ?? [];
    expect(menuIcon).toContain('<path');
    expect(entry).toContain(menuIcon);
    const sent = (await portal.mails()).slice(mailsBefore);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.to)).toContain('alleen-hiervoor@voorbeeld.example');
    expect(sent[0]?.text).toContain(stored.code);
    expect(await countOf(portal, 'notification')).toBe(0);
  });

  it('REP-57 REP-58 solved with a tip: handled, with the tip, without an order or a mail', async () => {
    portal.clock.advance({ minutes: 1 });
    browser = await comeIn(portal, 'cedee');
    await choosePath('Verwarming en warm water > CV-ketel > Ketel > Druk is steeds te laag');
    const orders = await countOf(portal, 'repairOrder');
    const mails = await countOf(portal, 'outgoingMail');
    const yes = `${wizard}/defect?vraag=tips&opgelost=ja`;
    const nothing = await browser.fill(yes, { tip: '' }, `${wizard}/defect`);
    expect(nothing.errorAt('tip')).toBe('Dit is een verplicht veld.');
    const [, tip = ''] = /<option value="([^"]+)"[^>]*>CV bijvullen</.exec(nothing.html) ?? [];
    const closed = await browser.fill(yes, { tip }, `${wizard}/defect`);
    expect(closed.location).toMatch(/^\/onderhoud(\?|$)/);
    const stored = await newestRequest(portal);
    expect(stored).toMatchObject({ state: 'done', solvedByTip: 'CV bijvullen', kind: 'request' });
    expect(stored.closedAt?.equals(portal.clock.now())).toBe(true);
    expect(await countOf(portal, 'repairOrder')).toBe(orders);
    expect(await countOf(portal, 'outgoingMail')).toBe(mails);
    expect((await browser.get('/tijdlijn')).text).toContain(stored.code);
  });

  it('REP-96 REP-101 REP-103 both questions come one after the other; the new address counts once its link is used', async () => {
    browser = await comeIn(portal, 'cedee');
    const before = await household(portal);
    await choosePath('Badkamer > Stroom en licht > Lichtpunt > Lichtpunt werkt niet');
    await send('kosten');
    await describeIt();
    const contact = await browser.get(`${wizard}/contact`);
    expect([contact.valueOf('telephone'), contact.valueOf('email')]).toEqual([
      before.telephone,
      before.email,
    ]);
    const first = await send('contact?vraag=contact', {
      telephone: '030 111 22 33',
      email: 'verhuisd@voorbeeld.example',
    });
    expect(first.text).toContain(`U vulde 030 111 22 33 in. Wij kennen ${before.telephone}.`);
    const second = await send('contact', { telephoneFor: 'household' });
    expect(second.text).toContain(
      `U vulde verhuisd@voorbeeld.example in. Wij kennen ${before.email}.`,
    );
    await send('contact', { emailFor: 'household' });
    const mailsBefore = (await portal.mails()).length;
    await browser.fill(
      `${wizard}/contact?vraag=email&voor=household`,
      { password: 'Welkom-01!' },
      `${wizard}/contact/wachtwoord`,
    );
    await send('contact', { keyAccess: 'at_home' });
    await send('controle');
    expect(await newestRequest(portal)).toMatchObject({
      telephone: '030 111 22 33',
      email: 'verhuisd@voorbeeld.example',
    });
    expect(await household(portal)).toMatchObject({
      telephone: '030 111 22 33',
      email: before.email,
    });
    const sent = (await portal.mails()).slice(mailsBefore);
    const link =
      /\/[\w/-]+\?sleutel=[\w-]+/.exec(sent.map(({ text }) => text).join('\n'))?.[0] ?? '';
    await browser.get(link);
    expect((await household(portal)).email).toBe(before.email);
    await browser.fill(link, {});
    expect((await household(portal)).email).toBe('verhuisd@voorbeeld.example');
  });

  it('REP-106 REP-30 from step 6 the numbers and Vorige lead back, with everything kept', async () => {
    browser = await comeIn(portal, 'cedee');
    await choosePath('Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet');
    await send('kosten');
    await describeIt('Blijft staan.');
    const check = await giveContact();
    for (const step of ['object', 'defect', 'kosten', 'fotos', 'contact'])
      expect(check.html, step).toMatch(new RegExp(`<a [^>]*href="${wizard}/${step}"`));
    expect(check.html).toMatch(/href="[^"]*\/contact"[^>]*>(?:(?!<\/a>).)*Vorige/s);
    expect((await browser.get(`${wizard}/fotos`)).valueOf('description')).toBe('Blijft staan.');
    expect((await browser.get(`${wizard}/controle`)).text).toContain('Blijft staan.');
  });

  it('REP-112 ADJ-1 first a day from Monday to Friday, then every time of the inspection on that day', async () => {
    browser = await comeIn(portal, 'cedee');
    await choosePath('Keuken > Muren en plafond > Muur > Scheur');
    const sheet = await sendIt();
    expect(sheet.text).toContain('Dit duurt ongeveer 30 minuten.');
    expect(sheet.text).toMatch(/\bma\b.*\bdi\b.*\bwo\b.*\bdo\b.*\bvr\b/);
    expect(sheet.text).not.toMatch(/\bza\b/);
    expect(sheet.text).toContain('Volgende maand');
    expect(sheet.html).not.toContain('name="slot"');
    const days = [...sheet.html.matchAll(/dag=(\d{4}-\d{2}-\d{2})/g)].map(([, day = '']) => day);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day > '2026-11-21')).toBe(true);
    const times = await browser.get(`${wizard}/afspraak?dag=${days[0]}`);
    const starts = [...times.html.matchAll(/name="slot"[^>]*value="([^"]+)"/g)].map(
      ([, at = '']) => at,
    );
    expect(starts.length).toBeGreaterThan(2);
    expect(times.text).toMatch(/8\.00 – 8\.30 uur/);
    expect(times.text).toContain('Opslaan');
  });
});
