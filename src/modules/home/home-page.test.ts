import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

async function homeOf(username: string, slug = 'wisselstad') {
  const browser = portal.browser(slug);
  await signInAs(portal, browser, { role: 'customer', username, slug });
  return browser;
}

async function welcomedAt(username: string): Promise<string | undefined> {
  return portal.inside('wisselstad', async (write, organisationId) => {
    const row = await write
      .selectFrom('account')
      .select('welcomedAt')
      .where('organisationId', '=', organisationId)
      .where('usernameKey', '=', username)
      .executeTakeFirstOrThrow();
    return row.welcomedAt?.toString();
  });
}

async function switches(positions: Record<string, boolean>): Promise<void> {
  await portal.inside('wisselstad', (write, id) =>
    storeSettings(write, id, { switches: positions }),
  );
}

it('HOM-2 after signing in the customer comes to the home page, greeted by name with his address', async () => {
  const browser = portal.browser('wisselstad');
  const page = await browser.signIn('cedee');
  expect(page.status).toBe(200);
  expect(page.location).toBe('/');
  expect(page.text).toContain('Goedemorgen, mevrouw Cedee');
  expect(page.text).toContain('Kievitlaan 78, Zeist');
});

it('HOM-3 HOM-B5 welcomes at the very first visit, until the page was shown once', async () => {
  const browser = await homeOf('nguyen');
  await browser.get('/financien');
  expect((await browser.get('/')).text).toContain('Welkom bij Mijn Wisselstad');
  await expect.poll(() => welcomedAt('nguyen')).toBe('2026-11-21T10:00:00Z');
  expect((await browser.get('/')).text).not.toContain('Welkom bij Mijn Wisselstad');
});

it('HOM-1 shows what must be paid soon, with the day and the days that are left', async () => {
  const { text, html } = await (await homeOf('cedee')).get('/');
  expect(text).toContain('Dit vraagt uw aandacht Periode: 01-12-2026 tot 01-01-2027 € 544,72');
  expect(text).toContain('Betaal uiterlijk op 1 december 2026. U hebt nog 10 dagen.');
  expect(html).toContain('href="/financien"');
});

it('HOM-1 adds up several invoices without what is under way, and names the oldest', async () => {
  const { text } = await (await homeOf('devries')).get('/');
  expect(text).toContain('8 facturen € 11.150,42');
  expect(text).toContain('De oudste moest u betalen op 1 juni 2026. Dat is 173 dagen geleden.');
});

it('says so when nothing asks for attention', async () => {
  const { text } = await (await homeOf('zonder-zorgen')).get('/');
  expect(text).toContain('Hier staat nu niets voor u klaar');
  expect(text).not.toContain('Dit vraagt uw aandacht');
});

it('FIN-2 says nothing of amounts while a bailiff case runs', async () => {
  const { text } = await (await homeOf('deurwaarder')).get('/');
  expect(text).toContain('de heer Hartman');
  expect(text).not.toMatch(/€|facturen|Aanmaning/);
});

it('HOM-4 FIN-8 offers Financiën in Direct regelen', async () => {
  const { html } = await (await homeOf('cedee')).get('/');
  const list = /<ol class="voordeur-panel voordeur-top">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  expect(list).toContain('href="/financien"');
  expect(list).toContain('Financiën');
});

it('HOM-5 ADM-60 ADM-59 leaves out what is switched off, and shows all of it again afterwards', async () => {
  await switches({ balance: false });
  try {
    const { html } = await (await homeOf('cedee')).get('/');
    expect(html).not.toContain('/financien');
    expect(html).not.toContain('544,72');
  } finally {
    await switches({});
  }
  const { html } = await (await homeOf('cedee')).get('/');
  expect(html).toContain('href="/financien"');
  expect(html).toContain('544,72');
});

it('HOM-B2 hides Direct regelen when everything in it is off', async () => {
  await switches({
    householdData: false,
    balance: false,
    terminateLease: false,
    otherActions: false,
    repairRequests: false,
    repairOverview: false,
  });
  try {
    expect((await (await homeOf('cedee')).get('/')).text).not.toContain('Direct regelen');
  } finally {
    await switches({});
  }
});

it('HOM-B4 when news or topics cannot be read only their block says so, the rest works', async () => {
  const admin = new pg.Client(portal.adminConnection);
  await admin.connect();
  const tables = { news_article: 'Nieuws', knowledge_topic: 'Interessante onderwerpen' };
  try {
    for (const [table, title] of Object.entries(tables)) {
      await admin.query(`alter table ${table} rename to out_of_reach`);
      const { status, text } = await (await homeOf('cedee')).get('/');
      await admin.query(`alter table out_of_reach rename to ${table}`);
      expect(status).toBe(200);
      expect(text).toContain(`${title} Dit kunnen wij nu niet laten zien.`);
      expect(text.match(/Dit kunnen wij nu niet laten zien/g)).toHaveLength(1);
      expect(text).toContain('€ 544,72');
      expect(text).toContain('Direct regelen');
    }
  } finally {
    await admin.end();
  }
  const { text } = await (await homeOf('cedee')).get('/');
  expect(text).not.toContain('Dit kunnen wij nu niet laten zien');
});

it('HOM-12 GEN-34 staff looking along see the same home page and do not use up the welcome', async () => {
  const customer = await homeOf('welkom-mee');
  const agent = portal.browser('wisselstad');
  await signInAs(portal, agent, {
    role: 'agent',
    username: 'kcc',
    customerNumber: 'welkom-mee',
  });
  const seen = await agent.get('/meekijken/welkom-mee/');
  expect(seen.text).toContain('Welkom bij Mijn Wisselstad');
  expect(seen.text).toContain('Direct regelen');
  expect(seen.text).toContain('Koffie in de buurtkamer');
  expect(await welcomedAt('welkom-mee')).toBeUndefined();
  expect((await customer.get('/')).text).toContain('Welkom bij Mijn Wisselstad');
});

it('HOM-1 topics stand left of the news, below Direct regelen', async () => {
  const { text } = await (await homeOf('cedee')).get('/');
  const places = ['Dit vraagt uw aandacht', 'Direct regelen', 'Interessante onderwerpen', 'Nieuws'];
  const found = places.map((title) => text.lastIndexOf(`${title} `));
  expect(found).toEqual(found.toSorted((one, other) => one - other));
  expect(found).not.toContain(-1);
});

it('greets by the time of day in the organisation’s own time zone', async () => {
  const browser = await homeOf('obriain');
  portal.clock.set(Temporal.Instant.from('2026-11-21T17:05:00Z'));
  try {
    await signInAs(portal, browser, { role: 'customer', username: 'obriain' });
    expect((await browser.get('/')).text).toContain('Goedenavond, de heer Ó Briain');
  } finally {
    portal.clock.set(Temporal.Instant.from('2026-11-21T10:00:00Z'));
  }
});

it('GEN-18 says names with accents as they are', async () => {
  expect((await (await homeOf('yilmaz')).get('/')).text).toContain('de heer Yılmaz');
  const parent = await (await homeOf('celik', 'zonnebloem')).get('/');
  expect(parent.text).toContain('mevrouw Çelik');
});

it('shows a childcare organisation nothing of finance', async () => {
  const { html } = await (await homeOf('ouder', 'zonnebloem')).get('/');
  expect(html).toContain('Zonnehof 14, Amersfoort');
  expect(html).not.toContain('/financien');
});

it('leads who is not signed in to the sign-in page', async () => {
  const page = await portal.browser('wisselstad').get('/');
  expect(page.location).toBe('/inloggen');
});

it('HOM-3 ADM-195 GEN-17 the administrator changes the words of the welcome', async () => {
  const administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
  const label = '/beheer/labels/Home/Title_Welcome';
  await administrator.fill(label, { value: 'Fijn dat u er bent bij {portalName}' }, label);
  const browser = await homeOf('nieuw-hier');
  expect((await browser.get('/')).text).toContain('Fijn dat u er bent bij Mijn Wisselstad');
  await expect.poll(() => welcomedAt('nieuw-hier')).toBeDefined();
  expect((await browser.get('/')).text).not.toContain('Fijn dat u er bent');
});

it('HOM-3 welcomes in the organisation’s own words', async () => {
  const { text } = await (await homeOf('haddad', 'zonnebloem')).get('/');
  expect(text).toContain('Welkom bij Ouderportaal Zonnebloem Fijn dat u er bent.');
});
