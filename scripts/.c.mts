import sharp from 'sharp';
const [out, scaleText, ...files] = process.argv.slice(2);
const scale = Number(scaleText); const maxH = Number(process.env.MAXH ?? 3000);
const tiles = await Promise.all(files.map(async (f) => {
  const m = await sharp(f).metadata(); const h = Math.min(m.height!, maxH);
  return { b: await sharp(f).extract({ left: 0, top: 0, width: m.width!, height: h }).resize({ width: Math.round(m.width! * scale) }).png().toBuffer(), w: Math.round(m.width! * scale), h: Math.round(h * scale) };
}));
let x = 0; const comps: any[] = [];
for (const t of tiles) { comps.push({ input: t.b, left: x, top: 0 }); x += t.w + 16; }
await sharp({ create: { width: x, height: Math.max(...tiles.map((t) => t.h)) , channels: 3, background: '#ff00ff' } }).composite(comps).png().toFile(out!);
