import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { toldBy } from '../../../../test/support/told.ts';

let portal: TestPortal;
let staff: Browser;
let cedee: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  staff = portal.browser('wisselstad');
  await signInAs(portal, staff, { role: 'employee' });
  cedee = portal.browser('wisselstad');
  await signInAs(portal, cedee, { role: 'customer', username: 'cedee' });
});
afterAll(() => portal.close());

const repair = (code: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairRequest')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow(),
  );

const orderOf = (requestId: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairOrder')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('requestId', '=', requestId)
      .orderBy('code')
      .executeTakeFirstOrThrow(),
  );

async function act(card: string, action: string, fields: Record<string, string>) {
  const shown = await staff.get(card);
  return staff.post(`${card}/${action}`, {
    ...hiddenFieldsOf(shown, `${card}/${action}`),
    ...fields,
  });
}

/** Does something on a card, and answers what cedee was told by it. */
const told = (card: string, action: string, fields: Record<string, string>) =>
  toldBy(portal, 'HM-06367', () => act(card, action, fields));

it('REP-12 ADM-179 lists requests, also those of somebody who did not sign in', async () => {
  const all = await staff.get('/kantoor/reparaties');
  expect(all.text).toContain('OV-00000036-000');
  const anonymous = await staff.get('/kantoor/reparaties?anoniem=ja');
  expect(anonymous.text).toContain('1 gevonden');
  expect(anonymous.text).toContain('P. Janssen Merelhof 20, Zeist Zonder inloggen');
  expect((await staff.get('/kantoor/reparaties?zoek=hemelwater')).text).toContain('1 gevonden');
  expect((await cedee.get('/kantoor/reparaties')).text).not.toContain('OV-00000024-000');
});

it('REP-16 assigns, plans, fixes and finishes an order; the customer hears of each state', async () => {
  const { id } = await repair('OV-00000036-000');
  const card = `/kantoor/reparaties/${id}`;
  const { id: opdracht } = await orderOf(id);
  const toCrew = { opdracht, uitvoerder: 'eigen', vakgroep: 'Loodgieter' };
  expect(await told(card, 'toewijzen', toCrew)).toEqual({
    bell: ['Wij zijn begonnen met uw reparatieverzoek OV-00000036-000'],
    mails: ['Uw reparatieverzoek OV-00000036-000: In behandeling'],
  });
  expect((await repair('OV-00000036-000')).state).toBe('in_progress');
  const wrong = await act(card, 'plannen', { opdracht, dag: '31-02-2027', van: '25:00', tot: '' });
  expect(wrong.status).toBe(422);
  const day = { dag: '09-12-2026', van: '10:00', tot: '09:00' };
  expect((await act(card, 'plannen', { opdracht, ...day })).text).toContain('niet na de begintijd');
  expect(await told(card, 'plannen', { opdracht, ...day, tot: '12:00' })).toEqual({
    bell: [
      'Wij komen langs voor uw reparatieverzoek OV-00000036-000: woensdag, 09-12-2026, 10:00 - 12:00',
    ],
    mails: ['Wij komen langs: woensdag, 09-12-2026, 10:00 - 12:00'],
  });
  expect((await repair('OV-00000036-000')).state).toBe('planned');
  expect((await orderOf(id)).plannedStart?.toString()).toBe('2026-12-09T09:00:00Z');
  const planned = 'Wij komen langs: woensdag, 09-12-2026, 10:00 - 12:00';
  const mail = (await portal.mails()).find(({ subject }) => subject === planned);
  expect(JSON.stringify(mail)).toContain(`/onderhoud/${id}/afspraak/${opdracht}`);
  expect(await told(card, 'opdracht', { opdracht, doe: 'vastzetten' })).toEqual({
    bell: [],
    mails: [],
  });
  expect((await cedee.get(`/onderhoud/${id}/wijzigen`)).text).toContain('De afspraak ligt vast.');
  const late = await staff.post(`${card}/plannen`, { opdracht, ...day, tot: '13:00' });
  expect(late.text).toContain('Dit kan niet in deze stand.');
  expect(await told(card, 'opdracht', { opdracht, doe: 'uitgevoerd' })).toEqual({
    bell: ['Uw reparatieverzoek OV-00000036-000 is afgehandeld'],
    mails: ['Uw reparatie OV-00000036-000 is afgehandeld. Is het goed zo?'],
  });
  expect(await repair('OV-00000036-000')).toMatchObject({ state: 'done' });
  const history = await staff.get(card);
  expect(history.text).toContain('Planning vastgezet');
});

it('REP-26 awarding an order to a supplier closes withdrawal, accepting it closes the date', async () => {
  const { id } = await repair('OV-00000033-000');
  const card = `/kantoor/reparaties/${id}`;
  const { id: opdracht } = await orderOf(id);
  const glass = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairContractor')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'GLAS')
      .executeTakeFirstOrThrow(),
  );
  await act(card, 'toewijzen', { opdracht, uitvoerder: glass.id, vakgroep: '' });
  expect(await orderOf(id)).toMatchObject({ state: 'awarded', executor: 'contractor' });
  expect((await cedee.get(`/onderhoud/${id}/intrekken`)).html).not.toContain('name="reden"');
  expect((await cedee.get(`/onderhoud/${id}/wijzigen`)).html).toContain('name="dag"');
  expect(await told(card, 'opdracht', { opdracht, doe: 'accepteren' })).toEqual({
    bell: ['Een opdracht van uw reparatieverzoek OV-00000033-000: Geaccepteerd'],
    mails: ['Uw reparatieverzoek OV-00000033-000: Opdracht: Geaccepteerd'],
  });
  expect((await cedee.get(`/onderhoud/${id}/wijzigen`)).html).not.toContain('name="dag"');
  expect((await cedee.get(`/onderhoud/${id}`)).text).toContain(
    'Glaszetterij De Ruit inspectie Geaccepteerd',
  );
  const stranger = await staff.post(`${card}/toewijzen`, {
    opdracht,
    uitvoerder: id,
    vakgroep: '',
  });
  expect(stranger.status).toBe(422);
});

it('asks the customer, who answers; adds an order; closes a request', async () => {
  const { id } = await repair('OV-00000032-000');
  const card = `/kantoor/reparaties/${id}`;
  expect((await act(card, 'vraag', { vraag: ' ' })).status).toBe(422);
  await act(card, 'vraag', { vraag: 'Welke kleur heeft de deur?' });
  const subjects = (await portal.mails()).map(({ subject }) => subject);
  expect(subjects.some((subject) => subject.includes('Wij hebben een vraag'))).toBe(true);
  await act(card, 'opdrachten', {
    wat: 'Rail vervangen',
    uitvoerder: 'eigen',
    vakgroep: 'Timmerman',
  });
  expect((await staff.get(card)).text).toContain('OV-00000032-002');
  await act(card, 'stand', { naar: 'rejected', toelichting: 'De garage wordt gesloopt.' });
  const closed = await staff.get(card);
  expect(closed.text).toContain('Niet in behandeling genomen');
  expect(closed.text).toContain('De garage wordt gesloopt.');
  expect((await orderOf(id)).state).toBe('cancelled');
});

it('what staff did is told as the customer chose, what he did himself always by mail', async () => {
  const choose = (repairs: string) => cedee.fill('/gegevens/meldingen', { repairs });
  expect((await cedee.get('/gegevens/meldingen')).text).toContain('Onderhoud');
  const { id } = await repair('OV-00000031-000');
  const card = `/kantoor/reparaties/${id}`;
  const ask = (vraag: string) => told(card, 'vraag', { vraag });
  await choose('none');
  const line = 'Wij hebben een vraag over uw reparatieverzoek OV-00000031-000';
  expect(await ask('Waar precies?')).toEqual({ bell: [line], mails: [] });
  await choose('daily');
  expect(await ask('Sinds wanneer?')).toEqual({ bell: [line], mails: [] });
  await choose('direct');
  expect(await ask('Hoe veel?')).toEqual({ bell: [line], mails: [line] });
  await choose('none');
  const change = `/onderhoud/${id}/wijzigen`;
  const shown = await cedee.get(change);
  const own = await toldBy(portal, 'HM-06367', () =>
    cedee.fill(
      change,
      {
        omschrijving: 'Nu ook een plas.',
        telefoon: shown.valueOf('telefoon') ?? '',
        email: shown.valueOf('email') ?? '',
      },
      change,
    ),
  );
  expect(own).toEqual({
    bell: [],
    mails: ['Uw reparatieverzoek OV-00000031-000 is gewijzigd'],
  });
  await choose('direct');
});

it('REP-128 links a request of somebody who did not sign in to a customer, who then sees it', async () => {
  const { id, customerId } = await repair('OV-00000035-000');
  expect(customerId).toBeNull();
  const card = `/kantoor/reparaties/${id}`;
  const jansen = portal.browser('wisselstad');
  await signInAs(portal, jansen, { role: 'customer', username: 'jansen' });
  expect((await jansen.get(`/onderhoud/${id}`)).status).toBe(404);
  expect((await act(card, 'koppelen', { klantnummer: 'HM-99999' })).text).toContain(
    'Er is geen klant met dit nummer.',
  );
  expect((await act(card, 'koppelen', { klantnummer: 'hm-03480' })).text).toContain('is gekoppeld');
  const seen = await jansen.get(`/onderhoud/${id}`);
  expect(seen.status).toBe(200);
  expect(seen.text).toContain('Onze eigen vakmensen, timmerman');
  const logged = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('interactionLogEntry as e')
      .innerJoin('customer as c', 'c.id', 'e.customerId')
      .select(['c.customerNumber', 'e.notes'])
      .where('e.organisationId', '=', organisationId)
      .where('e.templateCode', '=', 'CP_REPAIR_ADD')
      .execute(),
  );
  expect(logged).toEqual([{ customerNumber: 'HM-03480', notes: 'OV-00000035-000' }]);
});
