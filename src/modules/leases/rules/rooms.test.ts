import { expect, it } from 'vitest';
import { otherSpaceAreaOf, type Room, roomAreaOf } from './rooms.ts';

const room = (counted: number, more: Partial<Room> = {}): Room => ({
  kind: 'room',
  description: '',
  counted,
  countsAsSpace: 0,
  notCounted: 0,
  habitable: false,
  toilets: 0,
  stairsDeduction: 0,
  ...more,
});
const space = (counted: number, more: Partial<Room> = {}): Room =>
  room(counted, { kind: 'other_space', ...more });

const sample = [
  ...[2200, 1000, 700, 500, 400].map((area) => room(area)),
  room(300, { toilets: 1 }),
  space(300),
  space(500, { stairsDeduction: 375 }),
];

it('TEN-24 adds 22 + 10 + 7 + 5 + 4 + 3 and takes 1 m² off for the toilet: 50 m², 50 points', () => {
  expect(roomAreaOf(sample)).toEqual({
    toilets: 1,
    toiletDeduction: -100,
    total: 5000,
    points: 5000,
  });
});

it('TEN-25 gives 8 m² × 0,75 = 6,00 less 3,75 for missing stairs: 2,25', () => {
  expect(otherSpaceAreaOf(sample)).toEqual({
    smallerRooms: 0,
    total: 800,
    areaPoints: 600,
    stairsDeduction: 375,
    points: 225,
  });
});

it('TEN-25 counts the area of rooms that are too small as other space', () => {
  const rooms = [room(0, { countsAsSpace: 350, notCounted: 20 }), space(250)];
  expect(otherSpaceAreaOf(rooms)).toMatchObject({ smallerRooms: 350, total: 600, points: 450 });
  expect(roomAreaOf(rooms).total).toBe(0);
});
