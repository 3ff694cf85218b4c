import sharp from 'sharp';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { testProfile } from '#foundation/mail/test-profile.ts';
import { codeLetter, numberLetter } from './compose-letters.ts';
import { lettersAsPdf } from './letter-pdf.ts';
import { letterheadOf } from './letterhead.ts';
import { type ReadPdf, readPdf } from './read-pdf.testing.ts';

const organisation = testProfile({
  contact: { telephone: '030 123 45 67', address: 'Plein 1, 3701 AA Zeist' },
});
const order = {
  organisation,
  recipient: ['De heer K. Yılmaz-Šķēle', 'Lijsterstraat 4', '3703 EK  ZEIST'],
  name: 'de heer K. Yılmaz-Šķēle',
  now: Temporal.Instant.from('2026-11-21T10:00:00Z'),
};
const expiresAt = Temporal.Instant.from('2027-01-20T23:00:00Z');
const svgLogo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20"/></svg>',
);

let pdf: Buffer;
let read: ReadPdf;

beforeAll(async () => {
  const letterhead = await letterheadOf(organisation, svgLogo);
  pdf = await lettersAsPdf(letterhead, [
    numberLetter(order, 'HM-06367'),
    codeLetter(order, 'K7M4 Q2XD 9TRB', expiresAt),
  ]);
  read = readPdf(pdf);
});

describe('the two letters for signing up', () => {
  it('ACC-4 the first holds the number and the address of the page', () => {
    const [text = ''] = read.pages;
    expect(text).toContain('HM-06367');
    expect(text).toContain('mijn.wisselstad.example/account-aanmaken');
    expect(text).toContain('Uw nummer voor Mijn Wisselstad');
  });

  it('ACC-5 the second holds the code, and number and code never stand in one letter', () => {
    const [first = '', second = ''] = read.pages;
    expect(second).toContain('K7M4 Q2XD 9TRB');
    expect(second).not.toContain('HM-06367');
    expect(first).not.toContain('K7M4');
    expect(second).toContain('tot en met 20 januari 2027');
  });

  it('ACC-4 is addressed for the window of an envelope, dated and signed', () => {
    const lines = (read.pages[0] ?? '').split('\n');
    const address = lines.indexOf('De heer K. Yılmaz-Šķēle');
    expect(lines.slice(address, address + 4)).toEqual([...order.recipient, '21 november 2026']);
    expect(lines).toContain('Woningcorporatie Wisselstad, Plein 1, 3701 AA Zeist');
    expect(lines.slice(-2)).toEqual(['Met vriendelijke groet,', 'Woningcorporatie Wisselstad']);
  });

  it('GEN-18 keeps every accent', () => {
    for (const page of read.pages) {
      expect(page).toContain('Beste de heer K. Yılmaz-Šķēle,');
      expect(page).not.toContain('\ufffd');
    }
    expect(read.pages[1]).toContain('één keer');
  });

  it.each([
    'Nguyễn Thị Ánh',
    'Олександр Петренко',
    'Ελένη Παπαδοπούλου',
    'Ł. Wójcik-Đurić',
    'I. Șerban, Z. Crèvecœur',
  ])('GEN-18 writes the name %s', async (name) => {
    const letterhead = await letterheadOf(organisation, undefined);
    const made = await lettersAsPdf(letterhead, [numberLetter({ ...order, name }, 'A-1')]);
    expect(readPdf(made).pages[0]).toContain(`Beste ${name},`);
  });

  it('ACC-4 is readable for a screen reader: tags, language, title, words for the logo', () => {
    expect(read.tags).toEqual(
      expect.arrayContaining([
        'Document',
        'Sect',
        'H1',
        'H2',
        'P',
        'L',
        'LI',
        'Lbl',
        'LBody',
        'Figure',
      ]),
    );
    expect(read.language).toBe('nl-NL');
    expect(read.title).toBe('Uw nummer voor Mijn Wisselstad');
    expect(read.showsTitle).toBe(true);
    expect(read.alternatives).toContain('Woningcorporatie Wisselstad');
  });

  it('ACC-4 puts each letter of the printing room on a page of its own', async () => {
    const letterhead = await letterheadOf(organisation, undefined);
    const many = await lettersAsPdf(
      letterhead,
      ['A-1', 'A-2', 'A-3'].map((number) => numberLetter(order, number)),
    );
    expect(readPdf(many).pages.map((page) => /A-\d/.exec(page)?.[0])).toEqual([
      'A-1',
      'A-2',
      'A-3',
    ]);
  });
});

describe('the logo on paper', () => {
  it('ACC-4 any kind of stored picture becomes PNG on white', async () => {
    const webp = await sharp({
      create: { width: 20, height: 20, channels: 4, background: '#0000' },
    })
      .webp()
      .toBuffer();
    for (const picture of [svgLogo, webp]) {
      const { logo } = await letterheadOf(organisation, picture);
      expect(await sharp(logo).metadata()).toMatchObject({ format: 'png', hasAlpha: false });
    }
  });

  it('ACC-4 a picture that cannot be read is left out; the letter is made', async () => {
    const letterhead = await letterheadOf(organisation, Buffer.from('no picture'));
    expect(letterhead.logo).toBeUndefined();
    expect(
      readPdf(await lettersAsPdf(letterhead, [numberLetter(order, 'A-1')])).pages,
    ).toHaveLength(1);
  });
});
