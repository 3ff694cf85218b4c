import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

async function tenancyOf(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser.get('/woning');
}

const changeUnit = (code: string, values: Record<string, number | null>) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('unit')
      .set(values)
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .execute(),
  );

it('TEN-12 counts the rooms of the valuation that count as a room, whatever the unit says', async () => {
  await changeUnit('ZKV078', { roomCount: 9 });
  expect((await tenancyOf('cedee')).text).toMatch(/Aantal kamers [^0-9]* 4 /);
});

it('TEN-B3 leaves out what is not recorded: never 0 or null', async () => {
  await changeUnit('ZTS005', { roomCount: 0, constructionYear: null, assessedValueCents: 0 });
  const { text } = await tenancyOf('devries');
  const garage = text.slice(text.indexOf('Torenstraat 5'));
  expect(garage).toContain('Woningtype');
  expect(garage).not.toMatch(/Aantal kamers|Bouwjaar|Energie-index|WOZ-waarde|null/);
});

it('TEN-B4 says of a garage that there is no valuation', async () => {
  const { text } = await tenancyOf('devries');
  const garage = text.slice(text.indexOf('Torenstraat 5'));
  expect(garage).toContain(
    'Woningwaardering Van dit contract hebben wij geen woningwaardering vastgelegd.',
  );
});

it('TEN-20 GEN-32 has a dialog beside the link that says what was downloaded, with Sluiten', async () => {
  const { html } = await tenancyOf('cedee');
  const dialog = /<dialog class="voordeur-dialog".*?<\/dialog>/s.exec(html)?.[0] ?? '';
  expect(dialog).not.toMatch(/^<dialog[^>]* open/);
  expect(dialog).toContain('Mijn Wisselstad');
  expect(dialog).toContain('Het document met details van de woningwaardering is gedownload.');
  expect(dialog).toMatch(
    /href="\/woning\/[\w-]+\/puntenspecificatie\.pdf\?tonen=ja" target="_blank"/,
  );
  expect(dialog).toMatch(/Sluiten\s*<\/button>/);
});
