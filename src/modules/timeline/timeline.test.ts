import { afterAll, beforeAll, expect, it } from 'vitest';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';
import { withoutTable } from '../../../test/support/without-table.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

async function customer(username: string, slug = 'wisselstad') {
  const browser = portal.browser(slug);
  const { customerId } = await signInAs(portal, browser, { role: 'customer', username, slug });
  if (!customerId) throw new Error(`No customer ${username}`);
  return { browser, customerId };
}

async function along(customerNumber: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'agent', username: 'kcc', customerNumber });
  return browser;
}

/** The entries on a page: icon, title and the rest, in their order. */
const entriesIn = (html: string) =>
  (html.match(/<ol class="voordeur-timeline.*?<\/ol>/s)?.[0] ?? '')
    .split('<li><span class="voordeur-timeline__mark">')
    .slice(1);

/** The icon of a menu item, as it stands in the menu. */
const menuIcon = (html: string, href: string) =>
  new RegExp(`<a[^>]*href="${href}"[^>]*>\\s*(<svg.*?</svg>)`, 's').exec(html)?.[1] ?? '-';

it('TML-1 TML-2 the timeline lists what passed between both sides, newest first, ten a page', async () => {
  const { browser } = await customer('cedee');
  const page = await browser.get('/tijdlijn');
  expect(page.text).toContain('Mijn tijdlijn');
  const entries = entriesIn(page.html);
  expect(entries).toHaveLength(10);
  expect(entries[0]).toContain('Vraag over mijn woning');
  expect(page.text).toContain('door een medewerker');
  expect(page.text).toContain('door u');
  const second = await browser.get('/tijdlijn?pagina=2');
  expect(second.text).toContain('Klacht over de corporatie');
  expect((await browser.get('/tijdlijn?pagina=99')).location).toContain('pagina=2');
  expect((await browser.get('/tijdlijn?pagina=abc')).text).toContain('1 tot en met 10');
});

it('TML-3 TML-4 ADJ-9 what the customer wrote is folded behind Meer tonen', async () => {
  const { browser } = await customer('cedee');
  const [, asked = ''] = entriesIn((await browser.get('/tijdlijn')).html);
  expect(asked).toContain('Vraag over huur of betaling');
  expect(asked).toMatch(/<details class="voordeur-more-text"><summary>.*Meer tonen.*Minder tonen/s);
  expect(asked).toContain('Waar is dat voor?');
});

it('TML-6 ADJ-10 an entry shows address, date and time, status and the description of its template', async () => {
  const { browser } = await customer('cedee');
  const { text } = await browser.get('/tijdlijn');
  expect(text).toContain(
    'Vraag over huur of betaling Niet gestart 15-11-2026 om 21:10 uur · door u · Kievitlaan 78, Zeist',
  );
});

it('TML-3 TML-5 what follows from something he did carries the icon of its menu item', async () => {
  const { browser } = await customer('icoon');
  await browser.fill('/gegevens/telefoon', { telephone: '0612345678' });
  const page = await browser.get('/tijdlijn');
  const [entry = ''] = entriesIn(page.html);
  expect(entry).toContain('Telefoonnummer gewijzigd');
  const icon = menuIcon(page.html, '/gegevens');
  expect(icon).toContain('<svg');
  expect(entry).toContain(icon);
});

it('TML-9 an arrangement carries the icon of Financiën', async () => {
  const { browser, customerId } = await customer('regeling');
  await log(customerId, 'CP_ARRANGEMENT_ADD');
  const page = await browser.get('/tijdlijn');
  expect(entriesIn(page.html)[0]).toContain(menuIcon(page.html, '/financien'));
});

it('TML-7 TML-B3 GEN-36 what is not to be shown, and what is of others, is not sent to the browser', async () => {
  const { browser, customerId } = await customer('cedee');
  const all = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('interactionLogEntry')
      .select(['notes', 'shownToCustomer', 'customerId'])
      .where('organisationId', '=', organisationId)
      .execute(),
  );
  const pages = await Promise.all(
    [1, 2].map(async (page) => (await browser.get(`/tijdlijn?pagina=${page}`)).text),
  );
  const text = pages.join(' ');
  expect(all.some((entry) => entry.customerId === customerId && !entry.shownToCustomer)).toBe(true);
  for (const entry of all) {
    const own = entry.customerId === customerId && entry.shownToCustomer;
    if (entry.notes.length > 12) expect(text.includes(entry.notes), entry.notes).toBe(own);
  }
});

it('TML-8 GEN-37 what an agent changes for the customer stands there as done by an employee', async () => {
  const { browser } = await customer('noor');
  const agent = await along('noor');
  await agent.fill('/meekijken/noor/gegevens/telefoon', { telephone: '0687654321' });
  const { text, html } = await browser.get('/tijdlijn');
  expect(text).toMatch(/Telefoonnummer gewijzigd .* door een medewerker/);
  expect(html).not.toContain('kcc');
});

it('TML-10 ADM-48 with its switch off the timeline is gone from the menu and from its address', async () => {
  await portal.inside('wisselstad', (write, id) =>
    storeSettings(write, id, { switches: { timeline: false } }),
  );
  try {
    const { browser } = await customer('cedee');
    expect((await browser.get('/')).html).not.toContain('href="/tijdlijn"');
    expect((await browser.get('/tijdlijn')).text).toContain('Dit is nu niet beschikbaar');
  } finally {
    await portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches: {} }));
  }
});

it('TML-B1 without interactions the page says so', async () => {
  const { browser } = await customer('helemaal-nieuw');
  const { text, html } = await browser.get('/tijdlijn');
  expect(text).toContain('Er is nog niets gebeurd');
  expect(html).not.toContain('utrecht-pagination');
});

it('TML-B2 OP-TML-1 an entry without a known icon gets a neutral one', async () => {
  const { browser, customerId } = await customer('zonder-icoon');
  await log(customerId, 'CP_X', 'no-such-icon');
  const [entry = ''] = entriesIn((await browser.get('/tijdlijn')).html);
  expect(entry).toMatch(/^<svg class="voordeur-icon"/);
});

it('TML-B4 what was typed is plain text', async () => {
  const { browser, customerId } = await customer('opmaak');
  await log(
    customerId,
    'CP_X',
    'mail',
    '<img src=x onerror=alert(1)> **vet** [link](https://a.nl)',
  );
  const { html, text } = await browser.get('/tijdlijn');
  expect(html).not.toContain('<img src=x');
  expect(text).toContain('<img src=x onerror=alert(1)> **vet** [link](https://a.nl)');
});

it('TML-B5 when the log cannot be read there is a message instead of an empty timeline', async () => {
  const { browser } = await customer('cedee');
  await withoutTable(portal, 'interaction_answer', async () => {
    const page = await browser.get('/tijdlijn');
    expect(page.status).toBe(500);
    expect(page.text).toContain('Er ging iets mis');
    expect(page.text).not.toContain('Er is nog niets gebeurd');
  });
});

it('a new answer is marked until the customer had it before him; staff looking along leave it new', async () => {
  const { browser } = await customer('devries');
  const agent = await along('HM-01021');
  expect((await agent.get('/meekijken/HM-01021/tijdlijn')).text).toContain('Nieuw antwoord');
  const first = await browser.get('/tijdlijn');
  expect(first.html).toContain('<details class="voordeur-more-text" open>');
  expect(first.text).toContain('Nieuw antwoord');
  await expect
    .poll(async () => (await browser.get('/tijdlijn')).text)
    .not.toContain('Nieuw antwoord');
});

function log(customerId: string, code: string, icon = 'wallet', notes = '') {
  return portal.inside('wisselstad', (write, organisationId) => {
    const kind = portal.house.interactionKinds.get(code) ?? {
      code,
      group: 'PROEF',
      template: 'PROEF',
      description: { page: 'Test', name: 'Test', nl: 'Proef', en: 'Test', mayBeEmpty: false },
      icon,
      shownToCustomer: true,
      createsTask: false,
      taskTeam: '',
    };
    const now = portal.clock.now();
    const actor = { kind: 'nobody' } as const;
    return logInteraction(write, { organisationId, customerId, kind, actor, now, notes });
  });
}
