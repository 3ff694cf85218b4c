import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterEach(() => portal.clock.set(startOfTests));
afterAll(() => portal.close());

async function customer(username: string, slug = 'wisselstad') {
  const browser = portal.browser(slug);
  await signInAs(portal, browser, { role: 'customer', username, slug });
  return browser;
}

/** The titles on a page of news, in their order. */
const titlesIn = (html: string): string[] =>
  [...html.matchAll(/<article class="voordeur-news"><h[23][^>]*>(.*?)<\/h[23]>/g)].map(
    ([, title = '']) => title,
  );

const idOf = (code: string) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const article = await write
      .selectFrom('newsArticle')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return article.id;
  });

const general = [
  'Onze openingstijden rond de feestdagen',
  'Koffie in de buurtkamer',
  'Minder stoken, toch warm',
  'Zo berekenen wij uw huurverhoging',
  'Subsidie voor uw eigen groene gevel',
  'Huurdersdag: kijk terug met ons',
];

it('NWS-1 NWS-5 NWS-8 a customer reads all general articles and those of his own cluster, newest first', async () => {
  const { html } = await (await customer('cedee')).get('/nieuws');
  expect(titlesIn(html)).toEqual(['Nieuwe daken aan de Kievitlaan', ...general]);
});

it('NWS-4 NWS-6 with leases in two clusters the articles of both stand in one list, each once', async () => {
  const { html } = await (await customer('devries')).get('/nieuws');
  expect(titlesIn(html)).toEqual([
    'Onze openingstijden rond de feestdagen',
    'Koffie in de buurtkamer',
    'Nieuwe verlichting in de garage Torenstraat',
    'Schilderwerk bij het Merelhof',
    'Minder stoken, toch warm',
    'Zo berekenen wij uw huurverhoging',
    'Subsidie voor uw eigen groene gevel',
    'Huurdersdag: kijk terug met ons',
    'Open huis in het nieuwe portiek van Slotlaan',
  ]);
});

it('NWS-3 NWS-B1 what is internal, over, not visible yet, of another cluster or not there is not available, and its title is not told', async () => {
  const browser = await customer('cedee');
  const closed = {
    N00012: 'Werkafspraken telefoon',
    N00011: 'Zomeractie',
    N00013: 'Glasvezel',
    N00003: 'Nieuwe liften',
  };
  for (const [code, title] of Object.entries(closed)) {
    const page = await browser.get(`/nieuws/${await idOf(code)}`);
    expect(page.status, code).toBe(404);
    expect(page.text).toContain('Dit bericht is niet beschikbaar');
    expect(page.html).not.toContain(title);
  }
  for (const id of ['00000000-0000-4000-8000-000000000001', 'geen-id', '%27--']) {
    const page = await browser.get(`/nieuws/${id}`);
    expect([page.status, page.text.includes('Dit bericht is niet beschikbaar')]).toEqual([
      404,
      true,
    ]);
  }
});

it('NWS-7 an article shows from Tonen vanaf up to and including Tonen t/m; without an end it stays', async () => {
  const id = await idOf('N00004');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('newsArticle')
      .set({
        visibleFrom: Temporal.PlainDate.from('2026-12-01'),
        visibleUntil: Temporal.PlainDate.from('2026-12-03'),
      })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute(),
  );
  const seen: Record<string, boolean> = {};
  // Midnight in Zeist is 23:00 UTC the day before.
  for (const instant of [
    '2026-11-30T22:59:00Z',
    '2026-11-30T23:00:00Z',
    '2026-12-03T22:59:00Z',
    '2026-12-03T23:00:00Z',
  ]) {
    portal.clock.set(Temporal.Instant.from(instant));
    const page = await (await customer('devries')).get(`/nieuws/${id}`);
    seen[instant] = page.status === 200;
  }
  expect(Object.values(seen)).toEqual([false, true, true, false]);
  portal.clock.set(Temporal.Instant.from('2036-01-01T10:00:00Z'));
  const later = await (await customer('cedee')).get('/nieuws');
  expect(titlesIn(later.html)).toContain('Koffie in de buurtkamer');
});

it('NWS-B2 Tonen t/m before Tonen vanaf is never visible', async () => {
  const id = await idOf('N00009');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('newsArticle')
      .set({
        visibleFrom: Temporal.PlainDate.from('2026-11-10'),
        visibleUntil: Temporal.PlainDate.from('2026-11-09'),
      })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute(),
  );
  for (const day of ['2026-11-08', '2026-11-09', '2026-11-10', '2026-11-11']) {
    portal.clock.set(Temporal.Instant.from(`${day}T12:00:00Z`));
    expect((await (await customer('cedee')).get(`/nieuws/${id}`)).status, day).toBe(404);
  }
});

it('NWS-9 NWS-10 NWS-11 an article keeps its paragraphs, list and mail links, in the words for outside readers', async () => {
  const browser = await customer('cedee');
  const list = await browser.get('/nieuws');
  expect(list.text).toContain(
    'Nieuwe daken aan de Kievitlaan donderdag, 19-11-2026 In januari vernieuwen wij de daken',
  );
  const address = /href="(\/nieuws\/[\w-]+)"[^>]*>Bekijk bericht/.exec(list.html)?.[1] ?? '';
  const { text, html } = await browser.get(address);
  expect(text).toContain('donderdag, 19-11-2026');
  expect(html).toContain('<strong>Wat gaan wij doen?</strong>');
  expect(html.match(/<li>Wij /g)).toHaveLength(3);
  expect(text).toContain('Haalt u vóór het begin uw spullen van de zolder');
  expect(html).toContain('href="mailto:daken@wisselstad.example"');
  expect(html).toContain('href="/acties"');
  expect(text).not.toContain('Project 10034405');
});

it('NWS-9 NWS-B3 the link to a page outside opens in a new tab, with https where none was written', async () => {
  const browser = await customer('cedee');
  const { html } = await browser.get(`/nieuws/${await idOf('N00005')}`);
  expect(html).toMatch(
    /<a [^>]*href="https:\/\/www\.milieucentraal\.nl\/energie-besparen" target="_blank" rel="noopener"/,
  );
});

it('NWS-B4 GEN-B8 a very long title and text are whole on the page, and only text', async () => {
  const title = `Lang${'e'.repeat(190)}`;
  const content = `<script>alert(1)</script> ${'woord '.repeat(3000)}einde`;
  const employee = portal.browser('wisselstad');
  await signInAs(portal, employee, { role: 'employee', username: 'kantoor' });
  await employee.fill('/kantoor/nieuws/nieuw', {
    titel: title,
    extern: 'ja',
    gepubliceerd: '21-11-2026',
    tekst: content,
  });
  const browser = await customer('cedee');
  const list = await browser.get('/nieuws');
  expect(titlesIn(list.html)[0]).toBe(title);
  const address = /href="(\/nieuws\/[\w-]+)"/.exec(list.html)?.[1] ?? '';
  const { text, html } = await browser.get(address);
  expect(text).toContain('einde');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script&gt;alert(1)');
});

it('NWS-12 ADM-54 ADM-55 with Nieuws off there is no news anywhere', async () => {
  const id = await idOf('N00002');
  await portal.inside('wisselstad', (write, organisationId) =>
    storeSettings(write, organisationId, { switches: { news: false } }),
  );
  try {
    const browser = await customer('cedee');
    const home = await browser.get('/');
    expect(home.html).not.toContain('/nieuws');
    expect(home.text).not.toContain('Koffie in de buurtkamer');
    for (const path of ['/nieuws', `/nieuws/${id}`]) {
      expect((await browser.get(path)).text).toContain('Dit is nu niet beschikbaar');
    }
  } finally {
    await portal.inside('wisselstad', (write, organisationId) =>
      storeSettings(write, organisationId, { switches: {} }),
    );
  }
});

it('NWS-13 reading news writes nothing', async () => {
  const changes = () =>
    portal.inside('wisselstad', async (write) => {
      const rows = await write.ask<{ total: number }>(
        {
          name: 'count-entries',
          text: 'select (select count(*) from interaction_log_entry) + (select count(*) from task) as total',
        },
        [],
      );
      return rows[0]?.total;
    });
  const before = await changes();
  const browser = await customer('cedee');
  await browser.get('/nieuws');
  expect((await browser.get(`/nieuws/${await idOf('N00002')}`)).status).toBe(200);
  expect(await changes()).toBe(before);
});

it('NWS-B5 without a running lease only general articles show', async () => {
  const { html } = await (await customer('zonder-contract')).get('/nieuws');
  expect(titlesIn(html)).not.toContain('Nieuwe daken aan de Kievitlaan');
  expect(titlesIn(html)).toContain('Koffie in de buurtkamer');
});

it('HOM-11 ADM-324 the home page shows the newest of the same articles, with day, beginning and link', async () => {
  const browser = await customer('obriain');
  const all = titlesIn((await browser.get('/nieuws')).html);
  const home = await browser.get('/');
  expect(titlesIn(home.html)).toEqual(all.slice(0, 3));
  expect(home.text).toMatch(
    /Koffie in de buurtkamer maandag, 16-11-2026 Elke woensdagochtend .* Bekijk bericht/,
  );
  expect(home.html).toContain('href="/nieuws"');
});

it('HOM-B3 without relevant news the block and the page say so', async () => {
  portal.clock.set(Temporal.Instant.from('2016-01-01T10:00:00Z'));
  const browser = await customer('cedee');
  expect((await browser.get('/')).text).toContain('Er is nu geen nieuws voor u.');
  const page = await browser.get('/nieuws');
  expect(page.text).toContain('Er is nu geen nieuws');
  expect(page.html).not.toContain('utrecht-pagination');
});

it('NWS-5 a childcare organisation tells its parents general news', async () => {
  const { html } = await (await customer('ouder', 'zonnebloem')).get('/nieuws');
  expect(titlesIn(html)).toEqual([
    'Sinterklaas komt op de groepen',
    'Wij zijn dicht tussen kerst en nieuwjaar',
    'Verse maaltijden op alle locaties',
  ]);
});
