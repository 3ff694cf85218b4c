import type { ShownImage } from './image-hashes.ts';

/** Where an image of the look is served; the address changes with its content (ADM-238). */
export function imageAddress(kind: ShownImage, hash: string): string {
  return `/uiterlijk/${kind}-${hash}`;
}

/** Where a compiled style sheet is served. */
export function stylesheetAddress(hash: string): string {
  return `/uiterlijk/${hash}.css`;
}
