import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAssets } from './build-assets.ts';
import { leanPackages } from './lean-packages.ts';

const root = join(import.meta.dirname, '..');

/** Builds the program, the demo's stand-ins and the assets into `build/`. */
const started = performance.now();
await Promise.all([buildProgram(), buildAssets(join(root, 'build', 'assets'))]);
if (!process.argv.includes('--quiet')) {
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

async function buildProgram(): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/main.ts',
      'stand-ins': 'demo/stand-ins/main.ts',
    },
    outdir: 'build',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Packages are bundled too: one file is read much faster than two thousand. These bring programs or data of
    // their own, or go by the names of their classes, which a bundle changes; they stay where they are.
    external: ['sharp', '@node-rs/argon2', 'pdfkit', 'pg-native', 'oidc-provider'],
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
    // The driver of PostgreSQL asks whether it runs at Cloudflare. Without this answer, which newer releases of Node
    // give themselves, it makes a `Response` to find out, for which Node reads everything that `fetch` consists of.
    define: { navigator: '{ "userAgent": "Node.js" }' },
    plugins: [leanPackages(root)],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'external',
    sourcemap: 'linked',
    metafile: true,
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
  });
  const programs = Object.keys(metafile.outputs).filter((name) => name.endsWith('.js'));
  await Promise.all(programs.map((name) => writeInAscii(join(root, name))));
}

/**
 * For a single letter beyond Latin-1 V8 keeps a whole program in two bytes a character. The builder
 * escapes the letters of texts itself, and leaves those of regular expressions to us.
 */
async function writeInAscii(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const plain = text.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (plain !== text) await writeFile(file, plain);
}
