import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPool } from '#foundation/database/connect.ts';
import type { PlannerStandIn } from '../../../../demo/stand-ins/planner/planner.ts';
import { newCustomer, testSecrets } from '../../../../test/support/accounts.ts';
import { startCrewPlanner } from '../../../../test/support/agenda-systems.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { agendaConnections } from '../../../agenda-connections.ts';
import { bookSlot } from '../book-slot.ts';
import { cancelAppointments } from '../cancel-appointments.ts';
import { asCustomer, at } from '../desk.testing.ts';
import { agendaQuestion, askAgendas } from '../ports/ask-agendas.ts';
import type { SlotWish } from '../slots/slot-facts.ts';

let portal: TestPortal;
let pool: pg.Pool;
let planner: PlannerStandIn;

beforeAll(async () => {
  portal = await startTestPortal();
  planner = await startCrewPlanner(portal, 2);
  pool = openPool(portal.connection, 6);
});
afterEach(() => planner.fault('ok'));
afterAll(async () => {
  await pool.end();
  await portal.close();
  await planner.stop();
});

const wish: SlotWish = {
  purpose: 'repair',
  minutes: 60,
  from: Temporal.PlainDate.from('2026-12-01'),
  until: Temporal.PlainDate.from('2026-12-18'),
};

async function book(time: string) {
  const { id: customerId } = await newCustomer(portal);
  const question = await asCustomer(portal, pool, customerId, (desk) =>
    agendaQuestion(desk, wish, wish),
  );
  const services = { secrets: testSecrets, agendaConnections, demo: true };
  const answers = await askAgendas(services, question);
  const booking = await asCustomer(portal, pool, customerId, (desk) =>
    bookSlot(desk, {
      wish,
      startsAt: at(time),
      customerId,
      about: { kind: 'test', id: randomUUID() },
      place: 'Kievitlaan 78, Zeist',
      description: 'Kraan',
      answers,
    }),
  );
  return { customerId, booking };
}

async function deliver(): Promise<void> {
  const jobs = portal.house.modules.flatMap((module) => module.jobs ?? []);
  await jobs
    .find(({ name }) => name === 'deliver-appointments')
    ?.run({ pool, now: portal.clock.now() });
}

it('REP-119 the planner’s own blocks are offered, a booking becomes one there, cancelling takes it away', async () => {
  const first = await book('2026-12-01T08:00');
  const second = await book('2026-12-01T08:00');
  await deliver();
  const third = await book('2026-12-01T08:00');
  expect([first, second, third].map(({ booking }) => booking.outcome)).toEqual([
    'booked',
    'booked',
    'taken',
  ]);
  expect(planner.bookings.size).toBe(2);
  if (first.booking.outcome !== 'booked') throw new Error('not booked');
  const { id } = first.booking.appointment;
  expect(planner.bookings.get(id)).toMatchObject({ description: 'Kraan', crew: 'ploeg-noord' });
  await asCustomer(portal, pool, first.customerId, (desk) =>
    cancelAppointments(desk, { ids: [id], customerId: first.customerId, reason: '' }),
  );
  await deliver();
  expect(planner.bookings.has(id)).toBe(false);
});

it.each(['down', 'slow'] as const)(
  'REP-B6 a planner that is %s offers nothing; later it does',
  async (fault) => {
    planner.fault(fault);
    expect((await book('2026-12-02T08:00')).booking).toEqual({ outcome: 'unreachable' });
    planner.fault('ok');
    expect((await book('2026-12-02T08:00')).booking.outcome).toBe('booked');
  },
  20_000,
);

it('REP-B7 a block that filled up in between is refused by the planner, and staff read it', async () => {
  const { booking } = await book('2026-12-03T10:00');
  if (booking.outcome !== 'booked') throw new Error(booking.outcome);
  planner.fill(at('2026-12-03T10:00').toString());
  await deliver();
  const signals = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('agendaSignal')
      .select('kind')
      .where('organisationId', '=', organisationId)
      .where('appointmentId', '=', booking.appointment.id)
      .execute(),
  );
  expect(signals).toEqual([{ kind: 'refused' }]);
});
