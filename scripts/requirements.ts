import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists, per id of `docs/spec/`, the passing tests of the last full run that name it in their title.
 * `--json` prints `{ "ACC-1": ["title", …], … }`; otherwise a summary per section and the ids without a test.
 */
const root = join(import.meta.dirname, '..');
const ids = readIds();
const titles = readTitles();
const byId = Object.fromEntries(
  ids.map((id) => [id, titles.filter((title) => idsIn(title).includes(id))]),
);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(byId, null, 2));
} else {
  printSummary();
}

/** Ids stand in bold at the start of their line: `- **ACC-1** …`. */
function readIds(): string[] {
  const folder = join(root, 'docs', 'spec');
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/^\s*- \*\*([A-Z]{3}-B?\d+)\*\*/gm),
    ])
    .map((match) => String(match[1]));
  return [...new Set(found)];
}

function readTitles(): string[] {
  const report: unknown = JSON.parse(readFileSync(join(root, 'reports', 'tests.json'), 'utf8'));
  const files = listOf(report, 'testResults');
  return files
    .flatMap((file) => listOf(file, 'assertionResults'))
    .flatMap((test) =>
      isRecord(test) && test.status === 'passed' && typeof test.title === 'string'
        ? [test.title]
        : [],
    );
}

/** The ids that a title names; `ACC-B1` is not `ACC-1`. At most three count (CONTRIBUTING.md). */
function idsIn(title: string): string[] {
  return [...title.matchAll(/\b[A-Z]{3}-B?\d+\b/g)].map(([id]) => id).slice(0, 3);
}

function printSummary(): void {
  const sections = new Map<string, { shown: number; missing: string[] }>();
  for (const [id, shownBy] of Object.entries(byId)) {
    const name = id.slice(0, 3);
    const section = sections.get(name) ?? { shown: 0, missing: [] };
    if (shownBy.length > 0) section.shown += 1;
    else section.missing.push(id);
    sections.set(name, section);
  }
  for (const [name, { shown, missing }] of sections) {
    console.log(`${name}: ${shown} of ${shown + missing.length} shown by a test`);
    if (missing.length > 0) console.log(`  without: ${missing.join(' ')}`);
  }
}

function listOf(value: unknown, key: string): unknown[] {
  const found = isRecord(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
