import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { labelsOfPage } from '../labels/label.ts';
import { euros, harmless, plainText, writeCsv } from './csv.ts';
import { amountField, dateField, optional } from './fields.tsx';
import { choice, choiceFrom, tick } from './filters.ts';
import { searchHref, searchInput } from './search.ts';

const labels = labelsOfPage('Proof', { Label_Own: ['Eigen', 'Own'] });
const label = labels.Label_Own;

it.each(['=1+1', '+31', '-x', '@A1', '\tx', '\r=x', "'=x", "''@x"])(
  'the cell %j is made harmless and comes back as it was',
  (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(plainText(harmless(text))).toBe(text);
  },
);

it('every text comes back as it was; no text but a negative number begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = harmless(text);
      expect(plainText(cell)).toBe(text);
      expect(/^[=+@\t\r]/.test(cell) || /^-(?!\d+(?:[.,]\d+)?$)/.test(cell)).toBe(false);
    }),
  );
});

it('writes each kind of value as a spreadsheet reads it', async () => {
  const row = [
    'a;b "c"',
    -12.5,
    euros(-123456),
    euros(null),
    true,
    Temporal.PlainDate.from('2026-11-21'),
    Temporal.Instant.from('2026-11-21T10:00:00Z'),
    undefined,
  ];
  expect(await writeCsv(['één'], [row])).toBe(
    '\ufeffeén\r\n"a;b ""c""";-12,5;-1234,56;;ja;2026-11-21;2026-11-21 11:00:00;\r\n'.replace(
      'eén',
      'één',
    ),
  );
});

it('writes many lines, each once and in order', async () => {
  const rows = Array.from({ length: 1234 }, (_, index) => [index]);
  const lines = (await writeCsv(['nr'], rows)).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1235);
  expect(lines.slice(1).map(Number)).toEqual(rows.flat());
});

const filters = {
  stand: choice(label, { open: label, klaar: label }),
  cluster: choiceFrom(label, () => []),
  leeg: tick(label),
};

it('a search reads what it wrote, and leaves out what makes no sense', () => {
  const input = searchInput(filters);
  const search = input.parse({
    zoek: ' a b ',
    stand: 'open',
    leeg: 'ja',
    cluster: 'K',
    pagina: '3',
  });
  expect(search).toEqual({
    text: 'a b',
    page: 3,
    filters: { stand: 'open', cluster: 'K', leeg: 'ja' },
  });
  const href = searchHref('/lijst', search);
  expect(href).toBe('/lijst?zoek=a+b&stand=open&cluster=K&leeg=ja&pagina=3');
  expect(input.parse(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(search);
  for (const sent of [
    { stand: 'toString', pagina: '-1' },
    { stand: ['open', 'klaar'], leeg: 'nee', pagina: 'x', zoek: ['a', 'b'] },
  ]) {
    expect(searchHref('/lijst', input.parse(sent))).toBe('/lijst');
  }
});

it.each([
  ['1.234,50', 123450],
  ['1234,5', 123450],
  ['-0,05', -5],
  ['7', 700],
  ['0', 0],
])('reads the amount %s as %i cents', (typed, value) => {
  expect(amountField(label).read(typed)).toEqual({ value });
});

it.each(['', '1.23', '1,234', '1.2345,00', '12.34.567', '--1', '€ 5', '1e3', '1,'])(
  'refuses the amount %j',
  (typed) => expect(amountField(label).read(typed)).toHaveProperty('refused'),
);

it('writes an amount as it is read', () => {
  const field = amountField(label);
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      expect(field.read(field.write(cents))).toEqual({ value: cents });
    }),
  );
});

it('reads a day, and no day that is not in the calendar', () => {
  const field = optional(dateField(label));
  expect(field.read('1-2-2026')).toEqual({ value: Temporal.PlainDate.from('2026-02-01') });
  expect(field.read('')).toEqual({ value: null });
  for (const typed of ['31-02-2026', '2026-02-01', '1-2-26', '0-1-2026']) {
    expect(field.read(typed)).toHaveProperty('refused');
  }
});
