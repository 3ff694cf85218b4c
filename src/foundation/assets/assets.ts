import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The built style sheet, script, fonts and pictures that every organisation shares. */
export interface Assets {
  /** Where the built files stand. */
  readonly folder: string;
  /**
   * The address of a file by its plain name: `look.css` → `/assets/look-4F2A91BC.css`. The name
   * changes with the content, so a browser may keep it for ever. Throws for a name that was not built.
   */
  url(name: string): string;
}

/** The address under which the built files are served. */
export const assetsPath = '/assets/';

const manifest = z.record(z.string(), z.string());

/** Reads the list that `scripts/build-assets.ts` wrote into the folder. */
export function loadAssets(folder: string): Assets {
  const files = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const urls = new Map(Object.entries(files).map(([name, file]) => [name, assetsPath + file]));
  return {
    folder,
    url(name) {
      const url = urls.get(name);
      if (url === undefined) throw new Error(`No such asset: ${name}`);
      return url;
    },
  };
}
