import { dirname, join, normalize } from 'node:path';
import { sourceFiles } from './source-files.ts';

/**
 * Imports run one way: modules → the doors of the modules they stand on → foundation; connections → foundation's
 * ports and the doors of modules; nothing inside the house knows portal.ts. (Circles are Biome's to find.)
 */
const root = join(import.meta.dirname, '..');
const faults = sourceFiles(root, 'src')
  .filter(({ path }) => !/\.(test|testing)\.tsx?$/.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, target = '']) => {
      const resolved = resolve(path, target);
      const fault = resolved && faultOf(path, resolved);
      return fault ? [`${path} imports ${resolved}: ${fault}`] : [];
    }),
  );
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);

function resolve(path: string, target: string): string | undefined {
  if (target.startsWith('.')) return normalize(join(dirname(path), target));
  const own = /^#(foundation|modules|connections)\/(.*)$/.exec(target);
  return own ? `src/${own[1]}/${own[2]}` : undefined;
}

function faultOf(from: string, to: string): string | undefined {
  const here = roomOf(from);
  const there = roomOf(to);
  if (here.part === 'foundation' && there.part !== 'foundation')
    return 'the foundation knows nothing above it.';
  if (here.part === 'modules') {
    if (there.part === 'connections') return 'a module reaches the outside world through a port.';
    if (there.part === 'house') return 'a module does not know how the house is put together.';
    if (there.part === 'modules' && there.name !== here.name && !to.endsWith('/module.ts')) {
      return 'another module is entered through its door, module.ts.';
    }
  }
  if (here.part === 'connections') {
    if (there.part === 'house') return 'a connection does not know how the house is put together.';
    if (there.part === 'connections' && there.name !== here.name && there.name !== 'oauth') {
      return 'one connection does not know another.';
    }
    if (there.part === 'modules' && !to.endsWith('/module.ts'))
      return 'a module is entered through its door.';
  }
  return undefined;
}

function roomOf(path: string): { part: string; name: string } {
  const [, part = '', name = ''] = path.split('/');
  return ['foundation', 'modules', 'connections'].includes(part)
    ? { part, name }
    : { part: 'house', name: '' };
}
