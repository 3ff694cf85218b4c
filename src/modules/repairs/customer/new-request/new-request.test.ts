import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadSharp } from '#foundation/look/load-sharp.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { anonymousRepairs } from '#modules/administration/module.ts';
import type { Browser, Page } from '../../../../../test/support/browser.ts';
import { customerWindow } from '../../../../../test/support/downloads.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { plantTree, publishAnother, type TestTree } from './tree.testing.ts';
import { wizardWalk } from './walk.testing.ts';

let portal: TestPortal;
let tree: TestTree;
let browser: Browser;
const wizard = '/onderhoud/nieuw';

beforeAll(async () => {
  portal = await startTestPortal();
  tree = await plantTree(portal, 'HM-06367');
  browser = await customerWindow(portal, 'cedee');
});
afterAll(() => portal.close());

const { send, choiceIn, choose, startAnew, describeIt, giveContact } = wizardWalk(() => browser);

const requests = () =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairRequest')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('treeVersionId', 'in', (version) =>
        version.selectFrom('questionTreeVersion').select('id').where('treeId', '=', tree.treeId),
      )
      .orderBy('reportedAt', 'desc')
      .orderBy('code', 'desc')
      .execute(),
  );

describe('the wizard', () => {
  it('REP-28 REP-29 explains, with the telephone number, and names its seven steps', async () => {
    const start = await browser.get(wizard);
    expect(start.text).toContain('Gaslucht, brand of veel water?');
    expect(start.html).toMatch(/href="tel:/);
    expect(start.text).toContain('hoogstens 7 stappen');
    for (const step of ['Selecteer object', 'Selecteer defect', 'Beoordeel eventuele kosten'])
      expect(start.text).toContain(step);
  });

  it('REP-33 REP-B13 takes a lease of this customer only', async () => {
    await startAnew();
    const strange = await browser.fill(
      `${wizard}/object`,
      { leaseId: '00000000-0000-4000-8000-000000000000' },
      `${wizard}/object`,
    );
    expect(strange.status).toBe(422);
    expect(strange.errorAt('leaseId')).toContain('Kies een adres uit de lijst');
  });

  it('REP-42 REP-44 REP-45 shows choices alphabetically and jumps over levels with one option', async () => {
    await startAnew();
    const first = await browser.get(`${wizard}/defect`);
    expect(first.text).toContain('Stap 1: Ruimte kiezen');
    expect(first.text.indexOf('Keuken')).toBeLessThan(first.text.indexOf('Woonkamer'));
    const second = await choose('Keuken', 'Kraan en afvoer');
    expect(second.text).toContain('Stap 4: Gebrek kiezen');
    expect(second.html).toContain(`href="${wizard}/defect?niveau=2"`);
    const back = await browser.get(`${wizard}/defect?niveau=2`);
    expect(back.text).toContain('Stap 2: Bouwelement kiezen');
  });

  it('REP-47 REP-48 REP-B15 a search term narrows, and what is not found says so', async () => {
    await startAnew();
    const found = await browser.get(`${wizard}/defect?zoek=kraan`);
    expect(found.text).toContain('Stap 4: Gebrek kiezen');
    expect(found.text).not.toContain('Woonkamer');
    const nothing = await browser.get(`${wizard}/defect?zoek=${encodeURIComponent('%_<b>')}`);
    expect(nothing.text).toContain('Wij vonden niets met %_<b>');
    expect((await browser.get(`${wizard}/defect?zoek=`)).text).toContain('Woonkamer');
  });

  it('REP-52 a path without template ends with a message and a way back', async () => {
    await startAnew();
    const end = await choose('Keuken', 'Kraan en afvoer', 'Zit los');
    expect(end.text).toContain('U kunt dit niet hier melden');
    expect(end.text).toContain('Iets anders kiezen');
    expect((await browser.get(`${wizard}/fotos`)).location).toBe(`${wizard}/defect`);
  });

  it('REP-63 REP-85 REP-B1 costs are shown with VAT, and going on takes agreement', async () => {
    await startAnew();
    const costs = await choose('Keuken', 'Raam', 'Gebroken');
    expect(costs.location).toBe(`${wizard}/kosten`);
    expect(costs.text).toContain('€ 438,32');
    const refused = await send('kosten');
    expect(refused.status).toBe(422);
    expect(refused.errorAt('agreed')).toContain('Zet een vinkje');
    expect((await send('kosten', { agreed: 'on' })).location).toBe(`${wizard}/fotos`);
  });

  it('REP-B21 with another amount the customer must agree again', async () => {
    await startAnew();
    await choose('Keuken', 'Raam', 'Gebroken');
    await send('kosten', { agreed: 'on' });
    await portal.inside('wisselstad', (write) =>
      write
        .updateTable('repairTemplate')
        .set({ costCents: 50000 })
        .where('id', '=', tree.templateIds['Ruit gebroken'] ?? '')
        .execute(),
    );
    expect((await browser.get(`${wizard}/fotos`)).location).toBe(`${wizard}/kosten`);
    expect((await browser.get(`${wizard}/kosten`)).text).toContain('€ 605,00');
  });

  it('REP-60 REP-B1 a path that asks for the cause does not go on without it', async () => {
    await startAnew();
    const asked = await choose('Keuken', 'Raam', 'Tocht');
    expect(asked.text).toContain('Oorzaak');
    const refused = await send('defect', { causeId: '' });
    expect(refused.errorAt('causeId')).toBe('Dit is een verplicht veld.');
  });

  it('REP-55 KNO-32 the text of a tip carries the mark-up of the organisation', async () => {
    await startAnew();
    const tips = await choose('Woonkamer', 'Verwarming');
    expect(tips.html).toContain('Vul de <em>ketel</em> bij.');
  });

  it('REP-51 REP-59 a tip that did not help leads on, with the description of the template', async () => {
    await startAnew();
    const tips = await choose('Woonkamer', 'Verwarming');
    expect(tips.location).toBe(`${wizard}/defect`);
    expect((await browser.get(`${wizard}/fotos`)).location).toBe(`${wizard}/defect`);
    const on = await send('defect', { opgelost: 'nee' });
    expect(on.location).not.toBe(`${wizard}/defect`);
    const seen = await browser.get(`${wizard}/defect`);
    expect(seen.text).toContain('Omschrijving van het reparatieverzoek Cv wordt niet warm');
  });

  it('REP-53 ADM-70 ADM-71 the two messages about paths without template are the organisation’s own', async () => {
    const say = (noTemplateNoAction: string, noTemplateButAction: string) =>
      portal.inside('wisselstad', (write, organisationId) =>
        storeSettings(write, organisationId, { noTemplateNoAction, noTemplateButAction }),
      );
    await say('Bel ons over deze kraan.', 'Dit herstelt u zelf.');
    await startAnew();
    expect((await choose('Keuken', 'Kraan en afvoer', 'Zit los')).text).toContain(
      'Bel ons over deze kraan.',
    );
    await portal.inside('wisselstad', async (write, organisationId) => {
      const id = randomUUID();
      await write
        .insertInto('repairActionCode')
        .values({ organisationId, id, code: 'ZELF-PROEF', description: 'Zelf doen' })
        .execute();
      await write
        .updateTable('treeOption')
        .set({ actionCodeId: id })
        .where('organisationId', '=', organisationId)
        .where('description', '=', 'Zit los')
        .where('versionId', 'in', (version) =>
          version.selectFrom('questionTreeVersion').select('id').where('treeId', '=', tree.treeId),
        )
        .execute();
      // What was published never changes: a server keeps it in memory until the templates do.
      await write
        .updateTable('repairTemplate')
        .set({ description: 'Schimmel in de kamer' })
        .where('id', '=', tree.templateIds.Schimmel ?? '')
        .execute();
    });
    await startAnew();
    expect((await choose('Keuken', 'Kraan en afvoer', 'Zit los')).text).toContain(
      'Dit herstelt u zelf.',
    );
    await say('', '');
  });

  it('REP-57 who was helped by a tip is thanked and says which one', async () => {
    await startAnew();
    await choose('Woonkamer', 'Verwarming');
    const asked = await browser.get(`${wizard}/defect?vraag=tips&opgelost=ja`);
    expect(asked.text).toContain('Fijn dat het is opgelost.');
    expect(asked.text).toContain('Oplossing van defect melden');
    const unsaid = await browser.fill(
      `${wizard}/defect?vraag=tips&opgelost=ja`,
      { tip: '' },
      `${wizard}/defect`,
    );
    expect(unsaid.status).toBe(422);
    expect(unsaid.errorAt('tip')).toBe('Dit is een verplicht veld.');
    expect((await requests()).filter(({ solvedByTip }) => solvedByTip !== '')).toEqual([]);
  });

  it('REP-61 REP-62 the cause is one of the list, and who pays is decided here, whatever is sent', async () => {
    await portal.inside('wisselstad', (write) =>
      write
        .updateTable('repairTemplate')
        .set({ chargedToTenant: false, costCents: 5000 })
        .where('id', '=', tree.templateIds['Raam kiert'] ?? '')
        .execute(),
    );
    const causes = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('repairCause')
        .select(['id', 'description', 'chargedTo'])
        .where('organisationId', '=', organisationId)
        .execute(),
    );
    await startAnew();
    const asked = await choose('Keuken', 'Raam', 'Tocht');
    for (const { description } of causes) expect(asked.text).toContain(description);
    expect((await send('defect', { causeId: randomUUID() })).errorAt('causeId')).toBeDefined();
    const own = causes.find(({ chargedTo }) => chargedTo === 'tenant');
    const priced = await send('defect', { causeId: own?.id ?? '' });
    expect(priced.location).toBe(`${wizard}/kosten`);
    expect(priced.text).toContain('€ 60,50');
    const cheated = await send('kosten', { agreed: 'on', bedrag: '1' });
    expect(cheated.status).toBe(422);
    expect((await browser.get(`${wizard}/fotos`)).location).toBe(`${wizard}/kosten`);
  });

  it('REP-B14 without a question tree the customer reads whom to call, and nothing can be sent', async () => {
    const [unitId = ''] = tree.unitIds;
    const treeOf = (treeId: string | null) =>
      portal.inside('wisselstad', (write) =>
        write.updateTable('unitUpkeep').set({ treeId }).where('unitId', '=', unitId).execute(),
      );
    await startAnew();
    await treeOf(null);
    const page = await browser.get(`${wizard}/object`);
    expect(page.text).toContain('Voor dit adres kunt u hier niets melden. Bel ons: 030 691 00 00');
    const lease = /<option value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const refused = await send('object', { leaseId: lease });
    expect(refused.text).toContain('Voor dit adres kunt u hier niets melden');
    for (const step of ['defect', 'fotos', 'controle'])
      expect((await browser.get(`${wizard}/${step}`)).location).toBe(`${wizard}/object`);
    await treeOf(tree.treeId);
  });

  it('REP-54 REP-56 REP-58 a tip that helped closes the wizard with a handled request', async () => {
    await startAnew();
    const tips = await choose('Woonkamer', 'Verwarming');
    expect(tips.text).toContain('CV Bijvullen');
    expect(tips.text).toContain('Is het defect opgelost met deze oplossingstips?');
    const asked = await browser.get(`${wizard}/defect?vraag=tips&opgelost=ja`);
    const tip = [...asked.html.matchAll(/<option value="([^"]+)"/g)].at(-1)?.[1] ?? '';
    const closed = await browser.fill(
      `${wizard}/defect?vraag=tips&opgelost=ja`,
      { tip },
      `${wizard}/defect`,
    );
    expect(closed.location).toMatch(/^\/onderhoud(\?|$)/);
    const [stored] = await requests();
    expect(stored).toMatchObject({ state: 'done', solvedByTip: 'CV Bijvullen' });
  });
});

describe('sending', () => {
  it('REP-105 REP-110 REP-114 stores the request with what was typed, and ends with the notice', async () => {
    await startAnew();
    await choose('Keuken', 'Kraan en afvoer', 'Druppelt');
    await send('kosten');
    await describeIt('Onder het aanrecht.');
    const check = await giveContact();
    expect(check.location).toBe(`${wizard}/controle`);
    for (const text of [
      'Kievitlaan 78, Zeist',
      'Keuken',
      'Druppelt',
      'Kraan lekt',
      'Onder het aanrecht.',
      'Er zijn geen foto’s gevonden.',
    ])
      expect(check.text).toContain(text);
    expect(check.text).toContain('Opslaan');
    const form = await browser.get(`${wizard}/controle`);
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(form.html)?.[1] ?? '';
    const press = { formKey: hidden('formKey'), versie: hidden('versie') };
    const presses = await Promise.all(
      [1, 2].map(() => browser.postOnly(`${wizard}/controle`, press)),
    );
    for (const { location } of presses) expect(location).toMatch(/^\/onderhoud\/nieuw\/afspraak/);
    const stored = (await requests()).filter(({ state }) => state === 'new');
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatchObject({
      defect: 'Druppelt',
      additionalDescription: 'Onder het aanrecht.',
      keyAccess: 'at_home',
    });
    const last = await browser.get(`${wizard}/afspraak`);
    expect(last.text).toContain('U hoeft geen afspraak te maken');
    expect((await browser.get(`${wizard}/object`)).location).toBe(`${wizard}/afspraak`);
    expect((await send('afspraak')).location).toMatch(/^\/onderhoud(\?|$)/);
    expect((await browser.get(`${wizard}/afspraak`)).location).toBe(`${wizard}/object`);
  });

  it('REP-67 REP-111 REP-130 a mandatory appointment skips the costs and asks for a day and time', async () => {
    await startAnew();
    expect((await choose('Woonkamer', 'Muur')).location).toBe(`${wizard}/fotos`);
    await describeIt();
    const check = await giveContact();
    expect(check.text).toContain('Bevestig en ga naar afspraak plannen');
    const sheet = await send('controle');
    expect(sheet.location).toMatch(/^\/onderhoud\/nieuw\/afspraak/);
    expect(sheet.text).toContain('Wanneer mogen wij komen kijken?');
    expect((await send('afspraak', { doe: 'geen' })).location).toMatch(/^\/onderhoud(\?|$)/);
  });

  it('REP-B16 a path that is gone leads back to step 2 with an explanation; the rest is kept', async () => {
    await startAnew();
    await choose('Keuken', 'Kraan en afvoer', 'Druppelt');
    await send('kosten').catch(() => undefined);
    await describeIt('Blijft staan.');
    await giveContact();
    await publishAnother(portal, tree, 'Lekt');
    const back = await send('controle');
    expect(back.location).toMatch(/^\/onderhoud\/nieuw\/defect/);
    expect(back.text).toContain('De keuzes zijn intussen veranderd');
    await choose('Keuken', 'Kraan en afvoer', 'Lekt');
    expect((await browser.get(`${wizard}/fotos`)).text).toContain('Blijft staan.');
  });
});

describe('contact', () => {
  it('REP-97 REP-98 REP-104 another telephone number is asked about, and changed when asked', async () => {
    await startAnew();
    await choose('Woonkamer', 'Muur');
    await describeIt();
    const page = await browser.get(`${wizard}/contact?vraag=contact`);
    expect(page.valueOf('telephone')).not.toBe('');
    const wrong = await send('contact?vraag=contact', { telephone: '12', email: 'x' });
    expect([wrong.errorAt('telephone'), wrong.errorAt('email')]).not.toContain(undefined);
    const asked = await send('contact?vraag=contact', {
      telephone: '030 123 45 67',
      email: page.valueOf('email') ?? '',
    });
    expect(asked.text).toContain('Alleen voor dit verzoek');
    await send('contact', { telephoneFor: 'household' });
    const check = await send('contact', { keyAccess: 'with_key', pets: 'Een hond' });
    expect(check.text).toContain('Een hond');
    await send('controle');
    const mails = await portal.mails();
    expect(mails.some(({ text }) => text.includes('030 123 45 67'))).toBe(true);
  });

  it('REP-99 REP-100 REP-B17 another e-mail address takes the password; a wrong one changes nothing', async () => {
    await startAnew();
    await choose('Woonkamer', 'Muur');
    await describeIt();
    const page = await browser.get(`${wizard}/contact?vraag=contact`);
    const asked = await send('contact?vraag=contact', {
      telephone: page.valueOf('telephone') ?? '',
      email: 'nieuw@voorbeeld.example',
    });
    expect(asked.text).toContain('nieuw@voorbeeld.example');
    const proof = await send('contact', { emailFor: 'household' });
    expect(proof.text).toContain('Typ uw wachtwoord');
    const at = `${wizard}/contact?vraag=email&voor=household`;
    const wrong = await browser.fill(at, { password: 'Fout-01!' }, `${wizard}/contact/wachtwoord`);
    expect(wrong.status).toBe(422);
    expect(wrong.errorAt('password')).not.toBeUndefined();
    const right = await browser.fill(
      at,
      { password: 'Welkom-01!' },
      `${wizard}/contact/wachtwoord`,
    );
    expect(right.text).toContain('Hoe komen wij binnen?');
    const mails = await portal.mails();
    expect(mails.map(({ to }) => to)).toContain('nieuw@voorbeeld.example');
  });
});

describe('photos', () => {
  it('REP-90 REP-92 ADM-93 takes several, refuses by name, keeps the others and removes', async () => {
    const sharp = await loadSharp();
    const jpeg = await sharp({
      create: { width: 300, height: 200, channels: 3, background: '#336699' },
    })
      .jpeg()
      .toBuffer();
    await startAnew();
    await choose('Woonkamer', 'Muur');
    const page = await browser.get(`${wizard}/fotos`);
    const versie = /name="versie" value="(\d+)"/.exec(page.html)?.[1] ?? '';
    const mixed = await browser.upload(
      `${wizard}/fotos/toevoegen`,
      { versie, doe: 'toevoegen', description: 'Nat.' },
      {
        een: { name: 'muur.jpg', contentType: 'image/jpeg', content: jpeg },
        twee: { name: 'rekening.jpg', contentType: 'image/jpeg', content: Buffer.from('%PDF-1.7') },
      },
    );
    expect(mixed.status).toBe(422);
    expect(mixed.errorAt('fotos')).toContain('rekening.jpg is geen foto');
    expect(mixed.html).toContain('Foto 1: muur.jpg');
    expect(mixed.valueOf('description')).toBe('Nat.');
    const small = /src="([^"]+\/klein)"/.exec(mixed.html)?.[1] ?? '';
    expect((await browser.get(small)).headers['content-type']).toBe('image/jpeg');
    const stranger = await customerWindow(portal, 'devries');
    expect((await stranger.get(small)).status).not.toBe(200);
    const twice = await browser.upload(
      `${wizard}/fotos/toevoegen`,
      { versie, doe: 'toevoegen', description: 'Nat.' },
      { een: { name: 'muur.jpg', contentType: 'image/jpeg', content: jpeg } },
    );
    expect(twice.html.match(/<img src="[^"]+\/klein"/g)).toHaveLength(1);
    const removed = await browser.upload(
      small.replace(/klein$/, 'verwijderen'),
      { versie: '9' },
      {},
    );
    expect(removed.text).toContain('Er zijn geen foto’s gevonden.');
  });
  it('REP-B2 OP-REP-16 thirty photos at once from three windows: ten are kept, each other one is refused by name', async () => {
    const sharp = await loadSharp();
    await startAnew();
    await choose('Woonkamer', 'Muur');
    const photos = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        sharp({
          create: {
            width: 400,
            height: 300,
            channels: 3,
            background: { r: index * 8, g: 9, b: 9 },
          },
        })
          .jpeg()
          .toBuffer(),
      ),
    );
    const filesFrom = (start: number) =>
      Object.fromEntries(
        photos.slice(start, start + 10).map((content, index) => {
          const name = `foto-${start + index + 1}.jpg`;
          return [name, { name, contentType: 'image/jpeg', content }];
        }),
      );
    const versie = (await browser.get(`${wizard}/fotos`)).valueOf('versie') ?? '';
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, sharp.counters().process);
    }, 1);
    const pages = await Promise.all(
      [0, 10, 20].map((start) =>
        browser.upload(
          `${wizard}/fotos/toevoegen`,
          { versie, doe: 'toevoegen', description: '' },
          filesFrom(start),
        ),
      ),
    );
    clearInterval(watch);
    // One picture is open at a time, however many are sent: so memory stays small.
    expect(most).toBeLessThanOrEqual(1);
    const shown = await browser.get(`${wizard}/fotos`);
    expect(shown.html.match(/<img src="[^"]+\/klein"/g)).toHaveLength(10);
    const refusals = pages.map((page) => page.errorAt('fotos') ?? '').join(' ');
    expect(refusals.match(/foto-\d+\.jpg/g)).toHaveLength(20);
  }, 30_000);

  it('REP-B3 a photo that is cut off half-way leaves nothing behind, and can be sent again', async () => {
    const sharp = await loadSharp();
    await startAnew();
    await choose('Woonkamer', 'Muur');
    const content = await sharp({
      create: {
        width: 900,
        height: 700,
        channels: 3,
        background: '#118844',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const versie = (await browser.get(`${wizard}/fotos`)).valueOf('versie') ?? '';
    // A folder of our own for what comes in, because other tests of this machine send files as well.
    const incoming = await mkdtemp(join(tmpdir(), 'voordeur-test-'));
    vi.stubEnv('TMPDIR', incoming);
    const kept = async () => ({
      files: (await readdir(portal.filesFolder, { recursive: true })).length,
      spooled: (await readdir(incoming)).length,
    });
    const before = await kept();
    const listening = new URL(await portal.server.listen({ port: 0, host: '127.0.0.1' }));
    const boundary = 'grens';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="fotos"; filename="half.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
    const socket = connect(Number(listening.port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      [
        `POST ${wizard}/fotos/toevoegen HTTP/1.1`,
        'host: wisselstad.localhost:3000',
        `cookie: ${[...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`,
        'sec-fetch-site: same-origin',
        `content-type: multipart/form-data; boundary=${boundary}`,
        `content-length: ${head.length + content.length + boundary.length + 8}`,
        '',
        head,
      ].join('\r\n'),
    );
    socket.write(content.subarray(0, content.length / 2));
    await vi.waitFor(async () => expect((await kept()).spooled).toBe(before.spooled + 1), {
      timeout: 5000,
      interval: 20,
    });
    socket.destroy();
    await vi.waitFor(async () => expect(await kept()).toEqual(before), {
      timeout: 5000,
      interval: 20,
    });
    expect((await browser.get(`${wizard}/fotos`)).text).toContain('Er zijn geen foto’s gevonden.');
    const again = await browser.upload(
      `${wizard}/fotos/toevoegen`,
      { versie, doe: 'toevoegen', description: '' },
      { fotos: { name: 'half.jpg', contentType: 'image/jpeg', content } },
    );
    expect(again.html).toContain('Foto 1: half.jpg');
    vi.unstubAllEnvs();
    await rm(incoming, { recursive: true });
  }, 20_000);
});

describe('without signing in', () => {
  const path = '/repairment';

  async function allow(value: boolean): Promise<void> {
    await portal.inside('wisselstad', async (write, organisationId) => {
      await storeSettings(write, organisationId, { anonymousRepairs: value });
    });
  }

  it('REP-126 ADM-174 ADM-175 is not there until the organisation allows it', async () => {
    expect(anonymousRepairs.standard).toBe(false);
    await allow(false);
    const visitor = portal.browser('wisselstad');
    const page = await visitor.get(`${path}/object`);
    expect(page.status).toBe(404);
    expect(page.text).toContain('Dit is nu niet beschikbaar');
  });

  it('REP-126 REP-127 REP-B20 walks from the address to sending, and tells nothing', async () => {
    await allow(true);
    const visitor = portal.browser('wisselstad');
    const { send: to } = wizardWalk(() => visitor, path);
    const strange = await to('object', { postcode: '1011 AB', houseNumber: '1' });
    expect(strange.status).toBe(422);
    expect(strange.errorAt('postcode')).toContain('Voor dit adres kunt u hier niets melden');
    const { postcode, houseNumber } = await addressOf(tree.unitIds[0] ?? '');
    const first = await to('object', { postcode, houseNumber });
    expect(first.location).toBe(`${path}/defect`);
    expect(first.text).not.toContain('Cedee');
    await to('defect', { keuze: choiceIn(first, 'Woonkamer') });
    const photos = await to('defect', {
      keuze: choiceIn(await visitor.get(`${path}/defect`), 'Muur'),
    });
    expect(photos.location).toBe(`${path}/fotos`);
    await visitor.fill(`${path}/fotos`, { description: 'Zwart.' }, `${path}/fotos/toevoegen`);
    const contact = await visitor.get(`${path}/contact`);
    expect([contact.valueOf('telephone'), contact.valueOf('email')]).toEqual(['', '']);
    await to('contact', {
      name: 'A. Buur',
      telephone: '030 123 45 67',
      email: 'buur@voorbeeld.example',
    });
    const check = await to('contact', { keyAccess: 'at_home' });
    expect(check.text).toContain('hoeveel is');
    const fast = await to('controle', { som: sumIn(check) });
    expect(fast.status).toBe(422);
    expect(fast.text).toContain('Dat ging erg snel');
    portal.clock.advance({ seconds: 30 });
    const wrong = await to('controle', { som: '99' });
    expect(wrong.errorAt('som')).toContain('Dat klopt niet');
    const sent = await to('controle', { som: sumIn(check) });
    expect(sent.location).toMatch(/^\/repairment\/klaar/);
    const stored = (await requests()).find(({ customerId }) => customerId === null);
    expect(stored).toMatchObject({ contactName: 'A. Buur', additionalDescription: 'Zwart.' });
    await allow(false);
  });

  /** Adds up what stands on the page in words. */
  function sumIn({ text }: Page): string {
    const words = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
    const [, one = '', other = ''] = /hoeveel is (\w+) plus (\w+)\?/.exec(text) ?? [];
    return String(words.indexOf(one) + words.indexOf(other));
  }

  function addressOf(unitId: string) {
    return portal.inside('wisselstad', async (write) => {
      const unit = await write
        .selectFrom('unit')
        .select(['postcode', 'houseNumber'])
        .where('id', '=', unitId)
        .executeTakeFirstOrThrow();
      return { postcode: unit.postcode ?? '', houseNumber: unit.houseNumber ?? '' };
    });
  }
});

describe('the switch', () => {
  it('REP-3 off: the wizard is not there, also by its address', async () => {
    const zonnebloem = portal.browser('zonnebloem');
    expect((await zonnebloem.get(`${wizard}/object`)).status).toBe(404);
  });
});
