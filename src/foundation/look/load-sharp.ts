import type Sharp from 'sharp';

/** The picture library, loaded when the first picture comes: most servers of the day never need it. */
export async function loadSharp(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  // One thread and nothing kept between pictures: memory stays small.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
