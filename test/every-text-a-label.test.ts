import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import type { Browser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signInAs } from './support/sign-in.ts';

/** Put before every label, so that a text without it is no label. */
const mark = '§';

let portal: TestPortal;
let administrator: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  await portal.inside('wisselstad', async (write, organisationId) => {
    const overrides = [...portal.house.labels.values()].map(({ page, name, nl }) => ({
      organisationId,
      language: 'nl',
      page,
      name,
      value: `${mark}${nl}`,
    }));
    await write.deleteFrom('labelOverride').where('organisationId', '=', organisationId).execute();
    await write.insertInto('labelOverride').values(overrides).execute();
    await settingsChanged(write, organisationId);
  });
  administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
});
afterAll(() => portal.close());

/** What the organisation configured: its names, how to reach it, its identity providers; and who is signed in. */
const data = [
  ...['beheerder', 'English', 'Inloggen met DemoID', 'Inloggen met Facebook'],
  ...['Mijn Wisselstad', 'Woningcorporatie Wisselstad', 'klantenservice@wisselstad.example'],
  ...['Op werkdagen van 8.30 tot 17.00 uur', 'Slotlaan 1, 3701 GA Zeist'],
];

describe('every text on a page', () => {
  it.each([
    '/inloggen',
    '/account-aanmaken',
    '/activeercode-aanvragen',
    '/inloggegevens-vergeten',
    '/privacy',
    '/toegankelijkheid',
  ])('GEN-10 is a label at %s', async (path) => {
    expect(plainTextsIn((await portal.browser('wisselstad').get(path)).html)).toEqual([]);
  });

  it.each(['/beheer/functionaliteiten', '/beheer/uiterlijk', '/beheer/netwerk/nieuw'])(
    'GEN-10 is a label at %s',
    async (path) => {
      expect(plainTextsIn((await administrator.get(path)).html)).toEqual([]);
    },
  );
});

/** Texts between tags, and those that are read aloud or shown on hovering, in which no label stands. */
function plainTextsIn(html: string): string[] {
  const visible = html.replace(/<(svg|script|style|textarea)\b.*?<\/\1>/gs, ' ');
  const between = visible.split(/<[^>]*>/);
  const read = [...visible.matchAll(/\s(?:alt|aria-label|placeholder|title)="([^"]+)"/g)].map(
    (found) => found[1] ?? '',
  );
  return [...between, ...read]
    .filter((text) => !text.includes(mark))
    .map((text) => data.reduce((rest, known) => rest.replaceAll(known, ''), text).trim())
    .filter((text) => /\p{L}{2}/u.test(text));
}
