import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { root } from '#foundation/root.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { fetchFile } from '../../../../test/support/fetch-file.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';

let portal: TestPortal;
let cedee: Browser;
let devries: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  cedee = portal.browser('wisselstad');
  devries = portal.browser('wisselstad');
  await cedee.signIn('cedee');
  await devries.signIn('devries');
});

const dwelling = () => cedee.get('/woning');

/** The panels Documenten on the page Woning, one for each lease. */
function panelsOf({ html }: Page): string[] {
  return html
    .split('<details class="voordeur-panel"')
    .filter((part) => /<h2[^>]*>Documenten<\/h2>/.test(part));
}

function linkTo(page: Page, subject: string): string {
  const found = new RegExp(
    `href="(/woning/documenten/[^"]+)"[^>]*>(?:(?!</a>).)*${subject}`,
    's',
  ).exec(page.html);
  if (!found?.[1]) throw new Error(`There is no link to ${subject}.`);
  return found[1];
}

const change = (code: string, column: string, value: boolean | string | null) =>
  portal.inside('wisselstad', (write, organisationId) =>
    sql`update unit_document set ${sql.ref(column)} = ${value}
      where organisation_id = ${organisationId} and code = ${code}`.execute(write),
  );

it('TEN-55, CTX-16 the panel Documenten lists what is archived for the rented unit, newest first', async () => {
  const [panel = ''] = panelsOf(await dwelling());
  const subjects = ['Energieprestatie', 'Opleverrapport', 'Huurovereenkomst'];
  const places = subjects.map((subject) => panel.indexOf(subject));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(panel).toContain('02-06-2021');
  expect(panel).not.toContain('Relatienotitie');
});

it('TEN-55 each lease shows the documents of its own unit', async () => {
  const panels = panelsOf(await devries.get('/woning'));
  expect(panels.length).toBeGreaterThan(1);
  expect(panels.filter((panel) => panel.includes('Huurovereenkomst'))).toHaveLength(1);
  expect(panels.join()).not.toContain('Energieprestatie');
});

it('TEN-56, CTX-17 without the mark, or published in the future, a document is not listed', async () => {
  expect(panelsOf(await dwelling()).join()).not.toContain('Intern memo');
  await change('E-ZKV078-3', 'publication_date', '2026-11-22');
  expect(panelsOf(await dwelling()).join()).not.toContain('Energieprestatie');
  await change('E-ZKV078-3', 'publication_date', null);
});

it('TEN-57 each of them can be downloaded', async () => {
  const file = await fetchFile(portal, cedee, linkTo(await dwelling(), 'Opleverrapport'));
  expect(file.status).toBe(200);
  expect(file.headers['content-type']).toBe('application/pdf');
  expect(file.content).toEqual(
    await readFile(join(root, 'demo/wisselstad/documents/Opleverrapport Kievitlaan 78.pdf')),
  );
});

it('TEN-B14, CTX-17 a mark withdrawn after the list was shown: the download is refused', async () => {
  const link = linkTo(await dwelling(), 'Opleverrapport');
  await change('E-ZKV078-2', 'on_portal', false);
  const page = await cedee.get(link);
  expect(page.status).toBe(404);
  expect(page.text).toContain('Dit document is niet meer beschikbaar');
  expect((await dwelling()).text).not.toContain('Opleverrapport');
  await change('E-ZKV078-2', 'on_portal', true);
});

it('GEN-B2, TEN-57 a document of a unit that the customer does not rent is not found', async () => {
  const link = linkTo(await dwelling(), 'Huurovereenkomst');
  expect((await devries.get(link)).status).toBe(404);
  expect((await cedee.get('/woning/documenten/1')).status).toBe(404);
});

it('TEN-55, TEN-1 once the lease has ended its documents are no longer there', async () => {
  const link = linkTo(await dwelling(), 'Huurovereenkomst');
  const end = (date: string | null) =>
    portal.inside('wisselstad', (write, organisationId) =>
      sql`update lease set ends_on = ${date}
        where organisation_id = ${organisationId} and code = 'H06367-1'`.execute(write),
    );
  await end('2026-11-20');
  expect((await cedee.get(link)).status).toBe(404);
  await end('2026-11-21');
  expect((await cedee.get(link)).status).toBe(200);
  await end(null);
});

it('TEN-58, CTX-18, ADM-52 switched off, the panel and its downloads are gone', async () => {
  const link = linkTo(await dwelling(), 'Huurovereenkomst');
  const turn = (switches: Record<string, boolean>) =>
    portal.inside('wisselstad', (write, organisationId) =>
      storeSettings(write, organisationId, { switches }),
    );
  await turn({ leaseDocuments: false });
  expect(panelsOf(await dwelling())).toEqual([]);
  expect((await cedee.get(link)).status).toBe(404);
  await turn({ leaseDocuments: true, leaseDetails: false });
  expect((await cedee.get(link)).status).toBe(404);
  await turn({ leaseDetails: true });
});

it('CTX-B6 without documents the panel says so', async () => {
  const panels = panelsOf(await devries.get('/woning'));
  expect(panels.filter((panel) => panel.includes('Er zijn geen documenten')).length).toBe(
    panels.length - 1,
  );
});

it('TEN-57, DOC-B2 a file that is not there sends back to Woning with a message', async () => {
  const link = linkTo(await dwelling(), 'Energieprestatie');
  const { key } = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('unitDocument')
      .innerJoin('storedFile', 'storedFile.id', 'unitDocument.fileId')
      .select('storedFile.key')
      .where('unitDocument.organisationId', '=', organisationId)
      .where('unitDocument.code', '=', 'E-ZKV078-3')
      .executeTakeFirstOrThrow(),
  );
  const path = join(portal.filesFolder, key);
  await rename(path, `${path}-weg`);
  const page = await cedee.get(link);
  expect(page.location).toMatch(/^\/woning/);
  expect(page.text).toContain('Wij kunnen dit bestand nu niet vinden.');
  await rename(`${path}-weg`, path);
});
