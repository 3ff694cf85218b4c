import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { commonAreaChoice } from './common-areas.ts';
import { mayChangeDate, mayPlanOrder, mayWithdraw, type OrderProgress } from './cut-offs.ts';
import { latestDate, mayReopen, reasonFor } from './dates.ts';
import { codeFor } from './option-code.ts';
import { recordedObject } from './recorded-object.ts';
import { orderCode, requestCode } from './request-code.ts';
import { stateFromOrders } from './states.ts';
import { leaseThatShows } from './visibility.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('which common areas can be chosen', () => {
  const hall = { unitId: 'hall', name: 'Trappenhuis', blockId: 'A' };
  const path = { unitId: 'path', name: 'Achterpad', blockId: null };
  const lift = { unitId: 'lift', name: 'Lift', blockId: 'B' };

  it('REP-34 asks nothing where no common area belongs to the object', () => {
    expect(commonAreaChoice([], { blockId: 'A', showAll: false }).isAsked).toBe(false);
    expect(commonAreaChoice([path], { blockId: null, showAll: false }).isAsked).toBe(true);
  });

  it('REP-36 shows those of the own block first, and all of the cluster when asked', () => {
    const own = commonAreaChoice([hall, path, lift], { blockId: 'A', showAll: false });
    expect(own).toEqual({ isAsked: true, canShowAll: true, areas: [hall] });
    expect(commonAreaChoice([hall, path, lift], { blockId: 'A', showAll: true }).areas).toEqual([
      path,
      lift,
      hall,
    ]);
  });

  it.each([
    ['no block', [hall, path], null],
    ['nothing in the own block', [path, lift], 'A'],
    ['everything in the own block', [hall], 'A'],
  ])('REP-37 shows all without the box: %s', (_, related, blockId) => {
    const choice = commonAreaChoice(related, { blockId, showAll: false });
    expect(choice.canShowAll).toBe(false);
    expect(choice.areas).toHaveLength(related.length);
  });
});

describe('the object on which a request is recorded', () => {
  const dwelling = { kind: 'unit', unitId: 'home' } as const;
  const pump = { unitId: 'pump', code: '20', blockId: null, registerItems: ['booster'] };
  const plain = {
    selected: dwelling,
    selectedRegisterItems: [],
    templateRegisterItems: ['booster'],
    collectiveObjects: [pump],
    ownBlockId: 'A',
    clusterOfCommonArea: undefined,
  };

  it('REP-74 is the shared installation that carries the register item of the template', () => {
    expect(recordedObject(plain)).toEqual({ kind: 'collective_object', unitId: 'pump' });
  });

  it('REP-75 stays the selected object when that carries the item too, or no item is asked', () => {
    expect(recordedObject({ ...plain, selectedRegisterItems: ['booster'] })).toBe(dwelling);
    expect(recordedObject({ ...plain, templateRegisterItems: [] })).toBe(dwelling);
    expect(recordedObject({ ...plain, templateRegisterItems: ['lift'] })).toBe(dwelling);
  });

  it('OP-REP-14 the one of the own block goes first, then the lowest number', () => {
    const inBlock = { ...pump, unitId: 'near', code: '99', blockId: 'A' };
    const lower = { ...pump, unitId: 'low', code: '9' };
    const of = (collectiveObjects: readonly (typeof pump | typeof inBlock)[]) =>
      recordedObject({ ...plain, collectiveObjects });
    expect(of([pump, inBlock])).toMatchObject({ unitId: 'near' });
    expect(of([pump, lower])).toMatchObject({ unitId: 'low' });
  });

  it('REP-7 REP-129 is the cluster when the chosen space is a kind of common area', () => {
    expect(recordedObject({ ...plain, clusterOfCommonArea: 'K' })).toEqual({
      kind: 'cluster',
      clusterId: 'K',
    });
  });
});

describe('until when a customer may change or withdraw', () => {
  const order = (more: Partial<OrderProgress>): OrderProgress => ({
    executor: 'own_crew',
    state: 'new',
    planningFixed: false,
    isAwarded: false,
    isAccepted: false,
    ...more,
  });
  const supplier = { executor: 'contractor' } as const;

  it.each([
    ['no order', [], true, true],
    ['a new order', [order({})], true, true],
    ['own crew, planned', [order({ state: 'planned' })], true, true],
    ['own crew, planning fixed', [order({ state: 'planned', planningFixed: true })], false, false],
    ['supplier, awarded', [order({ ...supplier, state: 'awarded', isAwarded: true })], true, false],
    [
      'supplier, accepted',
      [order({ ...supplier, isAwarded: true, isAccepted: true })],
      false,
      false,
    ],
    [
      'one of two accepted',
      [order({}), order({ ...supplier, isAwarded: true, isAccepted: true })],
      false,
      false,
    ],
    [
      'a cancelled order',
      [order({ ...supplier, state: 'cancelled', isAwarded: true, isAccepted: true })],
      true,
      true,
    ],
    ['finished by the own crew', [order({ state: 'finished' })], false, false],
  ])('REP-22 REP-26 OP-REP-3 %s', (_, orders, date, withdrawal) => {
    expect(mayChangeDate(orders)).toBe(date);
    expect(mayWithdraw(orders)).toBe(withdrawal);
  });

  it('REP-121 two orders cannot be planned by the customer', () => {
    expect(mayPlanOrder([order({})])).toBe(true);
    expect(mayPlanOrder([order({}), order({})])).toBe(false);
    expect(mayPlanOrder([order({}), order({ state: 'cancelled' })])).toBe(true);
    expect(mayPlanOrder([])).toBe(false);
  });
});

describe('who sees a request', () => {
  const today = day('2026-11-21');
  const lease = {
    unitId: 'home',
    clusterId: 'K',
    collectiveIds: ['hall'],
    startsOn: day('2020-05-01'),
    endsOn: null,
  };
  const request = {
    isOpen: true,
    reportedOn: day('2026-11-01'),
    objectKind: 'unit' as const,
    unitId: 'home',
    clusterId: null,
  };
  const sees = (more: Partial<Parameters<typeof leaseThatShows>[0]>, of = lease) =>
    leaseThatShows({ ...request, ...more }, [of], today) !== undefined;

  it('REP-4 of a unit: who rents it now, from the day his lease began', () => {
    expect(sees({})).toBe(true);
    expect(sees({ reportedOn: day('2020-05-01') })).toBe(true);
    expect(sees({ reportedOn: day('2020-04-30') })).toBe(false);
    expect(sees({ unitId: 'other' })).toBe(false);
    expect(sees({}, { ...lease, startsOn: day('2026-11-22') })).toBe(false);
    expect(
      leaseThatShows(request, [{ ...lease, endsOn: day('2026-11-20') }], today),
    ).toBeUndefined();
    expect(leaseThatShows(request, [{ ...lease, endsOn: today }], today)).toBeDefined();
  });

  it('REP-5 REP-6 REP-7 of a shared space or a cluster: who rents a unit that it belongs to', () => {
    expect(sees({ objectKind: 'collective_object', unitId: 'hall' })).toBe(true);
    expect(sees({ objectKind: 'collective_object', unitId: 'lift' })).toBe(false);
    expect(sees({ objectKind: 'cluster', unitId: null, clusterId: 'K' })).toBe(true);
    expect(sees({ objectKind: 'cluster', unitId: null, clusterId: 'L' })).toBe(false);
    expect(sees({ objectKind: 'address', unitId: null })).toBe(false);
  });

  it('REP-123 OP-REP-21 handled ones for a year, the same day included', () => {
    expect(sees({ isOpen: false, reportedOn: day('2025-11-21') })).toBe(true);
    expect(sees({ isOpen: false, reportedOn: day('2025-11-20') })).toBe(false);
    expect(sees({ isOpen: true, reportedOn: day('2024-01-01') })).toBe(true);
  });
});

describe('dates of a request', () => {
  it('REP-122 ADM-19 ADM-20 a date after the latest date carries the reason', () => {
    const latest = latestDate(day('2026-11-21'), 30);
    expect(latest?.toString()).toBe('2026-12-21');
    expect(latestDate(day('2026-11-21'), null)).toBeNull();
    expect(reasonFor(day('2026-12-22'), latest, 'LATER')).toBe('LATER');
    expect(reasonFor(day('2026-12-21'), latest, 'LATER')).toBe('');
    expect(reasonFor(day('2027-12-21'), null, 'LATER')).toBe('');
    expect(reasonFor(null, latest, 'LATER')).toBe('');
  });

  it('a handled request can be reopened for 14 days', () => {
    const today = day('2026-11-21');
    expect(mayReopen(day('2026-11-07'), today)).toBe(true);
    expect(mayReopen(day('2026-11-06'), today)).toBe(false);
    expect(mayReopen(null, today)).toBe(false);
  });
});

describe('numbers and states', () => {
  it('REP-12 REP-16 requests and their orders count on', () => {
    expect(requestCode(36)).toBe('OV-00000036-000');
    expect(orderCode('OV-00000036-000', 2)).toBe('OV-00000036-002');
  });

  it('an option gets a code of its words', () => {
    expect(codeFor(['Keuken', 'Kraan & afvoer', 'Één'])).toBe('keuken.kraan-afvoer.een');
  });

  it.each([
    ['new', [], 'new'],
    ['new', [['new', false]], 'new'],
    ['new', [['awarded', false]], 'in_progress'],
    ['new', [['planned', true]], 'planned'],
    [
      'new',
      [
        ['planned', true],
        ['new', false],
      ],
      'in_progress',
    ],
    ['planned', [['finished', true]], 'done'],
    [
      'planned',
      [
        ['finished', true],
        ['planned', true],
      ],
      'planned',
    ],
    ['planned', [['new', false]], 'in_progress'],
    ['planned', [['cancelled', true]], 'planned'],
    ['withdrawn', [['planned', true]], 'withdrawn'],
  ] as const)('REP-12 the state %s follows from the orders %j: %s', (current, orders, expected) => {
    const read = orders.map(([state, isPlanned]) => ({ state, isPlanned }));
    expect(stateFromOrders(current, read)).toBe(expected);
  });
});
