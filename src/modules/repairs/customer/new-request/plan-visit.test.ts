import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Write } from '#foundation/database/transaction.ts';
import type { PlannerStandIn } from '../../../../../demo/stand-ins/planner/planner.ts';
import { startCrewPlanner } from '../../../../../test/support/agenda-systems.ts';
import type { Browser, Page } from '../../../../../test/support/browser.ts';
import { customerWindow } from '../../../../../test/support/downloads.ts';
import { hiddenFieldsOf } from '../../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { openSecondServer } from '../../../../../test/support/second-server.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';
import { withdrawOpenRequests } from '../../requests.testing.ts';
import { plantTree, type TestTree } from './tree.testing.ts';
import { wizardWalk } from './walk.testing.ts';

let portal: TestPortal;
let tree: TestTree;
let browser: Browser;
const step = '/onderhoud/nieuw/afspraak';

beforeAll(async () => {
  portal = await startTestPortal();
  tree = await plantTree(portal, 'HM-06367');
  browser = await customerWindow(portal, 'cedee');
});
afterAll(() => portal.close());

const { send, choose, startAnew, describeIt, giveContact } = wizardWalk(() => browser);

/** An appointment for one order of the own crew. */
const plain = {
  appointmentRequired: true,
  inspection: false,
  inspectionMinutes: null,
  repairMinutes: 120,
  orderCount: 1,
  executor: 'own_crew',
  tradeGroup: '',
  urgencyDays: null,
};

/** Sends a request whose template is this; answers the page of step 7. */
async function reachStepSeven(
  template: Readonly<Record<string, string | number | boolean | null>>,
) {
  await withdrawOpenRequests(portal);
  await inside((write) =>
    write
      .updateTable('repairTemplate')
      .set({ ...plain, ...template })
      .where('id', '=', tree.templateIds.Schimmel ?? '')
      .execute(),
  );
  await startAnew();
  await choose('Woonkamer', 'Muur');
  await describeIt();
  await giveContact();
  return send('controle');
}

function inside<Done>(
  work: (write: Write, organisationId: string) => Promise<Done>,
): Promise<Done> {
  return portal.inside('wisselstad', work);
}

async function withOwner<Done>(work: (owner: pg.Client) => Promise<Done>): Promise<Done> {
  const owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const newest = () =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const request = await write
      .selectFrom('repairRequest')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('templateId', '=', tree.templateIds.Schimmel ?? '')
      .orderBy('code', 'desc')
      .executeTakeFirstOrThrow();
    const orders = await write
      .selectFrom('repairOrder as o')
      .leftJoin('appointment as a', 'a.id', 'o.appointmentId')
      .select(['o.id', 'o.state', 'o.plannedStart', 'o.plannedEnd', 'o.appointmentId'])
      .select(['a.purpose', 'a.agendaName', 'a.startsAt', 'a.state as appointmentState', 'a.place'])
      .where('o.organisationId', '=', organisationId)
      .where('o.requestId', '=', request.id)
      .execute();
    return { request, orders };
  });

const dayOn = (page: Page, from: string) =>
  [...page.html.matchAll(/dag=(\d{4}-\d{2}-\d{2})/g)]
    .map(([, day = '']) => day)
    .find((day) => day >= from) ?? '';
const slotsOn = (page: Page) =>
  [...page.html.matchAll(/name="slot"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="slot"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );

describe('planning in step 7', () => {
  it('REP-115 REP-116 REP-113 an inspection takes slots of its minutes from the inspectors', async () => {
    const sheet = await reachStepSeven({ inspection: true, inspectionMinutes: 45 });
    expect(sheet.text).toContain('ongeveer 45 minuten');
    expect(slotsOn(sheet)).toEqual([]);
    const day = dayOn(sheet, '2026-11-24');
    const times = await browser.get(`${step}?dag=${day}`);
    expect(slotsOn(times).length).toBeGreaterThan(3);
    expect(times.text).toContain('8.00 – 8.45 uur');
    const saved = await send(`afspraak?dag=${day}`, { slot: slotsOn(times)[0] ?? '' });
    expect(saved.location).toMatch(/^\/onderhoud(\?|$)/);
    const { orders } = await newest();
    expect(orders[0]).toMatchObject({
      state: 'planned',
      purpose: 'repairInspection',
      appointmentState: 'booked',
      place: 'Kievitlaan 78, Zeist',
    });
    expect(['Femke Postma', 'Joost Verhagen']).toContain(orders[0]?.agendaName);
    expect(orders[0]?.plannedStart?.until(orders[0].plannedEnd ?? '').total('minutes')).toBe(45);
  });

  it('REP-117 REP-118 REP-119 without an inspection a block of the own crew is booked on the order', async () => {
    const sheet = await reachStepSeven({});
    expect(sheet.text).toContain('Dit is een afspraak');
    const day = dayOn(sheet, '2026-11-24');
    const times = await browser.get(`${step}?dag=${day}`);
    expect(times.text).toContain('8.00 – 10.00 uur');
    const [slot = ''] = slotsOn(times);
    const saved = await send(`afspraak?dag=${day}`, { slot });
    expect(saved.text).toContain('Uw afspraak staat vast');
    const { request, orders } = await newest();
    expect(orders[0]).toMatchObject({ purpose: 'repair', state: 'planned' });
    expect(orders[0]?.plannedStart?.toString()).toBe(slot);
    expect(orders[0]?.startsAt?.toString()).toBe(slot);
    expect(request).toMatchObject({ state: 'planned', preferredOn: null });
    const mails = await portal.mails();
    // One mail tells when they come, and no other one does.
    const about = mails.filter(({ text }) => text.includes(request.code));
    expect(about.filter(({ text }) => text.includes('Onze eigen vakmensen'))).toHaveLength(1);
  });

  it.each([
    ['REP-121 two orders', { orderCount: 2 }],
    ['REP-120 REP-118 work of a contractor', { executor: 'contractor' }],
    ['REP-B8 REP-120 a trade group without agendas', { tradeGroup: 'Smid' }],
  ])('%s: a preference, which is no appointment', async (_why, template) => {
    const contractorId = await inside((write) =>
      write.selectFrom('repairContractor').select('id').limit(1).executeTakeFirstOrThrow(),
    );
    const sheet = await reachStepSeven({ ...template, contractorId: contractorId.id });
    expect(sheet.text).toContain('Dit is een voorkeur, nog geen afspraak');
    expect(dayOn(sheet, '')).toBe('2026-12-07');
    const times = await browser.get(`${step}?dag=2026-12-07`);
    const saved = await send('afspraak?dag=2026-12-07', { slot: slotsOn(times)[0] ?? '' });
    expect(saved.text).toContain('Uw voorkeur is bewaard');
    const { request, orders } = await newest();
    expect(request.preferredOn?.toString()).toBe('2026-12-07');
    expect(orders.every(({ appointmentId }) => appointmentId === null)).toBe(true);
  });

  it('REP-122 a day after the latest date is planned with the reason of the organisation', async () => {
    await inside((write, organisationId) =>
      write.ask(
        {
          name: 'test-reason',
          text: `update organisation set settings = settings || '{"reasonAfterLatestDate": "WENS-HUURDER"}',
            settings_version = settings_version + 1 where id = $1`,
        },
        [organisationId],
      ),
    );
    for (const [after, reason] of [
      ['2026-11-26', ''],
      ['2026-11-27', 'WENS-HUURDER'],
    ] as const) {
      const day = dayOn(await reachStepSeven({ urgencyDays: 5 }), after);
      expect(day).toBe(after);
      const times = await browser.get(`${step}?dag=${day}`);
      await send(`afspraak?dag=${day}`, { slot: slotsOn(times)[0] ?? '' });
      const { request, orders } = await newest();
      expect(orders[0]?.state).toBe('planned');
      expect(request.reasonAfterLatestDate).toBe(reason);
    }
  });

  it('REP-B7 a slot that others took is refused with fresh slots; nothing is lost', async () => {
    const first = await reachStepSeven({});
    const day = dayOn(first, '2026-12-01');
    const at = `afspraak?dag=${day}`;
    const [slot = '', other = ''] = slotsOn(await browser.get(`${step}?dag=${day}`));
    // The crew is two: the third who wants this slot is too late.
    expect((await send(at, { slot })).text).toContain('Uw afspraak staat vast');
    await reachStepSeven({});
    expect((await send(at, { slot })).text).toContain('Uw afspraak staat vast');
    await reachStepSeven({});
    const late = await send(at, { slot });
    expect(late.status).toBe(422);
    expect(late.errorAt('slot')).toContain('net door iemand anders gekozen');
    expect(slotsOn(late)).not.toContain(slot);
    expect(slotsOn(late)).toContain(other);
    expect((await newest()).orders[0]).toMatchObject({ state: 'new', appointmentId: null });
    expect((await send(at, { slot: other })).text).toContain('Uw afspraak staat vast');
  });

  it('REP-B8 a day without slots says so, and a preference can be stated instead', async () => {
    const sheet = await reachStepSeven({});
    const free = await browser.get(`${step}?maand=2026-12&dag=2026-12-25`);
    expect(free.text).toContain('Op deze dag zijn er geen mogelijkheden');
    expect(sheet.html).toContain(`${step}?voorkeur=1`);
    const wish = await browser.get(`${step}?voorkeur=1&dag=2026-12-08`);
    expect(wish.text).toContain('Dit is een voorkeur, nog geen afspraak');
    await send('afspraak?voorkeur=1&dag=2026-12-08', { slot: slotsOn(wish)[0] ?? '' });
    expect((await newest()).request.preferredOn?.toString()).toBe('2026-12-08');
  });

  it('REP-B9 the past, a weekend and what was not offered are refused', async () => {
    const sheet = await reachStepSeven({});
    const day = dayOn(sheet, '2026-11-24');
    for (const slot of [
      '2026-11-02T07:00:00Z',
      '2026-12-05T07:00:00Z',
      '2026-12-01T07:15:00Z',
      '2027-12-01T07:00:00Z',
      'morgen',
    ]) {
      for (const kind of ['afspraak', 'voorkeur']) {
        const refused = await send(`afspraak?dag=${day}`, { slot, soort: kind });
        expect(refused.status, `${kind} ${slot}`).toBe(422);
        expect(refused.errorAt('slot'), slot).toContain('Kies een dag en een tijd');
      }
    }
    expect((await newest()).orders[0]?.appointmentId).toBeNull();
  });

  it('REP-B6 who leaves keeps his request, without appointment', async () => {
    await reachStepSeven({});
    const left = await send('afspraak', { doe: 'geen' });
    expect(left.location).toMatch(/^\/onderhoud(\?|$)/);
    const { request, orders } = await newest();
    expect(request).toMatchObject({ state: 'new', preferredOn: null });
    expect(orders[0]?.appointmentId).toBeNull();
  });
});

describe('planning later', () => {
  it('REP-20 REP-B6 what was left is planned later, then moved; its old time is free again', async () => {
    await reachStepSeven({});
    await send('afspraak', { doe: 'geen' });
    const { request } = await newest();
    const path = `/onderhoud/${request.id}/afspraak`;
    expect((await browser.get(`/onderhoud/${request.id}/wijzigen`)).html).toContain(path);
    const day = '2026-12-09';
    const [slot = '', later = ''] = slotsOn(await browser.get(`${path}?dag=${day}`));
    const planned = await browser.fill(`${path}?dag=${day}`, { slot }, path);
    expect(planned.location).toMatch(new RegExp(`^/onderhoud/${request.id}`));
    const before = (await newest()).orders[0];
    expect(before?.startsAt?.toString()).toBe(slot);
    await browser.fill(`${path}?dag=${day}`, { slot: later }, path);
    const after = (await newest()).orders[0];
    expect(after?.appointmentId).toBe(before?.appointmentId);
    expect(after?.startsAt?.toString()).toBe(later);
    expect(after?.plannedStart?.toString()).toBe(later);
    // Every page leads to the one file of the appointment, so that a calendar moves the entry that it has.
    const file = `/afspraken/${after?.appointmentId}/agenda.ics`;
    for (const page of [`/onderhoud/${request.id}`, '/afspraken'])
      expect((await browser.get(page)).html).toContain(file);
    const { html: calendar } = await browser.get(file);
    expect(calendar).toContain(`UID:${after?.appointmentId}@`);
    expect(calendar).toContain('SEQUENCE:1');
  });

  it('REP-108 REP-111 an order follows its appointment when staff move it, then cancel it; each is told once', async () => {
    await reachStepSeven({});
    const day = '2026-12-09';
    const times = await browser.get(`${step}?dag=${day}`);
    await send(`afspraak?dag=${day}`, { slot: slotsOn(times)[0] ?? '' });
    const { request, orders } = await newest();
    const office = portal.browser('wisselstad');
    await signInAs(portal, office, { role: 'employee', username: 'kantoor' });
    const card = `/kantoor/afspraken/${orders[0]?.appointmentId}`;
    const sheet = await office.get(`${card}/verzetten?dag=2026-12-11`);
    const tijd = /name="tijd"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="tijd"/.exec(sheet.html);
    const moment = tijd?.[1] ?? tijd?.[2] ?? '';
    const reden = 'De monteur is ziek.';
    const told = await portal.mails();
    const file = `/afspraken/${orders[0]?.appointmentId}/agenda.ics`;
    expect(told.filter(({ text }) => text.includes(file))).toHaveLength(1);
    const before = told.length;
    await office.post(`${card}/verzetten`, { tijd: moment, dag: '2026-12-11', reden });
    const moved = (await newest()).orders[0];
    expect(moved?.startsAt?.toString()).toBe(moment);
    expect(moved?.plannedStart?.toString()).toBe(moment);
    expect((await browser.get(`/onderhoud/${request.id}`)).text).toContain('11-12-2026');
    await office.post(`${card}/afzeggen`, { reden });
    expect((await newest()).orders[0]).toMatchObject({
      state: 'assigned',
      plannedStart: null,
      plannedEnd: null,
      appointmentId: null,
    });
    expect((await browser.get(`/onderhoud/${request.id}`)).text).not.toContain('11-12-2026');
    expect(await portal.mails()).toHaveLength(before + 2);
  });

  it('REP-26 an appointment goes with a request that is withdrawn', async () => {
    await reachStepSeven({});
    const day = '2026-12-10';
    const times = await browser.get(`${step}?dag=${day}`);
    await send(`afspraak?dag=${day}`, { slot: slotsOn(times)[0] ?? '' });
    const { request } = await newest();
    const path = `/onderhoud/${request.id}/intrekken`;
    const asked = await browser.get(path);
    const reden = /<option value="([0-9a-f-]{36})"/.exec(asked.html)?.[1] ?? '';
    await browser.fill(path, { reden }, path);
    const { orders } = await newest();
    expect(orders[0]).toMatchObject({ state: 'cancelled', appointmentState: 'cancelled' });
  });

  it('REP-22 REP-B13 not after the cut-off, and not for somebody else', async () => {
    await reachStepSeven({});
    const day = '2026-12-14';
    const times = await browser.get(`${step}?dag=${day}`);
    await send(`afspraak?dag=${day}`, { slot: slotsOn(times)[0] ?? '' });
    const { request, orders } = await newest();
    const path = `/onderhoud/${request.id}/afspraak`;
    const stranger = await customerWindow(portal, 'devries');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await browser.get(path)).status).toBe(200);
    await inside((write, organisationId) =>
      write
        .updateTable('repairOrder')
        .set({ planningFixed: true })
        .where('organisationId', '=', organisationId)
        .where('id', '=', orders[0]?.id ?? '')
        .execute(),
    );
    expect((await browser.get(path)).status).toBe(404);
  });
});

it('REP-B7 TRM-B8 fifty customers on two servers want the same time: one has it, the others read at once what is free', async () => {
  const second = await openSecondServer(portal);
  try {
    await inside((write, organisationId) =>
      write
        .updateTable('agenda')
        .set({ isActive: false })
        .where('organisationId', '=', organisationId)
        .where('code', 'like', 'PLOEG-%')
        .where('code', '!=', 'PLOEG-1')
        .execute(),
    );
    const day = '2026-12-16';
    const customers = [];
    for (let number = 1; number <= 50; number += 1) {
      const window = (number % 2 === 0 ? second : portal).browser('wisselstad');
      const { customerId } = await signInAs(portal, window, {
        role: 'customer',
        username: `wens-${number}`,
      });
      customers.push({ window, request: await requestOf(customerId ?? '', number) });
    }
    const pathOf = (request: string) => `/onderhoud/${request}/afspraak`;
    const [first] = customers;
    const sheet = await first?.window.get(`${pathOf(first.request)}?dag=${day}`);
    const offered = sheet ? slotsOn(sheet) : [];
    const [wanted = ''] = offered;
    const answers = await Promise.all(
      customers.map(({ window, request }) =>
        window.postOnly(pathOf(request), { slot: wanted, soort: 'afspraak', dag: day }),
      ),
    );
    const late = answers.filter(({ status }) => status === 422);
    const others = answers.filter(({ status }) => status !== 422);
    expect(others.map(({ status, location }) => `${status} ${location.split('?')[0]}`)).toEqual([
      expect.stringMatching(/^303 \/onderhoud\/[0-9a-f-]{36}$/),
    ]);
    expect(late).toHaveLength(49);
    for (const page of late) {
      expect(page.errorAt('slot')).toContain('net door iemand anders gekozen');
      expect(slotsOn(page)).toEqual(offered.slice(1));
    }
    const booked = await inside((write, organisationId) =>
      write
        .selectFrom('appointment')
        .select('agendaName')
        .where('organisationId', '=', organisationId)
        .where('startsAt', '=', Temporal.Instant.from(wanted))
        .where('purpose', '=', 'repair')
        .execute(),
    );
    expect(booked).toHaveLength(1);
  } finally {
    await second.close();
  }
}, 60_000);

/** A request of this customer at a dwelling of his own, for the own crew to plan. */
async function requestOf(customerId: string, number: number): Promise<string> {
  const [id, unitId, leaseId] = [randomUUID(), randomUUID(), randomUUID()];
  const now = portal.clock.now();
  const place = { street: 'Meetlaan', houseNumber: String(number), town: 'Zeist' };
  await inside(async (write, organisationId) => {
    const company = await write
      .selectFrom('company')
      .select('id')
      .where('organisationId', '=', organisationId)
      .limit(1)
      .executeTakeFirstOrThrow();
    await write
      .insertInto('unit')
      .values({
        organisationId,
        id: unitId,
        code: `WENS-${number}`,
        unitKind: 'dwelling',
        typeDescription: 'Eengezinswoning',
        postcode: '3704 AB',
        ...place,
      })
      .execute();
    await write
      .insertInto('lease')
      .values({
        organisationId,
        customerId,
        id: leaseId,
        code: `WENS-${number}`,
        unitId,
        companyId: company.id,
        startsOn: Temporal.PlainDate.from('2015-05-01'),
      })
      .execute();
    await write
      .insertInto('repairRequest')
      .values({
        organisationId,
        id,
        code: `WENS-${number}`,
        customerId,
        leaseId,
        objectKind: 'unit',
        unitId,
        description: 'Kraan lekt',
        appointmentRequired: true,
        // As long as a block: two shorter jobs would fit in one.
        visitMinutes: 120,
        state: 'new',
        reportedAt: now,
      })
      .execute();
    await write
      .insertInto('repairOrder')
      .values({
        organisationId,
        id: randomUUID(),
        code: `WENS-${number}-1`,
        customerId,
        requestId: id,
        executor: 'own_crew',
        state: 'new',
        madeAt: now,
      })
      .execute();
  });
  return id;
}

describe('planning with a planner outside', () => {
  let planner: PlannerStandIn;
  const unreachable = 'Wij kunnen de vrije tijden nu niet opvragen';
  const at = (day: string, time: string) =>
    Temporal.PlainDateTime.from(`${day}T${time}`)
      .toZonedDateTime('Europe/Amsterdam')
      .toInstant()
      .toString();

  beforeAll(async () => {
    planner = await startCrewPlanner(portal, 1);
  });
  afterEach(() => planner.fault('ok'));
  afterAll(() => planner.stop());

  it('REP-118 REP-119 shows what the planner says at that moment, and asks it while no transaction is open', async () => {
    await reachStepSeven({});
    planner.fault('slow');
    const asked = browser.get(`${step}?dag=2026-12-01`);
    await vi.waitFor(() => expect(planner.waiting()).toBe(1), { interval: 5 });
    const { rows } = await withOwner((owner) =>
      owner.query(
        `select query from pg_stat_activity
           where datname = current_database() and state like 'idle in transaction%'`,
      ),
    );
    expect(rows).toEqual([]);
    planner.fault('ok');
    expect(slotsOn(await asked)).toEqual([at('2026-12-01', '08:00'), at('2026-12-01', '10:00')]);
    planner.fill(at('2026-12-01', '08:00'));
    expect(slotsOn(await browser.get(`${step}?dag=2026-12-01`))).toEqual([
      at('2026-12-01', '10:00'),
    ]);
    const saved = await send('afspraak?dag=2026-12-01', { slot: at('2026-12-01', '10:00') });
    expect(saved.text).toContain('Uw afspraak staat vast');
    expect((await newest()).orders[0]).toMatchObject({
      state: 'planned',
      agendaName: 'Ploeg Noord',
    });
  });

  it('REP-B7 a block that filled up behind our back is refused; the times that are free now stand there', async () => {
    await reachStepSeven({});
    const day = '2026-12-02';
    const form = hiddenFieldsOf(await browser.get(`${step}?dag=${day}`), step);
    planner.fill(at(day, '08:00'));
    const late = await browser.post(step, { ...form, slot: at(day, '08:00') });
    expect(late.status).toBe(422);
    expect(late.errorAt('slot')).toContain('net door iemand anders gekozen');
    expect(slotsOn(late)).toEqual([at(day, '10:00')]);
    expect((await newest()).orders[0]).toMatchObject({ state: 'new', appointmentId: null });
    const next = await browser.post(step, {
      ...hiddenFieldsOf(late, step),
      slot: at(day, '10:00'),
    });
    expect(next.text).toContain('Uw afspraak staat vast');
  });

  it('REP-B6 REP-120 a planner that is down says so and loses nothing; a preference can be stated, or a time later', async () => {
    await reachStepSeven({});
    const { request } = await newest();
    planner.fault('down');
    const without = await browser.get(step);
    expect(without.text).toContain(request.code);
    expect(without.text).toContain(unreachable);
    expect(without.html).toContain(`href="${step}"`);
    const wish = await browser.get(`${step}?dag=2026-12-08`);
    const stated = await browser.post(step, {
      ...hiddenFieldsOf(wish, step),
      slot: at('2026-12-08', '08:00'),
    });
    expect(stated.text).toContain('Uw voorkeur is bewaard');
    expect((await newest()).request.preferredOn?.toString()).toBe('2026-12-08');

    const path = `/onderhoud/${request.id}/afspraak`;
    expect((await browser.get(path)).text).toContain(unreachable);
    planner.fault('ok');
    const times = await browser.get(`${path}?dag=2026-12-03`);
    planner.fault('down');
    const refused = await browser.post(path, {
      ...hiddenFieldsOf(times, path),
      slot: at('2026-12-03', '10:00'),
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(unreachable);
    expect((await newest()).orders[0]?.appointmentId).toBeNull();
    planner.fault('ok');
    const planned = await browser.post(path, {
      ...hiddenFieldsOf(await browser.get(`${path}?dag=2026-12-03`), path),
      slot: at('2026-12-03', '10:00'),
    });
    expect(planned.location).toMatch(new RegExp(`^/onderhoud/${request.id}`));
    expect((await newest()).request).toMatchObject({ state: 'planned', preferredOn: null });
  });

  it('REP-B6 a planner that is slow when a time is saved: nothing is booked twice or lost', async () => {
    await reachStepSeven({});
    const day = '2026-12-04';
    const form = hiddenFieldsOf(await browser.get(`${step}?dag=${day}`), step);
    planner.fault('slow');
    const late = await browser.post(step, { ...form, slot: at(day, '08:00') });
    expect(late.status).toBe(422);
    expect(late.text.match(new RegExp(unreachable, 'g'))).toHaveLength(1);
    planner.fault('ok');
    const next = await browser.post(step, { ...form, slot: at(day, '08:00') });
    expect(next.text).toContain('Uw afspraak staat vast');
    expect((await newest()).orders).toHaveLength(1);
  }, 20_000);
});
