import { afterAll, beforeAll, expect, it } from 'vitest';
import { customer, open, openAs, states } from './support/pages.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { walkRequests } from './support/repair-walk.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
  await walkRequests((username) => openAs(portal, { ...customer, username }));
});

afterAll(() => portal.close());

/** Choices in a table without a name of their own: their message says what to choose. */
const choices = new Set(['post']);

/** What is wrong with the summary above a form that was refused: lines that do not lead to a field, or name none. */
function faultsIn(html: string): string[] {
  const summary = /<div class="voordeur-errors"[\s\S]*?<\/ul>/.exec(html)?.[0];
  if (!summary) return /role="alert"/.test(html) ? [] : ['there is no summary'];
  const lines = [...summary.matchAll(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g)];
  return lines.flatMap(([, field = '', line = '']) => {
    if (!html.includes(`id="${field}"`)) return [`${line} leads nowhere (${field})`];
    if (choices.has(field)) return [];
    return /^[^:<]{2,120}: \S/.test(line) ? [] : [`"${line}" does not name ${field}`];
  });
}

it('GEN-31 every line of a summary of errors names its field and leads to it', async () => {
  const refused = states.filter(({ status }) => status === 422);
  expect(refused.length).toBeGreaterThan(15);
  const faults: string[] = [];
  for (const page of refused) {
    const { html } = await open(await openAs(portal, page.viewer), page);
    faults.push(...faultsIn(html).map((fault) => `${page.name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
