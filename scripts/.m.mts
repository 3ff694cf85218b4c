import sharp from 'sharp';
import { readdirSync } from 'node:fs';
const dir = '/work/main/reports/screenshots/';
const [width = '360', from = '0', count = '12', out = '/tmp/m.png', filter = ''] = process.argv.slice(2);
const maxH = Number(process.env.MAXH ?? 1600);
const scale = Number(process.env.SCALE ?? 1);
const all = readdirSync(dir).filter((f) => f.endsWith(`-${width}.png`) && f.includes(filter)).sort();
const files = all.slice(Number(from), Number(from) + Number(count));
console.log(all.length, files.join(' '));
const tiles = await Promise.all(files.map(async (f) => {
  const m = await sharp(dir + f).metadata();
  const h = Math.min(m.height ?? 0, maxH);
  const w = Math.round((m.width ?? 0) * scale);
  const b = await sharp(dir + f).extract({ left: 0, top: 0, width: m.width ?? 0, height: h }).resize({ width: w }).png().toBuffer();
  return { b, w, h: Math.round(h * scale) };
}));
const gap = 16; let x = 0; const comps: any[] = [];
for (const t of tiles) { comps.push({ input: t.b, left: x, top: 0 }); x += t.w + gap; }
const H = Math.max(...tiles.map((t) => t.h));
await sharp({ create: { width: x, height: H, channels: 3, background: '#ff00ff' } }).composite(comps).png().toFile(out);
