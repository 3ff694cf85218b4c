import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { searchWords } from './search-words.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

/** 2: holds it, 1: holds it but for a typing error, 0: does not. */
async function likeness(text: string, typed: string): Promise<number | undefined> {
  const statement = {
    name: 'likeness',
    text: 'select portal.likeness($1, $2::text[]) as likeness',
  };
  const [row] = await portal.inside('wisselstad', (write) =>
    write.ask<{ likeness: number }>(statement, [text, searchWords(typed)]),
  );
  return row?.likeness;
}

it('KNO-10 a part of a word, another form of it, capitals and accents are found', async () => {
  const text = 'Factuur VF06367-001: afrekening servicekosten 2026, € 544,72, Café Noord';
  for (const typed of ['FACTUUR', 'facturen', 'rekening', 'servicekost', 'cafe', '544,72'])
    expect(await likeness(text, typed), typed).toBe(2);
  for (const typed of ['VF06367-001', 'vf06367 001', 'noord factuur'])
    expect(await likeness(text, typed), typed).toBe(2);
});

it('KNO-10 a typing error is forgiven, a wrong number is not', async () => {
  const text = 'Factuur VF06367-001: afrekening servicekosten 2026';
  for (const typed of ['afrekning', 'servisekosten', 'factuurr'])
    expect(await likeness(text, typed), typed).toBe(1);
  for (const typed of ['VF06367-002', '2025', 'lekkage', 'factuur lekkage', 'de'])
    expect(await likeness(text, typed), typed).toBe(0);
});

it('KNO-B3 signs are taken literally: they find nothing by themselves and break nothing', async () => {
  for (const typed of ['%', '_', "'", '\\', '🦄', '&|!', 'a'.repeat(10_000)])
    expect(await likeness("100% katoen_'\\ 🦄", typed), typed).toBe(0);
});
