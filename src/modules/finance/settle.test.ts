import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Write } from '#foundation/database/transaction.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { reverseSettlements } from './reverse-settlements.ts';
import { type DocumentKind, lowersDebt } from './rules/document-kinds.ts';
import { settle } from './settle.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

const day = Temporal.PlainDate.from('2026-11-21');

/** Undoes everything at the end, so that each case begins with the demo world. */
class Undo extends Error {}

/** Works with a customer who has these entries and nothing else, then undoes it. */
async function withEntries(
  entries: readonly { kind: DocumentKind; cents: number }[],
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  await portal
    .inside('wisselstad', async (write, organisationId) => {
      const ledger = await Ledger.open(write, organisationId, entries);
      await work(ledger);
      throw new Undo();
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error;
    });
}

/** The entries of one made-up customer. */
class Ledger {
  readonly write: Write;
  readonly ids: readonly string[];
  readonly of: { organisationId: string; customerId: string };

  constructor(write: Write, of: Ledger['of'], ids: readonly string[]) {
    this.write = write;
    this.of = of;
    this.ids = ids;
  }

  static async open(
    write: Write,
    organisationId: string,
    entries: readonly { kind: DocumentKind; cents: number }[],
  ): Promise<Ledger> {
    const of = { organisationId, customerId: randomUUID() };
    await write
      .insertInto('customer')
      .values({ organisationId, id: of.customerId, customerNumber: 'HM-99999', displayName: 'P' })
      .execute();
    const company = await write
      .selectFrom('company')
      .select('id')
      .where('organisationId', '=', organisationId)
      .executeTakeFirstOrThrow();
    const rows = entries.map(({ kind, cents }, index) => ({
      ...of,
      id: randomUUID(),
      code: `P-${index}`,
      companyId: company.id,
      kind,
      description: kind,
      bookedOn: day,
      dueOn: day.add({ days: index }),
      originalCents: lowersDebt(kind) ? -cents : cents,
      remainingCents: lowersDebt(kind) ? -cents : cents,
    }));
    await write.insertInto('ledgerEntry').values(rows).execute();
    return new Ledger(
      write,
      of,
      rows.map(({ id }) => id),
    );
  }

  id(index: number): string {
    return this.ids[index] ?? '';
  }

  async entries() {
    return this.write
      .selectFrom('ledgerEntry')
      .select(['id', 'originalCents', 'remainingCents'])
      .where('organisationId', '=', this.of.organisationId)
      .where('customerId', '=', this.of.customerId)
      .orderBy('code')
      .execute();
  }

  async remaining(): Promise<number[]> {
    return (await this.entries()).map(({ remainingCents }) => remainingCents);
  }

  settle(entry: number, counter: number, cents: number): Promise<void> {
    return settle(this.write, {
      ...this.of,
      entryId: this.id(entry),
      with: { entryId: this.id(counter) },
      cents,
      settledOn: day,
    });
  }

  reverse(counter: number, cents?: number) {
    return reverseSettlements(this.write, {
      ...this.of,
      of: { entryId: this.id(counter) },
      reversedOn: day,
      ...(cents !== undefined && { cents }),
    });
  }

  live() {
    return this.write
      .selectFrom('settlement')
      .select(['entryId', 'counterEntryId', 'cents'])
      .where('organisationId', '=', this.of.organisationId)
      .where('customerId', '=', this.of.customerId)
      .where('reversedOn', 'is', null)
      .execute();
  }
}

it('FIN-46 a payment lowers what is open, and a full one closes the invoice', async () => {
  await withEntries(
    [
      { kind: 'invoice', cents: 47_743 },
      { kind: 'payment', cents: 60_000 },
    ],
    async (ledger) => {
      await ledger.settle(0, 1, 20_000);
      expect(await ledger.remaining()).toEqual([27_743, -40_000]);
      await ledger.settle(0, 1, 27_743);
      expect(await ledger.remaining()).toEqual([0, -12_257]);
    },
  );
});

it('FIN-46 more than what is open cannot be settled, and nothing is lost by trying', async () => {
  await expect(
    withEntries(
      [
        { kind: 'invoice', cents: 100 },
        { kind: 'payment', cents: 500 },
      ],
      (ledger) => ledger.settle(0, 1, 101),
    ),
  ).rejects.toThrow(/check constraint/);
});

it('FIN-46 reopens the newest settlement first when money goes back in part', async () => {
  await withEntries(
    [
      { kind: 'invoice', cents: 10_000 },
      { kind: 'payment', cents: 10_000 },
    ],
    async (ledger) => {
      await ledger.settle(0, 1, 10_000);
      const reopened = await ledger.reverse(1, 2500);
      expect(reopened).toEqual([{ entryId: ledger.id(0), cents: 2500 }]);
      expect(await ledger.remaining()).toEqual([2500, -2500]);
      expect(await ledger.live()).toMatchObject([{ cents: 7500 }]);
      expect(await ledger.reverse(1)).toEqual([{ entryId: ledger.id(0), cents: 7500 }]);
      expect(await ledger.remaining()).toEqual([10_000, -10_000]);
      expect(await ledger.reverse(1)).toEqual([]);
    },
  );
});

const amount = fc.integer({ min: 1, max: 1_000_000 });
const owed = fc.constantFrom<DocumentKind>('invoice', 'interest_invoice', 'chargeback', 'refund');
const paid = fc.constantFrom<DocumentKind>('payment', 'credit_note');
const step = fc.record({
  reverses: fc.boolean(),
  entry: fc.nat(2),
  counter: fc.nat(2),
  /** Of what may be settled or reversed, in thousandths; 1000 is all of it. */
  share: fc.integer({ min: 1, max: 1000 }),
});

it('FIN-10 FIN-46 settling and reversing in any order never loses a cent or goes past zero', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ kind: owed, cents: amount }), { minLength: 3, maxLength: 3 }),
      fc.array(fc.record({ kind: paid, cents: amount }), { minLength: 3, maxLength: 3 }),
      fc.array(step, { maxLength: 12 }),
      (debts, payments, steps) =>
        withEntries([...debts, ...payments], async (ledger) => {
          const before = sum(await ledger.remaining());
          for (const { reverses, entry, counter, share } of steps) {
            if (reverses) await ledger.reverse(3 + counter, share * 10);
            else await settleShare(ledger, entry, 3 + counter, share);
            expect(sum(await ledger.remaining())).toBe(before);
            await expectWholeBooks(ledger);
          }
        }),
    ),
    { numRuns: 40, seed: 20261121 },
  );
});

async function settleShare(ledger: Ledger, entry: number, counter: number, share: number) {
  const remaining = await ledger.remaining();
  const most = Math.min(remaining[entry] ?? 0, -(remaining[counter] ?? 0));
  const cents = Math.ceil((most * share) / 1000);
  if (cents > 0) await ledger.settle(entry, counter, cents);
}

/** Of every entry what was settled and what remains is what it was once, and no side went past zero. */
async function expectWholeBooks(ledger: Ledger): Promise<void> {
  const live = await ledger.live();
  for (const { id, originalCents, remainingCents } of await ledger.entries()) {
    const settled = sum(
      live
        .filter(({ entryId, counterEntryId }) => id === entryId || id === counterEntryId)
        .map(({ cents }) => cents),
    );
    expect(settled).toBe(Math.abs(originalCents) - Math.abs(remainingCents));
    expect(remainingCents === 0 || Math.sign(remainingCents) === Math.sign(originalCents)).toBe(
      true,
    );
  }
}

function sum(cents: readonly number[]): number {
  return cents.reduce((total, each) => total + each, 0);
}
