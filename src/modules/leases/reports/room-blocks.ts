import type { Say } from '#foundation/labels/label.ts';
import { otherSpaceAreaOf, type Room, roomAreaOf } from '../rules/rooms.ts';
import { reportLabels as labels } from './labels.ts';
import { type ReportBlock, type ReportRow, reportNumber } from './report.ts';

/** The second page of the specification: each room and other space with its area, and the points (TEN-24, TEN-25). */
export function roomBlocks(say: Say, rooms: readonly Room[]): ReportBlock[] {
  if (rooms.length === 0) return [{ kind: 'note', text: say(labels.Text_NoRooms) }];
  return [
    { kind: 'heading', text: say(labels.Title_Rooms) },
    {
      kind: 'table',
      columns: [
        { name: say(labels.Label_Description), width: 0.4 },
        { name: say(labels.Label_Counted), width: 0.2, numeric: true },
        { name: say(labels.Label_CountsAsSpace), width: 0.2, numeric: true },
        { name: say(labels.Label_NotCounted), width: 0.2, numeric: true },
      ],
      rows: roomRows(say, rooms),
    },
    { kind: 'heading', text: say(labels.Title_OtherSpaces) },
    {
      kind: 'table',
      columns: [
        { name: say(labels.Label_Description), width: 0.6 },
        { name: say(labels.Label_Counted), width: 0.2, numeric: true },
        { name: say(labels.Label_NotCounted), width: 0.2, numeric: true },
      ],
      rows: otherSpaceRows(say, rooms),
    },
  ];
}

function roomRows(say: Say, all: readonly Room[]): ReportRow[] {
  const { toiletDeduction, total, points } = roomAreaOf(all);
  const rooms = all.filter(({ kind }) => kind === 'room');
  return [
    ...rooms.map((room) => ({
      cells: [
        room.description,
        reportNumber(room.counted),
        reportNumber(room.countsAsSpace),
        reportNumber(room.notCounted),
      ],
    })),
    { cells: [say(labels.Label_LessToilets), reportNumber(toiletDeduction), '', ''] },
    { cells: [say(labels.Label_Total), reportNumber(total), '', ''], total: true },
    { cells: [say(labels.Label_RoomPoints), reportNumber(points), '', ''], total: true },
  ];
}

function otherSpaceRows(say: Say, all: readonly Room[]): ReportRow[] {
  const { smallerRooms, total, areaPoints, points } = otherSpaceAreaOf(all);
  const spaces = all.filter(({ kind }) => kind === 'other_space');
  const withoutStairs = spaces.filter(({ stairsDeduction }) => stairsDeduction > 0);
  return [
    ...spaces.map((space) => ({
      cells: [space.description, reportNumber(space.counted), reportNumber(space.notCounted)],
    })),
    { cells: [say(labels.Label_SmallerRooms), reportNumber(smallerRooms), ''] },
    { cells: [say(labels.Label_Total), reportNumber(total), ''], total: true },
    { cells: [say(labels.Label_SpacePoints), reportNumber(areaPoints), ''] },
    ...withoutStairs.map(({ counted, stairsDeduction }) => ({
      cells: [
        say(labels.Label_LessStairs, { area: reportNumber(counted) }),
        reportNumber(-stairsDeduction),
        '',
      ],
    })),
    { cells: [say(labels.Label_SpacePointsTotal), reportNumber(points), ''], total: true },
  ];
}
