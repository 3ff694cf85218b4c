import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { type PayingPortal, startPayingPortal } from '../../../../test/support/paying.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: PayingPortal;

beforeAll(async () => {
  portal = await startPayingPortal();
});

afterAll(() => portal.close());

const three = [
  { code: 'V1', cents: 48685, dueOn: '2026-10-31' },
  { code: 'V2', cents: 535533, dueOn: '2026-11-10' },
  { code: 'V3', cents: 292109, dueOn: '2026-11-25' },
];

const panelOf = (html: string) => html.slice(html.indexOf('id="betalen"'));

it('FIN-20 FIN-21 FIN-23 lists what can be paid, oldest first, less what is under way', async () => {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: 'devries' });
  const { html } = await browser.get('/financien');
  const rows = [...panelOf(html).matchAll(/name="post"[^>]*data-cents="(\d+)"/g)].map(([, cents]) =>
    Number(cents),
  );
  expect(rows).toEqual([47743, 47743, 47743, 47743, 48685, 535533, 292109, 47743]);
});

it('FIN-24 FIN-25 FIN-49 explains, and starts at 0,00', async () => {
  const { browser } = await portal.customer('uitleg', three);
  const { html, text } = await browser.get('/financien');
  expect(text).toContain('Kies welke facturen u wilt betalen.');
  expect(text).toContain('Kunt u niet alles in één keer betalen? Vraag een betalingsregeling aan');
  expect(/name="bedrag"[^>]*value="([^"]*)"/.exec(panelOf(html))?.[1]).toBe('0,00');
});

it('FIN-26 FIN-30 Bereken works the total and the shares out without script', async () => {
  const { browser, ids } = await portal.customer('bereken', three);
  const form = {
    post: Object.values(ids),
    doe: 'bereken',
    formKey: '00000000-0000-4000-8000-000000000001',
  };
  const total = await browser.post('/financien/betalen', { ...form, bedrag: '0,00' });
  expect(total.status).toBe(200);
  expect(total.valueOf('bedrag')).toBe('8.763,27');
  expect(total.text).toContain('U koos 3 facturen, samen € 8.763,27.');
  const part = await browser.post('/financien/betalen', { ...form, bedrag: '8000' });
  expect(part.text).toContain('€ 2.157,82 i.p.v. 2.921,09');
  expect(portal.bank.payments.all()).toHaveLength(0);
});

it('FIN-32 FIN-33 FIN-38 Betaal nu asks the provider and answers a page with its link', async () => {
  const { pay } = await portal.customer('link', three);
  const page = await pay(['V1', 'V2', 'V3'], '8.000,00');
  const made = portal.lastPayment();
  expect(made).toMatchObject({ cents: 800_000, method: 'ideal', status: 'open' });
  expect(page.status).toBe(200);
  expect(page.html).toMatch(
    new RegExp(`<a [^>]*href="${portal.bank.url}/betalen/${made.id}"[^>]*target="_blank"`),
  );
  expect(page.text).toContain('U hebt aangegeven dat u € 8.000,00 wilt betalen.');
  expect(page.text).toContain('Sluiten');
  expect(made.metadata.reference).toMatch(/^IDL-\d{8}$/);
});

it('FIN-B7 the link stands on the page itself and stays there, so that a blocked tab costs nothing', async () => {
  const { pay, browser } = await portal.customer('geblokkeerd', three);
  await pay(['V1'], '100');
  const { id, metadata } = portal.lastPayment();
  const link = `href="${portal.bank.url}/betalen/${id}"`;
  expect((await browser.get(`/financien/betaling/${metadata.reference}`)).html).toContain(link);
  expect((await browser.get('/financien')).html).toContain(
    `href="/financien/betaling/${metadata.reference}"`,
  );
});

it('FIN-37 FIN-39 FIN-40 the amount is at once deducted from the entries and shown in their details', async () => {
  const { pay, browser } = await portal.customer('aftrek', three);
  await pay(['V1', 'V2', 'V3'], '8000');
  expect(await portal.entries('aftrek')).toEqual({
    V1: [48685, 48685],
    V2: [535533, 535533],
    V3: [292109, 215782],
  });
  const { html, text } = await browser.get('/financien');
  expect(
    [...panelOf(html).matchAll(/name="post"[^>]*data-cents="(\d+)"/g)].map(([, cents]) => cents),
  ).toEqual(['76327']);
  expect(text).toContain('Online betaling aangevraagd € 2.157,82');
  expect(text).toContain('Openstaand saldo € 8.763,27');
});

it.each([
  ['', 'U hebt nog geen bedrag ingevuld.'],
  ['veel', 'Wij begrijpen dit bedrag niet.'],
  ['1000.00', 'Wij begrijpen dit bedrag niet.'],
  ['1.000,00', 'Dit is meer dan u nu voor deze facturen kunt betalen: € 486,85.'],
  ['0', 'Vul een bedrag in van meer dan € 0,00.'],
  ['-5', 'Vul een bedrag in van meer dan € 0,00.'],
  ['1,005', 'Vul hoogstens twee cijfers achter de komma in.'],
  ['486,86', 'Dit is meer dan u nu voor deze facturen kunt betalen: € 486,85.'],
])(
  'FIN-B1 FIN-28 the amount "%s" is refused at the field, with the selection kept',
  async (typed, message) => {
    const { pay, ids } = await portal.customer(
      `bedrag${typed.length}${typed}`.replace(/\W/g, 'x'),
      three,
    );
    const before = portal.bank.payments.all().length;
    const page = await pay(['V1'], typed);
    expect(page.status).toBe(422);
    expect(page.errorAt('bedrag')).toContain(message);
    expect(page.html).toMatch(new RegExp(`value="${ids.V1}"[^>]*checked`));
    expect(page.valueOf('bedrag')).toBe(typed === '' || typed === '0' ? '486,85' : typed);
    expect(portal.bank.payments.all()).toHaveLength(before);
  },
);

it('FIN-B2 without a selection it is refused with a message', async () => {
  const { pay } = await portal.customer('niets', three);
  const page = await pay([], '10');
  expect(page.status).toBe(422);
  expect(page.text).toContain('Kies eerst welke facturen u wilt betalen.');
});

it('FIN-27 FIN-B5 entries of two companies are refused; the page names the companies', async () => {
  const { pay, browser } = await portal.customer('bedrijven', [
    { code: 'A', cents: 1000 },
    { code: 'B', cents: 2000, company: 'WV' },
  ]);
  const page = await pay(['A', 'B'], '10');
  expect(page.status).toBe(422);
  expect(page.text).toContain('U betaalt per keer de facturen van één bedrijf.');
  const { html } = await browser.get('/financien');
  expect(new Set([...html.matchAll(/data-group="([^"]+)"/g)].map(([, group]) => group)).size).toBe(
    2,
  );
  expect(html).toContain('Wisselstad Vastgoed B.V.');
});

it('FIN-B5 an entry of another customer and a credit note are refused and change nothing', async () => {
  const other = await portal.customer('buurman', [{ code: 'X', cents: 5000 }]);
  const mine = await portal.customer('indringer', [
    { code: 'Y', cents: 5000 },
    { code: 'C', cents: -1000, kind: 'credit_note' },
  ]);
  for (const code of [other.ids.X ?? '', 'C']) {
    const page = await mine.pay(['Y', code], '10');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Een van deze facturen kunt u niet (meer) betalen.');
  }
  expect(await portal.entries('buurman')).toEqual({ X: [5000, 0] });
  expect(await portal.entries('indringer')).toEqual({ Y: [5000, 0], C: [-1000, 0] });
});

it('FIN-B3 a double press is one request with the same link', async () => {
  const { pay, formKey } = await portal.customer('dubbel', three);
  const key = await formKey();
  const before = portal.bank.payments.all().length;
  const pages = await Promise.all([pay(['V1'], '100', key), pay(['V1'], '100', key)]);
  const again = await pay(['V1'], '100', key);
  const links = [...pages, again].map(
    ({ html }) => /href="([^"]*\/betalen\/tr_[^"]*)"/.exec(html)?.[1],
  );
  expect(new Set(links).size).toBe(1);
  expect(links[0]).toContain(portal.lastPayment().id);
  expect(portal.bank.payments.all()).toHaveLength(before + 1);
  expect(await portal.entries('dubbel')).toHaveProperty('V1', [48685, 10000]);
});

it('FIN-B3 the same form with another amount is refused, not guessed', async () => {
  const { pay, formKey } = await portal.customer('anders', three);
  const key = await formKey();
  await pay(['V1'], '100', key);
  const page = await pay(['V1'], '200', key);
  expect(page.status).toBe(422);
  expect(page.text).toContain('Met dit formulier hebt u al een betaling aangevraagd.');
  expect(await portal.entries('anders')).toHaveProperty('V1', [48685, 10000]);
});

it('FIN-B4 two tabs that pay the same entries at the same moment never reserve more than there is', async () => {
  const { pay, formKey } = await portal.customer('tabs', [{ code: 'V1', cents: 10000 }]);
  const keys = [await formKey(), await formKey()];
  const pages = await Promise.all(keys.map((key) => pay(['V1'], '60', key)));
  expect(pages.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  const refused = pages.find(({ status }) => status === 422);
  expect(refused?.text).toContain('Dit is meer dan u nu voor deze facturen kunt betalen: € 40,00.');
  expect(await portal.entries('tabs')).toEqual({ V1: [10000, 6000] });
});

it('FIN-B13 FIN-2 a bailiff case that begins meanwhile refuses the request', async () => {
  const { pay, formKey, customerId } = await portal.customer('beslag', three);
  const key = await formKey();
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('bailiffCase')
      .values({
        organisationId,
        customerId,
        id: customerId,
        code: 'DW-TEST',
        startedOn: portal.clock.now().toZonedDateTimeISO('UTC').toPlainDate(),
      })
      .execute(),
  );
  const page = await pay(['V1'], '100', key);
  expect(page.status).toBe(403);
  expect(page.text).toContain('Uw betalingen lopen via een deurwaarder');
  expect(await portal.entries('beslag')).toHaveProperty('V1', [48685, 0]);
});

it('FIN-B12 without an e-mail address paying works, and the page says that no e-mail is sent', async () => {
  const { pay, customerId } = await portal.customer('zonder-mail', three);
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('customer')
      .set({ email: null })
      .where('organisationId', '=', organisationId)
      .where('id', '=', customerId)
      .execute(),
  );
  const page = await pay(['V1'], '100');
  expect(page.text).toContain('Daarom sturen wij u geen e-mail met de link.');
  expect(page.text).toContain('Naar de betaalpagina');
  expect(portal.lastPayment().metadata.email).toBeUndefined();
});

it('FIN-4 without the switch Online betalen there is no panel, no form and no payment page', async () => {
  const { browser, pay, formKey } = await portal.customer('schakelaar', three);
  const key = await formKey();
  await portal.inside('wisselstad', (write, id) =>
    storeSettings(write, id, { switches: { onlinePayment: false } }),
  );
  const page = await browser.get('/financien');
  const refused = await pay(['V1'], '100', key);
  await portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches: {} }));
  expect(page.html).not.toContain('id="betalen"');
  expect(refused.status).toBe(404);
});

it('nobody sees the payment of another customer', async () => {
  const { pay } = await portal.customer('eigenaar', three);
  await pay(['V1'], '100');
  const { browser } = await portal.customer('vreemde', []);
  const { reference } = portal.lastPayment().metadata;
  expect((await browser.get(`/financien/betaling/${reference}`)).status).toBe(404);
});
