import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { root } from '#foundation/root.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { fetchFile } from '../../../../test/support/fetch-file.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';

let portal: TestPortal;
let cedee: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  cedee = portal.browser('wisselstad');
  await cedee.signIn('cedee');
});

const list = (page?: number | string) =>
  cedee.get(page === undefined ? '/correspondentie' : `/correspondentie?pagina=${page}`);

/** The rows of the list: date, subjects, names of attachments. */
function rowsOf({ html }: Page): string[] {
  const body = /<tbody[\s\S]*<\/tbody>/.exec(html)?.[0] ?? '';
  return body
    .split('<tr class="utrecht-table__row"')
    .slice(1)
    .map((row) => row.replace(/<[^>]+>/g, '|').replace(/\|[\s|]*/g, '|'));
}

function linkTo({ html }: Page, subject: string): string {
  const found = new RegExp(`href="([^"]+)"[^>]*>(?:(?!</a>).)*downloaden: ${subject}`, 's').exec(
    html,
  );
  if (!found?.[1]) throw new Error(`There is no link to ${subject}.`);
  return found[1].replaceAll('&amp;', '&');
}

const demoFile = (name: string) => readFile(join(root, 'demo/wisselstad/documents', name));

async function changeDocument(code: string, changes: Record<string, boolean | string>) {
  const entries = Object.entries(changes).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await portal.inside('wisselstad', (write, organisationId) =>
    sql`update document set ${sql.join(entries)}
      where organisation_id = ${organisationId} and code = ${code}`.execute(write),
  );
}

async function keyOf(code: string): Promise<string> {
  const file = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('document')
      .innerJoin('storedFile', 'storedFile.id', 'document.fileId')
      .select('storedFile.key')
      .where('document.organisationId', '=', organisationId)
      .where('document.code', '=', code)
      .executeTakeFirstOrThrow(),
  );
  return file.key;
}

describe('the list', () => {
  it('DOC-2, DOC-13, GEN-24 menu, introduction and the title of the panel', async () => {
    const page = await list();
    expect(page.html).toMatch(/<a[^>]*href="\/correspondentie"[^>]*aria-current="page"/);
    expect(page.html).toMatch(/<h1[^>]*>Correspondentie<\/h1>/);
    expect(page.html).toMatch(/<h2[^>]*>Documenten<\/h2>/);
    expect(page.text).toContain('Dit is een overzicht van eerdere correspondentie');
  });

  it('DOC-3, ADM-308, ADM-315 document date, main subject and sub-subject', async () => {
    const rows = rowsOf(await list());
    expect(rows[0]).toContain('|12-10-2026|Aanvullende diensten|Service- en dienstverlening|');
    expect((await list()).html).toMatch(/<th[^>]*scope="col"[^>]*>Datum<\/th>/);
    expect((await list()).html).toMatch(/<th[^>]*scope="col"[^>]*>Onderwerp<\/th>/);
  });

  it('DOC-9, ADM-315 newest date first, one day by main subject and then sub-subject', async () => {
    const rows = [...rowsOf(await list(1)), ...rowsOf(await list(2))];
    expect(rows.slice(0, 5).map((row) => row.split('|')[2])).toEqual([
      'Aanvullende diensten',
      'Incasso',
      'Relatiecontact',
      'Onderhoud',
      'Huur',
    ]);
    const days = rows.map((row) => row.split('|')[1]?.split('-').reverse().join('-') ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    await changeDocument('D06367-01', { main_subject: 'Incasso', sub_subject: 'Aanmaning' });
    expect(rowsOf(await list())[1]).toContain('|Incasso|Aanmaning|');
    await changeDocument('D06367-01', {
      main_subject: 'Relatiecontact',
      sub_subject: 'Relatienotitie',
    });
  });

  it('DOC-1, DOC-11 only documents of the own household, and nothing else of the archive', async () => {
    const devries = portal.browser('wisselstad');
    await devries.signIn('devries');
    const page = await devries.get('/correspondentie');
    expect(rowsOf(page)).toHaveLength(1);
    expect(page.text).toContain('Betalingsherinnering');
    expect(page.text).not.toContain('Relatienotitie');
    expect((await list()).text).not.toContain('Betalingsherinnering');
    expect((await list()).text).not.toMatch(/D06367|HM-06367 Relatie/);
  });

  it('DOC-6, ADM-307, OP-DOC-2 without the tick, or published in the future, it is not shown', async () => {
    const all = [...rowsOf(await list(1)), ...rowsOf(await list(2))];
    expect(all).toHaveLength(13);
    expect(all.join()).not.toContain('Intern memo');
    expect(all.join()).not.toContain('Afspraken voor volgend jaar');
    const before = portal.clock.now();
    portal.clock.set(before.add({ hours: 30 * 24 }));
    await cedee.signIn('cedee');
    expect((await list()).text).toContain('Afspraken voor volgend jaar');
    portal.clock.set(before);
  });

  it('DOC-10, ADM-310, OP-DOC-1 ten a page, with Eerste, Vorige, numbers, Volgende, Laatste', async () => {
    const first = await list();
    expect(rowsOf(first)).toHaveLength(10);
    expect(first.text).toMatch(/Eerste\s+Vorige\s+1\s+2\s+Volgende\s+Laatste/);
    expect(first.text).toContain('1 tot en met 10 van 13');
    const second = await list(2);
    expect(rowsOf(second)).toHaveLength(3);
    expect(second.html).toMatch(/href="\/correspondentie\?pagina=1"/);
    expect(second.html).toMatch(/aria-current="page"[^>]*aria-label="Pagina 2"/);
  });

  it.each([
    ['3', 2],
    ['9999', 2],
    ['999999999999', 2],
    ['0', 1],
    ['-4', 1],
    ['twee', 1],
    ['', 1],
  ])('DOC-B5 page %s shows page %d, the nearest there is', async (asked, shown) => {
    const page = await list(asked);
    expect(page.status).toBe(200);
    expect(page.html).toMatch(new RegExp(`aria-current="page"[^>]*aria-label="Pagina ${shown}"`));
  });

  it('DOC-B4 without documents a text says so, and there is no pager', async () => {
    const other = portal.browser('wisselstad');
    await other.signIn('deurwaarder');
    const page = await other.get('/correspondentie');
    expect(page.text).toContain('Er is nog geen correspondentie');
    expect(page.html).not.toContain('utrecht-pagination');
    expect(page.html).not.toContain('<table');
  });

  it('DOC-12, ADM-51 switched off, menu item, page and downloads are gone', async () => {
    const link = linkTo(await list(), 'Incasso');
    const turn = (on: boolean) =>
      portal.inside('wisselstad', (write, organisationId) =>
        storeSettings(write, organisationId, { switches: { correspondence: on } }),
      );
    await turn(false);
    expect((await cedee.get('/')).html).not.toContain('href="/correspondentie"');
    expect((await list()).status).toBe(404);
    expect((await cedee.get(link)).status).toBe(404);
    await turn(true);
    expect((await cedee.get(link)).status).toBe(200);
  });
});

describe('attachments', () => {
  it('DOC-8, ADM-311, ADM-312 of a JPG, two PDFs and a DOCX the two PDFs are shown, by name', async () => {
    const row = rowsOf(await list()).find((one) => one.includes('Relatienotitie')) ?? '';
    expect(row).toContain('|Bijlagen|Offerte keuken.pdf|');
    expect(row).toContain('|Plattegrond keuken.PDF|');
    expect(row).not.toMatch(/Foto keuken|Gespreksverslag/);
    expect(row.indexOf('Offerte')).toBeLessThan(row.indexOf('Plattegrond'));
  });

  it('DOC-4, DOC-5, ADM-309 tips at the icons; each attachment has a line and its own icon', async () => {
    const { html } = await list();
    expect(html).toMatch(/<a class="voordeur-file-link"[^>]*title="Document downloaden"/);
    expect(html).toMatch(/<summary title="Bijlagen">/);
    expect(html.match(/<summary title="Bijlagen">/g)).toHaveLength(2);
    expect(html.match(/\/bijlagen\/[\w-]+\?pagina=1"/g)).toHaveLength(3);
    expect(html).toMatch(/Bijlage downloaden: Plattegrond keuken\.PDF/);
  });

  it('DOC-7, ADM-313 without its own tick a document is shown without attachments', async () => {
    const row = rowsOf(await list()).find((one) => one.includes('Huurcommissie')) ?? '';
    expect(row).not.toContain('Bijlagen');
    await changeDocument('D06367-02', { attachments_on_portal: true });
    const ticked = rowsOf(await list()).find((one) => one.includes('Huurcommissie')) ?? '';
    expect(ticked).toContain('Specificatie servicekosten 2025.pdf');
    await changeDocument('D06367-02', { attachments_on_portal: false });
  });

  it('ADM-314 the tick for attachments alone shows nothing', async () => {
    expect((await list()).text).not.toContain('Intern memo');
    expect((await list()).text).toContain('van 13');
  });

  it('DOC-B6, ADM-B41 a PDF only by name is not shown, nor one only by content', async () => {
    const row = rowsOf(await list()).find((one) => one.includes('Afrekening 2025')) ?? '';
    expect(row).toContain('Specificatie servicekosten 2025.pdf');
    expect(row).not.toContain('Kladversie');
    const rename = (from: string, to: string) =>
      portal.inside('wisselstad', (write, organisationId) =>
        write
          .updateTable('storedFile')
          .set({ name: to })
          .where('organisationId', '=', organisationId)
          .where('name', '=', from)
          .execute(),
      );
    await rename('Specificatie servicekosten 2025.pdf', 'Specificatie.txt');
    expect((await list()).text).not.toContain('Specificatie');
    await rename('Specificatie.txt', 'Specificatie servicekosten 2025.pdf');
  });
});

describe('downloading', () => {
  it('DOC-1, DOC-B1 the document comes byte for byte, as a file to save and for this visitor only', async () => {
    const file = await fetchFile(portal, cedee, linkTo(await list(), 'Relatiecontact'));
    expect(file.status).toBe(200);
    expect(file.content).toEqual(await demoFile('Relatienotitie.pdf'));
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(file.content.length),
      'content-disposition':
        'attachment; filename="Relatienotitie.pdf"; filename*=UTF-8\'\'Relatienotitie.pdf',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
  });

  it('DOC-5 an attachment comes byte for byte', async () => {
    const file = await fetchFile(portal, cedee, linkTo(await list(), 'Plattegrond keuken.PDF'));
    expect(file.content).toEqual(await demoFile('Plattegrond keuken.PDF'));
  });

  it('DOC-B1 a document of another household, a wrong number and nonsense are one answer: not found', async () => {
    const document = linkTo(await list(), 'Relatiecontact');
    const attachment = linkTo(await list(), 'Offerte keuken.pdf');
    const devries = portal.browser('wisselstad');
    await devries.signIn('devries');
    const unknown = '00000000-0000-4000-8000-000000000000';
    const paths = [
      document,
      attachment,
      `/correspondentie/${unknown}/document`,
      `/correspondentie/${unknown}/bijlagen/${unknown}`,
      '/correspondentie/1/document',
      `/correspondentie/1/bijlagen/${unknown}`,
      `/correspondentie/${unknown}/bijlagen/1`,
      '/correspondentie/..%2f..%2fetc%2fpasswd/document',
    ];
    for (const path of paths) {
      const page = await devries.get(path);
      expect(page.status, path).toBe(404);
      expect(page.text, path).toContain('Dit document is niet meer beschikbaar');
      expect(page.text, path).not.toContain('Relatienotitie');
    }
  });

  it('DOC-B1 an attachment only goes with its own document', async () => {
    const document = linkTo(await list(), 'Incasso').split('/')[2];
    const [, , own, , attachment] = linkTo(await list(), 'Offerte keuken.pdf').split('/');
    expect(own).not.toBe(document);
    expect((await cedee.get(`/correspondentie/${document}/bijlagen/${attachment}`)).status).toBe(
      404,
    );
  });

  it('DOC-B3, ADM-B40 a tick removed meanwhile: refused with a message, and the row is gone', async () => {
    const link = linkTo(await list(), 'Relatiecontact');
    await changeDocument('D06367-01', { on_portal: false });
    const page = await cedee.get(link);
    expect(page.status).toBe(404);
    expect(page.text).toContain('Dit document is niet meer beschikbaar');
    expect(rowsOf(page)).toHaveLength(10);
    expect(page.text).not.toContain('Relatienotitie');
    await changeDocument('D06367-01', { on_portal: true });
  });

  it('DOC-7, DOC-B1 a tick for attachments removed meanwhile refuses the attachment only', async () => {
    const [document, attachment] = [
      linkTo(await list(), 'Relatiecontact'),
      linkTo(await list(), 'Offerte keuken.pdf'),
    ];
    await changeDocument('D06367-01', { attachments_on_portal: false });
    expect((await cedee.get(attachment)).status).toBe(404);
    expect((await cedee.get(document)).status).toBe(200);
    await changeDocument('D06367-01', { attachments_on_portal: true });
  });

  it('DOC-8, DOC-B1 an attachment that is no PDF cannot be had by its address either', async () => {
    const photo = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('documentAttachment')
        .innerJoin('storedFile', 'storedFile.id', 'documentAttachment.fileId')
        .select(['documentAttachment.id', 'documentAttachment.documentId'])
        .where('documentAttachment.organisationId', '=', organisationId)
        .where('storedFile.name', '=', 'Foto keuken.jpg')
        .executeTakeFirstOrThrow(),
    );
    const path = `/correspondentie/${photo.documentId}/bijlagen/${photo.id}`;
    expect((await cedee.get(path)).status).toBe(404);
  });

  it('DOC-B2 a file that is not there: a message at its row, and the list stays on its page', async () => {
    const link = linkTo(await list(2), 'Verhuur');
    const path = join(portal.filesFolder, await keyOf('D06367-13'));
    const content = await readFile(path);
    await rm(path);
    const page = await cedee.get(link);
    expect(page.status).toBe(200);
    expect(rowsOf(page)).toHaveLength(3);
    const row = rowsOf(page).find((one) => one.includes('Welkomstbrief'));
    expect(row).toContain('Wij kunnen dit bestand nu niet vinden.');
    expect(page.html.match(/voordeur-row-problem/g)).toHaveLength(1);
    await writeFile(path, content.subarray(1));
    expect((await cedee.get(link)).text).toContain('Wij kunnen dit bestand nu niet vinden.');
    await writeFile(path, content);
    expect((await fetchFile(portal, cedee, link)).content).toEqual(content);
  });

  it('GEN-2 who is not signed in is shown the door', async () => {
    const link = linkTo(await list(), 'Relatiecontact');
    const nobody = portal.browser('wisselstad');
    expect((await nobody.get(link)).location).toMatch(/^\/inloggen/);
  });
});
