import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSharp } from '#foundation/look/load-sharp.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const list = '/kantoor/bijlagen';
const form = `${list}/nieuw`;

let portal: TestPortal;
let office: Browser;
beforeAll(async () => {
  portal = await startTestPortal();
  office = portal.browser('wisselstad');
  await signInAs(portal, office, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

async function picture(): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp({ create: { width: 600, height: 400, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
}

async function add(unit: string, name: string, content: Buffer, contentType = 'image/png') {
  const hidden = hiddenFieldsOf(await office.get(form), form);
  const fields = { ...hidden, eenheid: unit, code: 'FOTO' };
  return office.upload(form, fields, { bestand: { name, contentType, content } });
}

async function tenancyOf(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser.get('/woning');
}

it('TEN-7 ADM-9 the photo that staff add shows with the lease, until they remove it', async () => {
  const before = await tenancyOf('obriain');
  expect(before.html).not.toContain('<img class="voordeur-home__photo"');
  expect((await add('ZWT033', 'voorgevel.png', await picture())).text).toContain('Opgeslagen.');
  expect((await tenancyOf('obriain')).html).toContain('alt="Foto van Watertorenweg 33, Zeist"');
  const found = await office.get(`${list}?zoek=voorgevel`);
  expect(found.text).toContain(
    'ZWT033 Watertorenweg 33, Zeist FOTO voorgevel.png Foto op het portaal',
  );
  const id = /bijlagen\/([\da-f-]{36})"/.exec(found.html)?.[1];
  const file = await office.get(`${list}/${id}`);
  expect(file.headers['content-disposition']).toContain('voorgevel.png');
  await office.fill(`${list}/${id}/verwijderen`, {}, `${list}/${id}/verwijderen`);
  expect((await office.get(`${list}?zoek=voorgevel`)).text).not.toContain('voorgevel.png');
  expect((await tenancyOf('obriain')).html).not.toContain('<img class="voordeur-home__photo"');
});

it('TEN-B2 the first of two photos stays, and a damaged one shows nothing', async () => {
  const whole = await picture();
  await add('ZSL105', 'half.png', whole.subarray(0, whole.length / 2));
  await add('ZSL105', 'heel.png', whole);
  expect((await office.get(`${list}?zoek=half.png`)).text).toContain('Geen leesbare afbeelding');
  expect((await tenancyOf('abdi')).html).not.toContain('<img class="voordeur-home__photo"');
});

it('refuses an unknown unit and what is no picture or PDF, beside the field', async () => {
  expect((await add('BESTAATNIET', 'a.png', await picture())).errorAt('eenheid')).toBe(
    'Er is geen eenheid met deze code.',
  );
  const text = await add('ZWT033', 'a.txt', Buffer.from('tekst'), 'text/plain');
  expect(text.errorAt('bestand')).toBe('Kies een JPG, PNG of PDF.');
  expect(text.valueOf('eenheid')).toBe('ZWT033');
});
