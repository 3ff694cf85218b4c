import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CheckedImage, checkImage, isImageRefusal, largestImageBytes } from './check-image.ts';

const picture = (width = 20, height = 10) =>
  sharp({ create: { width, height, channels: 3, background: '#0c4a58' } });
const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`);

async function accepted(...asked: Parameters<typeof checkImage>): Promise<CheckedImage> {
  const image = await checkImage(...asked);
  if (isImageRefusal(image)) throw new Error(`refused: ${image.reason}`);
  return image;
}

describe('an image of the look', () => {
  it('ADM-205 accepts PNG, JPEG, GIF and SVG', async () => {
    const png = await accepted('logo', await picture().png().toBuffer());
    expect(png).toMatchObject({ contentType: 'image/png', width: 20, height: 10 });
    const jpeg = await accepted('logo', await picture().jpeg().toBuffer());
    expect(jpeg.contentType).toBe('image/jpeg');
    const gif = await accepted('footer_logo', await picture().gif().toBuffer());
    expect(gif.contentType).toBe('image/png');
    const drawing = await accepted('logo', svg('<path d="M0 0h9v9z"/>'));
    expect(drawing).toMatchObject({ contentType: 'image/svg+xml', width: 40, height: 20 });
  });

  it('ADM-205 takes the first picture of an animation', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const image = await accepted('logo', animation);
    const { data } = await sharp(image.content).raw().toBuffer({ resolveWithObject: true });
    expect([data[0], data[1], data[2]]).toEqual([255, 0, 0]);
    expect(image.height).toBe(8);
  });

  it('ADM-205 writes a picture anew: what was hidden in it or behind it is gone', async () => {
    const withPlace = await picture()
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer();
    const image = await accepted(
      'photo',
      Buffer.concat([withPlace, Buffer.from('<script>alert(1)</script>')]),
    );
    expect(image.content.includes('secret place')).toBe(false);
    expect(image.content.includes('script')).toBe(false);
  });

  it('makes a picture no larger than where it is shown', async () => {
    const photo = await accepted('photo', await picture(4000, 2000).png().toBuffer());
    expect(photo).toMatchObject({ contentType: 'image/webp', width: 2560, height: 1280 });
  });

  it('ADM-202 makes a photo for phones that covers its place there, of a large photo only', async () => {
    const narrowOf = async (width: number, height: number) => {
      const { narrow } = await accepted('photo', await picture(width, height).jpeg().toBuffer());
      if (!narrow) return undefined;
      const made = await sharp(narrow.content).metadata();
      return `${made.format} ${made.width} x ${made.height}`;
    };
    expect(await narrowOf(1920, 1080)).toBe('webp 960 x 540');
    expect(await narrowOf(4000, 1000)).toBe('webp 2160 x 540');
    expect(await narrowOf(1080, 1920)).toBe('webp 960 x 1707');
    expect(await narrowOf(960, 2000)).toBeUndefined();
    expect(await narrowOf(2000, 540)).toBeUndefined();
    expect(await accepted('photo', svg('<path d="M0 0h9v9z"/>'))).not.toHaveProperty('narrow');
    expect(await accepted('logo', await picture(1920, 1080).png().toBuffer())).not.toHaveProperty(
      'narrow',
    );
  });

  it('ADM-202 turns the photo for phones the way the camera was held', async () => {
    const turned = picture(1920, 1080).withMetadata({ orientation: 6 });
    const { narrow } = await accepted('photo', await turned.jpeg().toBuffer());
    const { width, height } = await sharp(narrow?.content).metadata();
    expect([width, height]).toEqual([960, 1707]);
  });

  it('ADM-206 ADM-B21 refuses a logo over 1 MB and a photo over 5 MB', async () => {
    const filler = (bytes: number) => Buffer.alloc(bytes + 1);
    expect(largestImageBytes).toEqual({ logo: 1048576, footer_logo: 1048576, photo: 5242880 });
    expect(await checkImage('logo', filler(1048576))).toEqual({ reason: 'tooLarge' });
    expect(await checkImage('photo', filler(5242880))).toEqual({ reason: 'tooLarge' });
    expect(await checkImage('photo', filler(1048576))).toEqual({ reason: 'wrongType' });
  });

  it.each([
    ['a text', Buffer.from('no picture at all')],
    ['nothing', Buffer.alloc(0)],
    ['a web page', Buffer.from('<!doctype html><p>logo.png</p>')],
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    ['a drawing in another encoding', Buffer.from('<svg xmlns="x"/>', 'utf16le')],
  ])('ADM-205 ADM-B21 refuses %s, whatever it is called', async (_name, content) => {
    expect(await checkImage('logo', content)).toEqual({ reason: 'wrongType' });
  });

  it('ADM-205 ADM-B21 refuses WebP and TIFF, which are pictures of another type', async () => {
    expect(await checkImage('logo', await picture().webp().toBuffer())).toEqual({
      reason: 'wrongType',
    });
    expect(await checkImage('logo', await picture().tiff().toBuffer())).toEqual({
      reason: 'wrongType',
    });
  });

  it('ADM-B21 refuses a damaged picture', async () => {
    const png = await picture(300, 300).png().toBuffer();
    expect(await checkImage('logo', png.subarray(0, 60))).toEqual({ reason: 'damaged' });
    const jpeg = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
        background: '#000',
      },
    })
      .jpeg()
      .toBuffer();
    expect(await checkImage('photo', jpeg.subarray(0, jpeg.length / 2))).toEqual({
      reason: 'damaged',
    });
    expect(await checkImage('logo', svg('<g>'))).toEqual({ reason: 'damaged' });
  });

  it('ADM-B21 refuses a small file that unpacks to a huge picture', async () => {
    const bomb = await picture(8000, 8000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(largestImageBytes.logo);
    expect(await checkImage('logo', bomb)).toEqual({ reason: 'tooManyPixels' });
  });

  it('ADM-205 ADM-B21 refuses a drawing with a script, and names it', async () => {
    expect(await checkImage('logo', svg('<script>alert(1)</script>'))).toEqual({
      reason: 'forbiddenInDrawing',
      found: '<script>',
    });
  });

  it('ADM-B21 refuses a drawing that unfolds without end', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const uses =
        level === 0 ? '<rect width="1" height="1"/>' : `<use href="#l${level - 1}"/>`.repeat(10);
      return `<g id="l${level}">${uses}</g>`;
    });
    expect(
      await checkImage('logo', svg(`<defs>${levels.join('')}</defs><use href="#l11"/>`)),
    ).toEqual({
      reason: 'damaged',
    });
  });
});
