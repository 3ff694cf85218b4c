import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPool } from '#foundation/database/connect.ts';
import { newCustomer } from '../../../../test/support/accounts.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import type { WriteDesk } from '../appointment.ts';
import { bookSlot } from '../book-slot.ts';
import { cancelAppointments } from '../cancel-appointments.ts';
import { asCustomer, at } from '../desk.testing.ts';
import { moveAppointment } from '../move-appointment.ts';
import { findAppointment, findAppointmentsAbout, findHolds } from '../queries.ts';
import { holdSlot, releaseDraft } from './hold-slot.ts';
import { preferenceAt, readPreferences, readSlots } from './read-slots.ts';
import type { SlotWish } from './slot-facts.ts';

let portal: TestPortal;
/** The connections of two servers. */
let pool: pg.Pool;
let otherPool: pg.Pool;

beforeAll(async () => {
  portal = await startTestPortal();
  pool = openPool(portal.connection, 6);
  otherPool = openPool(portal.connection, 6);
});
afterAll(async () => {
  await Promise.all([pool.end(), otherPool.end()]);
  await portal.close();
});

const date = (text: string) => Temporal.PlainDate.from(text);
const december: Pick<SlotWish, 'from' | 'until'> = {
  from: date('2026-12-01'),
  until: date('2027-01-31'),
};
const preInspection: SlotWish = { purpose: 'preInspection', minutes: 60, ...december };
const repair: SlotWish = { purpose: 'repair', minutes: 60, ...december };
const about = () => ({ kind: 'test', id: randomUUID() });
const asked = { place: 'Kievitlaan 78, Zeist', description: 'Vooropname' };

/** Works as a customer who is new. */
async function somebody<Result>(
  work: (desk: WriteDesk, customerId: string) => Promise<Result>,
  through = pool,
): Promise<Result> {
  const { id } = await newCustomer(portal);
  return asCustomer(portal, through, id, (desk) => work(desk, id));
}

const book = (wish: SlotWish, startsAt: Temporal.Instant, through = pool) =>
  somebody(
    (desk, customerId) => bookSlot(desk, { wish, startsAt, customerId, about: about(), ...asked }),
    through,
  );

const slotsOf = (wish: SlotWish, day: string) =>
  somebody((desk) => readSlots(desk, wish, { from: date(day), until: date(day) }));

it('TRM-28 TRM-B8 two inspectors are free: two customers get the slot, each inspector one, the third does not', async () => {
  const startsAt = at('2026-12-01T09:00');
  const first = await book(preInspection, startsAt);
  const second = await book(preInspection, startsAt);
  const third = await book(preInspection, startsAt);
  const names = [first, second].map((one) =>
    one.outcome === 'booked' ? one.appointment.agendaName : one.outcome,
  );
  expect(names.toSorted()).toEqual(['Femke Postma', 'Karim Bakkali']);
  expect(third.outcome).toBe('taken');
});

it.each([
  ['one server', () => [pool]],
  ['two servers', () => [pool, otherPool]],
])(
  'REP-B7 TRM-B4 fifty customers want the last slot at once, %s: one gets it, 49 read what is still free',
  async (_, pools) => {
    const [day, hour] = _ === 'one server' ? ['2026-12-04', '10'] : ['2026-12-11', '10'];
    const startsAt = at(`${day}T${hour}:00`);
    const customers = await Promise.all(
      Array.from({ length: 50 }, async () => (await newCustomer(portal)).id),
    );
    const through = pools();
    const outcomes = await Promise.all(
      customers.map((customerId, index) =>
        asCustomer(portal, through[index % through.length] ?? pool, customerId, (desk) =>
          bookSlot(desk, { wish: preInspection, startsAt, customerId, about: about(), ...asked }),
        ),
      ),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'booked')).toHaveLength(1);
    const taken = outcomes.filter((one) => one.outcome === 'taken');
    expect(taken).toHaveLength(49);
    for (const { stillFree } of taken) {
      const free = stillFree.days.flatMap(({ slots }) => slots.map((slot) => slot.startsAt));
      expect(free.length).toBeGreaterThan(10);
      expect(free.some((one) => one.equals(startsAt))).toBe(false);
    }
  },
);

it('REP-B7 the database itself refuses a second appointment over the same time of an agenda', async () => {
  const booked = await book(preInspection, at('2026-12-07T08:00'));
  expect(booked.outcome).toBe('booked');
  await expect(
    portal.inside('wisselstad', async (write, organisationId) => {
      const row = await write
        .selectFrom('appointment')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('startsAt', '=', at('2026-12-07T08:00'))
        .executeTakeFirstOrThrow();
      await write
        .insertInto('appointment')
        .values({
          ...row,
          id: randomUUID(),
          occupiedFrom: row.occupiedFrom.add({ minutes: 30 }),
          occupiedUntil: row.occupiedUntil.add({ minutes: 30 }),
        })
        .execute();
    }),
  ).rejects.toThrow('appointment_once');
});

it('TRM-28 a slot that touches another one is free', async () => {
  const monday = '2026-12-14';
  await book(preInspection, at(`${monday}T09:00`));
  await book(preInspection, at(`${monday}T09:00`));
  const times = (await slotsOf(preInspection, monday)).days.flatMap(({ slots }) =>
    slots.map(({ startsAt }) => startsAt.toString()),
  );
  expect(times).toContain(at(`${monday}T08:00`).toString());
  expect(times).toContain(at(`${monday}T10:00`).toString());
  for (const minute of ['08:15', '08:45', '09:00', '09:45']) {
    expect(times).not.toContain(at(`${monday}T${minute}`).toString());
  }
});

it('TRM-29 TRM-43 a free day of the base calendar is in the term, has its name and no slots', async () => {
  const plan = await slotsOf(preInspection, '2026-12-25');
  expect(plan.days).toMatchObject([
    { inTerm: true, isWorkingDay: false, freeDayName: 'Kerstmis', slots: [] },
  ]);
  const booking = await book(preInspection, at('2026-12-25T09:00'));
  expect(booking).toEqual({ outcome: 'refused' });
});

it.each([
  ['in a weekend', preInspection, '2026-12-05T09:00'],
  ['before the term', preInspection, '2026-11-30T09:00'],
  ['after the term', preInspection, '2027-02-01T09:00'],
  ['outside working hours', preInspection, '2026-12-02T07:00'],
  ['off the grid', preInspection, '2026-12-02T09:10'],
  ['in the past', { ...preInspection, from: date('2026-11-01') }, '2026-11-16T09:00'],
])('TRM-B12 REP-B9 a slot %s is refused', async (_, wish, time) => {
  expect(await book(wish, at(time))).toEqual({ outcome: 'refused' });
});

it('REP-119 blocks are those of the setting, and a crew of two does four jobs of an hour in one', async () => {
  const plan = await slotsOf(repair, '2026-12-10');
  expect(plan.days[0]?.slots.map(({ startsAt, endsAt }) => [startsAt, endsAt].map(String))).toEqual(
    [8, 10, 12, 14].map((hour) =>
      [hour, hour + 2].map((one) => at(`2026-12-10T${String(one).padStart(2, '0')}:00`).toString()),
    ),
  );
  const outcomes: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    outcomes.push((await book(repair, at('2026-12-10T10:00'))).outcome);
  }
  expect(outcomes).toEqual(['booked', 'booked', 'booked', 'booked', 'taken']);
});

it('TRM-B14 a slot is held for ten minutes; another choice lets the earlier one go', async () => {
  const draft = { id: randomUUID(), part: 'preInspection-1' };
  const { id: customerId } = await newCustomer(portal);
  const asHolder = <Result>(work: (desk: WriteDesk) => Promise<Result>) =>
    asCustomer(portal, pool, customerId, work);
  const hold = (time: string) =>
    asHolder((desk) =>
      holdSlot(desk, { wish: preInspection, startsAt: at(time), draft, customerId }),
    );
  // On Friday only one inspector works.
  expect((await hold('2026-12-18T09:00')).outcome).toBe('held');
  expect((await book(preInspection, at('2026-12-18T09:30'))).outcome).toBe('taken');
  expect((await hold('2026-12-18T09:30')).outcome).toBe('held');
  expect((await hold('2026-12-18T11:00')).outcome).toBe('held');
  expect((await book(preInspection, at('2026-12-18T09:00'))).outcome).toBe('booked');
  const holds = await asHolder((desk) =>
    findHolds(desk.read, { organisationId: desk.organisation.id, customerId }, draft.id, desk.now),
  );
  expect([...holds.values()].map(({ startsAt }) => startsAt.toString())).toEqual([
    at('2026-12-18T11:00').toString(),
  ]);
  portal.clock.advance({ minutes: 10 });
  expect((await book(preInspection, at('2026-12-18T11:00'))).outcome).toBe('booked');
  const late = await asHolder((desk) =>
    bookSlot(desk, {
      wish: { ...preInspection, draft },
      startsAt: at('2026-12-18T11:00'),
      customerId,
      about: about(),
      ...asked,
    }),
  );
  expect(late.outcome).toBe('taken');
});

it('TRM-36 a hold becomes an appointment, also when its ten minutes passed and nobody took it', async () => {
  for (const minutes of [0, 30]) {
    const draft = { id: randomUUID(), part: 'finalInspection-1' };
    const startsAt = at(`2027-01-0${minutes === 0 ? 4 : 5}T10:00`);
    const booked = await somebody(async (desk, customerId) => {
      await holdSlot(desk, { wish: preInspection, startsAt, draft, customerId });
      portal.clock.advance({ minutes });
      return bookSlot(
        { ...desk, now: portal.clock.now() },
        { wish: { ...preInspection, draft }, startsAt, customerId, about: about(), ...asked },
      );
    });
    expect(booked).toMatchObject({ outcome: 'booked', appointment: { startsAt } });
  }
});

it('TRM-B14 leaving a draft lets go of all it held', async () => {
  const draftId = randomUUID();
  const startsAt = at('2027-01-08T10:00');
  await somebody(async (desk, customerId) => {
    await holdSlot(desk, {
      wish: preInspection,
      startsAt,
      draft: { id: draftId, part: 'one' },
      customerId,
    });
    await releaseDraft(desk, draftId);
  });
  expect((await book(preInspection, startsAt)).outcome).toBe('booked');
});

it('TRM-B8 when one of several is not had, the refused request stores none', async () => {
  const taken = at('2027-01-15T10:00');
  await book(preInspection, taken);
  const own = about();
  const attempt = somebody(async (desk, customerId) => {
    for (const startsAt of [at('2027-01-13T10:00'), taken]) {
      const order = { wish: preInspection, startsAt, customerId, about: own, ...asked };
      const { outcome } = await bookSlot(desk, order);
      if (outcome !== 'booked') throw new Error(outcome);
    }
  });
  await expect(attempt).rejects.toThrow('taken');
  const stored = await portal.inside('wisselstad', (write, organisationId) =>
    findAppointmentsAbout(write, { organisationId }, own),
  );
  expect(stored).toEqual([]);
});

it('REP-20 an appointment moves over its own time, or stays where it is; another customer cannot touch it', async () => {
  const { id: customerId } = await newCustomer(portal);
  const own = <Result>(work: (desk: WriteDesk) => Promise<Result>) =>
    asCustomer(portal, pool, customerId, work);
  const booking = await own((desk) =>
    bookSlot(desk, {
      wish: preInspection,
      startsAt: at('2027-01-22T09:00'),
      customerId,
      about: about(),
      ...asked,
    }),
  );
  if (booking.outcome !== 'booked') throw new Error(booking.outcome);
  const { id } = booking.appointment;
  const moveTo = (time: string) => ({ wish: preInspection, startsAt: at(time), id, customerId });
  const moved = await own((desk) => moveAppointment(desk, moveTo('2027-01-22T09:30')));
  expect(moved).toMatchObject({ outcome: 'moved', appointment: { sequence: 1 } });
  await book(preInspection, at('2027-01-22T11:00'));
  const refused = await own((desk) => moveAppointment(desk, moveTo('2027-01-22T11:00')));
  expect(refused.outcome).toBe('taken');
  const found = await own((desk) =>
    findAppointment(desk.read, { organisationId: desk.organisation.id, customerId }, id),
  );
  expect(found).toMatchObject({ startsAt: at('2027-01-22T09:30'), state: 'booked' });
  const stranger = await somebody(async (desk, strangerId) => ({
    moved: await moveAppointment(desk, {
      ...moveTo('2027-01-22T13:00'),
      customerId: strangerId,
    }),
    cancelled: await cancelAppointments(desk, { ids: [id], customerId: strangerId, reason: '' }),
    seen: await findAppointment(desk.read, { organisationId: desk.organisation.id }, id),
  }));
  expect(stranger).toEqual({ moved: { outcome: 'gone' }, cancelled: [], seen: undefined });
});

it('REP-20 what is cancelled is free again, and cancelling twice is one act', async () => {
  const startsAt = at('2027-01-29T09:00');
  const { id: customerId } = await newCustomer(portal);
  const cancelled = await asCustomer(portal, pool, customerId, async (desk) => {
    const booking = await bookSlot(desk, {
      wish: preInspection,
      startsAt,
      customerId,
      about: about(),
      ...asked,
    });
    if (booking.outcome !== 'booked') throw new Error(booking.outcome);
    const cancellation = { ids: [booking.appointment.id], customerId, reason: 'Ziek' };
    const first = await cancelAppointments(desk, cancellation);
    return [first.length, (await cancelAppointments(desk, cancellation)).length];
  });
  expect(cancelled).toEqual([1, 0]);
  expect((await book(preInspection, startsAt)).outcome).toBe('booked');
});

it('OP-25 where an agenda serves the cluster, only that one is offered', async () => {
  const clusterId = await portal.inside('wisselstad', async (write, organisationId) => {
    const cluster = await write
      .selectFrom('cluster')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'MEREL')
      .executeTakeFirstOrThrow();
    const agenda = await write
      .selectFrom('agenda')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'INSP-2')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('agendaCluster')
      .values({ organisationId, agendaId: agenda.id, clusterId: cluster.id })
      .execute();
    return cluster.id;
  });
  // On Friday only the other inspector works.
  const inCluster = await slotsOf({ ...preInspection, clusterId }, '2026-12-18');
  expect(inCluster.days[0]?.slots).toEqual([]);
  expect((await slotsOf(preInspection, '2026-12-18')).days[0]?.slots).not.toEqual([]);
});

it('TRM-B9 a year without free days leaves out weekends only, and says so', async () => {
  const wish = { ...preInspection, from: date('2031-12-01'), until: date('2031-12-31') };
  const plan = await slotsOf(wish, '2031-12-25');
  expect(plan.calendarKnown).toBe(false);
  expect(plan.days[0]?.slots.length).toBeGreaterThan(0);
  expect((await slotsOf(preInspection, '2026-12-24')).calendarKnown).toBe(true);
});

it('REP-120 REP-130 a preference is any block of a working day of the term, in the shape of slots', async () => {
  const term = { from: date('2026-12-21'), until: date('2026-12-31') };
  const { plan, chosen, holiday } = await somebody(async (desk) => ({
    plan: await readPreferences(desk, term, {
      from: date('2026-12-14'),
      until: date('2027-01-01'),
    }),
    chosen: await preferenceAt(desk, term, at('2026-12-22T08:00')),
    holiday: await preferenceAt(desk, term, at('2026-12-25T08:00')),
  }));
  const choosable = plan.days.filter(({ slots }) => slots.length > 0);
  expect(choosable.map((day) => day.date.day)).toEqual([21, 22, 23, 24, 28, 29, 30, 31]);
  expect(choosable.every(({ slots }) => slots.length === 4)).toBe(true);
  expect(chosen?.date.toString()).toBe('2026-12-22');
  expect(holiday).toBeUndefined();
});

it('GEN-B2 a customer learns of other people’s appointments nothing but when agendas are taken', async () => {
  await book(preInspection, at('2026-12-21T09:00'));
  const seen = await somebody(async (desk) => ({
    rows: await desk.read.selectFrom('appointment').selectAll().execute(),
    taken: await desk.read.ask<Record<string, unknown>>(
      { name: 'test-taken', text: 'select * from portal.taken_times($1, $2, $3, $4)' },
      [at('2026-12-21T00:00'), at('2026-12-22T00:00'), desk.now, []],
    ),
  }));
  expect(seen.rows).toEqual([]);
  expect(seen.taken).toHaveLength(1);
  expect(Object.keys(seen.taken[0] ?? {})).toEqual([
    'agenda_id',
    'starts_at',
    'ends_at',
    'mirrored',
  ]);
});
