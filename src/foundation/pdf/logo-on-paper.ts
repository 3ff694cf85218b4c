import { loadSharp } from '../look/load-sharp.ts';

const logoHeight = 240;

/** Any stored picture (SVG, WebP, JPEG, PNG) as PNG on white paper; undefined when it cannot be read. */
export async function logoOnPaper(content: Buffer): Promise<Buffer | undefined> {
  try {
    const sharp = await loadSharp();
    return await sharp(content, { density: 300 })
      .resize({ height: logoHeight, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .png()
      .toBuffer();
  } catch {
    return undefined;
  }
}
