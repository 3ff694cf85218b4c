import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome may differ when only the colours do. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** The rules that look at the drawing of blocks: the dearest ones by far. */
export const blockRules = [...colourRules, 'target-size'];

/** Gives the page axe, past Playwright's own wrapping, which costs more than axe itself. */
export async function loadAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  await session.detach();
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary?: string;
  }[];
}

interface Part {
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  /** The elements that are judged, with all that is in them; default the whole page. */
  readonly within?: string;
}

/** What axe finds on a page that has it: in the light every rule, unless said otherwise; in the dark those of colours. */
export async function violations(
  page: Page,
  how: 'narrow, light' | 'narrow, dark' | 'wide, light' | 'wide, dark',
  { only, without = [], within = 'html' }: Part = {},
): Promise<string[]> {
  const dark = how.endsWith('dark');
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  const some = dark ? colourRules : only;
  const runOnly = some ? { type: 'rule', values: some } : { type: 'tag', values: standards };
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = JSON.stringify({ runOnly, rules, resultTypes: ['violations'], preload: false });
  const found = await page.evaluate<Violation[]>(
    `axe.run(${JSON.stringify(within)}, ${options}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} (${how}) at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
