import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { otherSpaceAreaOf, type Room, roomAreaOf } from '../rules/rooms.ts';
import { pointsOf, type ValuationLine, valuationOf } from '../rules/valuation.ts';
import { criterionOf, pointsRecorded, valuationGroups } from '../rules/valuation-criteria.ts';
import { linesOf, roomsOf } from './store-valuation.ts';

interface Unit {
  readonly code: string;
  readonly roomCount: number | null;
  readonly lines: readonly ValuationLine[];
  readonly rooms: readonly Room[];
}

let portal: TestPortal;
let units: Unit[];

beforeAll(async () => {
  portal = await startTestPortal();
  units = await portal.inside('wisselstad', async (write, organisationId) => {
    const found = await write
      .selectFrom('unit')
      .select(['id', 'code', 'roomCount'])
      .where('organisationId', '=', organisationId)
      .orderBy('code')
      .execute();
    const valued: Unit[] = [];
    for (const { id, code, roomCount } of found) {
      const key = { organisationId, unitId: id };
      const lines = await linesOf(write, key);
      if (lines.length > 0)
        valued.push({ code, roomCount, lines, rooms: await roomsOf(write, key) });
    }
    return valued;
  });
});
afterAll(() => portal.close());

it('TEN-22 every line of the demo is a criterion with the points that belong to it', () => {
  expect(units.length).toBeGreaterThan(20);
  const wrong = units.flatMap(({ code, lines }) =>
    lines
      .filter((line) => {
        const criterion = criterionOf(line.group, line.criterion);
        const result = criterion && pointsRecorded(criterion, line);
        return !result || !('hundredths' in result) || result.hundredths !== line.hundredths;
      })
      .map((line) => `${code} ${line.group} ${line.criterion}`),
  );
  expect(wrong).toEqual([]);
});

it('TEN-17 TEN-18 the criteria of every demo unit add up to its parts, and the parts to its total', () => {
  for (const { code, lines } of units) {
    const { parts, total } = valuationOf(lines);
    for (const { group, hundredths } of parts)
      expect(hundredths, code).toBe(pointsOf(lines, group));
    const all = valuationGroups.map((group) => pointsOf(lines, group));
    expect(
      all.reduce((sum, each) => sum + each, 0),
      code,
    ).toBe(total);
  }
});

it('TEN-12 TEN-24 TEN-25 the rooms of every demo unit give its points for area and its number of rooms', () => {
  for (const { code, lines, rooms, roomCount } of units) {
    expect(roomAreaOf(rooms).points, code).toBe(pointsOf(lines, 'room_area'));
    expect(otherSpaceAreaOf(rooms).points, code).toBe(pointsOf(lines, 'other_space_area'));
    expect(rooms.filter(({ habitable }) => habitable).length, code).toBe(roomCount);
  }
});
