import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MisplacedQuote, splitCsv } from './split-csv.ts';

const cellsOf = (text: string, delimiter: ',' | ';' = ',') =>
  splitCsv(text, delimiter).map(({ line, cells }) => [line, ...cells]);

describe('the lines of a CSV text', () => {
  it.each([
    [
      'cells are trimmed',
      'a, b\n c ,d\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'quotes keep what is in them',
      'a,b\n " x, y " ,"z ""q"""\n',
      [
        [1, 'a', 'b'],
        [2, ' x, y ', 'z "q"'],
      ],
    ],
    [
      'a line with breaks counts from its first',
      'a\n"x\ny"\nz',
      [
        [1, 'a'],
        [2, 'x\ny'],
        [4, 'z'],
      ],
    ],
    [
      'empty lines are left out',
      'a\n\n  \nb\n\n',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    [
      'empty cells stay',
      'a,b\n,\n"",""\n',
      [
        [1, 'a', 'b'],
        [2, '', ''],
        [3, '', ''],
      ],
    ],
    [
      'a last cell may be empty',
      '"a",\n"b",',
      [
        [1, 'a', ''],
        [2, 'b', ''],
      ],
    ],
    [
      'Windows ends its lines with two characters',
      'a,b\r\n"x\ny",z\r\nc\nd,e',
      [
        [1, 'a', 'b'],
        [2, 'x\ny', 'z'],
        [4, 'c\nd', 'e'],
      ],
    ],
    [
      'old files end them with a return',
      'a,b\rc,"d"\re',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e'],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it.each([
    ['does not end', 'a\nb\n"c\nd', 3],
    ['ends before its cell does', 'a\n"b"c\n', 2],
    ['begins inside a cell', 'a\nb"c"\n', 2],
  ])('a quote that %s is refused with its line', (_, text, line) => {
    expect(() => cellsOf(text)).toThrow(new MisplacedQuote(line));
  });

  it('GEN-18 reads back what was written, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '\r\n') });
    const line = fc.array(cell, { minLength: 2, maxLength: 2 });
    const delimiters = fc.constantFrom(...([',', ';'] as const));
    const ends = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line), delimiters, ends, (written, delimiter, end) => {
        const all = [['first', 'second'], ...written];
        const text = stringify(all, { delimiter, record_delimiter: end, quoted: true });
        expect(splitCsv(text, delimiter).map(({ cells }) => cells)).toEqual(all);
      }),
    );
  });
});
