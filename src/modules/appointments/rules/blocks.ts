import type { WallHours } from './wall-clock.ts';

/**
 * Reads blocks of a day as an administrator writes them: `8:00-10:00, 10:00-12:00`. They stand in order and do not
 * overlap. Undefined when they make no sense.
 */
export function readBlocks(text: string): WallHours[] | undefined {
  const blocks: WallHours[] = [];
  for (const part of text.split(',')) {
    const times = /^\s*(\S+?)\s*[-–]\s*(\S+)\s*$/.exec(part);
    const fromMinute = readTime(times?.[1] ?? '');
    const untilMinute = readTime(times?.[2] ?? '');
    if (fromMinute === undefined || untilMinute === undefined) return undefined;
    const before = blocks.at(-1)?.untilMinute ?? 0;
    if (fromMinute >= untilMinute || fromMinute < before) return undefined;
    blocks.push({ fromMinute, untilMinute });
  }
  return blocks;
}

/** Minutes after midnight of `8:00`, `08.30` or `24:00`; undefined when it is no time. */
export function readTime(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 1440 ? total : undefined;
}

/** `08:30` */
export function writeTime(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
