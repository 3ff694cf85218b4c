/** A room or other space of a unit; areas in hundredths of square metres. */
export interface Room {
  readonly kind: 'room' | 'other_space';
  readonly description: string;
  readonly counted: number;
  /** The part of a room that is too small to count as one, and counts as other space instead. */
  readonly countsAsSpace: number;
  readonly notCounted: number;
  /** Counts as a room under the rules of the rent tribunal (TEN-12). */
  readonly habitable: boolean;
  /** Toilets inside it: each takes a square metre off the area of the rooms. */
  readonly toilets: number;
  /** Hundredths of points less because an attic has no fixed stairs. */
  readonly stairsDeduction: number;
}

/** The rooms added up: areas in hundredths of square metres, points in hundredths. */
export interface RoomArea {
  readonly toilets: number;
  /** Negative: one square metre for each toilet. */
  readonly toiletDeduction: number;
  readonly total: number;
  readonly points: number;
}

/** The other spaces added up; areas in hundredths of square metres, points in hundredths. */
export interface OtherSpaceArea {
  /** The area of rooms that are too small to count as one. */
  readonly smallerRooms: number;
  readonly total: number;
  /** Before what missing stairs take off. */
  readonly areaPoints: number;
  readonly stairsDeduction: number;
  readonly points: number;
}

/** The area of the rooms less their toilets, a point for each square metre (TEN-24). */
export function roomAreaOf(all: readonly Room[]): RoomArea {
  const rooms = all.filter(({ kind }) => kind === 'room');
  const toilets = sum(rooms.map((room) => room.toilets));
  const total = sum(rooms.map(({ counted }) => counted)) - toilets * 100;
  return { toilets, toiletDeduction: toilets === 0 ? 0 : -toilets * 100, total, points: total };
}

/** The area of the other spaces, three quarters of a point for each square metre (TEN-25). */
export function otherSpaceAreaOf(all: readonly Room[]): OtherSpaceArea {
  const spaces = all.filter(({ kind }) => kind === 'other_space');
  const smallerRooms = sum(all.map(({ countsAsSpace }) => countsAsSpace));
  const total = sum(spaces.map(({ counted }) => counted)) + smallerRooms;
  const areaPoints = Math.round((total * 3) / 4);
  const stairsDeduction = sum(spaces.map((space) => space.stairsDeduction));
  return {
    smallerRooms,
    total,
    areaPoints,
    stairsDeduction,
    points: areaPoints - stairsDeduction,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
