import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  customerWindow,
  type Downloaded,
  download,
  linkTo,
} from '../../../../test/support/downloads.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { elementsWith, type ReadDocument, readDocument } from './read-pdf.testing.ts';

const document = 'huursamenstelling.pdf';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

async function documentOf(username: string): Promise<{ answer: Downloaded; read: ReadDocument }> {
  const browser = await customerWindow(portal, username);
  const answer = await download(portal, browser, String(await linkTo(browser, document)));
  return { answer, read: await readDocument(answer.content) };
}

const rowsOf = ({ structure }: ReadDocument) =>
  elementsWith('TR', structure).map((row) => row.children.map(({ text }) => text));

describe('the composition of the rent', () => {
  it('TEN-32 TEN-33 TEN-34 is saved as a PDF with title, page, user, date, name, address and period', async () => {
    const { answer, read } = await documentOf('cedee');
    expect(answer.headers['content-disposition']).toContain('huursamenstelling.pdf');
    expect(elementsWith('H1', read.structure).map(({ text }) => text)).toEqual([
      'Huursamenstelling Woningcorporatie Wisselstad',
    ]);
    expect(read.title).toBe('Huursamenstelling Woningcorporatie Wisselstad');
    expect(read.pages).toHaveLength(1);
    expect(read.pages[0]).toContain('Pagina 1/1');
    expect(rowsOf(read).slice(0, 5)).toEqual([
      ['Gebruiker', 'VOORDEUR'],
      ['Datum', '21 november 2026'],
      ['Naam', 'F.M.H. Cedee'],
      ['Adres', 'Kievitlaan 78, 3704 AC Zeist'],
      ['Periode', '01-11-2026 – Toekomst'],
    ]);
  });

  it('TEN-33 has each component without and with VAT, and 544.72 − 0.00 = 544.72', async () => {
    const { read } = await documentOf('cedee');
    expect(rowsOf(read).slice(5)).toEqual([
      ['Onderdeel', 'Bedrag excl. btw (€)', 'Bedrag incl. btw (€)'],
      ['Netto huur woning', '503.47', '503.47'],
      ['Elektriciteit gemeenschappelijke ruimten', '18.00', '18.00'],
      ['Schoonmaak gemeenschappelijke ruimten', '22.00', '22.00'],
      ['Glasfonds', '0.90', '0.90'],
      ['Rioolabonnement', '0.35', '0.35'],
      ['Bruto huur', '544.72', '544.72'],
      ['Contractuele huur', '', '544.72'],
      ['Weigeringsbedrag', '', '0.00'],
      ['Te betalen huur', '', '544.72'],
    ]);
  });

  it('TEN-33 takes VAT out of a component, and what was refused off the rent', async () => {
    await portal.inside('wisselstad', async (write, organisationId) => {
      const { id } = await write
        .selectFrom('lease')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('code', '=', 'H02002-1')
        .executeTakeFirstOrThrow();
      await write
        .updateTable('lease')
        .set({ refusalCents: 1250 })
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .execute();
      await write
        .updateTable('priceComponent')
        .set({ vatBasisPoints: 2100, amountCents: 12_100 })
        .where('organisationId', '=', organisationId)
        .where('leaseId', '=', id)
        .where('kind', '=', 'service')
        .execute();
    });
    const { read } = await documentOf('deurwaarder');
    expect(rowsOf(read).slice(6)).toEqual([
      ['Netto huur woning', '461.20', '461.20'],
      ['Servicekosten', '100.00', '121.00'],
      ['Bruto huur', '561.20', '582.20'],
      ['Contractuele huur', '', '582.20'],
      ['Weigeringsbedrag', '', '12.50'],
      ['Te betalen huur', '', '569.70'],
    ]);
  });

  it('TEN-33 is in English for who reads English', async () => {
    const browser = await customerWindow(portal, 'cedee');
    browser.cookies.set('taal', 'en');
    const { content } = await download(portal, browser, String(await linkTo(browser, document)));
    const read = await readDocument(content);
    expect(read.language).toBe('en-GB');
    expect(rowsOf(read)).toContainEqual(['Rent to pay', '', '544.72']);
  });
});
