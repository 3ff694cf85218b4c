import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailsTo } from '../../../../test/support/accounts.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import {
  bookedFor,
  chooseSlot,
  customer,
  dateFields,
  fillIn,
  forgetTerminations,
  formFields,
  leaseId,
  reasonId,
  slotsOn,
  storedTermination,
} from '../termination.testing.ts';

let portal: TestPortal;
let cedee: Browser;
let lease: string;
let path: string;

beforeAll(async () => {
  portal = await startTestPortal();
  lease = await leaseId(portal, 'H06367-1');
  path = `/woning/opzeggen/${lease}`;
});
beforeEach(async () => {
  await forgetTerminations(portal);
  cedee = await customer(portal, 'cedee');
});
afterAll(() => portal.close());

const handIn = (browser: Browser, of = lease) =>
  browser.fill(`/woning/opzeggen/${of}/controleren`, {}, `/woning/opzeggen/${of}/controleren`);

describe('the form', () => {
  it('TRM-1 TRM-2 the link under the dates of the lease leads to four panels', async () => {
    expect((await cedee.get('/woning')).html).toContain(`href="${path}"`);
    const page = await cedee.get('/woning/opzeggen');
    expect(page.location).toBe(path);
    for (const title of [
      'Details',
      'Voorkeur voor woningopname',
      'Uw contactgegevens',
      'Uw nieuwe/correspondentie adres',
    ]) {
      expect(page.text).toContain(title);
    }
  });

  it('TRM-3 TRM-4 TRM-6 holds lease, end date, reason, inspections, address and its date', async () => {
    const page = await cedee.get(path);
    expect(page.text).toContain('Contract Kievitlaan 78, Zeist');
    expect(page.text).toContain('Datum/tijd vooropname Nog niet gekozen Voorkeur aangeven');
    expect(page.text).toContain('Datum/tijd eindopname Kies eerst de opname hiervoor');
    expect(page.valueOf('country')).toBe('Nederland');
    for (const name of ['postcode', 'houseNumber', 'addition', 'street', 'town']) {
      expect(page.valueOf(name)).toBe('');
    }
  });

  it('TRM-5 contact details start empty', async () => {
    const page = await cedee.get(path);
    expect(page.valueOf('telephone')).toBe('');
    expect(page.valueOf('email')).toBe('');
    expect(page.html).toContain('placeholder="Bijvoorbeeld 030 123 45 67"');
  });

  it('TRM-9 TRM-18 starts with the first allowed end date, for the address too', async () => {
    const page = await cedee.get(path);
    for (const name of ['endsOn', 'movesOn']) {
      expect([`${name}Day`, `${name}Month`, `${name}Year`].map(page.valueOf)).toEqual([
        '21',
        '12',
        '2026',
      ]);
    }
  });

  it('TRM-13 offers the selected reasons in their order and their own words', async () => {
    const { html, text } = await cedee.get(path);
    expect(html.indexOf('Ik heb een woning gekocht')).toBeLessThan(
      html.indexOf('Een andere reden'),
    );
    expect(text).toContain('Vertrek naar buitenland');
    expect(text).not.toContain('Aankoop woning');
    expect(text).not.toContain('Ontruiming na vonnis');
  });

  it('TRM-14 TRM-17 TRM-35 says beside each field what is missing, and stores nothing', async () => {
    const page = await cedee.post(
      path,
      await formFields(portal, {
        ...dateFields('endsOn', '--'),
        reason: '',
        postcode: '',
        houseNumber: '',
      }),
    );
    expect(page.status).toBe(422);
    for (const field of ['endsOn', 'reason', 'postcode', 'houseNumber']) {
      expect(page.errorAt(field)).toBe('Dit is een verplicht veld.');
    }
    const complete = await cedee.post(path, await formFields(portal));
    expect(complete.text).toContain(
      'Kies voor elke opname een datum en tijd: Vooropname, Eindopname.',
    );
    expect(await storedTermination(portal, lease)).toBeUndefined();
  });

  it.each([
    ['2026-12-20', 'Deze datum ligt binnen de opzegtermijn. Kies 21 december 2026 of later.'],
    [
      '2026-12-25',
      'Het is niet mogelijk het contract op een feestdag en/of weekenddag te beëindigen.',
    ],
    [
      '2027-01-02',
      'Het is niet mogelijk het contract op een feestdag en/of weekenddag te beëindigen.',
    ],
    ['2027-02-31', 'Dit is geen datum. Vul dag, maand en jaar in.'],
  ])('TRM-8 TRM-12 TRM-B1 an end on %s is refused', async (date, message) => {
    const page = await cedee.post(path, await formFields(portal, dateFields('endsOn', date)));
    expect(page.errorAt('endsOn')).toBe(message);
    expect(page.valueOf('postcode')).toBe('3704AC');
  });

  it('TRM-15 TRM-16 contact details are optional and keep the rules of the profile', async () => {
    const wrong = await cedee.post(
      path,
      await formFields(portal, { telephone: '12', email: 'x@' }),
    );
    expect(wrong.errorAt('telephone')).toContain('te weinig cijfers');
    expect(wrong.errorAt('email')).toBe('Dit is geen e-mailadres.');
    const empty = await cedee.post(path, await formFields(portal));
    expect(empty.errorAt('telephone')).toBeUndefined();
  });

  it('TRM-B11 a wrong postcode and an effective date before today are refused', async () => {
    const page = await cedee.post(
      path,
      await formFields(portal, {
        postcode: '12',
        ...dateFields('movesOn', '2026-11-20'),
      }),
    );
    expect(page.errorAt('postcode')).toBeDefined();
    expect(page.errorAt('movesOn')).toBe('De ingangsdatum kan niet vóór vandaag liggen.');
  });

  it('TRM-19 the effective date follows the end date until it was touched', async () => {
    const later = await formFields(portal, { ...dateFields('endsOn', '2027-01-04'), reason: '' });
    const followed = await cedee.post(path, later);
    expect(followed.valueOf('movesOnDay')).toBe('4');
    await cedee.post(path, { ...later, ...dateFields('movesOn', '2027-01-08') });
    const own = await cedee.post(path, {
      ...later,
      ...dateFields('endsOn', '2027-01-05'),
      ...dateFields('movesOn', '2027-01-08'),
    });
    expect(own.valueOf('movesOnDay')).toBe('8');
  });

  it('TRM-20 street and town are looked up here and typed for another country', async () => {
    const looked = await fillIn(portal, cedee, lease);
    expect(looked.text).toContain('Kievitlaan 80, 3704 AC Zeist');
    const unknown = await cedee.post(path, await formFields(portal, { postcode: '9999 ZZ' }));
    expect(unknown.errorAt('postcode')).toContain('kennen wij niet');
    const abroad = { country: 'België', postcode: '9000', street: '', town: 'Gent' };
    const missing = await cedee.post(path, await formFields(portal, abroad));
    expect(missing.errorAt('street')).toBe('Dit is een verplicht veld.');
    const foreign = await cedee.post(
      path,
      await formFields(portal, { ...abroad, street: 'Veldstraat' }),
    );
    expect(foreign.text).toContain('Veldstraat 80, 9000 Gent, België');
  });

  it('TRM-B14 leaving half-way records nothing and holds nothing; what was typed is there again', async () => {
    await fillIn(portal, cedee, lease);
    const counts = await portal.inside('wisselstad', async (write) => ({
      terminations: await write
        .selectFrom('termination')
        .select('id')
        .where('leaseId', '=', lease)
        .execute(),
      appointments: await write
        .selectFrom('appointment')
        .select('id')
        .where('aboutKind', '=', 'termination')
        .execute(),
      held: await write
        .selectFrom('appointment')
        .select('id')
        .where('state', '=', 'held')
        .execute(),
    }));
    expect(counts).toEqual({ terminations: [], appointments: [], held: [] });
    const elsewhere = await customer(portal, 'cedee');
    expect((await elsewhere.get(path)).valueOf('postcode')).toBe('3704AC');
    await elsewhere.post(`${path}/stoppen`, {});
    expect((await elsewhere.get(path)).valueOf('postcode')).toBe('');
  });

  it('GEN-B2 the lease of somebody else is not there', async () => {
    const other = await leaseId(portal, 'H01021-1');
    expect((await cedee.get(`/woning/opzeggen/${other}`)).status).toBe(404);
    expect((await cedee.post(`/woning/opzeggen/${other}`, await formFields(portal))).status).toBe(
      404,
    );
    expect((await cedee.post(`/woning/opzeggen/${other}/controleren`, {})).status).toBe(404);
    expect((await cedee.get(`/woning/opzeggen/${other}/opname/1`)).status).toBe(404);
  });
});

describe('the calendar', () => {
  const open = async (own: Record<string, string> = {}) =>
    cedee.post(path, await formFields(portal, { naar: 'opname-1', ...own }));

  it('TRM-26 TRM-27 says how long it takes and offers a slot each quarter of an hour', async () => {
    const page = await open();
    expect(page.text).toContain('De opname duurt ongeveer 1 uur.');
    const day = await cedee.get(`${path}/opname/1?dag=2026-11-30`);
    const starts = slotsOn(day);
    expect(starts[0]).toBe('2026-11-30T07:00:00Z');
    expect(starts[1]).toBe('2026-11-30T07:15:00Z');
  });

  it('TRM-25 TRM-31 circles tomorrow up to the term of the first pre-inspection', async () => {
    const page = await open();
    expect(page.html).toMatch(/dag=2026-11-23"/);
    expect(page.html).toMatch(/dag=2026-12-04"/);
    expect(page.html).not.toMatch(/dag=2026-12-07"/);
    expect(page.html).not.toMatch(/dag=2026-11-20"/);
  });

  it('TRM-30 TRM-32 TRM-33 the second one can be chosen after the first, up to the end date', async () => {
    await open();
    expect((await cedee.get(`${path}/opname/2`)).location).toBe(path);
    await chooseSlot(cedee, lease, { number: 1, day: '2026-11-30' });
    const page = await cedee.get(`${path}/opname/2?maand=2026-12`);
    expect(page.html).not.toMatch(/dag=2026-11-30"/);
    expect(page.html).toMatch(/dag=2026-12-01"/);
    expect(page.html).toMatch(/dag=2026-12-21"/);
    expect(page.html).not.toMatch(/dag=2026-12-22"/);
  });

  it('TRM-29 TRM-43 a free day is circled and says that there are no options', async () => {
    await open(dateFields('endsOn', '2026-12-28'));
    await chooseSlot(cedee, lease, { number: 1, day: '2026-11-30' });
    const christmas = await cedee.get(`${path}/opname/2?dag=2026-12-25`);
    expect(christmas.html).toMatch(/dag=2026-12-25"/);
    expect(christmas.text).toContain('Op deze dag zijn er geen mogelijkheden');
    expect(slotsOn(christmas)).toEqual([]);
  });

  it('TRM-28 TRM-34 what was never offered cannot be chosen', async () => {
    await open();
    for (const tijd of [
      '2026-12-25T08:00:00Z',
      '2026-11-30T03:00:00Z',
      '2026-12-10T08:00:00Z',
      'x',
    ]) {
      const page = await cedee.post(`${path}/opname/1`, { tijd });
      expect(page.status).toBe(422);
    }
    expect((await cedee.get(path)).text).toContain('Datum/tijd vooropname Nog niet gekozen');
  });

  it('TRM-B2 another end date clears what no longer fits, by name, and keeps the rest', async () => {
    await open(dateFields('endsOn', '2027-01-08'));
    await chooseSlot(cedee, lease, { number: 1, day: '2026-11-30' });
    await chooseSlot(cedee, lease, { number: 2, day: '2027-01-07' });
    const page = await cedee.post(path, await formFields(portal));
    expect(page.text).toContain('Deze opname past niet meer en is gewist: Eindopname.');
    expect(page.text).toContain('Datum/tijd vooropname maandag, 30-11-2026');
    expect(page.text).toContain('Datum/tijd eindopname Nog niet gekozen');
  });

  it('TRM-B3 moving the first past the second clears the second', async () => {
    await open();
    await chooseSlot(cedee, lease, { number: 1, day: '2026-11-24' });
    await chooseSlot(cedee, lease, { number: 2, day: '2026-11-26' });
    const page = await chooseSlot(cedee, lease, { number: 1, day: '2026-11-30' });
    expect(page.text).toContain('is gewist: Eindopname');
    expect(page.text).toContain('Datum/tijd eindopname Nog niet gekozen');
  });
});

describe('handing in', () => {
  it('TRM-7 TRM-36 TRM-37 stores everything as one whole and says so', async () => {
    const check = await fillIn(portal, cedee, lease, {
      telephone: '030 123 45 67',
      email: 'nieuw@voorbeeld.nl',
    });
    expect(check.text).toContain('Controleer uw opzegging');
    expect(check.text).toContain('21 december 2026');
    const done = await handIn(cedee);
    expect(done.text).toContain('Uw opzegging is ontvangen.');
    const stored = await storedTermination(portal, lease);
    expect(stored).toMatchObject({
      status: 'received',
      reasonDescription: 'Ik heb een woning gekocht',
      telephone: '030 123 45 67',
      email: 'nieuw@voorbeeld.nl',
      street: 'Kievitlaan',
      houseNumber: '80',
      channel: 'portal',
    });
    expect(String(stored?.endsOn)).toBe('2026-12-21');
    const booked = await bookedFor(portal, stored?.id ?? '');
    expect(
      booked.map(({ purpose, startsAt, endsAt }) => [purpose, String(startsAt), String(endsAt)]),
    ).toEqual([
      ['preInspection', '2026-11-30T07:00:00Z', '2026-11-30T08:00:00Z'],
      ['finalInspection', '2026-12-17T07:00:00Z', '2026-12-17T08:00:00Z'],
    ]);
    const [entry] = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('interactionLogEntry')
        .select(['notes', 'authorUserId', 'taskNumber'])
        .where('templateCode', '=', 'CP_TERMINATION')
        .execute(),
    );
    expect(entry).toMatchObject({ authorUserId: 'VOORDEUR' });
    expect(entry?.notes).toContain('Kievitlaan 78, Zeist');
    expect(entry?.taskNumber).toMatch(/^TK26-/);
    const mail = (await mailsTo(portal, 'cedee@wisselstad.example')).findLast(({ subject }) =>
      subject.includes('Wij hebben uw huuropzegging ontvangen'),
    );
    expect(mail?.text).toContain('Kievitlaan 80, 3704 AC Zeist');
  });

  it('ADM-88 the reason keeps its own code, whatever words the customer read', async () => {
    await fillIn(portal, cedee, lease);
    await handIn(cedee);
    const stored = await storedTermination(portal, lease);
    expect(stored?.reasonId).toBe(await reasonId(portal, 'KOOP'));
  });

  it('TRM-38 TEN-6 shows the planned end date and the inspections at the lease', async () => {
    await fillIn(portal, cedee, lease);
    await handIn(cedee);
    const page = await cedee.get('/woning');
    expect(page.text).toContain('Geplande einddatum 21 december 2026');
    expect(page.text).toContain('Vooropname maandag, 30-11-2026 van 8.00 tot 9.00 uur');
    expect(page.text).toContain('Eindopname donderdag, 17-12-2026');
    expect(page.html).not.toContain(`href="${path}"`);
  });

  it('TRM-41 no other termination is offered; a change goes through the organisation', async () => {
    await fillIn(portal, cedee, lease);
    await handIn(cedee);
    const page = await cedee.get(path);
    expect(page.text).toContain('De huur is al opgezegd');
    expect(page.text).toContain('Neem dan contact met ons op');
    const sent = await cedee.post(path, await formFields(portal));
    expect(sent.text).toContain('De huur is al opgezegd');
  });

  it('TRM-B13 GEN-B4 a second press is the same act, a second person reads what was recorded', async () => {
    const other = await customer(portal, 'cedee');
    await fillIn(portal, cedee, lease);
    const checks = await other.get(`${path}/controleren`);
    const formKey = checks.valueOf('formKey') ?? '';
    await handIn(cedee);
    const second = await other.post(`${path}/controleren`, { formKey });
    expect(second.text).toContain('De huur was al opgezegd');
    expect(second.text).toContain('21 december 2026');
    const rows = await portal.inside('wisselstad', (write) =>
      write.selectFrom('termination').select('id').where('leaseId', '=', lease).execute(),
    );
    expect(rows).toHaveLength(1);
  });

  it('TRM-B13 two at the same moment: one is stored, with its own appointments only', async () => {
    const other = await customer(portal, 'cedee');
    await fillIn(portal, cedee, lease);
    const both = [cedee, other];
    const checks = await Promise.all(both.map((browser) => browser.get(`${path}/controleren`)));
    const answers = await Promise.all(
      both.map((browser, index) =>
        browser.post(`${path}/controleren`, { formKey: checks[index]?.valueOf('formKey') ?? '' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const stored = await storedTermination(portal, lease);
    expect(await bookedFor(portal, stored?.id ?? '')).toHaveLength(2);
    const all = await portal.inside('wisselstad', (write) =>
      write.selectFrom('appointment').select('id').where('aboutKind', '=', 'termination').execute(),
    );
    expect(all).toHaveLength(2);
  });

  it('TRM-42 PLT-O3 staff looking along give notice under their own name, after the customer asked', async () => {
    const agent = portal.browser('wisselstad');
    await signInAs(portal, agent, { role: 'agent', username: 'kcc', customerNumber: 'HM-06367' });
    const along = '/meekijken/HM-06367';
    const fields = await formFields(portal);
    await agent.post(`${along}${path}`, { ...fields, naar: 'opname-1' });
    for (const [number, day] of [
      ['1', '2026-11-30'],
      ['2', '2026-12-17'],
    ]) {
      const calendar = await agent.get(`${along}${path}/opname/${number}?dag=${day}`);
      await agent.post(`${along}${path}/opname/${number}`, { tijd: slotsOn(calendar)[0] ?? '' });
    }
    await agent.post(`${along}${path}`, fields);
    const unasked = await agent.post(`${along}${path}/controleren`, {});
    expect(unasked.status).toBe(422);
    await agent.post(`${along}${path}/controleren`, { klantVroegHierom: 'ja' });
    expect(await storedTermination(portal, lease)).toMatchObject({ handedInAccountId: null });
    const entry = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('interactionLogEntry')
        .select('authorUserId')
        .where('templateCode', '=', 'CP_TERMINATION')
        .executeTakeFirstOrThrow(),
    );
    expect(entry.authorUserId).toBe('kcc');
  });

  it('TRM-36 the confirmation on paper and the calendar file hold what was agreed', async () => {
    await fillIn(portal, cedee, lease);
    await handIn(cedee);
    const { id = '' } = (await storedTermination(portal, lease)) ?? {};
    const pdf = await cedee.get(`/woning/opzegging/${id}/bevestiging.pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const calendar = await cedee.get(`/woning/opzegging/${id}/opnames.ics`);
    expect(calendar.html).toContain('DTSTART;TZID=Europe/Amsterdam:20261130T080000');
    expect(calendar.html).toContain('SUMMARY:Eindopname');
    const stranger = await customer(portal, 'devries');
    for (const file of ['', '/bevestiging.pdf', '/opnames.ics']) {
      expect((await stranger.get(`/woning/opzegging/${id}${file}`)).status).toBe(404);
    }
  });
});
