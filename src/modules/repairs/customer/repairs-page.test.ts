import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Browser, UploadFile } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: TestPortal;
let cedee: Browser;
let devries: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  cedee = await as('cedee');
  devries = await as('devries');
});
afterAll(() => portal.close());

async function as(username: string): Promise<Browser> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

const repair = (code: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairRequest')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow(),
  );

const photosOf = (requestId: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairPhoto')
      .select(['id', 'fileId'])
      .where('organisationId', '=', organisationId)
      .where('requestId', '=', requestId)
      .orderBy('position')
      .execute(),
  );

/** A small photo in one colour. */
async function photoOf(background: string): Promise<UploadFile> {
  const picture = sharp({ create: { width: 320, height: 240, channels: 3, background } });
  return {
    name: `${background.slice(1)}.jpg`,
    contentType: 'image/jpeg',
    content: await picture.jpeg().toBuffer(),
  };
}

const ordersOf = (requestId: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairOrder')
      .select(['id', 'state', 'planningFixed'])
      .where('organisationId', '=', organisationId)
      .where('requestId', '=', requestId)
      .execute(),
  );

const setOrder = (
  requestId: string,
  change: {
    planningFixed?: boolean;
    acceptedAt?: typeof startOfTests;
    awardedAt?: typeof startOfTests;
  },
) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('repairOrder')
      .set(change)
      .where('organisationId', '=', organisationId)
      .where('requestId', '=', requestId)
      .execute(),
  );

/** Sends a form as it stands on a page. */
async function send(
  browser: Browser,
  page: string,
  action: string,
  fields: Record<string, string>,
) {
  const shown = await browser.get(page);
  return browser.post(action, { ...hiddenFieldsOf(shown, action), ...fields });
}

const reasonId = () =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const reason = await write
      .selectFrom('withdrawalReason')
      .select('id')
      .where('organisationId', '=', organisationId)
      .orderBy('code')
      .executeTakeFirstOrThrow();
    return reason.id;
  });

describe('the list of requests', () => {
  it('REP-8 shows open requests, newest first, with their columns', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(text).toContain('Openstaande reparatieverzoeken');
    expect(text).toContain('Adres Locatie Omschrijving');
    const codes = [...text.matchAll(/Verzoeknummer (OV-\d+-000)/g)].map(([, code]) => code);
    expect(codes.slice(0, 3)).toEqual(['OV-00000037-000', 'OV-00000036-000', 'OV-00000034-000']);
  });

  it('REP-9 REP-10 names the own address, the shared space or the cluster', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(text).toContain('Kievitlaan 78, Zeist Eigen woning of ruimte Hemelwaterafvoer');
    expect(text).toContain('Kievitlaan 99, Zeist Achterpad Bestrating - Verzakt');
    const elamrani = await as('elamrani');
    expect((await elamrani.get('/onderhoud')).text).toContain(
      'Watertorenweg Lift (gemeenschappelijk) Lift - Staat stil',
    );
  });

  it('REP-11 REP-12 REP-13 shows the details in their order, with the words of the path', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(text).toContain(
      'Melddatum 19 november 2026 Verzoeknummer OV-00000036-000 Verzoek status Nieuw Ruimte Tuin en buitenkant ' +
        'Bouwelement Regenpijp en goot Onderdeel Dakgoot Defect Loopt over Aanvullende omschrijving Bij harde regen',
    );
    expect(text).toMatch(/Specificatie Onder de kraan/);
  });

  it('REP-13 the words stay when the tree is edited later', async () => {
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('treeOption')
        .set({ description: 'Goot' })
        .where('organisationId', '=', organisationId)
        .where('description', '=', 'Dakgoot')
        .execute(),
    );
    expect((await cedee.get('/onderhoud')).text).toContain('Onderdeel Dakgoot');
  });

  it('REP-14 ADM-24 hides the choices in the tree when the back office says so', async () => {
    const set = (settings: string) =>
      portal.inside('wisselstad', async (write, organisationId) => {
        await write.ask(
          {
            name: `test-settings-${settings.length}`,
            text: `update organisation set settings = settings || $2::jsonb, settings_version = settings_version + 1
              where id = $1`,
          },
          [organisationId, settings],
        );
      });
    await set('{"systemLineByTask": true}');
    const hidden = await cedee.get('/onderhoud');
    await set('{"systemLineByTask": false}');
    expect(hidden.text).not.toContain('Onderdeel Dakgoot');
    expect(hidden.text).toContain(
      'Verzoek status Nieuw Omschrijving Hemelwaterafvoer - Loopt over',
    );
  });

  it('REP-15 shows preference and additional description, and says that there are no photos', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(text).toContain('Voorkeur voor datum en tijd 07-12-2026, 08:00 - 10:00');
    expect(text).toContain('Foto’s Er zijn geen foto’s gevonden.');
  });

  it('REP-16 shows the orders with who comes, how it stands and when', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(text).toMatch(
      /Onze eigen vakmensen, loodgieter Ingepland woensdag, 25-11-2026, 08:00 - 10:00/,
    );
    expect(text).toContain('Hoveniersbedrijf Groenendaal Geaccepteerd nog niet gepland');
  });

  it('REP-17 REP-71 shows notifications in the same list, recognisable', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(text).toContain('Kraan - Lekt Melding bij een lopend verzoek');
    expect(text).toContain('Hoort bij verzoek OV-00000031-000');
  });

  it('REP-18 REP-124 open requests carry the buttons, handled ones do not', async () => {
    const { id: open } = await repair('OV-00000036-000');
    const { id: handled } = await repair('OV-00000019-000');
    const { html } = await cedee.get('/onderhoud');
    expect(html).toContain(`/onderhoud/${open}/wijzigen`);
    expect(html).toContain(`/onderhoud/${open}/intrekken`);
    expect(html).not.toContain(`/onderhoud/${handled}/wijzigen`);
    expect(html).not.toContain(`/onderhoud/${handled}/intrekken`);
  });

  it('REP-123 shows what was handled during the past year, nothing older', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(panelTextAfter(text, 'Afgehandelde reparatieverzoeken')).toContain('OV-00000019-000');
    expect(text).toContain('OV-00000008-000');
    expect(text).not.toContain('OV-00000003-000');
  });

  it('REP-58 shows a request that was solved with a tip among the handled ones', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(panelTextAfter(text, 'Afgehandelde reparatieverzoeken')).toContain(
      'Opgelost met de tip CV bijvullen',
    );
  });

  it('REP-1 REP-2 the page hangs on its switch, with menu and quick action', async () => {
    const switchTo = (on: boolean) =>
      portal.inside('wisselstad', async (write, organisationId) => {
        await write.ask(
          {
            name: 'test-switch',
            text: `update organisation set settings = jsonb_set(settings, '{switches}',
                coalesce(settings -> 'switches', '{}') || $2::jsonb), settings_version = settings_version + 1
              where id = $1`,
          },
          [organisationId, JSON.stringify({ repairOverview: on })],
        );
      });
    expect((await cedee.get('/')).html).toContain('href="/onderhoud"');
    await switchTo(false);
    const home = await cedee.get('/');
    const page = await cedee.get('/onderhoud');
    await switchTo(true);
    expect(home.html).not.toContain('href="/onderhoud"');
    expect(page.text).not.toContain('Openstaande reparatieverzoeken');
  });

  it('REP-3 ADM-42 without new requests the lists stay, the button goes', async () => {
    const switchTo = (on: boolean) =>
      portal.inside('wisselstad', async (write, organisationId) => {
        await write.ask(
          {
            name: 'test-switch',
            text: `update organisation set settings = jsonb_set(settings, '{switches}',
                coalesce(settings -> 'switches', '{}') || $2::jsonb), settings_version = settings_version + 1
              where id = $1`,
          },
          [organisationId, JSON.stringify({ repairRequests: on })],
        );
      });
    await switchTo(false);
    const page = await cedee.get('/onderhoud');
    await switchTo(true);
    expect(page.text).toContain('OV-00000036-000');
    expect(page.html).not.toContain('href="/onderhoud/nieuw"');
    expect((await cedee.get('/onderhoud')).html).toContain('href="/onderhoud/nieuw"');
  });

  it('REP-28 tells emergencies to call first, and what is known in the building already', async () => {
    const { text } = await cedee.get('/onderhoud');
    expect(text).toContain('Kan het niet wachten? Bel ons');
    expect(text).toContain('zoals een gaslek, brand of veel water: 030 691 00 00');
    expect(text).toContain('Bekende storing: Weinig waterdruk');
    expect((await devries.get('/onderhoud')).text).not.toContain('Bekende storing');
  });
});

function panelTextAfter(text: string, title: string): string {
  return text.slice(text.lastIndexOf(title));
}

describe('who sees what', () => {
  it('REP-5 REP-6 OP-REP-4 the request of a neighbour on a shared space shows without his data', async () => {
    const { text, html } = await cedee.get('/onderhoud');
    expect(text).toContain(
      'Trappenhuis A Verlichting gemeenschappelijke ruimte - Werkt niet Gemeld door een ander',
    );
    expect(text).not.toContain('0306955555');
    const { id } = await repair('OV-00000024-000');
    expect(html).not.toContain(`/onderhoud/${id}/wijzigen`);
    const page = await cedee.get(`/onderhoud/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('0306955555');
    expect((await devries.get(`/onderhoud/${id}`)).status).toBe(404);
  });

  it('REP-B12 the request of somebody else cannot be changed or withdrawn', async () => {
    const { id } = await repair('OV-00000024-000');
    expect((await cedee.get(`/onderhoud/${id}/wijzigen`)).status).toBe(404);
    expect((await cedee.get(`/onderhoud/${id}/intrekken`)).status).toBe(404);
    const fields = { reden: await reasonId(), omschrijving: 'x', telefoon: '0306912345' };
    expect((await cedee.post(`/onderhoud/${id}/wijzigen`, fields)).status).toBe(404);
    expect((await cedee.post(`/onderhoud/${id}/intrekken`, fields)).status).toBe(404);
    expect((await repair('OV-00000024-000')).state).toBe('in_progress');
  });

  it('REP-7 a request on a cluster shows to who rents there', async () => {
    const elamrani = await as('elamrani');
    expect((await elamrani.get('/onderhoud')).text).toContain('OV-00000028-000');
    expect((await cedee.get('/onderhoud')).text).not.toContain('OV-00000028-000');
  });

  it('REP-4 a request from before the lease began is in no list and no detail', async () => {
    const { id } = await repair('OV-00000036-000');
    const start = (date: string) =>
      portal.inside('wisselstad', (write, organisationId) =>
        write.ask(
          {
            name: 'test-lease-start',
            text: 'update lease set starts_on = $2::date where organisation_id = $1 and code = $3',
          },
          [organisationId, date, 'H06367-1'],
        ),
      );
    await start('2026-11-20');
    const list = await cedee.get('/onderhoud');
    const page = await cedee.get(`/onderhoud/${id}`);
    await start('2009-05-20');
    expect(list.text).not.toContain('OV-00000036-000');
    expect(list.text).toContain('OV-00000037-000');
    expect(page.status).toBe(404);
  });

  it('shows nobody the request of another customer', async () => {
    const { id } = await repair('OV-00000036-000');
    expect((await devries.get(`/onderhoud/${id}`)).status).toBe(404);
    expect((await cedee.get('/onderhoud/geen-nummer')).status).toBe(404);
  });
});

describe('changing a request', () => {
  it('REP-19 REP-21 changes description and contact data, and mails it', async () => {
    const { id } = await repair('OV-00000036-000');
    const path = `/onderhoud/${id}/wijzigen`;
    const page = await send(cedee, path, path, {
      omschrijving: 'Het loopt nu ook langs het raam.',
      telefoon: '030 6912399',
      email: 'ander@voorbeeld.example',
    });
    expect(page.text).toContain('Uw verzoek is gewijzigd.');
    expect(await repair('OV-00000036-000')).toMatchObject({
      additionalDescription: 'Het loopt nu ook langs het raam.',
      telephone: '030 6912399',
      email: 'ander@voorbeeld.example',
    });
    const mails = await portal.mails();
    const mail = mails.find(({ subject }) => subject.includes('OV-00000036-000 is gewijzigd'));
    expect(JSON.stringify(mail)).toContain('ander@voorbeeld.example');
  });

  it('REP-19 REP-92 photos are added and removed; the same one again and a second press change nothing', async () => {
    const { id } = await repair('OV-00000036-000');
    const path = `/onderhoud/${id}/fotos`;
    expect((await cedee.get(`/onderhoud/${id}/wijzigen`)).html).toContain(`href="${path}"`);
    const red = await photoOf('#aa0000');
    const first = await cedee.upload(path, {}, { fotos: red });
    expect(first.location).toBe(path);
    expect(await photosOf(id)).toHaveLength(1);
    await cedee.upload(path, {}, { fotos: red });
    expect(await photosOf(id)).toHaveLength(1);
    const text = {
      name: 'brief.jpg',
      contentType: 'image/jpeg',
      content: Buffer.from('geen foto'),
    };
    const mixed = await cedee.upload(path, {}, { fotos: await photoOf('#00aa00'), meer: text });
    expect(mixed.status).toBe(422);
    expect(mixed.errorAt('fotos')).toContain('brief.jpg');
    const [one, other] = await photosOf(id);
    expect(other).toBeDefined();

    const away = `${path}/${one?.id}/verwijderen`;
    expect((await devries.post(away, {})).status).toBe(404);
    expect((await devries.get(path)).status).toBe(404);
    expect((await devries.upload(path, {}, { fotos: red })).status).toBe(404);
    expect(await photosOf(id)).toHaveLength(2);
    expect((await cedee.post(away, {})).location).toBe(path);
    expect((await cedee.post(away, {})).location).toBe(path);
    expect((await photosOf(id)).map((photo) => photo.id)).toEqual([other?.id]);
    expect((await cedee.get(`/onderhoud/foto/${one?.fileId}`)).status).toBe(404);
    expect((await cedee.get(`/onderhoud/foto/${other?.fileId}`)).status).toBe(200);
  });

  it('REP-19 OP-REP-16 more photos than are allowed are refused by name, and none at a handled request', async () => {
    await portal.inside('wisselstad', (write, organisationId) =>
      storeSettings(write, organisationId, { photoCount: 2 }),
    );
    const { id } = await repair('OV-00000036-000');
    const path = `/onderhoud/${id}/fotos`;
    const both = { fotos: await photoOf('#0000aa'), meer: await photoOf('#aaaa00') };
    const full = await cedee.upload(path, {}, both);
    expect(full.status).toBe(422);
    expect(full.errorAt('fotos')).toContain('2');
    expect(await photosOf(id)).toHaveLength(2);
    const handled = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('repairRequest as r')
        .innerJoin('customer as c', 'c.id', 'r.customerId')
        .select('r.id')
        .where('r.organisationId', '=', organisationId)
        .where('c.customerNumber', '=', 'HM-06367')
        .where('r.isOpen', '=', false)
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    expect((await cedee.get(`/onderhoud/${handled.id}/fotos`)).status).toBe(404);
    const late = await cedee.upload(`/onderhoud/${handled.id}/fotos`, {}, both);
    expect(late.status).toBe(404);
    expect(await photosOf(handled.id)).toEqual([]);
  });

  it('REP-B18 refuses telephone and e-mail in the wrong form at their field', async () => {
    const { id } = await repair('OV-00000036-000');
    const path = `/onderhoud/${id}/wijzigen`;
    const page = await send(cedee, path, path, {
      omschrijving: 'Getypt',
      telefoon: '12',
      email: 'geen adres',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('Getypt');
    expect(page.html).toContain('href="#telefoon"');
    expect(page.html).toContain('href="#email"');
  });

  it('REP-20 OP-REP-30 changes the preferred date, within what is offered', async () => {
    const { id } = await repair('OV-00000033-000');
    const path = `/onderhoud/${id}/wijzigen`;
    const fields = { omschrijving: '', telefoon: '0306912345', email: '' };
    const changed = await send(cedee, path, path, {
      ...fields,
      dag: '2026-12-09',
      tijdvak: '10:00-12:00',
    });
    expect(changed.text).toContain('Voorkeur voor datum en tijd 09-12-2026, 10:00 - 12:00');
    for (const [dag, tijdvak] of [
      ['2026-11-20', '10:00-12:00'],
      ['2026-12-12', '10:00-12:00'],
      ['2026-12-09', '11:00-12:00'],
      ['onzin', '10:00-12:00'],
    ] as const) {
      const refused = await send(cedee, path, path, { ...fields, dag, tijdvak });
      expect(refused.status, `${dag} ${tijdvak}`).toBe(422);
    }
  });

  it('REP-122 ADM-18 ADM-19 a date after the latest date is stored with the reason of the organisation', async () => {
    const { id } = await repair('OV-00000033-000');
    await portal.inside('wisselstad', async (write, organisationId) => {
      await write.ask(
        {
          name: 'test-latest',
          text: `update repair_request set latest_on = '2026-12-15' where organisation_id = $1 and code = 'OV-00000033-000'`,
        },
        [organisationId],
      );
      await write.ask(
        {
          name: 'test-reason',
          text: `update organisation set settings = settings || '{"reasonAfterLatestDate": "WENS-HUURDER"}',
            settings_version = settings_version + 1 where id = $1`,
        },
        [organisationId],
      );
    });
    const path = `/onderhoud/${id}/wijzigen`;
    const fields = { omschrijving: '', telefoon: '0306912345', email: '', tijdvak: '10:00-12:00' };
    await send(cedee, path, path, { ...fields, dag: '2026-12-16' });
    expect((await repair('OV-00000033-000')).reasonAfterLatestDate).toBe('WENS-HUURDER');
    await send(cedee, path, path, { ...fields, dag: '2026-12-15' });
    expect((await repair('OV-00000033-000')).reasonAfterLatestDate).toBe('');
  });

  it('REP-22 REP-23 REP-B10 the cut-off is judged when saving; the rest can still be changed', async () => {
    const { id } = await repair('OV-00000033-000');
    const path = `/onderhoud/${id}/wijzigen`;
    const shown = await cedee.get(path);
    await portal.inside('wisselstad', (write, organisationId) =>
      write.ask(
        {
          name: 'test-accept',
          text: `update repair_order set planned_start = $3, planned_end = $4, planning_fixed = true
            where organisation_id = $1 and request_id = $2`,
        },
        [organisationId, id, '2026-12-09T09:00:00Z', '2026-12-09T11:00:00Z'],
      ),
    );
    const fields = { omschrijving: 'Nieuw', telefoon: '0306912345', email: '' };
    const late = await cedee.post(path, {
      ...hiddenFieldsOf(shown, path),
      ...fields,
      dag: '2026-12-10',
      tijdvak: '10:00-12:00',
    });
    expect(late.status).toBe(422);
    expect(late.text).toContain('De afspraak ligt sinds kort vast.');
    expect((await repair('OV-00000033-000')).preferredOn?.toString()).toBe('2026-12-15');
    const again = await cedee.get(path);
    expect(again.text).toContain('De afspraak ligt vast.');
    const rest = await send(cedee, path, path, fields);
    expect(rest.text).toContain('Uw verzoek is gewijzigd.');
  });

  it('says so when nothing was changed, and mails nothing', async () => {
    const { id, additionalDescription, telephone, email } = await repair('OV-00000037-000');
    const path = `/onderhoud/${id}/wijzigen`;
    const before = (await portal.mails()).length;
    const fields = {
      omschrijving: additionalDescription,
      telefoon: telephone || '0306912345',
      email,
    };
    await send(cedee, path, path, fields);
    const page = await send(cedee, path, path, fields);
    expect(page.text).toContain('Er is niets gewijzigd.');
    expect((await portal.mails()).length).toBeLessThanOrEqual(before + 1);
  });
});

describe('withdrawing a request', () => {
  it('REP-24 asks a reason out of the list, and offers a way out', async () => {
    const { id } = await repair('OV-00000036-000');
    const path = `/onderhoud/${id}/intrekken`;
    const page = await cedee.get(path);
    expect(page.text).toContain('Reden voor intrekking');
    expect(page.text).toContain('Het probleem is al opgelost');
    expect(page.html).toContain(`href="/onderhoud/${id}"`);
    const refused = await send(cedee, path, path, { reden: '', toelichting: 'Bijna' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#reden"');
    expect(refused.html).toContain('Bijna');
  });

  it('REP-26 REP-B10 is refused when the order was awarded meanwhile', async () => {
    const { id } = await repair('OV-00000036-000');
    const path = `/onderhoud/${id}/intrekken`;
    const shown = await cedee.get(path);
    await setOrder(id, { awardedAt: startOfTests });
    const page = await cedee.post(path, {
      ...hiddenFieldsOf(shown, path),
      reden: await reasonId(),
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('U kunt het niet meer intrekken');
    expect((await repair('OV-00000036-000')).state).toBe('new');
    expect((await cedee.get(path)).html).not.toContain('name="reden"');
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('repairOrder')
        .set({ awardedAt: null })
        .where('organisationId', '=', organisationId)
        .where('requestId', '=', id)
        .execute(),
    );
  });

  it('REP-25 REP-27 REP-B11 cancels request and orders with the reason; twice has the effect of once', async () => {
    const { id } = await repair('OV-00000036-000');
    const path = `/onderhoud/${id}/intrekken`;
    const fields = { reden: await reasonId(), toelichting: 'Het is droog.' };
    const [one, other] = [await cedee.get(path), await cedee.get(path)];
    const first = await cedee.post(path, { ...hiddenFieldsOf(one, path), ...fields });
    expect(first.text).toContain('Uw verzoek is ingetrokken.');
    await cedee.post(path, { ...hiddenFieldsOf(other, path), ...fields });
    expect(await repair('OV-00000036-000')).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: 'Het probleem is al opgelost',
      withdrawalNotes: 'Het is droog.',
    });
    expect((await ordersOf(id)).map(({ state }) => state)).toEqual(['cancelled']);
    const mails = (await portal.mails()).filter(({ subject }) =>
      subject.includes('OV-00000036-000: Ingetrokken'),
    );
    expect(mails).toHaveLength(1);
    const logged = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('interactionLogEntry')
        .select(['icon', 'notes'])
        .where('organisationId', '=', organisationId)
        .where('templateCode', '=', 'CP_REPAIR_WITHDRAW')
        .execute(),
    );
    expect(logged).toEqual([
      { icon: 'wrench', notes: 'OV-00000036-000: Het probleem is al opgelost' },
    ]);
  });
});

describe('afterwards', () => {
  it('asks once how satisfied the customer is', async () => {
    const { id } = await repair('OV-00000027-000');
    const page = `/onderhoud/${id}`;
    const refused = await send(cedee, page, `${page}/oordeel`, { beter: 'Opgeruimd' });
    expect(refused.status).toBe(422);
    const rated = await send(cedee, page, `${page}/oordeel`, { oordeel: '4', beter: 'Opgeruimd' });
    expect(rated.text).toContain('U gaf als oordeel: Tevreden.');
    const twice = await cedee.post(`${page}/oordeel`, { oordeel: '1', beter: '' });
    expect(twice.status).toBe(200);
    expect((await repair('OV-00000027-000')).satisfaction).toBe(4);
  });

  it('opens a request again within 14 days, with a task for staff', async () => {
    const { id } = await repair('OV-00000027-000');
    const page = `/onderhoud/${id}`;
    const empty = await send(cedee, page, `${page}/niet-opgelost`, { mis: ' ' });
    expect(empty.status).toBe(422);
    const open = await send(cedee, page, `${page}/niet-opgelost`, { mis: 'Hij zit weer los.' });
    expect(open.text).toContain('Wij hebben uw verzoek weer geopend.');
    expect((await repair('OV-00000027-000')).state).toBe('in_progress');
    const old = await repair('OV-00000019-000');
    const late = await cedee.post(`/onderhoud/${old.id}/niet-opgelost`, { mis: 'Toch niet' });
    expect(late.text).toContain('Dit kan niet meer.');
    expect((await repair('OV-00000019-000')).state).toBe('done');
  });

  it('stores the answer to a question of staff, once', async () => {
    const { id } = await repair('OV-00000031-000');
    const questionId = await portal.inside('wisselstad', async (write, organisationId) => {
      const { customerId } = await write
        .selectFrom('repairRequest')
        .select('customerId')
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const question = {
        organisationId,
        id: crypto.randomUUID(),
        customerId,
        requestId: id,
        question: 'Is de hoofdkraan dicht?',
        askedAt: startOfTests,
        askedBy: 'kantoor',
      };
      await write.insertInto('repairQuestion').values(question).execute();
      return question.id;
    });
    expect((await cedee.get('/')).text).toContain('Wij hebben een vraag over uw verzoek');
    const page = `/onderhoud/${id}`;
    const answered = await send(cedee, page, `${page}/antwoord`, {
      vraag: questionId,
      antwoord: 'Ja, sinds gisteren.',
    });
    expect(answered.text).toContain('Uw antwoord: Ja, sinds gisteren.');
    const again = await cedee.post(`${page}/antwoord`, { vraag: questionId, antwoord: 'Nee' });
    expect(again.text).toContain('Dit kan niet meer.');
    const other = await devries.post(`${page}/antwoord`, { vraag: questionId, antwoord: 'Nee' });
    expect(other.text).not.toContain('Uw antwoord');
  });

  it('offers a planned visit as a file for an agenda, to who it is for', async () => {
    const { id } = await repair('OV-00000031-000');
    const [order] = await ordersOf(id);
    const path = `/onderhoud/${id}/afspraak/${order?.id}`;
    const file = await cedee.get(path);
    expect(file.html).toContain('DTSTART;TZID=Europe/Amsterdam:20261125T080000');
    expect(file.html).toContain('SUMMARY:Kraan - Lekt');
    expect((await devries.get(path)).status).toBe(404);
  });
});
