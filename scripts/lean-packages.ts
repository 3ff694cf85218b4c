import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves out of packages what we never use and what would be read at every start. */
export function leanPackages(root: string): Plugin {
  return {
    name: 'lean-packages',
    setup({ onLoad }) {
      // Zod's own messages in fifty languages; ours are labels.
      onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
        contents: "export { default as en } from './en.js';",
        resolveDir: join(root, 'node_modules', 'zod', 'v4', 'locales'),
      }));
    },
  };
}
