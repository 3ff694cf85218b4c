import { HtmlValidate, type Report } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakHouse, findPages, open, openAs, type PageToSee, troubles } from './support/pages.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';

/** Every page in every state holds to the HTML standard, which is what makes it work in every browser. */
let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  // The standard counts details as flow content, which a term of a list may hold; the validator as a section.
  elements: ['html5', { details: { sectioning: false } }],
  rules: {
    // The menu with its heading stands before the main heading.
    'heading-level': [
      'error',
      { minInitialRank: 'h2', sectioningRoots: ['dialog', '[role="dialog"]', 'main'] },
    ],
    // A list of steps has a name; ARIA allows it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // On phones tables change their display, which takes their meaning away in some browsers unless roles say it.
    'no-redundant-role': 'off',
    // A page that cannot be gone to in a pagination is a link without address.
    'prefer-native-element': ['error', { exclude: ['link'] }],
    // A list without rows has nothing to send; the form of a passkey is sent by the script.
    'wcag/h32': 'off',
    // Style sheets and script come from this server itself.
    'require-sri': 'off',
  },
});

it('GEN-9 every page in every state is valid HTML', async () => {
  const faults = await faultsOf(await findPages(portal));
  await breakHouse(portal);
  expect([...faults, ...(await faultsOf(troubles))]).toEqual([]);
}, 300_000);

async function faultsOf(pages: readonly PageToSee[]): Promise<string[]> {
  const faults: string[] = [];
  for (const page of pages) {
    const { status, html } = await open(await openAs(portal, page.viewer), page);
    if (status !== page.status)
      faults.push(`${page.name}: status ${status} instead of ${page.status}`);
    faults.push(...linesOf(page, await validator.validateString(html)));
  }
  return faults;
}

function linesOf({ name }: PageToSee, { results }: Report): string[] {
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${name}: ${message} (${ruleId}) at ${selector}`);
}
