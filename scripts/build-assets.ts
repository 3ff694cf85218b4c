import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Browsers of two years ago. */
const target = ['chrome120', 'edge120', 'firefox128', 'safari17.4'];

/**
 * Builds the shared style sheet, script, fonts and pictures into a folder: minified, named by
 * their content, text also as .gz and .br, and `manifest.json` with plain name → file name.
 * Returns that list.
 */
export async function buildAssets(folder: string): Promise<Record<string, string>> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      look: 'src/look/css/look.css',
      portal: 'src/look/script/portal.ts',
      passkey: 'src/look/script/passkey.ts',
      visits: 'src/look/script/visits.ts',
      logo: 'src/look/img/logo.svg',
      'logo-small': 'src/look/img/logo-small.svg',
    },
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    target,
    loader: { '.svg': 'copy', '.woff2': 'copy' },
    logLevel: 'warning',
  });
  const manifest = manifestOf(metafile, folder);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await Promise.all(Object.values(manifest).map((file) => compress(join(folder, file))));
  return manifest;
}

/** Plain name → built name, from what esbuild reports it wrote. */
function manifestOf(metafile: Metafile, folder: string): Record<string, string> {
  const names = Object.keys(metafile.outputs).map((output): [string, string] => {
    const file = relative(folder, join(root, output));
    const extension = extname(file);
    const plain = basename(file, extension).replace(/-[A-Z0-9]{8}$/, '');
    return [plain + extension, file];
  });
  return Object.fromEntries(names.sort(([a], [b]) => a.localeCompare(b)));
}

const textual = new Set(['.css', '.js', '.svg']);

async function compress(path: string): Promise<void> {
  if (!textual.has(extname(path))) return;
  const content = await readFile(path);
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ]);
  await Promise.all([writeFile(`${path}.gz`, gzipped), writeFile(`${path}.br`, brotli)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAssets(join(root, 'build', 'assets'));
}
