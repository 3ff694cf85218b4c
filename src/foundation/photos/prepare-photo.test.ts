import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSharp } from '../look/load-sharp.ts';
import { preparePhoto } from './prepare-photo.ts';

const rules = { shortestSide: 120, quality: 80 };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-photos-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function prepared(name: string, content: Buffer, how = rules) {
  const path = join(folder, `sent-${name}`);
  await writeFile(path, content);
  return preparePhoto({ path, name }, how);
}

/** A picture with a red left half and a blue right half, so that turning shows. */
async function picture(width: number, height: number) {
  const sharp = await loadSharp();
  const half = await sharp({
    create: { width: Math.ceil(width / 2), height, channels: 3, background: '#c00000' },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#0000c0' } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
}

describe('preparing a photo', () => {
  it('REP-94 ADM-90 scales the shortest side to the setting and keeps the ratio', async () => {
    const wide = await prepared('a.jpg', await (await picture(480, 240)).jpeg().toBuffer());
    expect(wide).toMatchObject({ width: 240, height: 120 });
    const high = await prepared('b.png', await (await picture(240, 480)).png().toBuffer());
    expect(high).toMatchObject({ width: 120, height: 240 });
  });

  it('ADM-91 does not scale a photo whose shortest side is not larger', async () => {
    const small = await prepared('c.jpg', await (await picture(600, 100)).jpeg().toBuffer());
    expect(small).toMatchObject({ width: 600, height: 100 });
  });

  it('ADM-92 compresses as set', async () => {
    const sharp = await loadSharp();
    const noisy = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#888888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    const fine = await prepared('d.png', noisy, { shortestSide: 200, quality: 95 });
    const coarse = await prepared('d.png', noisy, { shortestSide: 200, quality: 40 });
    if ('refused' in fine || 'refused' in coarse) throw new Error('A photo was refused.');
    expect(coarse.content.length).toBeLessThan(fine.content.length / 2);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'ADM-94 turns a photo upright as the camera noted it (%i)',
    async (orientation) => {
      const sharp = await loadSharp();
      const sent = await (await picture(400, 200))
        .withMetadata({ orientation })
        .jpeg({ quality: 95 })
        .toBuffer();
      const made = await prepared('e.jpg', sent, { shortestSide: 400, quality: 95 });
      if ('refused' in made) throw new Error(made.refused);
      const right = await sharp(sent).autoOrient().raw().toBuffer({ resolveWithObject: true });
      const own = await sharp(made.content).raw().toBuffer({ resolveWithObject: true });
      expect([own.info.width, own.info.height]).toEqual([right.info.width, right.info.height]);
      const differs = own.data.reduce(
        (most, value, index) => Math.max(most, Math.abs(value - (right.data[index] ?? 0))),
        0,
      );
      expect(differs).toBeLessThan(90);
      const shares = [right, own].map(({ data }) => data.filter((value) => value > 150).length);
      expect(Math.abs((shares[0] ?? 0) - (shares[1] ?? 0))).toBeLessThan(2000);
    },
  );

  it('ADM-94 leaves nothing of where and with what it was taken', async () => {
    const sharp = await loadSharp();
    const sent = await (await picture(300, 200))
      .withExif({
        IFD0: { Make: 'Camera' },
        IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const made = await prepared('f.jpg', sent);
    if ('refused' in made) throw new Error(made.refused);
    const { exif, xmp, iptc } = await sharp(made.content).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  it('REP-91 ADM-B35 takes TIFF and the first picture of a moving GIF, under every spelling', async () => {
    const sharp = await loadSharp();
    const tiff = await (await picture(200, 160)).tiff().toBuffer();
    expect(await prepared('g.TIF', tiff)).toMatchObject({ width: 150, height: 120 });
    expect(await prepared('g.tiff', tiff)).toMatchObject({ width: 150, height: 120 });
    const frames = await Promise.all([picture(200, 160), picture(200, 160)]);
    const gif = await sharp(await Promise.all(frames.map((one) => one.png().toBuffer())), {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect(await prepared('h.gif', gif)).toMatchObject({ width: 150, height: 120 });
    const jpeg = await (await picture(200, 160)).jpeg().toBuffer();
    expect(await prepared('i.JPEG', jpeg)).toMatchObject({ width: 150, height: 120 });
    expect(await prepared('zonder ending', jpeg)).toMatchObject({ width: 150, height: 120 });
  });

  it('REP-B2 ADM-B35 refuses what is not what it says, and says why', async () => {
    const jpeg = await (await picture(200, 160)).jpeg().toBuffer();
    expect(await prepared('j.jpg', Buffer.from('%PDF-1.7 ...'))).toEqual({ refused: 'wrongType' });
    expect(await prepared('j.png', jpeg)).toEqual({ refused: 'nameDiffers' });
    expect(await prepared('k.jpg', Buffer.alloc(0))).toEqual({ refused: 'empty' });
    expect(await prepared('l.jpg', jpeg.subarray(0, jpeg.length / 2))).toEqual({
      refused: 'damaged',
    });
    expect(await prepared('m.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'))).toEqual({
      refused: 'damaged',
    });
    const heic = Buffer.concat([
      Buffer.from('00000018', 'hex'),
      Buffer.from('ftypheic0000mif1heic'),
    ]);
    expect(await prepared('IMG_0001.HEIC', heic)).toEqual({ refused: 'heic' });
    expect(await prepared('n.svg', Buffer.from('<svg/>'))).toEqual({ refused: 'wrongType' });
  });
});

describe('memory', () => {
  it('REP-94 stays below 250 MB for large photos and picture bombs, one after the other', async () => {
    const { stdout, code } = await run(
      join(import.meta.dirname, 'photo-memory.testing.ts'),
      folder,
    );
    expect(code, stdout).toBe(0);
    const seen: { outcomes: Record<string, string>; peakMegabytes: number } = JSON.parse(stdout);
    expect(seen.outcomes).toEqual({
      'photo-40.jpg': 'taken',
      'photo-40.png': 'taken',
      'large.tiff': 'taken',
      'bomb.png': 'tooManyPixels',
      'progressive.jpg': 'tooManyPixels',
      'progressive-23.jpg': 'taken',
      'again-40.jpg': 'taken',
    });
    expect(seen.peakMegabytes).toBeLessThan(250);
  }, 240_000);
});

/** Runs a file in a process of its own, with the memory settings of the server. */
function run(file: string, ...args: string[]): Promise<{ stdout: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      env: { ...process.env, MALLOC_ARENA_MAX: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk);
    });
    child.on('close', (code) => resolve({ stdout, code }));
  });
}
