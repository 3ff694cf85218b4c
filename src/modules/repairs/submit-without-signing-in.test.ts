import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { wizardWalk } from './customer/new-request/walk.testing.ts';
import { changeSettings, comeIn, household, newestRequest } from './requests.testing.ts';

let portal: TestPortal;
/** Who walks the wizard. */
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const { send, choiceIn, choosePath, sendIt } = wizardWalk(() => browser);

describe('without signing in', () => {
  const base = '/repairment';
  let visitor: Browser;
  const { send: to } = wizardWalk(() => visitor, base);

  /** From the start to the last step; answers every page on the way. */
  async function walk(address: Record<string, string>, option: string): Promise<Page[]> {
    visitor = portal.browser('wisselstad');
    const pages = [await visitor.get(base), await to('object', address)];
    let page = await visitor.get(`${base}/defect?niveau=1`);
    for (const [index, words] of option.split(' > ').entries()) {
      if (index > 0 && !page.html.includes(`>${words}<`)) continue;
      page = await to(index === 0 ? 'defect?niveau=1' : 'defect', { keuze: choiceIn(page, words) });
      pages.push(page);
    }
    if (page.location === `${base}/kosten`) pages.push(await to('kosten', {}));
    pages.push(
      await visitor.fill(`${base}/fotos`, { description: 'Kapot.' }, `${base}/fotos/toevoegen`),
    );
    const empty = await to('contact', { name: ' ', telephone: '', email: '' });
    expect(empty.status).toBe(422);
    for (const field of ['name', 'telephone', 'email'])
      expect(empty.errorAt(field), field).toBe('Dit is een verplicht veld.');
    pages.push(
      await to('contact', {
        name: 'A. Buur',
        telephone: '030 123 45 67',
        email: 'buur@voorbeeld.example',
      }),
      await to('contact', { keyAccess: 'at_home' }),
    );
    return pages;
  }

  const words = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
  /** Answers the question of the last step as somebody would who hears it read aloud, and sends. */
  async function press(check: Page, sum?: string): Promise<Page> {
    const [, one = '', other = ''] = /hoeveel is (\w+) plus (\w+)\?/.exec(check.text) ?? [];
    return to('controle', { som: sum ?? String(words.indexOf(one) + words.indexOf(other)) });
  }

  const kievit = { postcode: '3704 AC', houseNumber: '78' };
  const lamp = 'Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet';

  it('ADM-176 ADM-177 REP-127 asks for address and contact, and no page shows anything of a customer', async () => {
    browser = await comeIn(portal, 'cedee');
    await choosePath(lamp);
    await send('kosten');
    await sendIt('Geheim van cedee.');
    const open = await newestRequest(portal);
    const pages = await walk(kievit, lamp);
    expect(pages.length).toBeGreaterThan(6);
    const { telephone, email } = await household(portal);
    for (const { html } of pages)
      for (const secret of ['Cedee', telephone, email, open.code, 'Geheim', 'H06367', 'al bezig'])
        expect(html).not.toContain(secret);
    portal.clock.advance({ seconds: 30 });
    const check = await visitor.get(`${base}/controle`);
    expect((await press(check)).location).toMatch(/^\/repairment\/klaar/);
    const stored = await newestRequest(portal);
    expect(stored).toMatchObject({
      customerId: null,
      leaseId: null,
      contactName: 'A. Buur',
      telephone: '030 123 45 67',
      email: 'buur@voorbeeld.example',
      unitCode: 'ZKV078',
    });
    // What is open already makes it a notification in the back office; the visitor is told nothing of it.
    expect(stored).toMatchObject({ kind: 'notification', openRequestId: open.id });
  });

  it('ADM-178 REP-B20 let, empty or ended: the same answer; what is not ours and what goes elsewhere: one refusal', async () => {
    const answerTo = async (postcode: string, houseNumber: string) => {
      visitor = portal.browser('wisselstad');
      const page = await to('object', { postcode, houseNumber });
      return { status: page.status, location: page.location, error: page.errorAt('postcode') };
    };
    const addressOf = (code: string) =>
      portal.inside('wisselstad', async (write, organisationId) => {
        const unit = await write
          .selectFrom('unit')
          .select(['postcode', 'houseNumber'])
          .where('organisationId', '=', organisationId)
          .where('code', '=', code)
          .executeTakeFirstOrThrow();
        return [unit.postcode ?? '', unit.houseNumber ?? ''] as const;
      });
    const isLet = await answerTo(...(await addressOf('ZKV078')));
    expect(isLet).toEqual({ status: 200, location: `${base}/defect`, error: undefined });
    // The lease of ZWT039 ended two months ago.
    expect(await answerTo(...(await addressOf('ZWT039')))).toEqual(isLet);
    const strange = await answerTo('1011 AB', '1');
    expect(strange.error).toContain('Voor dit adres kunt u hier niets melden');
    expect(strange.error).toMatch(/Bel ons dan: 030/);
    expect(await answerTo(...(await addressOf('ZSL103')))).toEqual(strange);
  });

  it('ADM-180 REP-B20 three a day for one address, however it is written; the next day it is possible again', async () => {
    const sent: string[] = [];
    for (const spelling of ['3704 AC', '3704ac', '3704Ac', '3704 ac']) {
      const pages = await walk({ ...kievit, postcode: spelling }, lamp);
      portal.clock.advance({ seconds: 30 });
      const check = pages.at(-1);
      if (!check) throw new Error('No last page.');
      const last = await press(check);
      sent.push(last.location.startsWith('/repairment/klaar') ? 'sent' : last.text);
    }
    // One was sent by the test above.
    expect(sent.slice(0, 2)).toEqual(['sent', 'sent']);
    expect(sent[2]).toContain('Er zijn nu te veel verzoeken zonder inloggen. Bel ons: 030');
    const before = await newestRequest(portal);
    portal.clock.advance({ hours: 25 });
    await walk(kievit, lamp);
    portal.clock.advance({ seconds: 30 });
    expect((await press(await visitor.get(`${base}/controle`))).location).toMatch(/klaar/);
    expect((await newestRequest(portal)).id).not.toBe(before.id);
  });

  it('ADM-180 REP-B20 sixty an hour for the whole organisation, whoever asks; an hour later it is possible again', async () => {
    portal.clock.advance({ hours: 2 });
    await reportFromElsewhere(60);
    await walk({ postcode: '3704 AC', houseNumber: '84' }, lamp);
    portal.clock.advance({ seconds: 30 });
    const check = await visitor.get(`${base}/controle`);
    const before = await newestRequest(portal);
    expect((await press(check)).text).toContain('Er zijn nu te veel verzoeken zonder inloggen.');
    expect((await newestRequest(portal)).id).toBe(before.id);
    portal.clock.advance({ hours: 1 });
    expect((await press(await visitor.get(`${base}/controle`))).location).toMatch(/klaar/);
  });

  /** So many requests without signing in at this moment, each for an address of its own, like the newest one. */
  async function reportFromElsewhere(requests: number): Promise<void> {
    const { unitCode, isOpen, ...newest } = await newestRequest(portal);
    expect(newest.customerId).toBeNull();
    await portal.inside('wisselstad', (write) =>
      write
        .insertInto('repairRequest')
        .values(
          Array.from({ length: requests }, (_, index) => ({
            ...newest,
            id: randomUUID(),
            code: `OV-ELDERS-${index}`,
            anonymousAddress: `1234AB ${index}`,
            reportedAt: portal.clock.now(),
          })),
        )
        .execute(),
    );
  }

  it('ADM-180 the last step cannot be reached, nor pressed, without the steps before it', async () => {
    visitor = portal.browser('wisselstad');
    expect((await visitor.get(`${base}/controle`)).location).toBe(`${base}/object`);
    const before = await newestRequest(portal);
    const pressed = await visitor.post(`${base}/controle`, { som: '8', versie: '0' });
    expect(pressed.location).not.toMatch(/klaar/);
    expect((await newestRequest(portal)).id).toBe(before.id);
    const [, first] = await walk({ postcode: '3704 AC', houseNumber: '80' }, lamp);
    expect(first?.status).toBe(200);
    const check = await visitor.get(`${base}/controle`);
    expect((await press(check)).text).toContain('Dat ging erg snel.');
    portal.clock.advance({ seconds: 21 });
    expect((await press(check, 'twintig')).errorAt('som')).toContain('Dat klopt niet.');
    // By word as well as by number, with a label and an explanation: no picture, no script, no sound.
    expect(check.html).toMatch(/<label[^>]*for="som"/);
    expect(check.html).toMatch(/aria-describedby="[^"]*som-/);
    const [, one = '', other = ''] = /hoeveel is (\w+) plus (\w+)\?/.exec(check.text) ?? [];
    const more = [...words, 'tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien'];
    const answer = [...more, 'zeventien', 'achttien'][words.indexOf(one) + words.indexOf(other)];
    expect((await press(check, answer?.toUpperCase())).location).toMatch(/klaar/);
  });

  it('ADM-B36 ADM-174 the tick removed half-way: nothing is stored', async () => {
    await walk({ postcode: '3704 AC', houseNumber: '82' }, lamp);
    portal.clock.advance({ seconds: 30 });
    const check = await visitor.get(`${base}/controle`);
    const hidden = { versie: check.valueOf('versie') ?? '', som: '8' };
    await changeSettings(portal, {}, ['anonymousRepairs']);
    const before = await newestRequest(portal);
    const late = await visitor.post(`${base}/controle`, hidden);
    expect(late.status).toBe(404);
    expect(late.text).toContain('Dit is nu niet beschikbaar');
    expect((await newestRequest(portal)).id).toBe(before.id);
    await changeSettings(portal, { anonymousRepairs: 'on' });
  });
});
