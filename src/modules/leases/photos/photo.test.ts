import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSharp } from '#foundation/look/load-sharp.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { photoAmong } from '../rules/photo.ts';
import { scalePicture, sizeOfPicture } from './readable-picture.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

async function signedIn(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

const photosOn = (html: string) =>
  [...html.matchAll(/<img class="voordeur-home__photo" src="([^"]+)"/g)].map((match) =>
    String(match[1]),
  );

async function withCode<Result>(code: string, work: () => Promise<Result>): Promise<Result> {
  const store = (photoAttachmentCode: string) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { photoAttachmentCode }));
  await store(code);
  try {
    return await work();
  } finally {
    await store('FOTO');
  }
}

async function picture(): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp({ create: { width: 800, height: 500, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
}

it('TEN-7 TEN-8 ADM-9 shows the attachment with the code of the settings as photo of the lease', async () => {
  const browser = await signedIn('cedee');
  const { html } = await browser.get('/woning');
  expect(html).toContain('alt="Foto van Kievitlaan 78, Zeist"');
  const [address = ''] = photosOn(html);
  const { status, headers } = await browser.get(address);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('image/jpeg');
  expect(headers['cache-control']).toBe('private, max-age=604800, immutable');
  expect(Number(headers['content-length'])).toBeGreaterThan(5_000);
});

it('TEN-9 ADM-10 shows nothing in its place where a unit has no such attachment', async () => {
  const { html } = await (await signedIn('obriain')).get('/woning');
  expect(html).toContain('id="contract-1"');
  expect(html).not.toContain('<img class="voordeur-home__photo"');
});

it('TEN-8 ADM-9 another code in the settings shows no photo, and no longer serves it', async () => {
  const browser = await signedIn('cedee');
  const [address = ''] = photosOn((await browser.get('/woning')).html);
  await withCode('PLATTEGROND', async () => {
    expect(photosOn((await browser.get('/woning')).html)).toEqual([]);
    expect((await browser.get(address)).status).toBe(404);
  });
});

it('GEN-B2 a photo is served to who rents the unit only, in known widths', async () => {
  const browser = await signedIn('cedee');
  const [address = ''] = photosOn((await browser.get('/woning')).html);
  expect((await (await signedIn('yilmaz')).get(address)).status).toBe(404);
  expect((await portal.browser('wisselstad').get(address)).location).toContain('/inloggen');
  expect((await browser.get(address.replace(/\d+$/, '4000'))).status).toBe(404);
  expect((await browser.get(`/woning/foto/${randomUUID()}/480`)).status).toBe(404);
});

it('TEN-B2 an attachment that is no readable picture is as if absent', async () => {
  await portal.inside('wisselstad', (write) =>
    write
      .updateTable('unitAttachment')
      .set({ width: null, height: null })
      .where('unitId', 'in', (query) =>
        query.selectFrom('unit').select('id').where('code', '=', 'ZMH014'),
      )
      .execute(),
  );
  expect(photosOn((await (await signedIn('yilmaz')).get('/woning')).html)).toEqual([]);
});

describe('the photo among attachments', () => {
  const one = { fileId: 'one', code: 'FOTO', width: 10, height: 8 };
  const two = { ...one, fileId: 'two' };
  const paper = { fileId: 'paper', code: 'PLATTEGROND', width: 10, height: 8 };

  it('TEN-B2 is the first with the code', () => {
    expect(photoAmong([paper, one, two], 'FOTO')?.fileId).toBe('one');
  });

  it('TEN-B2 is none when the first is not readable', () => {
    expect(photoAmong([{ ...one, width: null, height: null }, two], 'FOTO')).toBeUndefined();
  });

  it('TEN-9 is none without such an attachment or without a code', () => {
    expect(photoAmong([paper], 'FOTO')).toBeUndefined();
    expect(photoAmong([one], '')).toBeUndefined();
  });
});

describe('a picture', () => {
  it('TEN-B2 is readable when it can be shown whole: text or half a picture is not', async () => {
    const whole = await picture();
    expect(await sizeOfPicture(whole)).toEqual({ width: 800, height: 500 });
    expect(await sizeOfPicture(whole.subarray(0, whole.length / 2))).toBeUndefined();
    expect(await sizeOfPicture(Buffer.from('geen foto'))).toBeUndefined();
  });

  it('TEN-7 is scaled for the page, never enlarged', async () => {
    const whole = await picture();
    expect(await sizeOfPicture(await scalePicture(whole, 480))).toEqual({
      width: 480,
      height: 300,
    });
    expect(await sizeOfPicture(await scalePicture(whole, 1440))).toEqual({
      width: 800,
      height: 500,
    });
  });
});
