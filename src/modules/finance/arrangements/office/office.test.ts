import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';

const templates = '/kantoor/regelingssjablonen';
const arrangements = '/kantoor/betalingsregelingen';
const help = '/kantoor/hulp-bij-achterstand';

let portal: TestPortal;
let staff: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  staff = portal.browser('wisselstad');
  await signInAs(portal, staff, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

async function customer(username: string): Promise<Browser> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

/** The address of a record, from the link with its name on the list. */
async function pathOf(list: string, name: string): Promise<string> {
  const { html } = await staff.get(`${list}?zoek=${name}`);
  const found = new RegExp(`href="(${list}/[0-9a-f-]{36})">${name}<`).exec(html)?.[1];
  if (found === undefined) throw new Error(`${name} is not on ${list}`);
  return found;
}

const ledger = (code: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('ledgerEntry')
      .select(['remainingCents', 'id'])
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow(),
  );

it('FIN-82 FIN-84 FIN-90 the card of a template holds its properties', async () => {
  const page = await staff.get(await pathOf(templates, 'MAANDELIJKS'));
  expect(page.valueOf('termijnbedrag')).toBe('15,00');
  expect(page.valueOf('termijnen')).toBe('6');
  expect(page.valueOf('regelingsbedrag')).toBe('100,00');
  expect(page.valueOf('factuurtype')).toBe('Factuur');
  expect(page.valueOf('transactiewijze')).toBe('HANDMATIG');
  expect(page.valueOf('eerste')).toBe('0D');
  expect(page.valueOf('frequentie')).toBe('1M');
  expect(page.html).toMatch(/<option value="both" selected[^>]*>Beide</);
});

it('FIN-91 the card holds the letter template, which may be empty', async () => {
  const withLetter = await staff.get(await pathOf(templates, 'MAATWERK'));
  expect(withLetter.valueOf('brief')).toBe('BETREG');
  expect((await staff.get(await pathOf(templates, 'MAANDELIJKS'))).valueOf('brief')).toBe('');
});

it('FIN-88 FIN-92 the card warns about an extra term and another interaction template', async () => {
  const risky = await staff.get(await pathOf(templates, 'VASTBEDRAG'));
  expect(risky.text).toContain('Een extra termijn past niet goed bij een sjabloon');
  expect(risky.text).toContain('de code is niet CP_ARRANGEMENT_ADD');
  const internal = await staff.get(await pathOf(templates, 'MAATWERK'));
  expect(internal.text).not.toContain('de code is niet CP_ARRANGEMENT_ADD');
});

it('FIN-90 a formula that cannot be read is refused beside its field, and stays as it was typed', async () => {
  const path = await pathOf(templates, 'MAANDELIJKS');
  const page = await staff.get(path);
  const typed = Object.fromEntries(
    [...page.html.matchAll(/<input[^>]*name="(\w+)"[^>]*>/g)].map(([, name = '']) => [
      name,
      page.valueOf(name) ?? '',
    ]),
  );
  const answer = await staff.post(path, {
    ...typed,
    standaard: 'ja',
    kanaal: 'both',
    alles: 'nee',
    restbedrag: 'last_term',
    activatie: 'nee',
    frequentie: '0D',
  });
  expect(answer.status).toBe(422);
  expect(answer.errorAt('frequentie')).toBe('Vul een formule in zoals 2W of 1M.');
  expect(answer.valueOf('frequentie')).toBe('0D');
});

it('FIN-93 FIN-94 FIN-95 the list of conditions shows source, operator, kind and value', async () => {
  const { text } = await staff.get(await pathOf(templates, 'MAANDELIJKS'));
  expect(text).toContain('Maanden sinds laatste betalingsregeling Klant > CONST 11');
  expect(text).toContain('Soort eenheid Eenheid = CONST Woning');
});

it('FIN-94 a condition is added with a fact from the picker, changed and deleted', async () => {
  const card = await pathOf(templates, 'TWEEWEKEN');
  const pick = await staff.get(`${card}/condities/nieuw`);
  expect(pick.text).toMatch(/Klant .*Openstaand saldo \(euro\).* Eenheid .*Type eenheid/);
  const fact = `${card}/condities/nieuw?feit=unit.unitKind`;
  expect(pick.html).toContain(`href="${fact}"`);
  const typed = { operator: '=', soort: 'CONST', waarde: 'Kasteel' };
  const refused = await staff.fill(fact, typed, `${card}/condities/nieuw`);
  expect(refused.errorAt('waarde')).toBe('Deze waarde past niet bij de bronwaarde.');
  expect(refused.valueOf('waarde')).toBe('Kasteel');
  const added = await staff.fill(fact, { ...typed, waarde: 'garage' }, `${card}/condities/nieuw`);
  expect(added.text).toContain('Soort eenheid Eenheid = CONST Garage');
  const condition = /href="([^"]*\/condities\/[0-9a-f-]{36})"/.exec(added.html)?.[1] ?? '';
  const stale = await staff.get(condition);
  const changed = await staff.fill(condition, { ...typed, waarde: 'Woning' }, condition);
  expect(changed.text).toContain('Soort eenheid Eenheid = CONST Woning');
  const late = await staff.post(condition, {
    ...hiddenFieldsOf(stale, condition),
    ...typed,
    waarde: 'Garage',
  });
  expect(late.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
  const deleted = await staff.post(`${condition}/verwijderen`, {});
  expect(deleted.text).toContain('Dit sjabloon heeft geen condities');
});

it('FIN-102 OP-FIN-7 staff activate an arrangement, once', async () => {
  const path = await pathOf(arrangements, 'BR-10052');
  const shown = await staff.get(path);
  const act = `${path}/activeren`;
  const page = await staff.post(act, hiddenFieldsOf(shown, act));
  expect(page.text).toContain('De regeling is geactiveerd.');
  expect((await ledger('VF03701-025')).remainingCents).toBe(0);
  expect((await ledger('BR-10052-03')).remainingCents).toBe(24_974);
  const again = await staff.post(act, { ...hiddenFieldsOf(shown, act), formKey: '' });
  expect(again.status).toBe(422);
  expect(again.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
});

it('OP-FIN-6 cancelling opens what was not paid again, and leaves the balance as it was', async () => {
  const path = await pathOf(arrangements, 'BR-10047');
  const before = (await (await customer('abdi')).get('/financien')).text;
  const balance = /Openstaand saldo (€ [\d.,-]+)/.exec(before)?.[1];
  const page = await staff.fill(`${path}/annuleren`, {}, `${path}/annuleren`);
  expect(page.text).toContain('De regeling is geannuleerd.');
  const after = (await (await customer('abdi')).get('/financien')).text;
  expect(/Openstaand saldo (€ [\d.,-]+)/.exec(after)?.[1]).toBe(balance);
  // Of € 300,00 one term of € 100,00 was paid.
  expect((await ledger('VF03433-027')).remainingCents).toBe(20_000);
  expect((await ledger('RT03433-029')).remainingCents).toBe(0);
});

it('OP-FIN-6 the list of staff finds arrangements by customer and status', async () => {
  const found = await staff.get(`${arrangements}?zoek=HM-03377&status=completed`);
  expect(found.text).toContain('BR-09812');
  expect((await staff.get(`${arrangements}?status=created`)).text).not.toContain('BR-09812');
});

it('the customer card shows arrangements and the answer to the offer of help', async () => {
  const { id } = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('customer')
      .select('id')
      .where('customerNumber', '=', 'HM-03377')
      .executeTakeFirstOrThrow(),
  );
  const { text } = await staff.get(`/kantoor/klanten/${id}`);
  expect(text).toMatch(/BR-09812 \d\d-\d\d-\d{4} € 620,00 Afgerond/);
  expect(text).toContain('Nog niet gevraagd of niet beantwoord.');
});

it('offers help to who is in arrears, and keeps the answer with its date', async () => {
  const browser = await customer('devries');
  const { text } = await browser.get('/financien');
  expect(text).toMatch(
    /Maakt u zich zorgen over geld\? U hebt een achterstand van € [\d.]+,\d\d\./,
  );
  expect(text).toContain('Bel 0800 8115');
  const page = await browser.fill('/financien', { antwoord: 'ja' }, '/financien/hulp');
  expect(page.text).toContain('Wij nemen contact met u op.');
  expect(page.text).toContain('U hebt op 21-11-2026 gevraagd of wij contact met u opnemen.');
  const kept = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('debtHelpAnswer')
      .select(['wantsContact', 'answeredAt'])
      .where('organisationId', '=', organisationId)
      .execute(),
  );
  expect(kept.map((row) => [row.wantsContact, String(row.answeredAt)])).toEqual([
    [true, '2026-11-21T10:00:00Z'],
  ]);
});

it('offers no help to who has no arrears, or less than the days that were set', async () => {
  expect((await (await customer('yilmaz')).get('/financien')).html).not.toContain('id="hulp"');
  expect((await (await customer('cedee')).get('/financien')).html).not.toContain('id="hulp"');
});

it('shows staff the answers, who tick off that they had contact', async () => {
  const list = await staff.get(help);
  expect(list.text).toContain('Wil contact');
  expect(list.text).toContain('Nog te doen');
  const nobody = await staff.post(`${help}/contact`, {});
  expect(nobody.status).toBe(422);
  expect(nobody.text).toContain('Kies minstens één klant.');
  const id = /name="antwoord" value="([^"]*)"/.exec(list.html)?.[1] ?? '';
  const done = await staff.post(`${help}/contact`, { antwoord: id });
  expect(done.text).toContain('Gedaan op 21-11-2026');
  const { text } = await (await customer('devries')).get('/financien');
  expect(text).toContain('Dat hebben wij gedaan.');
});
