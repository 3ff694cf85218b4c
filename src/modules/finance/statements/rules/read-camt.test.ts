import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '#foundation/root.ts';
import { camtStatement } from '../../../../../demo/stand-ins/bank/statement.ts';
import { referenceIn } from './find-reference.ts';
import { judgeLine } from './judge-line.ts';
import { BrokenStatement, readCamt } from './read-camt.ts';

const sample = camtStatement({
  id: 'S1',
  on: new Date('2026-11-21T12:00:00Z'),
  entries: [
    { cents: 8000, reference: 'IDL-00000001', name: 'A & B' },
    { cents: -3000, reference: 'IDL-00000001', name: 'C' },
  ],
}).replace('A & B', 'A &amp; B');

it('FIN-48 reads account, balances and lines, money out below zero', () => {
  const [statement] = readCamt(sample);
  expect(statement).toMatchObject({
    id: 'S1',
    account: 'NL20POLD0417164300',
    openingCents: 100_000,
    closingCents: 105_000,
  });
  expect(statement?.lines.map((line) => [line.cents, line.reference, line.counterName])).toEqual([
    [8000, 'IDL-00000001', 'A & B'],
    [-3000, 'IDL-00000001', 'C'],
  ]);
});

it('FIN-48 reads the sample file of the demo', () => {
  const [statement] = readCamt(
    readFileSync(join(root, 'demo', 'bankafschrift-voorbeeld.xml'), 'utf8'),
  );
  expect(statement?.lines.map(({ cents, reference }) => [cents, reference])).toEqual([
    [54472, undefined],
    [12500, 'IDL-99999999'],
  ]);
});

it('FIN-48 reads the transactions of an amount that the bank booked as one', () => {
  const batch = sample.replace(
    /<NtryDtls>.*?<\/NtryDtls>/s,
    `<NtryDtls>
      <TxDtls><Refs><EndToEndId>IDL-00000002</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">50.00</Amt></TxAmt></AmtDtls></TxDtls>
      <TxDtls><Refs><EndToEndId>IDL-00000003</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">30.00</Amt></TxAmt></AmtDtls></TxDtls>
    </NtryDtls>`,
  );
  expect(readCamt(batch)[0]?.lines.map(({ cents, reference }) => [cents, reference])).toEqual([
    [5000, 'IDL-00000002'],
    [3000, 'IDL-00000003'],
    [-3000, 'IDL-00000001'],
  ]);
});

it('FIN-48 one payment that began in dollars does not keep the statement from being read', () => {
  const abroad = sample.replace(
    '<RltdPties>',
    '<AmtDtls><TxAmt><Amt Ccy="USD">92.50</Amt></TxAmt></AmtDtls><RltdPties>',
  );
  expect(readCamt(abroad)[0]?.lines.map(({ cents }) => cents)).toEqual([8000, -3000]);
});

it('FIN-48 leaves out a line of nothing', () => {
  const free = `<Ntry><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-21</Dt></BookgDt></Ntry>`;
  const [statement] = readCamt(sample.replace('<Ntry>', `${free}<Ntry>`));
  expect(statement?.lines.map(({ cents }) => cents)).toEqual([8000, -3000]);
});

it('FIN-48 reads the newer form, with prefixes, status codes and parties one level deeper', () => {
  const newer = sample
    .replace('<Sts>BOOK</Sts>', '<Sts><Cd>BOOK</Cd></Sts>')
    .replace('<Dbtr><Nm>A &amp; B</Nm></Dbtr>', '<Dbtr><Pty><Nm>A &amp; B</Nm></Pty></Dbtr>')
    .replace(/<(\/?)([A-Z])/g, '<$1ns2:$2')
    .replace('xmlns=', 'xmlns:ns2=');
  expect(readCamt(newer)[0]?.lines[0]).toMatchObject({ cents: 8000, counterName: 'A & B' });
});

it.each([
  ['nothing', ''],
  ['no XML', 'IBAN;bedrag'],
  ['a NUL, which no database keeps', sample.replace('Betaling', 'Betaling\0')],
  ['cut off', sample.slice(0, 600)],
  ['another format', '<Document><CstmrCdtTrfInitn/></Document>'],
  ['another currency', sample.replaceAll('Ccy="EUR"', 'Ccy="USD"')],
  ['a line changed', sample.replace('>80.00<', '>90.00<')],
  ['a date that is none', sample.replaceAll('2026-11-21', '2026-13-45')],
  ['entities', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sample}`],
])('FIN-48 a broken file is refused: %s', (_, content) => {
  expect(() => readCamt(content)).toThrow(BrokenStatement);
});

it.each([
  ['Betaling IDL-00000232 huur', 'IDL-00000232'],
  ['BETALING IDL00000232', 'IDL-00000232'],
  ['IDL-0000 0232', 'IDL-00000232'],
  ['IDL-000002321', undefined],
  ['IDL-00000001 en IDL-00000002', undefined],
  ['huur november', undefined],
])('FIN-48 finds the reference in "%s"', (text, reference) => {
  expect(referenceIn(text)).toBe(reference);
});

it('FIN-48 FIN-B9 FIN-B10 judges a line', () => {
  const line = { cents: 8000, reference: 'IDL-1', clearingWaits: false, payment: undefined };
  const asked = { cents: 8000, paid: false };
  expect(judgeLine({ ...line, clearingWaits: true }).outcome).toBe('clearing');
  expect(judgeLine({ ...line, payment: asked }).outcome).toBe('settled');
  expect(judgeLine(line)).toEqual({ outcome: 'work_list', reason: 'unknown_reference' });
  expect(judgeLine({ ...line, payment: { ...asked, cents: 7999 } })).toMatchObject({
    reason: 'other_amount',
  });
  expect(judgeLine({ ...line, payment: { ...asked, paid: true } })).toMatchObject({
    reason: 'booked_before',
  });
  expect(judgeLine({ ...line, reference: undefined }).outcome).toBe('other');
});
