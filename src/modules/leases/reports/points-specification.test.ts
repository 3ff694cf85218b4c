import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  customerWindow,
  type Downloaded,
  download,
  linkTo,
} from '../../../../test/support/downloads.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { elementsWith, type ReadDocument, readDocument } from './read-pdf.testing.ts';

const document = 'puntenspecificatie.pdf';

let portal: TestPortal;
let answer: Downloaded;
let read: ReadDocument;

beforeAll(async () => {
  portal = await startTestPortal();
  const browser = await customerWindow(portal, 'cedee');
  answer = await download(portal, browser, String(await linkTo(browser, document)));
  read = await readDocument(answer.content);
});
afterAll(() => portal.close());

/** The rows of each table, cell by cell, in reading order. */
const tables = () =>
  elementsWith('Table', read.structure).map((table) =>
    elementsWith('TR', [table]).map((row) => row.children.map(({ text }) => text)),
  );

/** The lines below a heading of the specification: name, value, points. */
function linesBelow(heading: RegExp): string[][] {
  const inOrder = read.structure.flatMap((page) => elementsIn(page));
  const place = inOrder.findIndex(({ tag, text }) => /^H[23]$/.test(tag) && heading.test(text));
  const table = inOrder.slice(place).find(({ tag }) => tag === 'Table');
  return elementsWith('TR', table ? [table] : []).map((row) =>
    row.children.map(({ text }) => text),
  );
}

function elementsIn(element: ReadDocument['structure'][number]): ReadDocument['structure'] {
  return [element, ...element.children.flatMap(elementsIn)];
}

describe('the points specification of Kievitlaan 78', () => {
  it('TEN-20 TEN-27 ADM-76 is saved as a PDF, made for this lease at the moment it is asked for', () => {
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-disposition']).toContain('puntenspecificatie.pdf');
    expect(answer.content.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('TEN-21 has date, page number, period, address, postcode and town, and subject', () => {
    expect(read.pages[0]).toContain('Pagina 1/2');
    expect(tables()[0]).toEqual([
      ['Datum', '21 november 2026'],
      ['Periode', '20-05-2009 t/m heden'],
      ['Adres', 'Kievitlaan 78'],
      ['Postcode en woonplaats', '3704 AC Zeist'],
      ['Betreft', 'Puntenspecificatie van Kievitlaan 78'],
    ]);
  });

  it('TEN-22 has its 14 headings in order, footnotes marked', () => {
    expect(elementsWith('H2', read.structure).map(({ text }) => text)).toEqual([
      '1 Oppervlakte van vertrekken 1)',
      '2 Oppervlakte overige ruimtes 1)',
      '3 Verwarming',
      '4 Energieprestatie',
      '5 Keuken',
      '6 Sanitair',
      '7 Veroudering',
      '8 Privé-buitenruimtes',
      '9 Woonvorm / WOZ',
      '10 Punten renovatie-investering',
      '11 Hinderlijke situaties 2)',
      '12 Bijzondere voorzieningen',
      '13 Bijtelling schaarstegebied',
      '14 Beschermd monument',
      'Specificatie details vertrekken/overige ruimtes',
    ]);
    expect(read.pages[0]).toMatch(
      /1\) Op de bladzijde hierna .* 2\) Dit zijn punten die eraf gaan/,
    );
  });

  it.each([
    [
      /^1 /,
      [
        ['Punten', '', '50.00'],
        ['Punten gedeelde vertrekken', '', '0.00'],
      ],
    ],
    [
      /^2 /,
      [
        ['Punten', '', '2.25'],
        ['Punten gedeelde ruimtes', '', '0.00'],
      ],
    ],
    [
      /^3 /,
      [
        ['Warmtewet van toepassing', 'Ja', ''],
        ['Aantal verwarmde vertrekken', '4 × 2 =', '8.00'],
        ['Aantal overige verwarmde ruimtes', '0 × 1 =', '0.00'],
        ['Totaal verwarming', '', '8.00'],
      ],
    ],
    [/^4 /, [['Punten', '', '15.00']]],
    [
      /^5 /,
      [
        ['Lengte aanrecht', '1 tot 2 meter', '4.00'],
        ['Punten kwaliteit', '', '0.00'],
        ['Totaal keuken', '', '4.00'],
      ],
    ],
    [
      /^6 /,
      [
        ['Aantal baden', '0 × 6 =', '0.00'],
        ['Aantal douches', '1 × 4 =', '4.00'],
        ['Aantal bad en douche', '0 × 7 =', '0.00'],
        ['Aantal toiletten', '2 × 3 =', '6.00'],
        ['Aantal wastafels', '2 × 1 =', '2.00'],
        ['Punten kwaliteit', '', '0.00'],
        ['Totaal sanitair', '', '12.00'],
      ],
    ],
    [
      /^7 /,
      [
        ['Bouwjaar', '2009', ''],
        ['Bouwkundige staat', 'goed', '0.00'],
        ['Vermindering door investering', '', '0.00'],
        ['Aftrek veroudering', '', '0.00'],
      ],
    ],
    [
      /^8 /,
      [
        ['Buitenruimte', 'n.v.t.', ''],
        ['Punten totale oppervlakte', '', '0.00'],
        ['Punten kwaliteit', '', '0.00'],
        ['Carport', 'Nee', ''],
        ['Totaal buitenruimte', '', '0.00'],
        ['Punten gedeelde buitenruimte', '', '0.00'],
      ],
    ],
    [
      /^9 /,
      [
        ['Eengezinswoning', 'n.v.t.', ''],
        ['Toeslag lift', '', '0.00'],
        ['Duplexwoning', 'bovenwoning', '0.00'],
        ['Totaal woonvorm', '', '0.00'],
        ['WOZ-waarde', '102000.00', ''],
        ['COROP-gebied', 'Nee', ''],
        ['Hoogniveaurenovatie', 'Nee', ''],
        ['Totaal WOZ', '', '27.00'],
      ],
    ],
    [/^10 /, [['Punten', '', '0.00']]],
    [/^11 /, [['Punten', '', '0.00']]],
    [
      /^12 /,
      [
        ['Voorzieningen aanwezig', 'Nee', ''],
        ['Totaal voorzieningen', '', '0.00'],
      ],
    ],
    [/^13 /, [['Punten', '', '0.00']]],
    [/^14 /, [['Beschermd monument', 'Nee', '']]],
  ])('TEN-22 has the lines of heading %s', (heading, lines) => {
    expect(linesBelow(heading)).toEqual(lines);
  });

  it('TEN-23 ends with the total, not rounded', () => {
    expect(tables().flat()).toContainEqual(['Totaal punten', '118.25']);
  });

  it('TEN-24 lists the rooms on a second page with the same head: 22 + 10 + 7 + 5 + 4 + 3 − 1 = 50', () => {
    expect(read.pages[1]).toMatch(
      /Puntenspecificatie .*Kievitlaan 78 .*Specificatie details vertrekken\/overige ruimtes/,
    );
    expect(read.pages[1]).toContain('Pagina 2/2');
    expect(linesBelow(/^Vertrekken/)).toEqual([
      ['Omschrijving', 'Meegerekend (m²)', 'Telt als ruimte (m²)', 'Niet meegerekend (m²)'],
      ['Woonkamer', '22.00', '0.00', '0.00'],
      ['Slaapkamer 1', '10.00', '0.00', '0.00'],
      ['Slaapkamer 2', '7.00', '0.00', '0.00'],
      ['Slaapkamer 3', '5.00', '0.00', '0.00'],
      ['Keuken', '4.00', '0.00', '0.00'],
      ['Doucheruimte', '3.00', '0.00', '0.00'],
      ['Af: aantal toiletten', '-1.00', '', ''],
      ['Totaal', '50.00', '', ''],
      ['Punten (oppervlakte × 1)', '50.00', '', ''],
    ]);
  });

  it('TEN-25 lists the other spaces, 3 + 5 = 8 m² gives 6.00 − 3.75 = 2.25', () => {
    expect(linesBelow(/^Overige ruimtes/)).toEqual([
      ['Omschrijving', 'Meegerekend (m²)', 'Niet meegerekend (m²)'],
      ['Berging', '3.00', '0.00'],
      ['Zolder zonder vaste trap', '5.00', '0.00'],
      ['Oppervlakte kleinere vertrekken', '0.00', ''],
      ['Totaal', '8.00', ''],
      ['Punten (oppervlakte × 0.75)', '6.00', ''],
      ['Af: zolder zonder vaste trap (5.00 m² × 0.75)', '-3.75', ''],
      ['Totaal punten overige ruimtes', '2.25', ''],
    ]);
  });

  it('TEN-20 is readable for a screen reader: language, title, tags, named rows and columns', () => {
    expect(read).toMatchObject({
      title: 'Puntenspecificatie',
      language: 'nl-NL',
      isMarked: true,
    });
    expect(elementsWith('H1', read.structure)).toHaveLength(1);
    const rows = elementsWith('TR', read.structure);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect(row.children[0]?.tag).toBe('TH');
    const raw = answer.content.toString('latin1');
    expect(raw).toContain('/Scope /Row');
    expect(raw).toContain('/Scope /Column');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)(
    'TEN-23 TEN-24 reads the same in another program',
    () => {
      const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: answer.content });
      const text = stdout.toString().replace(/\s+/g, ' ');
      expect(text).toContain('Totaal punten 118.25');
      expect(text).toContain('Woonkamer 22.00 0.00 0.00');
    },
  );

  it('TEN-26 prints the points that the back office gave, whatever the rooms add up to', async () => {
    await portal.inside('wisselstad', (write) =>
      write
        .updateTable('valuationLine')
        .set({ hundredthsOfPoints: 5100 })
        .where('valuationGroup', '=', 'room_area')
        .where('criterion', '=', 'own')
        .where('hundredthsOfPoints', '=', 5000)
        .execute(),
    );
    const browser = await customerWindow(portal, 'cedee');
    const again = await download(portal, browser, String(await linkTo(browser, document)));
    const text = (await readDocument(again.content)).pages.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Totaal punten 119.25');
  });
});
