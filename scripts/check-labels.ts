import { join } from 'node:path';
import { sourceFiles } from './source-files.ts';

/**
 * A label that nobody says is dead, and a label that is missing does not compile. Finds the unused ones: every
 * `Name: [` inside a `labelsOfPage(…)` must be said somewhere as `.Name`, or as a whole list with a computed name.
 */
const root = join(import.meta.dirname, '..');
const files = sourceFiles(root, 'src').filter(({ path }) => !/\.test\.tsx?$/.test(path));
const everything = files.map(({ text }) => text).join('\n');
const said = new Set(
  [...everything.matchAll(/\.((?:[A-Z][A-Za-z]*_)\w+)/g)].map((match) => match[1]),
);
const prefixes = [...everything.matchAll(/`([A-Z][A-Za-z]*_)\$\{/g)].map((match) =>
  String(match[1]),
);

const unused = files.flatMap(({ path, text }) =>
  [...text.matchAll(/labelsOfPage\(\s*'(\w+)',\s*\{(.*?)\n\}\);/gs)].flatMap(
    ([, page, body = '']) =>
      [...body.matchAll(/^ {2}([A-Z]\w*_\w+): \[/gm)]
        .map((match) => String(match[1]))
        .filter((name) => !said.has(name) && !prefixes.some((prefix) => name.startsWith(prefix)))
        .map((name) => `${path}: ${page}.${name} is never said.`),
  ),
);
const dashes = files.flatMap(({ path, text }) =>
  /labelsOfPage\([^)]*\btodo\b/i.test(text) ? [`${path}: a label that is not finished.`] : [],
);
for (const fault of [...unused, ...dashes]) console.error(fault);
process.exit(unused.length + dashes.length === 0 ? 0 : 1);
