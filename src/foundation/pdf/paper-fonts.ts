import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packages = createRequire(import.meta.url);

export interface PaperFonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

let loaded: PaperFonts | undefined;

/** Inter, because it writes the names of customers in every European script (GEN-18); read when first needed. */
export function paperFonts(): PaperFonts {
  loaded ??= {
    regular: fontFile('400Regular/Inter_400Regular.ttf'),
    bold: fontFile('700Bold/Inter_700Bold.ttf'),
  };
  return loaded;
}

function fontFile(name: string): Buffer {
  return withoutTable(readFileSync(packages.resolve(`@expo-google-fonts/inter/${name}`)), 'GSUB');
}

const directoryStart = 12;
const entryLength = 16;

/**
 * A TrueType font without one of its tables. The table of alternative glyphs is large and our documents use none of
 * them; looking through it takes three quarters of the time of setting a page.
 */
function withoutTable(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, index) => {
    const start = directoryStart + index * entryLength;
    return Buffer.from(font.subarray(start, start + entryLength));
  });
  const kept = entries.filter((entry) => entry.toString('latin1', 0, 4) !== tag);
  const changed = Buffer.from(font);
  changed.writeUInt16BE(kept.length, 4);
  Buffer.concat(kept).copy(changed, directoryStart);
  return changed;
}
