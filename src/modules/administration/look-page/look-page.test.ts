import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { colourFields } from '#foundation/look/colour-fields.ts';
import { readLook } from '#foundation/look/store-look.ts';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import type { Browser, Fields, Page, UploadFile } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const path = '/beheer/uiterlijk';
const neutral = colourFields.map(({ neutral: colour }) => colour);

describe('the page Flexibele GUI', () => {
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startTestPortal();
  });
  beforeEach(async () => {
    await portal.inside('wisselstad', async (write, organisationId) => {
      await write.deleteFrom('look').where('organisationId', '=', organisationId).execute();
      await write.deleteFrom('lookImage').where('organisationId', '=', organisationId).execute();
      await write.deleteFrom('changeLog').where('organisationId', '=', organisationId).execute();
      await settingsChanged(write, organisationId);
    });
    browser = await administrator('beheerder');
  });
  afterAll(() => portal.close());

  async function administrator(username: string): Promise<Browser> {
    const opened = portal.browser('wisselstad');
    await signInAs(portal, opened, { role: 'administrator', username });
    return opened;
  }

  /** What the page sends: the neutral look, with some values changed. */
  function formOf(page: Page, changes: Fields = {}): Record<string, string | readonly string[]> {
    const colours = Object.fromEntries(
      colourFields.map(({ number }) => [`colour${number}`, page.valueOf(`colour${number}`) ?? '']),
    );
    const keys = [...page.html.matchAll(/name="(version|formKey|\w+_held)" value="([^"]*)"/g)];
    const hidden = Object.fromEntries(keys.map(([, name, value]) => [name, value ?? '']));
    const shape = /value="(round|rectangular)" checked/.exec(page.html)?.[1] ?? '';
    const copyright = /name="copyright"[^>]*checked/.test(page.html) ? { copyright: 'on' } : {};
    return { ...hidden, ...colours, logoShape: shape, ...copyright, ...changes };
  }

  async function save(
    changes: Fields,
    files: Record<string, UploadFile> = {},
    by = browser,
  ): Promise<Page> {
    return by.upload(path, formOf(await by.get(path), changes), files);
  }

  async function compile(changes: Fields, files: Record<string, UploadFile> = {}): Promise<Page> {
    return browser.upload(`${path}/compileren`, formOf(await browser.get(path), changes), files);
  }

  const stored = () =>
    portal.inside('wisselstad', (write, organisationId) => readLook(write, organisationId));
  const changes = () =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('changeLog')
        .select(['actor', 'subject', 'oldValue', 'newValue', 'happenedAt'])
        .where('organisationId', '=', organisationId)
        .execute(),
    );
  const file = (name: string, contentType: string, content: Buffer | string): UploadFile => ({
    name,
    contentType,
    content: Buffer.from(content),
  });
  const png = async (width = 30, height = 20) =>
    file(
      'logo.png',
      'image/png',
      await sharp({ create: { width, height, channels: 3, background: '#0c4a58' } })
        .png()
        .toBuffer(),
    );
  const stylesheetOf = (page: Page) => /href="(\/uiterlijk\/[0-9a-f]+\.css)"/.exec(page.html)?.[1];

  it('ADM-197 ADM-207 ADM-208 shows images and exactly 17 numbered colours, neutral when nothing was chosen', async () => {
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Plaatjes');
    expect(page.text).toContain('Kleuren');
    expect(colourFields.map(({ number }) => page.valueOf(`colour${number}`))).toEqual(neutral);
    expect(page.html.match(/name="colour\d+"/g)).toHaveLength(17);
    expect(page.html).toContain('/assets/logo');
    expect(stylesheetOf(page)).toBeUndefined();
  });

  it('ADM-208 GEN-21 names the fields by their numbers', async () => {
    const { text } = await browser.get(path);
    const names = [
      '1 Primair',
      '2 Primaire interactie',
      '3 Achtergrond primair',
      '4 Kop boven menu-balk',
      '5 Achtergrond menu-balk',
      '6 Lijnen menu-balk',
      '7 Achtergrond voettekst',
      '8 Achtergrond navigatiebalk',
      '9 Voortgangsbalk',
      '10 Tekst in navigatiebalk',
      '11 Knoppen in navigatiebalk',
      '12 Tekst in voet',
      '13 Tekst hoofdpanel titel',
      '14 Tekst menu-items',
      '15 Tekst geselecteerd menu-item',
      '16 Tekst menu-items in kop',
      '17 Tekst geselecteerde menu-item in kop',
    ];
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('ADM-198 marks every image and colour in a picture, with a link to it on top', async () => {
    const page = await browser.get(path);
    expect(page.html.indexOf('href="#schermafdruk"')).toBeLessThan(
      page.html.indexOf('id="uiterlijk"'),
    );
    const picture = /<svg class="voordeur-map".*?<\/svg>/s.exec(page.html)?.[0] ?? '';
    const marks = [...picture.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((match) => match[1]);
    expect(marks.sort()).toEqual(
      ['A', 'B', 'C', ...colourFields.map(({ number }) => String(number))].sort(),
    );
  });

  it('ADM-199 ADM-203 ADM-229 stores shape, copyright and colours, in force at the next page', async () => {
    const page = await save({
      logoShape: 'rectangular',
      copyright: 'on',
      colour4: 'darken(#fff, 80%)',
    });
    expect(page.text).toContain('Het uiterlijk is opgeslagen en geldt vanaf nu.');
    expect(page.text).toContain('Copyright Woningcorporatie Wisselstad');
    expect(await stored()).toMatchObject({ logoShape: 'rectangular', copyright: true, version: 1 });
    const sheet = await portal.browser('wisselstad').get(stylesheetOf(page) ?? '');
    expect(sheet.html).toContain('--voordeur-color-4:#333333;');
    expect(sheet.html).toContain('--voordeur-logo-border-radius:0.25rem;');
  });

  it('ADM-238 GEN-22 gives a new style sheet another address, and browsers keep each for ever', async () => {
    const first = stylesheetOf(await save({ colour2: 'navy' }));
    const second = stylesheetOf(await save({ colour2: 'teal' }));
    expect(second).not.toBe(first);
    const sheet = await browser.get(second ?? '');
    expect(sheet.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const old = await browser.get('/uiterlijk/0123456789.css');
    expect(old.html).toBe(sheet.html);
    expect(old.headers['cache-control']).toBe('no-store');
  });

  it('ADM-200 ADM-201 ADM-202 stores images A, B and C and shows them', async () => {
    const page = await save(
      {},
      {
        logo: await png(40, 40),
        footer_logo: file(
          'b.svg',
          'image/svg+xml',
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
        ),
        photo: await png(400, 200),
      },
    );
    const { imageHashes } = await stored();
    for (const kind of ['logo', 'footer_logo', 'photo'] as const) {
      const address = `/uiterlijk/${kind}-${imageHashes[kind]}`;
      expect(page.html).toContain(`src="${address}"`);
      expect((await browser.get(address)).status).toBe(200);
    }
    const sheet = await browser.get(stylesheetOf(page) ?? '');
    expect(sheet.html).toContain(`url("/uiterlijk/photo-${imageHashes.photo}")`);
  });

  /** What the sheet in force says of the photo on phones. */
  const onPhones = async (page: Page) => {
    const sheet = await browser.get(stylesheetOf(page) ?? '');
    const rule =
      /@media \(max-width: 47.99rem\)\{:root\{\n--voordeur-photo:url\("([^"]*)"\);\n\}\}/;
    return rule.exec(sheet.html)?.[1];
  };
  const preloads = async () => {
    const { html } = await portal.browser('wisselstad').get('/inloggen');
    return html.match(/<link rel="preload"[^>]*as="image"[^>]*>/g);
  };

  it('ADM-202 ADM-238 lets phones load a photo of their own, and each screen only one of the two', async () => {
    const page = await save({}, { photo: await png(1920, 1080) });
    const { photo, photo_narrow: narrow } = (await stored()).imageHashes;
    expect(await onPhones(page)).toBe(`/uiterlijk/photo_narrow-${narrow}`);
    const sent = await browser.get(`/uiterlijk/photo_narrow-${narrow}`);
    expect(sent.status).toBe(200);
    expect(sent.headers['content-type']).toBe('image/webp');
    expect(sent.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(await preloads()).toEqual([
      `<link rel="preload" href="/uiterlijk/photo_narrow-${narrow}" as="image" fetchpriority="high" media="(max-width: 47.99rem)">`,
      `<link rel="preload" href="/uiterlijk/photo-${photo}" as="image" fetchpriority="high" media="(min-width: 48rem)">`,
    ]);
  });

  it('ADM-202 ADM-229 puts the photo for phones of another photo in its place at once', async () => {
    const before = await onPhones(await save({}, { photo: await png(1920, 1080) }));
    const after = await onPhones(await save({}, { photo: await png(1600, 1200) }));
    expect(after).toMatch(/^\/uiterlijk\/photo_narrow-[0-9a-f]{16}$/);
    expect(after).not.toBe(before);
    const old = await browser.get('/uiterlijk/photo_narrow-0123456789abcdef');
    expect(old.html).toBe((await browser.get(after ?? '')).html);
    expect(old.headers['cache-control']).toBe('no-store');
  });

  it('ADM-202 keeps no photo for phones of a photo that is replaced by a small one', async () => {
    expect(await onPhones(await save({}, { photo: await png(1920, 1080) }))).toBeDefined();
    const page = await save({}, { photo: await png(400, 200) });
    expect(await onPhones(page)).toBeUndefined();
    const { photo } = (await stored()).imageHashes;
    expect(await preloads()).toEqual([
      `<link rel="preload" href="/uiterlijk/photo-${photo}" as="image" fetchpriority="high">`,
    ]);
    const old = await browser.get('/uiterlijk/photo_narrow-0123456789abcdef');
    expect(old.html).toBe((await browser.get(`/uiterlijk/photo-${photo}`)).html);
    const kept = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('lookImage')
        .select(['kind', 'narrowContent', 'narrowHash'])
        .where('organisationId', '=', organisationId)
        .execute(),
    );
    expect(kept).toEqual([{ kind: 'photo', narrowContent: null, narrowHash: null }]);
  });

  it('ADM-204 ADM-206 uploads by clicking the box, and shows the limits beside it', async () => {
    const { html } = await browser.get(path);
    for (const [kind, limit] of [
      ['logo', '1 MB'],
      ['footer_logo', '1 MB'],
      ['photo', '5 MB'],
    ]) {
      expect(html).toMatch(new RegExp(`<label class="voordeur-image__box[^>]*for="${kind}">`));
      expect(html).toMatch(new RegExp(`id="${kind}-uitleg"[^>]*>[^<]*${limit}`));
    }
  });

  it('ADM-205 ADM-B21 refuses an upload that is no picture, beside its box, and the current image stays', async () => {
    await save({}, { logo: await png() });
    const before = await stored();
    const page = await save(
      { colour1: 'maroon' },
      { logo: file('logo.png', 'image/png', '#!/bin/sh') },
    );
    expect(page.status).toBe(422);
    expect(page.errorAt('logo')).toContain('Dit is geen plaatje dat wij kunnen tonen.');
    expect(page.valueOf('colour1')).toBe('maroon');
    expect(page.html).toContain(`/uiterlijk/logo-${before.imageHashes.logo}`);
    expect(await stored()).toEqual(before);
  });

  it('ADM-B21 names what is wrong with a damaged, too large or acting image', async () => {
    const { content } = await png(300, 300);
    const page = await save(
      {},
      {
        logo: file('a.png', 'image/png', content.subarray(0, 80)),
        footer_logo: file(
          'b.svg',
          'image/svg+xml',
          '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        ),
        photo: file('c.jpg', 'image/jpeg', Buffer.alloc(5 * 1024 * 1024 + 1)),
      },
    );
    expect(page.errorAt('logo')).toContain('beschadigd');
    expect(page.errorAt('footer_logo')).toContain('<script>');
    expect(page.errorAt('photo')).toContain('te groot');
    expect((await stored()).imageHashes).toEqual({});
  });

  it('ADM-B19 refuses what is no colour, naming number and name, and stores nothing', async () => {
    const before = stylesheetOf(await save({ colour1: 'navy' }));
    const page = await save({ colour1: 'teal', colour4: 'blauwig', logoShape: 'rectangular' });
    expect(page.status).toBe(422);
    expect(page.errorAt('colour4')).toContain('4. Kop boven menu-balk');
    expect(page.valueOf('colour4')).toBe('blauwig');
    expect(page.valueOf('colour1')).toBe('teal');
    expect((await stored()).colours[0]).toBe('navy');
    expect((await stored()).logoShape).toBe('round');
    expect(stylesheetOf(await browser.get(path))).toBe(before);
  });

  it.each([
    'red;}body{display:none}',
    '#fff}html{background:url(https://evil.example)',
    'url(https://evil.example/a.png)',
    'red;--x:y',
    'hsl(1,2%,3%)/**/}',
    'var(--voordeur-color-1)',
    'red"',
    'expression(alert(1))',
  ])('ADM-B20 refuses other style rules in a colour: %s', async (colour) => {
    const page = await save({ colour5: colour });
    expect(page.status).toBe(422);
    expect(page.errorAt('colour5')).toContain('5. Achtergrond menu-balk');
    expect(page.valueOf('colour5')).toBe(colour);
    expect((await stored()).version).toBe(0);
  });

  it('ADM-226 ADM-227 accepts every way of writing a colour and shows the colour it gives', async () => {
    const page = await save({
      colour1: 'hsl(193, 76%, 20%)',
      colour2: '#0c4a58',
      colour3: 'white',
      colour4: 'darken(#ffffff, 80%)',
    });
    const swatch = (number: number) =>
      new RegExp(`data-swatch-of="colour${number}"[^>]*><rect[^>]*fill="([^"]*)"`).exec(
        page.html,
      )?.[1];
    expect([1, 2, 3, 4].map(swatch)).toEqual(['#0c495a', '#0c4a58', '#ffffff', '#333333']);
    expect(page.valueOf('colour4')).toBe('darken(#ffffff, 80%)');
  });

  it('ADM-228 warns about pairs that are hard to read, and saves them all the same', async () => {
    const page = await save({ colour5: 'white', colour14: '#aaaaaa' });
    expect(page.text).toContain('1 kleur is slecht te lezen');
    expect(page.text).toContain('Contrast 2,3 : 1 op kleur 5. Te weinig, 4,5 is nodig');
    expect(page.html).toContain('href="#colour14"');
    expect((await stored()).colours[13]).toBe('#aaaaaa');
  });

  it('ADM-5 logs each change with who, when, old and new value', async () => {
    await save({ colour1: 'navy', copyright: 'on' }, { logo: await png() });
    const logged = await changes();
    const { imageHashes } = await stored();
    expect(logged).toHaveLength(3);
    const at = portal.clock.now();
    const line = { actor: 'beheerder', happenedAt: at };
    expect(logged).toContainEqual({
      ...line,
      subject: 'Uiterlijk: 1. Primair',
      oldValue: neutral[0],
      newValue: 'navy',
    });
    expect(logged).toContainEqual({
      ...line,
      subject: 'Uiterlijk: Copyright in voettekst',
      oldValue: 'Nee',
      newValue: 'Ja',
    });
    expect(logged).toContainEqual({
      ...line,
      subject: 'Uiterlijk: Logo plaatje',
      oldValue: null,
      newValue: imageHashes.logo,
    });
  });

  it('tells the second of two administrators, who keeps what he typed and may save it then', async () => {
    const other = await administrator('tweede');
    const seenByOther = formOf(await other.get(path), { colour2: 'teal' });
    await save({ colour2: 'navy' });
    const told = await other.upload(path, seenByOther, {});
    expect(told.status).toBe(422);
    expect(told.text).toContain('Iemand anders heeft het uiterlijk net gewijzigd.');
    expect(told.valueOf('colour2')).toBe('teal');
    expect((await stored()).colours[1]).toBe('navy');
    await other.upload(path, formOf(told), {});
    expect((await stored()).colours[1]).toBe('teal');
  });

  it('GEN-B4 stores once when the button is pressed twice', async () => {
    const form = formOf(await browser.get(path), { colour2: 'navy' });
    await browser.upload(path, form, {});
    const again = await browser.upload(path, form, {});
    expect(again.text).toContain('Het uiterlijk is opgeslagen');
    expect((await stored()).version).toBe(1);
  });

  it('ADM-236 compiles at once when nothing is unsaved', async () => {
    await save({ colour2: 'navy' });
    const page = await compile({});
    expect(page.text).toContain('De stylesheet is opnieuw gemaakt');
    expect(page.text).not.toContain('Compileer CSS Klantportaal');
  });

  it('ADM-231 asks with three buttons when the page holds unsaved changes, and builds nothing yet', async () => {
    const before = stylesheetOf(await save({ colour2: 'navy' }));
    const page = await compile({ colour2: 'teal', copyright: 'on' });
    const dialogue =
      /<dialog class="voordeur-notice voordeur-panel.*?<\/dialog>/s.exec(page.html)?.[0] ?? '';
    expect(dialogue).toContain('Compileer CSS Klantportaal');
    const buttons = [...dialogue.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(
      (match) => match[1],
    );
    expect(buttons.toSorted()).toEqual(['Annuleren', 'Compileren', 'Opslaan en compileren']);
    expect(page.text).toContain('2 wijzigingen zijn nog niet opgeslagen');
    expect(stylesheetOf(await browser.get(path))).toBe(before);
  });

  it('ADM-234 closes the dialogue with Annuleren, which sends nothing, and keeps what was typed', async () => {
    const page = await compile({ colour2: 'teal' });
    const cancel = /<form method="dialog">.*?<\/form>/s.exec(page.html)?.[0] ?? '';
    expect(cancel).toContain('Annuleren');
    expect(page.valueOf('colour2')).toBe('teal');
    expect((await stored()).version).toBe(0);
  });

  it('ADM-230 ADM-232 ADM-235 compiles from what is stored, and the page keeps its unsaved values', async () => {
    const before = stylesheetOf(await save({ colour2: 'navy' }));
    const asked = await compile({ colour2: 'teal' });
    const page = await browser.upload(
      `${path}/compileren`,
      { ...formOf(asked), from: 'stored' },
      {},
    );
    expect(page.text).toContain('De stylesheet is gemaakt van wat was opgeslagen.');
    expect(page.text).toContain('1 wijziging is nog niet opgeslagen');
    expect(page.valueOf('colour2')).toBe('teal');
    expect(page.html).toContain('data-warn-unsaved="changed"');
    expect((await stored()).colours[1]).toBe('navy');
    expect(stylesheetOf(await browser.get(path))).toBe(before);
  });

  it('ADM-233 stores what is on the page, a chosen image too, and builds from it', async () => {
    const asked = await compile({ colour2: 'teal' }, { logo: await png() });
    expect(asked.text).toContain('Uw nieuwe plaatje is gekozen, maar nog niet opgeslagen.');
    const page = await browser.upload(path, formOf(asked), {});
    const look = await stored();
    expect(look.colours[1]).toBe('teal');
    expect(look.imageHashes.logo).toBeDefined();
    const sheet = await browser.get(stylesheetOf(page) ?? '');
    expect(sheet.html).toContain('--voordeur-color-2:#008080;');
  });

  it('ADM-235 says so when a chosen image is too large to stay on the page', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const content = await sharp({
      create: { width: 900, height: 900, channels: 3, noise, background: '#000' },
    })
      .png()
      .toBuffer();
    expect(content.length).toBeGreaterThan(700_000);
    const page = await compile({}, { photo: file('foto.png', 'image/png', content) });
    expect(page.text).toContain('Kies uw nieuwe plaatje opnieuw.');
  });

  it('ADM-237 keeps the previous style sheet when building fails, and names the field', async () => {
    const before = stylesheetOf(await save({ colour2: 'navy' }));
    await portal.inside('wisselstad', async (write, organisationId) => {
      const colours = neutral.with(3, 'no longer a colour');
      await write
        .updateTable('look')
        .set({ colours })
        .where('organisationId', '=', organisationId)
        .execute();
      await settingsChanged(write, organisationId);
    });
    const page = await compile({});
    expect(page.text).toContain('De stylesheet is niet gemaakt; de vorige blijft gelden.');
    expect(page.text).toContain('4. Kop boven menu-balk');
    expect(stylesheetOf(await portal.browser('wisselstad').get('/toegankelijkheid'))).toBe(before);
  });

  it('ADM-B22 lets the script ask before the page is left with changes', async () => {
    const page = await browser.get(path);
    expect(page.html).toMatch(/<form[^>]*id="uiterlijk"[^>]*data-warn-unsaved>/);
    const asked = await compile({ colour2: 'teal' });
    expect(asked.html).toContain('data-warn-unsaved="changed"');
  });

  it('ADM-4 GEN-19 changes only the own organisation', async () => {
    const other = portal.browser('zonnebloem');
    await signInAs(portal, other, {
      role: 'administrator',
      slug: 'zonnebloem',
      username: 'anders',
    });
    const before = formOf(await other.get(path));
    const saved = await save({ colour2: 'navy' }, { logo: await png() });
    const after = formOf(await other.get(path));
    expect({ ...after, formKey: '' }).toEqual({ ...before, formKey: '' });
    const address = `/uiterlijk/logo-${(await stored()).imageHashes.logo}`;
    expect(saved.html).toContain(address);
    const theirs = await other.get(address);
    const ours = await browser.get(address);
    expect(theirs.html).not.toBe(ours.html);
  });

  it('ADM-1 is closed to customers and to other staff', async () => {
    const visitor = portal.browser('wisselstad');
    expect((await visitor.get(path)).location).toContain('/inloggen');
    const employee = portal.browser('wisselstad');
    await signInAs(portal, employee, { role: 'employee' });
    expect((await employee.get(path)).status).toBe(403);
    expect((await employee.upload(path, {}, {})).status).toBe(403);
  });
});
