import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparePhoto } from './prepare-photo.ts';

/** Prepares heavy photos and prints what became of them with the most memory that this process ever had. */
const [folder = '.', makes] = process.argv.slice(2);

if (makes === 'make') {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  const create = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#808080' } });
  await create(7300, 5480).jpeg({ quality: 85 }).toFile(join(folder, 'photo-40.jpg'));
  await create(7300, 5480).png({ compressionLevel: 1 }).toFile(join(folder, 'photo-40.png'));
  await create(4600, 3400).tiff({ compression: 'lzw' }).toFile(join(folder, 'large.tiff'));
  await create(6400, 4800).jpeg({ progressive: true }).toFile(join(folder, 'progressive.jpg'));
  await create(5600, 4200).jpeg({ progressive: true }).toFile(join(folder, 'progressive-23.jpg'));
  await sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: 'white' },
    limitInputPixels: false,
  })
    .png()
    .toFile(join(folder, 'bomb.png'));
} else {
  execFileSync(process.execPath, ['--import', 'tsx', import.meta.filename, folder, 'make']);
  const outcomes: Record<string, string> = {};
  for (const [name, file = name] of [
    ['photo-40.jpg'],
    ['photo-40.png'],
    ['large.tiff'],
    ['bomb.png'],
    ['progressive.jpg'],
    ['progressive-23.jpg'],
    ['again-40.jpg', 'photo-40.jpg'],
  ]) {
    if (name === undefined || file === undefined) continue;
    const rules = { shortestSide: 1200, quality: 80 };
    const made = await preparePhoto({ path: join(folder, file), name }, rules);
    outcomes[name] = 'refused' in made ? made.refused : 'taken';
  }
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const peakMegabytes = Math.round(
    (peak ? Number(peak) * 1024 : process.resourceUsage().maxRSS * 1024) / 1e6,
  );
  console.log(JSON.stringify({ outcomes, peakMegabytes }));
}
