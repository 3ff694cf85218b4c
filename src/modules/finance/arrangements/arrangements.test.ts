import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { factsOf } from '#foundation/facts/fact.ts';
import { readFacts } from '#foundation/facts/read-facts.ts';
import type { Browser, Fields, Page } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const step1 = '/financien/betalingsregeling/nieuw';
const step2 = `${step1}/termijnen`;
/** Two rents of € 477,43. */
const rents = ['VF01021-014', 'VF01021-022'];

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

async function as(username: string): Promise<Browser> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

const query = (post: readonly string[], rest: Record<string, string> = {}) =>
  new URLSearchParams([
    ...post.map((code): [string, string] => ['post', code]),
    ...Object.entries(rest),
  ]).toString();

const termsOf = async (browser: Browser, post: readonly string[], type = '', aantal = '') =>
  browser.get(`${step2}?${query(post, { type, aantal })}`);

/** Sends the form of step 2 as it stands on the page. */
const send = (browser: Browser, page: Page, post: readonly string[], fields: Fields) =>
  browser.post(step2, { ...hiddenFieldsOf(page, step2), post, ...fields });

const openOf = (code: string) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const entry = await write
      .selectFrom('ledgerEntry')
      .select('remainingCents')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return entry.remainingCents;
  });

const arrangementsOf = (customerNumber: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('arrangement as a')
      .innerJoin('customer as c', 'c.id', 'a.customerId')
      .select(['a.id', 'a.code', 'a.status', 'a.totalCents', 'a.endedOn'])
      .where('a.organisationId', '=', organisationId)
      .where('c.customerNumber', '=', customerNumber)
      .orderBy('a.code')
      .execute(),
  );

it('FIN-101 FIN-69 sending creates the arrangement with its terms and shows it in the list', async () => {
  const browser = await as('devries');
  const before = await browser.get('/financien');
  expect(before.text).toContain('Er zijn geen bestaande betalingsregelingen om te tonen.');
  const page = await send(browser, await termsOf(browser, rents, 'MAANDELIJKS', '3'), rents, {
    type: 'MAANDELIJKS',
    aantal: '3',
  });
  expect(page.text).toContain('Uw betalingsregeling is aangemaakt.');
  expect(page.text).toMatch(
    /1 21-11-2026 € 318,29 Na activering 2 21-12-2026 € 318,29 Na activering 3 21-01-2027 € 318,28/,
  );
  const list = await browser.get('/financien');
  expect(list.text).toContain('Referentie Startdatum Totaalbedrag Status');
  expect(list.text).toContain('BR26-000001 21-11-2026 € 954,86 Aangemaakt');
});

it('FIN-109 an arrangement that is not activated leaves the invoices open, and holds them', async () => {
  const browser = await as('devries');
  const { text } = await browser.get('/financien');
  expect(text).toContain('Openstaand saldo € 11.627,85');
  expect(await Promise.all(rents.map(openOf))).toEqual([47_743, 47_743]);
  expect((await browser.get(step1)).html).not.toContain(`value="${rents[0]}"`);
});

it('FIN-92 FIN-101 writes the interaction of the template, with the icon of Financiën', async () => {
  const entries = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('interactionLogEntry')
      .select(['templateCode', 'icon', 'authorKind'])
      .where('organisationId', '=', organisationId)
      .where('templateCode', '=', 'CP_ARRANGEMENT_ADD')
      .execute(),
  );
  expect(entries).toEqual([
    { templateCode: 'CP_ARRANGEMENT_ADD', icon: 'wallet', authorKind: 'customer' },
  ]);
});

it('FIN-89 FIN-103 FIN-104 an arrangement that starts at once is activated, its terms are open invoices', async () => {
  const browser = await as('devries');
  const post = ['VF01021-015', 'VF01021-016'];
  const page = await send(browser, await termsOf(browser, post, 'TWEEWEKEN', '3'), post, {
    type: 'TWEEWEKEN',
    aantal: '3',
  });
  expect(page.text).toContain('Uw betalingsregeling is aangemaakt en geactiveerd.');
  expect(page.text).toContain('Geactiveerd');
  const { text } = await browser.get('/financien');
  expect(text).toContain('Bet.regeling € 318,28 Binnen 14 dagen');
  expect(text).toContain('Bet.regeling € 318,29 Binnen 28 dagen');
  expect(text).toContain('Bet.regeling € 318,29 Binnen 42 dagen');
});

it('FIN-106 activation settles the original invoices and leaves the balance as it was', async () => {
  const { text } = await (await as('devries')).get('/financien');
  expect(text).toContain('Openstaand saldo € 11.627,85');
  expect(await openOf('VF01021-015')).toBe(0);
  const settled = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('settlement as s')
      .innerJoin('arrangement as a', 'a.id', 's.arrangementId')
      .innerJoin('ledgerEntry as e', 'e.id', 's.entryId')
      .select(['e.code', 's.cents', 'a.code as arrangement'])
      .where('s.organisationId', '=', organisationId)
      .where('e.code', 'like', 'VF01021-%')
      .orderBy('e.code')
      .execute(),
  );
  expect(settled).toEqual([
    { code: 'VF01021-015', cents: 47_743, arrangement: 'BR26-000002' },
    { code: 'VF01021-016', cents: 47_743, arrangement: 'BR26-000002' },
  ]);
});

it('FIN-105 the terms can be paid online like other invoices', async () => {
  const { html } = await (await as('devries')).get('/financien');
  const panel = /<details[^>]*id="betalen".*?<\/details>\s*<details/s.exec(html)?.[0] ?? html;
  expect(panel.replace(/&nbsp;|\s/g, ' ')).toContain('Bet.regeling');
});

it('FIN-102 what cannot be activated is created, and the customer is told so', async () => {
  const owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  // A direct-debit batch takes the invoice at the very moment that the arrangement is made.
  await owner.query(`create function collect_now() returns trigger language plpgsql as $$ begin
      update ledger_entry set in_collection_cents = 100 where id = new.entry_id; return null; end $$;
    create trigger collect_now after insert on arrangement_entry for each row execute function collect_now()`);
  const browser = await as('devries');
  const post = ['VF01021-018'];
  const page = await send(browser, await termsOf(browser, post, 'TWEEWEKEN', '2'), post, {
    type: 'TWEEWEKEN',
    aantal: '2',
  });
  await owner.query('drop trigger collect_now on arrangement_entry; drop function collect_now()');
  await owner.end();
  expect(page.text).toContain('is aangemaakt, maar nog niet geactiveerd');
  expect(page.text).toContain('Aangemaakt');
  expect(await openOf('VF01021-018')).toBe(48_685);
});

it('FIN-B16 pressing twice makes one arrangement; an invoice is in one open arrangement only', async () => {
  const browser = await as('devries');
  const post = ['VF01021-021'];
  const page = await termsOf(browser, post, 'TWEEWEKEN', '6');
  const other = await termsOf(browser, post, 'TWEEWEKEN', '6');
  const fields = { type: 'TWEEWEKEN', aantal: '6' };
  const before = (await arrangementsOf('HM-01021')).length;
  const [pressed, pressedAgain, elsewhere] = await Promise.all([
    send(browser, page, post, fields),
    send(browser, page, post, fields),
    send(browser, other, post, fields),
  ]);
  expect(await arrangementsOf('HM-01021')).toHaveLength(before + 1);
  expect(pressedAgain.status).toBe(pressed.status);
  const refused = pressed.status === 422 ? pressed : elsewhere;
  const made = pressed.status === 422 ? elsewhere : pressed;
  expect([made.status, refused.status]).toEqual([200, 422]);
  expect(refused.text).toContain('Deze facturen kunnen niet meer in een regeling.');
});

it('FIN-B18 a changed invoice is shown for confirmation again, and nothing is sent', async () => {
  const browser = await as('devries');
  const post = ['VF01021-019'];
  const shown = await termsOf(browser, post, 'TWEEWEKEN', '2');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ remainingCents: 500_000 })
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'VF01021-019')
      .execute(),
  );
  const before = (await arrangementsOf('HM-01021')).length;
  const fields = { type: 'TWEEWEKEN', aantal: '2' };
  const again = await send(browser, shown, post, fields);
  expect(again.status).toBe(422);
  expect(again.text).toContain('Het totaalbedrag is nu € 5.000,00.');
  expect(await arrangementsOf('HM-01021')).toHaveLength(before);
  const sent = await send(browser, again, post, fields);
  expect(sent.text).toContain('Uw betalingsregeling is aangemaakt en geactiveerd.');
  expect((await arrangementsOf('HM-01021')).at(-1)?.totalCents).toBe(500_000);
});

it('OP-FIN-6 an arrangement is completed when its last term is paid, and runs again when a payment is undone', async () => {
  const terms = ['RT03433-029', 'RT03433-030'];
  const setOpen = (code: string, remainingCents: number) =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('ledgerEntry')
        .set({ remainingCents })
        .where('organisationId', '=', organisationId)
        .where('code', '=', code)
        .execute(),
    );
  const status = async () => (await arrangementsOf('HM-03433'))[0]?.status;
  await setOpen(terms[0] ?? '', 0);
  expect(await status()).toBe('activated');
  await setOpen(terms[1] ?? '', 0);
  expect(await status()).toBe('completed');
  await setOpen(terms[1] ?? '', 5_000);
  expect(await status()).toBe('activated');
});

it('FIN-108 reads from the same data whether an arrangement or a bailiff case runs', async () => {
  const facts = await portal.inside('wisselstad', async (write, organisationId) => {
    const customers = await write
      .selectFrom('customer')
      .select(['id', 'customerNumber'])
      .where('organisationId', '=', organisationId)
      .where('customerNumber', 'in', ['HM-03433', 'HM-02002', 'HM-03377', 'HM-06367'])
      .orderBy('customerNumber')
      .execute();
    const read = await readFacts(write, factsOf(portal.house, 'housing'), {
      organisationId,
      about: 'customer',
      ids: customers.map(({ id }) => id),
      today: Temporal.PlainDate.from('2026-11-21'),
    });
    return customers.map(({ id, customerNumber }) => [
      customerNumber,
      read.get(id)?.get('runningArrangement'),
      read.get(id)?.get('runningBailiffCase'),
      read.get(id)?.get('monthsSinceLastArrangement'),
    ]);
  });
  expect(facts).toEqual([
    ['HM-02002', false, true, null],
    ['HM-03377', false, false, 5],
    ['HM-03433', true, false, 0],
    ['HM-06367', false, false, null],
  ]);
});

it('shows nobody the arrangement of another customer', async () => {
  const [arrangement] = await arrangementsOf('HM-01021');
  const page = await (await as('cedee')).get(`/financien/betalingsregeling/${arrangement?.id}`);
  expect(page.status).toBe(404);
});
