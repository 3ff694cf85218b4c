import type { Read, Write } from '#foundation/database/transaction.ts';
import { otherSpaceAreaOf, type Room, roomAreaOf } from '../rules/rooms.ts';
import type { ValuationLine } from '../rules/valuation.ts';
import { criterionOf, type ValuationGroup, valuationGroups } from '../rules/valuation-criteria.ts';
import { criterionFields } from './valuation-fields.ts';

/** A unit of an organisation. */
export interface UnitKey {
  readonly organisationId: string;
  readonly unitId: string;
}

/** The lines of a unit, in the order of the specification. */
export async function linesOf(
  read: Read,
  { organisationId, unitId }: UnitKey,
): Promise<ValuationLine[]> {
  const rows = await read
    .selectFrom('valuationLine')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('unitId', '=', unitId)
    .orderBy('position')
    .execute();
  return rows.flatMap((row) => {
    const group = valuationGroups.find((known) => known === row.valuationGroup);
    const { criterion, quantity, applies, choice, hundredthsOfPoints: hundredths } = row;
    return group ? [{ group, criterion, quantity, applies, choice, hundredths }] : [];
  });
}

/** The rooms and other spaces of a unit, in order. */
export async function roomsOf(read: Read, { organisationId, unitId }: UnitKey): Promise<Room[]> {
  const rows = await read
    .selectFrom('room')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('unitId', '=', unitId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    kind: row.roomKind === 'room' ? 'room' : 'other_space',
    description: row.description,
    counted: row.countedHundredths,
    countsAsSpace: row.countsAsSpaceHundredths,
    notCounted: row.notCountedHundredths,
    habitable: row.habitable,
    toilets: row.toilets,
    stairsDeduction: row.stairsDeductionHundredths,
  }));
}

/**
 * Stores the lines of a unit in the place of those it has; a criterion that the form does not know stays. The points
 * for area follow from the rooms, where they are recorded.
 */
export async function storeLines(
  write: Write,
  key: UnitKey,
  lines: readonly ValuationLine[],
): Promise<void> {
  const old = await linesOf(write, key);
  for (const { group, criterion } of old) {
    if (!criterionOf(group, criterion)) continue;
    await write
      .deleteFrom('valuationLine')
      .where('organisationId', '=', key.organisationId)
      .where('unitId', '=', key.unitId)
      .where('valuationGroup', '=', group)
      .where('criterion', '=', criterion)
      .execute();
  }
  for (const line of lines) await storeLine(write, key, line);
  await storeAreaPoints(write, key);
}

/** Makes the points for area follow from the rooms of a unit (TEN-24, TEN-25); without rooms they stay. */
export async function storeAreaPoints(write: Write, key: UnitKey): Promise<void> {
  const rooms = await roomsOf(write, key);
  if (rooms.length === 0) return;
  const own = (group: ValuationGroup, hundredths: number): ValuationLine => ({
    group,
    criterion: 'own',
    quantity: null,
    applies: null,
    choice: null,
    hundredths,
  });
  await storeLine(write, key, own('room_area', roomAreaOf(rooms).points));
  await storeLine(write, key, own('other_space_area', otherSpaceAreaOf(rooms).points));
}

async function storeLine(
  write: Write,
  { organisationId, unitId }: UnitKey,
  { group, criterion, hundredths, ...recorded }: ValuationLine,
): Promise<void> {
  const place = criterionFields.findIndex(
    (field) => field.group === group && field.criterion.code === criterion,
  );
  const values = { ...recorded, position: place + 1, hundredthsOfPoints: hundredths };
  await write
    .insertInto('valuationLine')
    .values({ organisationId, unitId, valuationGroup: group, criterion, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'unitId', 'valuationGroup', 'criterion'])
        .doUpdateSet(values),
    )
    .execute();
}
