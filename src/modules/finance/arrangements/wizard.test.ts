import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const step1 = '/financien/betalingsregeling/nieuw';
const step2 = `${step1}/termijnen`;
const change = `${step1}/wijzigen`;
/** Two rents of one dwelling, € 477,43 each. */
const rents = ['VF01021-014', 'VF01021-015'];
const chosen = `${step2}?post=${rents[0]}&post=${rents[1]}`;

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = await as('devries');
});
afterAll(() => portal.close());

async function as(username: string): Promise<Browser> {
  const own = portal.browser('wisselstad');
  await signInAs(portal, own, { role: 'customer', username });
  return own;
}

const ticked = (html: string) =>
  [...html.matchAll(/<input[^>]*name="post" value="([^"]*)"[^>]*checked/g)].map(([, code]) => code);

it('FIN-70 FIN-72 step 1 lists what can be chosen, oldest first, with the details of each', async () => {
  const { html, text } = await browser.get(step1);
  expect(text).toContain('1. Selecteer openstaande facturen 2. Selecteer type en aantal termijnen');
  expect(text).toContain('Kies Open bedrag Vervalt');
  const due = [...text.matchAll(/(\d+) dagen geleden Details|Binnen (\d+) dagen Details/g)].map(
    ([, ago, ahead]) => Number(ahead ?? 0) - Number(ago ?? 0),
  );
  expect(due).toHaveLength(8);
  expect(due).toEqual(due.toSorted((one, other) => one - other));
  expect(text).toContain('Oorspronkelijk bedrag € 5.855,33');
  expect(html).not.toContain('value="VF01021-017"');
});

it('FIN-74 Volgende needs at least one invoice', async () => {
  const page = await browser.fill(step1, {}, step1);
  expect(page.status).toBe(422);
  expect(page.errorAt('post')).toBe('Kies minstens één factuur.');
});

it('FIN-73 FIN-74 step 2 makes the arrangement for exactly the sum: 477,43 twice is 954,86', async () => {
  const page = await browser.post(step1, { post: rents });
  expect(page.location).toBe(chosen);
  expect(page.text).toContain('Totaalbedrag € 954,86');
});

it('OP-FIN-8 invoices of two companies do not go together', async () => {
  const page = await (await as('nunez')).post(step1, { post: ['VF03377-025', 'VF03377-050'] });
  expect(page.status).toBe(422);
  expect(page.errorAt('post')).toContain('Deze facturen zijn van verschillende bedrijven.');
  expect(ticked(page.html)).toEqual(['VF03377-025', 'VF03377-050']);
});

it('OP-FIN-8 nobody can choose an invoice of another customer', async () => {
  const page = await (await as('cedee')).get(chosen);
  expect(page.status).toBe(422);
  expect(page.text).not.toContain('477,43');
});

it('FIN-75 FIN-76 FIN-81 shows the fields of the standard type, to read only', async () => {
  const { text, html } = await browser.get(chosen);
  expect(text).toContain('Kies eerst het type dat het best bij u past.');
  expect(text).toMatch(
    /Type .*Betaalwijze Zelf betalen Termijnfrequentie Eens per maand Vervaldatum eerste termijn Over 0 dagen \(21-11-2026\) Restbedrag Verrekenen met laatste termijn Aantal termijnen/,
  );
  expect(html).toMatch(/<option value="MAANDELIJKS" selected[^>]*>Elke maand een termijn</);
});

it('FIN-79 FIN-96 offers external types and allowed numbers of terms only', async () => {
  const { text } = await browser.get(`${chosen}&type=MAANDELIJKS`);
  expect(text).toContain('3 termijnen van € 318,29');
  expect(text).toContain('6 termijnen van € 159,14');
  expect(text).not.toContain('7 termijnen');
  expect(text).not.toContain('Maatwerk');
});

it('FIN-77 FIN-80 Tonen shows what another type and number come to', async () => {
  const page = await browser.post(change, {
    post: rents,
    type: 'VASTBEDRAG',
    aantal: '3',
    doe: 'tonen',
  });
  expect(page.text).toContain('Termijnfrequentie Eens per maand');
  expect(page.text).toContain('Restbedrag Als extra termijn');
  expect(page.text).toContain('Termijnbedrag Kies eerst het aantal termijnen');
  const { text } = await browser.get(`${chosen}&type=MAANDELIJKS&aantal=3`);
  expect(text).toContain('Termijnbedrag € 318,29');
  expect(text).toContain('1 21-11-2026 € 318,29 2 21-12-2026 € 318,29 3 21-01-2027 € 318,28');
});

it('FIN-78 Vorige keeps the selection, and what was chosen in step 2', async () => {
  const page = await browser.post(change, {
    post: rents,
    type: 'MAANDELIJKS',
    aantal: '4',
    doe: 'vorige',
  });
  expect(ticked(page.html)).toEqual(rents);
  const again = await browser.post(step1, { ...hiddenFieldsOf(page, step1), post: rents });
  expect(again.text).toContain('Termijnbedrag € 238,72');
});

it('FIN-79 sending without a number or a type says so at the field and keeps the rest', async () => {
  const shown = await browser.get(chosen);
  const fields = { ...hiddenFieldsOf(shown, step2), post: rents, type: 'MAANDELIJKS' };
  const withoutCount = await browser.post(step2, fields);
  expect(withoutCount.status).toBe(422);
  expect(withoutCount.errorAt('aantal')).toBe('Kies een aantal termijnen uit de lijst.');
  const tooMany = await browser.post(step2, { ...fields, aantal: '7' });
  expect(tooMany.errorAt('aantal')).toBe('Kies een aantal termijnen uit de lijst.');
  const withoutType = await browser.post(step2, { ...fields, type: '' });
  expect(withoutType.errorAt('type')).toBe('Kies een type uit de lijst.');
  expect(withoutType.text).toContain('Totaalbedrag € 954,86');
});

it('FIN-100 a type that no longer qualifies is refused by the server', async () => {
  const shown = await browser.get(`${chosen}&type=MAANDELIJKS&aantal=3`);
  const setChannel = (channel: string) =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('arrangementTemplate')
        .set({ channel })
        .where('organisationId', '=', organisationId)
        .where('code', '=', 'MAANDELIJKS')
        .execute(),
    );
  await setChannel('internal');
  const page = await browser.post(step2, {
    ...hiddenFieldsOf(shown, step2),
    post: rents,
    type: 'MAANDELIJKS',
    aantal: '3',
  });
  await setChannel('both');
  expect(page.status).toBe(422);
  expect(page.errorAt('type')).toContain('Dit type is niet meer mogelijk.');
});

it('FIN-98 FIN-99 a customer or unit that does not meet the conditions is not offered the type', async () => {
  const recently = await (await as('nunez')).get(`${step2}?post=VF03377-025`);
  expect(recently.text).toContain('Elke twee weken een termijn');
  expect(recently.text).not.toContain('Elke maand een termijn');
  const garage = await browser.get(`${step2}?post=VF01021-013`);
  expect(garage.text).not.toContain('Elke maand een termijn');
});

it('FIN-B14 without any type step 2 says so, with the way back and to the organisation', async () => {
  const { text, html } = await (await as('obriain')).get(`${step2}?post=${await smallEntry()}`);
  expect(text).toContain('Voor deze facturen is geen regeling mogelijk');
  expect(text).toContain('Bel 030 691 00 00');
  expect(html).toContain(`href="${step1}?post=`);
});

it('FIN-69 FIN-B19 says in words that there is no arrangement, and nothing to make one of', async () => {
  const empty = await as('yilmaz');
  expect((await empty.get('/financien')).text).toContain(
    'Er zijn geen bestaande betalingsregelingen om te tonen.',
  );
  expect((await empty.get(step1)).text).toContain('Er zijn geen facturen voor een regeling');
});

it('FIN-B13 FIN-2 a bailiff case that was opened meanwhile closes the wizard and its form', async () => {
  const shown = await browser.get(`${chosen}&type=TWEEWEKEN&aantal=2`);
  await setBailiffCase(true);
  const page = await browser.post(step2, {
    ...hiddenFieldsOf(shown, step2),
    post: rents,
    type: 'TWEEWEKEN',
    aantal: '2',
  });
  const opened = await browser.get(step1);
  await setBailiffCase(false);
  for (const { status, text } of [page, opened]) {
    expect(status).toBe(403);
    expect(text).toContain('Uw betalingen lopen via een deurwaarder');
  }
  expect((await browser.get('/financien')).text).toContain('Er zijn geen bestaande');
});

const store = (switches: Record<string, boolean>) =>
  portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches }));

it('ADM-46 ADM-47 FIN-6 without Betalingsregelingen there is no panel, no link and no wizard', async () => {
  await store({ paymentArrangements: false });
  const finance = await browser.get('/financien');
  const wizard = await browser.get(step1);
  await store({});
  expect(finance.html).not.toContain('id="regeling"');
  expect(finance.html).not.toContain(step1);
  expect(wizard.status).toBe(404);
});

it('ADM-44 FIN-4 without Online betalen its link goes, and the panel with its button stays', async () => {
  await store({ onlinePayment: false });
  const { html } = await browser.get('/financien');
  await store({});
  expect(html).toContain('id="regeling"');
  expect([...html.matchAll(new RegExp(`href="${step1}"`, 'g'))]).toHaveLength(1);
});

it('FIN-68 FIN-70 FIN-71 the panel explains and leads to the wizard, as does Online betalen', async () => {
  const { html, text } = await browser.get('/financien');
  expect(text).toContain(
    'Met een betalingsregeling betaalt u uw openstaande facturen in termijnen.',
  );
  expect([...html.matchAll(new RegExp(`href="${step1}"`, 'g'))]).toHaveLength(2);
});

/** An open invoice of O'Briain that is below the minimum of every template. */
async function smallEntry(): Promise<string> {
  const found = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('ledgerEntry')
      .select('code')
      .where('organisationId', '=', organisationId)
      .where('description', '=', 'Vervangen sleutel centrale deur')
      .where('remainingCents', '>', 0)
      .executeTakeFirstOrThrow(),
  );
  return found.code;
}

async function setBailiffCase(running: boolean): Promise<void> {
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .deleteFrom('bailiffCase')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'DW-TEST')
      .execute();
    if (!running) return;
    const customer = await write
      .selectFrom('customer')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('customerNumber', '=', 'HM-01021')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('bailiffCase')
      .values({
        organisationId,
        customerId: customer.id,
        id: '00000000-0000-4000-8000-00000000dead',
        code: 'DW-TEST',
        startedOn: Temporal.PlainDate.from('2026-11-21'),
      })
      .execute();
  });
}
