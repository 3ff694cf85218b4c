import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { documentKinds, lowersDebt } from './document-kinds.ts';
import { type LedgerEntry, openBalance, openInvoices, receivedOn } from './open-entries.ts';

const entry = (
  code: string,
  dueOn: string,
  remainingCents: number,
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  id: code,
  companyId: 'WW',
  code,
  kind: 'invoice',
  description: code,
  dueOn: Temporal.PlainDate.from(dueOn),
  leaseId: null,
  originalCents: remainingCents,
  remainingCents,
  inCollectionCents: 0,
  inOnlinePaymentCents: 0,
  ...more,
});

it('FIN-10 six entries of 477,43 plus 486,85, 5.355,33 and 2.921,09 give € 11.627,85', () => {
  const six = Array.from({ length: 6 }, (_, index) => entry(`R${index}`, '2026-06-01', 47743));
  const others = [48685, 535533, 292109].map((cents, index) =>
    entry(`X${index}`, '2026-11-01', cents),
  );
  expect(openBalance([...six, ...others])).toBe(1_162_785);
});

it('FIN-11 lists exactly invoice, credit note, interest invoice, reminder, chargeback and arrangement term', () => {
  const entries = documentKinds.map((kind) => entry(kind, '2026-11-01', 100, { kind }));
  expect(
    openInvoices(entries)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual([
    'arrangement_term',
    'chargeback',
    'credit_note',
    'interest_invoice',
    'invoice',
    'reminder',
  ]);
});

it('FIN-12 an open payment counts in the balance but is not listed', () => {
  const entries = [
    entry('V1', '2026-11-01', 10_000),
    entry('B1', '2026-11-02', -2500, { kind: 'payment' }),
  ];
  expect(openBalance(entries)).toBe(7500);
  expect(openInvoices(entries).map(({ code }) => code)).toEqual(['V1']);
});

it('FIN-11 does not list what is settled completely', () => {
  expect(openInvoices([entry('V1', '2026-11-01', 0, { originalCents: 500 })])).toEqual([]);
});

it('FIN-18 lists the oldest due date first, on one day the lowest number', () => {
  const entries = [
    entry('V3', '2026-11-02', 1),
    entry('V2', '2026-11-01', 1),
    entry('V1', '2026-11-02', 1),
  ];
  expect(openInvoices(entries).map(({ code }) => code)).toEqual(['V2', 'V1', 'V3']);
});

it('FIN-19 what was received is the original amount less what is open', () => {
  expect(receivedOn(entry('V1', '2026-11-10', 535_533, { originalCents: 585_533 }))).toBe(50_000);
});

it('FIN-10 FIN-12 the balance is the sum over the companies, open payments and refunds included', () => {
  const anyEntry = fc.record({
    companyId: fc.constantFrom('WW', 'WV', 'WX'),
    kind: fc.constantFrom(...documentKinds),
    cents: fc.integer({ min: 0, max: 10_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 30 }), (drawn) => {
      const entries = drawn.map(({ companyId, kind, cents }, index) =>
        entry(`E${index}`, '2026-11-01', lowersDebt(kind) ? -cents : cents, { companyId, kind }),
      );
      const ofCompany = (company: string) =>
        entries.filter(({ companyId }) => companyId === company);
      const balance = openBalance(entries);
      expect(balance).toBe(
        ['WW', 'WV', 'WX'].reduce((sum, company) => sum + openBalance(ofCompany(company)), 0),
      );
      const unlisted = entries.filter(({ kind }) => kind === 'payment' || kind === 'refund');
      expect(balance).toBe(openBalance(openInvoices(entries)) + openBalance(unlisted));
    }),
  );
});
