import { randomUUID } from 'node:crypto';
import {
  decimal,
  oneOf,
  optional,
  reference,
  text,
  wholeNumber,
} from '#foundation/import/columns.ts';
import type { Importer, RowFault } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import {
  type Criterion,
  criterionOf,
  pointsRecorded,
  type Recorded,
  valuationGroups,
} from '../rules/valuation-criteria.ts';
import { importTitles } from './labels.ts';
import { storedRooms, storedValuationLines } from './stored.ts';

/** Imports `valuation-lines.csv`: the points of a unit and what they rest on, line by line (TEN-22). */
export const valuationLinesImporter: Importer = {
  file: 'valuation-lines.csv',
  title: importTitles.Title_ValuationLines,
  columns: [
    reference('unit', 'units.csv'),
    oneOf('group', valuationGroups),
    text('criterion', 100),
    wholeNumber('position', 1, 1000),
    optional(wholeNumber('quantity', 0, 1000)),
    optional(oneOf('applies', ['yes', 'no'])),
    optional(text('choice', 40)),
    optional(decimal('points')),
  ],
  key: ['unit', 'group', 'criterion'],
  checkRow: faultOf,
  stored: storedValuationLines,
  load: (target, rows) =>
    upsert(target, {
      table: 'valuationLine',
      sameBy: ['unitId', 'valuationGroup', 'criterion'],
      records: rows.map((row) => {
        const { quantity, applies, choice } = recordedIn(row);
        return {
          unitId: row.link('unit').id,
          valuationGroup: row.text('group'),
          criterion: row.text('criterion'),
          position: row.number('position'),
          quantity,
          applies,
          choice,
          hundredthsOfPoints: pointsIn(row),
        };
      }),
    }),
};

/** Imports `rooms.csv`: the rooms and other spaces of a unit, in square metres (TEN-24, TEN-25). */
export const roomsImporter: Importer = {
  file: 'rooms.csv',
  title: importTitles.Title_Rooms,
  columns: [
    reference('unit', 'units.csv'),
    wholeNumber('position', 1, 1000),
    oneOf('kind', ['room', 'other_space']),
    text('description', 100),
    decimal('counted'),
    optional(decimal('countsAsSpace')),
    optional(decimal('notCounted')),
    optional(oneOf('habitable', ['yes', 'no'])),
    optional(wholeNumber('toilets', 0, 10)),
    optional(decimal('stairsDeduction')),
  ],
  key: ['unit', 'position'],
  checkRow: (row) =>
    areasOf(row).some((area) => area < 0)
      ? { field: 'counted', reason: reason(importTitles.Reason_Negative) }
      : undefined,
  stored: storedRooms,
  load: (target, rows) =>
    upsert(target, {
      table: 'room',
      sameBy: ['unitId', 'position'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        unitId: row.link('unit').id,
        position: row.number('position'),
        roomKind: row.text('kind'),
        description: row.text('description'),
        countedHundredths: row.hundredths('counted'),
        countsAsSpaceHundredths: row.hundredthsOrNull('countsAsSpace') ?? 0,
        notCountedHundredths: row.hundredthsOrNull('notCounted') ?? 0,
        habitable: row.text('habitable') === 'yes',
        toilets: row.numberOrNull('toilets') ?? 0,
        stairsDeductionHundredths: row.hundredthsOrNull('stairsDeduction') ?? 0,
      })),
    }),
};

function faultOf(row: LoadRow): RowFault | undefined {
  const criterion = criterionIn(row);
  if (!criterion) return { field: 'criterion', reason: reason(importTitles.Reason_NoCriterion) };
  const result = pointsRecorded(criterion, recordedIn(row));
  return 'refused' in result ? faults[result.refused] : undefined;
}

const faults: Readonly<Record<'kind' | 'choice' | 'points', RowFault>> = {
  kind: { field: 'criterion', reason: reason(importTitles.Reason_OtherKind) },
  choice: { field: 'choice', reason: reason(importTitles.Reason_NoChoice) },
  points: { field: 'points', reason: reason(importTitles.Reason_WrongPoints) },
};

function criterionIn(row: LoadRow): Criterion | undefined {
  const group = valuationGroups.find((known) => known === row.text('group'));
  return group && criterionOf(group, row.text('criterion'));
}

function recordedIn(row: LoadRow): Recorded {
  const applies = row.textOrNull('applies');
  return {
    quantity: row.numberOrNull('quantity'),
    applies: applies === null ? null : applies === 'yes',
    choice: row.textOrNull('choice'),
    hundredths: row.hundredthsOrNull('points'),
  };
}

function pointsIn(row: LoadRow): number {
  const criterion = criterionIn(row);
  const result = criterion && pointsRecorded(criterion, recordedIn(row));
  return result && 'hundredths' in result ? result.hundredths : 0;
}

function areasOf(row: LoadRow): number[] {
  return ['counted', 'countsAsSpace', 'notCounted', 'stairsDeduction'].map(
    (column) => row.hundredthsOrNull(column) ?? 0,
  );
}
