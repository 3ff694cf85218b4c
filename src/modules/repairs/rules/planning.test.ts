import { expect, it } from 'vitest';
import { orderToPlan } from './planning.ts';

const order = {
  id: 'O',
  executor: 'own_crew',
  state: 'new',
  planningFixed: false,
  isAwarded: false,
  isAccepted: false,
} as const;
const request = { kind: 'request', inspection: false, orders: [order] } as const;

it.each([
  ['REP-118 own crew', request, 'repair'],
  ['REP-115 an inspection first', { ...request, inspection: true }, 'repairInspection'],
  [
    'REP-120 a contractor',
    { ...request, orders: [{ ...order, executor: 'contractor' }] },
    undefined,
  ],
  ['REP-121 two orders', { ...request, orders: [order, { ...order, id: 'P' }] }, undefined],
  [
    'one of two cancelled',
    { ...request, orders: [{ ...order, id: 'P', state: 'cancelled' }, order] },
    'repair',
  ],
  ['OP-REP-13 a notification', { ...request, kind: 'notification' }, undefined],
  ['no orders', { ...request, orders: [] }, undefined],
] as const)('%s', (_case, asked, purpose) => {
  expect(orderToPlan(asked)?.purpose).toBe(purpose);
});
