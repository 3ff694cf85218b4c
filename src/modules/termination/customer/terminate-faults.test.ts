import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { startMicrosoftAgendas } from '../../../../test/support/agenda-systems.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import {
  bookedFor,
  chooseSlot,
  customer,
  dateFields,
  fillIn,
  formFields,
  leaseId,
  slotsOn,
  storedTermination,
} from '../termination.testing.ts';

let portal: TestPortal;
let cedee: Browser;
let lease: string;
let path: string;

beforeEach(async () => {
  portal = await startTestPortal();
  cedee = await customer(portal, 'cedee');
  lease = await leaseId(portal, 'H06367-1');
  path = `/woning/opzeggen/${lease}`;
});
afterEach(() => portal.close());

const handIn = () => cedee.fill(`${path}/controleren`, {}, `${path}/controleren`);

const open = async (own: Record<string, string> = {}) =>
  cedee.post(path, await formFields(portal, { naar: 'opname-1', ...own }));

it('TRM-B10 ADM-B33 without reasons it says to contact the organisation', async () => {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('terminationReason')
      .set({ onPortal: false })
      .where('organisationId', '=', organisationId)
      .execute(),
  );
  const page = await cedee.get(path);
  expect(page.text).toContain('Online opzeggen kan nu niet');
  expect(page.text).not.toContain('Einddatum contract');
});

it('TRM-B5 says to contact the organisation when nothing is free within the term', async () => {
  await portal.inside('wisselstad', (write, organisationId) =>
    write.deleteFrom('workingHours').where('organisationId', '=', organisationId).execute(),
  );
  const page = await open();
  expect(page.text).toContain('Er is geen moment vrij');
  expect(page.text).toContain('Neem contact met ons op');
});

it('TRM-B7 says to choose a later end date when the inspections do not fit', async () => {
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .updateTable('terminationTerms')
      .set({ noticeUnit: 'days', noticeLength: 2 })
      .where('organisationId', '=', organisationId)
      .where('unitType', '=', 'Duplexwoning')
      .execute();
  });
  const page = await open(dateFields('endsOn', '2026-11-23'));
  expect(page.errorAt('endsOn')).toContain('Kies een latere einddatum');
});

it('TRM-B4 TRM-B8 a slot that was taken in between reopens its calendar, and nothing is stored', async () => {
  await fillIn(portal, cedee, lease);
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .updateTable('agenda')
      .set({ purposes: ['repair'] })
      .where('organisationId', '=', organisationId)
      .where('code', '!=', 'INSP-1')
      .execute();
    const agenda = await write
      .selectFrom('agenda')
      .select(['id', 'name'])
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'INSP-1')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('agendaAbsence')
      .values({
        organisationId,
        id: crypto.randomUUID(),
        agendaId: agenda.id,
        startsAt: portal.clock.now().add({ hours: 24 * 25 }),
        endsAt: portal.clock.now().add({ hours: 24 * 27 }),
      })
      .execute();
  });
  const page = await handIn();
  expect(page.status).toBe(422);
  expect(page.text).toContain('Dit moment is net door iemand anders gekozen');
  expect(page.text).toContain('Kies een moment voor de eindopname');
  expect(await storedTermination(portal, lease)).toBeUndefined();
  const all = await portal.inside('wisselstad', (write) =>
    write.selectFrom('appointment').select('id').where('aboutKind', '=', 'termination').execute(),
  );
  expect(all).toEqual([]);
  const form = await cedee.get(path);
  expect(form.valueOf('postcode')).toBe('3704AC');
  expect(form.text).toContain('Datum/tijd vooropname maandag, 30-11-2026');
});

it('TRM-B15 TRM-B12 what was right yesterday is judged again on the day of handing in', async () => {
  await fillIn(portal, cedee, lease);
  portal.clock.advance({ days: 1 });
  const again = await (await customer(portal, 'cedee')).post(`${path}/controleren`, {});
  expect(again.status).toBe(422);
  expect(again.errorAt('endsOn')).toContain('Kies 22 december 2026 of later');
  expect(await storedTermination(portal, lease)).toBeUndefined();
});

it('TRM-21 TRM-35 every inspection must be planned, also when the request is forged', async () => {
  await open();
  await cedee.post(path, await formFields(portal));
  const forged = await cedee.post(`${path}/controleren`, {});
  expect(forged.text).not.toContain('Uw opzegging is ontvangen');
  expect(await storedTermination(portal, lease)).toBeUndefined();
});

it('TRM-B6 agendas that cannot be reached: try later, nothing is stored, everything typed is kept', async () => {
  await fillIn(portal, cedee, lease);
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('agenda')
      .set({ kind: 'caldav', externalAddress: 'https://agenda.example/x' })
      .where('organisationId', '=', organisationId)
      .execute(),
  );
  const calendar = await cedee.get(`${path}/opname/1`);
  expect(calendar.text).toContain('De agenda is nu niet bereikbaar');
  const page = await handIn();
  expect(page.status).toBe(422);
  expect(page.text).toContain('De agenda is nu niet bereikbaar. Er is niets opgezegd.');
  expect(await storedTermination(portal, lease)).toBeUndefined();
  expect((await cedee.get(path)).valueOf('postcode')).toBe('3704AC');
});

it('TRM-24 without inspections there is no panel and nothing to plan', async () => {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('terminationTerms')
      .set({ preCount: 0, finalCount: 0 })
      .where('organisationId', '=', organisationId)
      .execute(),
  );
  expect((await cedee.get(path)).text).not.toContain('Voorkeur voor woningopname');
  const check = await cedee.post(path, await formFields(portal));
  expect(check.text).toContain('Controleer uw opzegging');
  await handIn();
  expect(await storedTermination(portal, lease)).toMatchObject({ status: 'received' });
});

it('TRM-1 ADM-38 switched off, link and screen are gone and a running termination still shows', async () => {
  await fillIn(portal, cedee, lease);
  await handIn();
  await portal.inside('wisselstad', async (write, organisationId) => {
    await storeSettings(write, organisationId, { switches: { terminateLease: false } });
  });
  const page = await cedee.get('/woning');
  expect(page.text).toContain('Geplande einddatum');
  expect((await cedee.get('/woning/opzeggen')).text).toContain('Dit is nu niet beschikbaar');
});

it('TRM-B12 TRM-35 steps skipped by their address store nothing, whatever is sent', async () => {
  const check = `${path}/controleren`;
  expect((await cedee.get(check)).location).toBe(path);
  for (const fields of [{}, { formKey: 'x' }, await formFields(portal)])
    expect((await cedee.post(check, fields)).location).not.toMatch(/opzegging/);
  for (const number of ['0', '3', '99', '-1', 'een'])
    expect((await cedee.get(`${path}/opname/${number}`)).status, number).toBe(404);
  // The second inspection can only be planned after the first.
  await cedee.post(path, await formFields(portal, { naar: 'opname-1' }));
  await cedee.post(`${path}/opname/2`, { dag: '2026-12-17', tijd: '2026-12-17T08:00:00Z' });
  const past = await cedee.post(path, await formFields(portal, dateFields('endsOn', '2026-11-01')));
  expect(past.status).toBe(422);
  expect(past.errorAt('endsOn')).toBeDefined();
  await cedee.post(check, await formFields(portal));
  expect(await storedTermination(portal, lease)).toBeUndefined();
});

it('TRM-B2 an earlier answer changed at the last moment is judged before anything is stored', async () => {
  await fillIn(portal, cedee, lease);
  // Another tab brings the end date forward: the final inspection no longer fits.
  const other = await cedee.post(
    path,
    await formFields(portal, { ...dateFields('endsOn', '2027-01-31'), naar: 'bewaren' }),
  );
  expect(other.status).toBe(422);
  await cedee.post(`${path}/controleren`, {});
  expect(await storedTermination(portal, lease)).toBeUndefined();
});

it('TRM-B4 TRM-B6 an agenda in Microsoft 365 is asked at every step: full, down and free again', async () => {
  const person = 'lotte@wisselstad.example';
  const agenda = await startMicrosoftAgendas(portal, [person]);
  try {
    await portal.inside('wisselstad', async (write, organisationId) => {
      await write
        .updateTable('agenda')
        .set({ isActive: false })
        .where('organisationId', '=', organisationId)
        .where('code', '!=', 'INSP-1')
        .execute();
      await write
        .updateTable('agenda')
        .set({
          kind: 'graph',
          externalAddress: person,
          purposes: ['preInspection', 'finalInspection'],
        })
        .where('organisationId', '=', organisationId)
        .where('code', '=', 'INSP-1')
        .execute();
    });
    await fillIn(portal, cedee, lease);
    // Lotte is away on the day of the first inspection, and nobody told the portal.
    agenda.add(person, { start: '2026-11-30T06:00:00', end: '2026-11-30T20:00:00' });
    const full = await handIn();
    expect(full.status).toBe(422);
    expect(full.text).toContain('Dit moment is net door iemand anders gekozen');
    expect(slotsOn(await cedee.get(`${path}/opname/1?dag=2026-11-30`))).toEqual([]);
    await chooseSlot(cedee, lease, { number: 1, day: '2026-12-01' });
    agenda.fault('down');
    expect((await cedee.get(`${path}/opname/1`)).text).toContain('De agenda is nu niet bereikbaar');
    expect((await handIn()).text).toContain('Er is niets opgezegd.');
    expect(await storedTermination(portal, lease)).toBeUndefined();
    agenda.fault('ok');
    expect((await handIn()).text).toContain('Uw opzegging is ontvangen');
    const stored = await storedTermination(portal, lease);
    const booked = await bookedFor(portal, stored?.id ?? '');
    expect(booked.map(({ startsAt }) => startsAt.toString().slice(0, 10))).toEqual([
      '2026-12-01',
      '2026-12-17',
    ]);
    const mails = (await portal.mails()).filter(({ to }) => to.includes('cedee'));
    expect(mails.filter(({ text }) => text.includes('opname'))).toHaveLength(1);
  } finally {
    await agenda.stop();
  }
});
