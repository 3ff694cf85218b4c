import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

async function tenancyOf(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser.get('/woning');
}

async function withSwitches<Result>(
  positions: Record<string, boolean>,
  work: () => Promise<Result>,
): Promise<Result> {
  const store = (switches: Record<string, boolean>) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches }));
  await store(positions);
  try {
    return await work();
  } finally {
    await store({});
  }
}

const panelsIn = (html: string) =>
  [...html.matchAll(/<summary class="voordeur-panel__summary"><h2[^>]*>(.*?)<\/h2>/gs)].map(
    (match) => match[1],
  );

it('TEN-1 TEN-3 GEN-33 shows the lease with its address, start in the long form, and no end', async () => {
  const { text, status } = await tenancyOf('cedee');
  expect(status).toBe(200);
  expect(text).toContain('Kievitlaan 78, Zeist Startdatum 20 mei 2009 Einddatum Geen');
});

it('TEN-4 has the panels in their order', async () => {
  expect(panelsIn((await tenancyOf('cedee')).html)).toEqual([
    'Woningdetails',
    'Woningwaardering',
    'Huurprijs',
    'Betaalwijze',
    'Gepland onderhoud',
    'Documenten',
  ]);
});

it('TEN-2 a lease leads to everything that can be done with it', async () => {
  const { html } = await tenancyOf('cedee');
  for (const what of [
    /href="\/woning\/opzeggen\/[\w-]+"[^>]*>(?:(?!<\/a>).)*Huur opzeggen/s,
    /href="\/woning\/[\w-]+\/puntenspecificatie\.pdf"/,
    /href="\/woning\/[\w-]+\/huursamenstelling\.pdf"/,
    /href="\/woning\/[\w-]+\/betaalwijze"/,
    /href="\/woning\/documenten\/[\w-]+"/,
  ])
    expect(html).toMatch(what);
});

it('REP-87 TEN-30 the service subscription is a component of the rent', async () => {
  const { text } = await tenancyOf('elamrani');
  expect(text).toMatch(/Serviceabonnement € \d/);
  expect((await tenancyOf('cedee')).text).not.toContain('Serviceabonnement');
});

it('TEN-10 TEN-11 TEN-12 shows type and rooms, each with an explanation', async () => {
  const { text } = await tenancyOf('cedee');
  expect(text).toContain(
    'Woningtype Uitleg bij Woningtype Het soort woning, zoals wij het hebben vastgelegd. Duplexwoning',
  );
  expect(text).toMatch(/Aantal kamers Uitleg bij Aantal kamers [^0-9]* 4 /);
});

it('TEN-13 TEN-14 TEN-15 shows year, energy index and WOZ value', async () => {
  const { text } = await tenancyOf('cedee');
  expect(text).toMatch(/Bouwjaar Uitleg bij Bouwjaar .*? 2009 /);
  expect(text).toMatch(/Energie-index Uitleg bij Energie-index .*? 1,44 /);
  expect(text).toMatch(/WOZ-waarde Uitleg bij WOZ-waarde .*? € 102\.000,00/);
});

it('TEN-14 shows no energy index where the energy performance is a label', async () => {
  const { text } = await tenancyOf('devries');
  expect(text).toContain('Portiekwoning');
  expect(text).not.toContain('Energie-index');
});

it('TEN-16 TEN-17 TEN-18 explains the points and lists them: 118,25, rounded 118', async () => {
  const { text } = await tenancyOf('cedee');
  expect(text).toContain('Woningwaardering 118 punten De woningwaardering is een aantal punten.');
  expect(text).toContain(
    'Oppervlakte vertrekken 50,00 Oppervlakte overige ruimtes 2,25 Verwarming 8,00 Energieprestatie 15,00 ' +
      'Keuken 4,00 Sanitair 12,00 Waardering van WOZ-waarde 27,00 Totaal punten 118,25 Totaal punten afgerond 118,00',
  );
});

it('TEN-19 leaves out parts without points', async () => {
  const { text } = await tenancyOf('cedee');
  expect(text).not.toContain('Veroudering');
  expect(text).not.toContain('Privé-buitenruimtes');
});

it('TEN-29 TEN-30 TEN-31 explains the rent and lists its components with their sum € 544,72', async () => {
  const { text } = await tenancyOf('cedee');
  expect(text).toContain('Huurprijs € 544,72 De huur bestaat uit een aantal onderdelen.');
  expect(text).toContain(
    'Netto huur woning € 503,47 Elektriciteit gemeenschappelijke ruimten € 18,00 ' +
      'Schoonmaak gemeenschappelijke ruimten € 22,00 Glasfonds € 0,90 Rioolabonnement € 0,35 Totaal € 544,72',
  );
});

it('TEN-1 shows several leases, each with its own panels, and a garage without points', async () => {
  const { text, html } = await tenancyOf('devries');
  expect(text).toContain('Merelhof 12, Zeist');
  expect(text).toContain('Torenstraat 5, Zeist');
  expect(panelsIn(html).filter((title) => title === 'Huurprijs')).toHaveLength(2);
  expect(panelsIn(html).filter((title) => title === 'Betaalwijze')).toHaveLength(2);
});

it('TEN-1 TEN-B1 does not show an ended lease, and says so when none runs', async () => {
  const { text } = await tenancyOf('bakker');
  expect(text).toContain('U hebt geen lopend huurcontract');
  expect(text).not.toContain('Startdatum');
});

it('TEN-3 shows the end of a lease that will end', async () => {
  expect((await tenancyOf('mulder')).text).toContain('Einddatum 31 december 2026');
});

it('ADM-35 ADM-39 ADM-61 leaves out panels that are switched off; the rent stays', async () => {
  const { html } = await withSwitches({ dwellingDetails: false, valuation: false }, () =>
    tenancyOf('cedee'),
  );
  expect(panelsIn(html).slice(0, 2)).toEqual(['Huurprijs', 'Betaalwijze']);
  expect(html).not.toContain('118,25');
});

it('TEN-5 ADM-34 GEN-29 without Contractgegevens there is no page and no menu item', async () => {
  const page = await withSwitches({ leaseDetails: false }, () => tenancyOf('cedee'));
  expect(page.status).toBe(404);
  expect(page.text).toContain('Dit is nu niet beschikbaar');
  expect(page.html).not.toContain('href="/woning"');
});

it('GEN-24 stands in the menu as Woning with its icon', async () => {
  expect((await tenancyOf('cedee')).html).toMatch(
    /<a class="voordeur-menu__link" href="\/woning" aria-current="page">\s*<svg/,
  );
});

it('shows nobody the lease of another customer', async () => {
  const { text } = await tenancyOf('yilmaz');
  expect(text).not.toMatch(/Kievitlaan 78|Merelhof 12/);
  const stranger = await portal.browser('wisselstad').get('/woning');
  expect(stranger.location).toBe('/inloggen?terug=%2Fwoning');
});
