import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { graphAgendaServer } from '#connections/graph/graph-agenda-server.ts';
import { openPool } from '#foundation/database/connect.ts';
import type { AgendaStandIn } from '../../../../demo/stand-ins/agenda/agenda.ts';
import { newCustomer, testSecrets } from '../../../../test/support/accounts.ts';
import { startMicrosoftAgendas } from '../../../../test/support/agenda-systems.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { agendaConnections } from '../../../agenda-connections.ts';
import { bookSlot } from '../book-slot.ts';
import { cancelAppointments } from '../cancel-appointments.ts';
import { asCustomer, at } from '../desk.testing.ts';
import { moveAppointment } from '../move-appointment.ts';
import type { AgendaServices } from '../ports/agenda-systems.ts';
import { agendaQuestion, askAgendas } from '../ports/ask-agendas.ts';
import { readSlots } from '../slots/read-slots.ts';
import type { AgendaAnswers, SlotWish } from '../slots/slot-facts.ts';

const [lotte, daan] = ['lotte@wisselstad.example', 'daan@wisselstad.example'] as const;
const services: AgendaServices = { secrets: testSecrets, agendaConnections, demo: true };
const date = (text: string) => Temporal.PlainDate.from(text);
const utc = (text: string) => at(text).toString().replace('Z', '');

let portal: TestPortal;
let pool: pg.Pool;
let agenda: AgendaStandIn;

beforeAll(async () => {
  portal = await startTestPortal();
  agenda = await startMicrosoftAgendas(portal, [lotte, daan]);
  pool = openPool(portal.connection, 6);
  await portal.inside('wisselstad', async (write, organisationId) => {
    // Two inspectors whose agendas lie in Microsoft 365; nobody else inspects defects.
    await write
      .updateTable('agenda')
      .set({ purposes: ['finalInspection'] })
      .where('organisationId', '=', organisationId)
      .where('code', 'in', ['INSP-1', 'INSP-3'])
      .execute();
    for (const [code, name, address] of [
      ['M-1', 'Lotte', lotte],
      ['M-2', 'Daan', daan],
    ] as const) {
      const id = randomUUID();
      await write
        .insertInto('agenda')
        .values({
          organisationId,
          id,
          code,
          name,
          kind: 'graph',
          externalAddress: address,
          purposes: ['repairInspection'],
        })
        .execute();
      await write
        .insertInto('workingHours')
        .values(
          [1, 2, 3, 4, 5].map((weekday) => ({
            organisationId,
            agendaId: id,
            weekday,
            fromMinute: 480,
            untilMinute: 1020,
          })),
        )
        .execute();
    }
  });
});
afterEach(() => agenda.fault('ok'));
afterAll(async () => {
  await pool.end();
  await portal.close();
  await agenda.stop();
});

const wish: SlotWish = {
  purpose: 'repairInspection',
  minutes: 60,
  from: date('2026-12-01'),
  until: date('2026-12-31'),
};
const about = () => ({ kind: 'test', id: randomUUID() });
const asked = { place: 'Kievitlaan 78, Zeist', description: 'Opname lekkage' };

async function run(job: string): Promise<void> {
  const found = portal.house.modules
    .flatMap(({ jobs = [] }) => jobs)
    .find(({ name }) => name === job);
  await found?.run({ pool, now: portal.clock.now() });
}
const deliver = () => run('deliver-appointments');

async function ask(as: string, about_: SlotWish = wish): Promise<AgendaAnswers> {
  const question = await asCustomer(portal, pool, as, (desk) =>
    agendaQuestion(desk, about_, { from: about_.from, until: about_.until }),
  );
  return askAgendas(services, question);
}

/** Books as somebody new, with what the agendas say just before. */
async function book(time: string, answers?: AgendaAnswers) {
  const { id: customerId } = await newCustomer(portal);
  const told = answers ?? (await ask(customerId));
  const booking = await asCustomer(portal, pool, customerId, (desk) =>
    bookSlot(desk, {
      wish,
      startsAt: at(time),
      customerId,
      about: about(),
      ...asked,
      answers: told,
    }),
  );
  return { customerId, booking };
}

async function booked(time: string) {
  const { customerId, booking } = await book(time);
  if (booking.outcome !== 'booked') throw new Error(booking.outcome);
  const address = booking.appointment.agendaName === 'Lotte' ? lotte : daan;
  return { customerId, id: booking.appointment.id, address };
}

const eventOf = (address: string, time: string) =>
  agenda.events(address).find(({ start }) => start === utc(time));

const deliveryOf = (appointmentId: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('agendaDelivery')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('appointmentId', '=', appointmentId)
      .execute(),
  );
const signalsOf = (appointmentId: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('agendaSignal')
      .select(['kind', 'foundStartsAt'])
      .where('organisationId', '=', organisationId)
      .where('appointmentId', '=', appointmentId)
      .execute(),
  );

it('TRM-28 REP-116 slots follow what the agendas say just now: times that are busy there are not offered', async () => {
  agenda.add(lotte, { start: utc('2026-12-01T08:00'), end: utc('2026-12-01T12:00') });
  agenda.add(daan, { start: utc('2026-12-01T09:00'), end: utc('2026-12-01T17:00') });
  agenda.add(daan, {
    start: utc('2026-12-01T08:00'),
    end: utc('2026-12-01T09:00'),
    showAs: 'free',
  });
  const { id } = await newCustomer(portal);
  const answers = await ask(id);
  const plan = await asCustomer(portal, pool, id, (desk) =>
    readSlots(desk, wish, { from: wish.from, until: wish.from }, answers),
  );
  const times = plan.days[0]?.slots.map(({ startsAt }) => startsAt.toString()) ?? [];
  expect(times[0]).toBe(at('2026-12-01T08:00').toString());
  expect(times[1]).toBe(at('2026-12-01T12:00').toString());
  expect(times.at(-1)).toBe(at('2026-12-01T16:00').toString());
});

it('TRM-36 a booking comes into the inspector’s agenda after commit, moves there, and goes when it is cancelled', async () => {
  const { id, customerId, address } = await booked('2026-12-02T09:00');
  expect(eventOf(address, '2026-12-02T09:00')).toBeUndefined();
  await deliver();
  expect(eventOf(address, '2026-12-02T09:00')).toMatchObject({
    subject: 'Opname lekkage',
    location: 'Kievitlaan 78, Zeist',
    end: utc('2026-12-02T10:00'),
  });
  const answers = await ask(customerId);
  const moved = await asCustomer(portal, pool, customerId, (desk) =>
    moveAppointment(desk, { id, customerId, wish, startsAt: at('2026-12-02T09:30'), answers }),
  );
  expect(moved.outcome).toBe('moved');
  await deliver();
  const at930 = [lotte, daan].flatMap((one) => eventOf(one, '2026-12-02T09:30') ?? []);
  expect(at930).toHaveLength(1);
  expect(eventOf(address, '2026-12-02T09:00')).toBeUndefined();
  await asCustomer(portal, pool, customerId, (desk) =>
    cancelAppointments(desk, { ids: [id], customerId, reason: 'Ziek' }),
  );
  await deliver();
  expect([lotte, daan].flatMap((one) => eventOf(one, '2026-12-02T09:30') ?? [])).toEqual([]);
  expect((await deliveryOf(id)).every((one) => !one.isWaiting)).toBe(true);
});

it('design 5: an answer that got lost makes no second event; the next attempt finds the first', async () => {
  const { id, address } = await booked('2026-12-03T09:00');
  agenda.fault('forgetAnswer');
  await deliver();
  const [waiting] = await deliveryOf(id);
  expect(waiting).toMatchObject({ isWaiting: true, attempts: 1 });
  agenda.fault('ok');
  portal.clock.advance({ seconds: 30 });
  await deliver();
  const events = agenda.events(address).filter(({ start }) => start === utc('2026-12-03T09:00'));
  expect(events).toHaveLength(1);
  expect((await deliveryOf(id))[0]).toMatchObject({ isWaiting: false, externalId: events[0]?.id });
});

it.each(['down', 'garbage', 'throttled', 'slow'] as const)(
  'TRM-B6 agendas that are %s offer nothing, and nothing is booked on their silence',
  async (fault) => {
    agenda.fault(fault);
    const { booking } = await book('2026-12-04T09:00');
    expect(booking).toEqual({ outcome: 'unreachable' });
  },
  20_000,
);

it('TRM-B6 what was booked waits as long as the server is throttled, and is delivered after the time that it asked', async () => {
  const { id, address } = await booked('2026-12-07T09:00');
  agenda.fault('throttled');
  await deliver();
  agenda.fault('ok');
  portal.clock.advance({ seconds: 60 });
  await deliver();
  expect(eventOf(address, '2026-12-07T09:00')).toBeUndefined();
  const [waiting] = await deliveryOf(id);
  expect(waiting?.lastFault).toContain('429');
  portal.clock.advance({ seconds: 61 });
  await deliver();
  expect(eventOf(address, '2026-12-07T09:00')).toBeDefined();
});

it('TRM-B4 an agenda that changed between showing and booking: the second look sees it', async () => {
  const { id } = await newCustomer(portal);
  await ask(id);
  for (const one of [lotte, daan]) {
    agenda.add(one, { start: utc('2026-12-08T09:00'), end: utc('2026-12-08T11:00') });
  }
  const { booking } = await book('2026-12-08T09:30');
  expect(booking.outcome).toBe('taken');
});

it('TRM-36 staff get one line when the inspector moves or removes an appointment in his own agenda', async () => {
  const moved = await booked('2026-12-09T09:00');
  const removed = await booked('2026-12-10T09:00');
  await deliver();
  const [first, second] = [
    eventOf(moved.address, '2026-12-09T09:00'),
    eventOf(removed.address, '2026-12-10T09:00'),
  ];
  agenda.move(moved.address, first?.id ?? '', utc('2026-12-09T13:00'), utc('2026-12-09T14:00'));
  agenda.remove(removed.address, second?.id ?? '');
  await run('mirror-agendas');
  await run('mirror-agendas');
  expect(await signalsOf(moved.id)).toEqual([
    { kind: 'movedOutside', foundStartsAt: at('2026-12-09T13:00') },
  ]);
  expect(await signalsOf(removed.id)).toMatchObject([{ kind: 'deletedOutside' }]);
});

it('TRM-28 without asking, what was mirrored lately counts; what is older than an hour does not', async () => {
  for (const one of [lotte, daan]) {
    agenda.add(one, { start: utc('2026-12-11T08:00'), end: utc('2026-12-11T15:00') });
  }
  await run('mirror-agendas');
  const { id } = await newCustomer(portal);
  const look = () =>
    asCustomer(portal, pool, id, (desk) =>
      readSlots(desk, wish, { from: date('2026-12-11'), until: date('2026-12-11') }),
    );
  const fresh = await look();
  expect(fresh.days[0]?.slots[0]?.startsAt.toString()).toBe(at('2026-12-11T15:00').toString());
  portal.clock.advance({ minutes: 61 });
  expect((await look()).agendas).toBe('unreachable');
});

it('design 7: secrets travel over https only, but to a stand-in on this machine', () => {
  const settings = {
    endpoint: 'http://graph.example/v1.0',
    issuer: 'https://login.example/tenant',
    userName: 'app',
    secret: 'secret',
    standIn: true,
    timeoutMilliseconds: 1000,
  };
  expect(() => graphAgendaServer(settings)).toThrow(TypeError);
  expect(() => graphAgendaServer({ ...settings, endpoint: agenda.endpoint })).not.toThrow();
  expect(() =>
    graphAgendaServer({ ...settings, endpoint: agenda.endpoint, standIn: false }),
  ).toThrow(TypeError);
});
