import { expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

it('a search is taken apart into plain words', () => {
  expect(searchWords('  Huur-verhoging 2026-0012, één? ')).toEqual([
    'huur',
    'verhoging',
    '2026',
    '0012',
    'een',
  ]);
  expect(searchWords('huur HUUR Huur')).toEqual(['huur']);
});

it('KNO-B3 what is neither letter nor digit has no meaning and is no word', () => {
  for (const typed of ['', '   ', '%', '_', "'", '\\', '🦄🏠', '%_\'"\\()[]{}:*&|!<->']) {
    expect(searchWords(typed), typed).toEqual([]);
  }
  expect(searchWords("d'r & :* huur:*")).toEqual(['d', 'r', 'huur']);
});

it('KNO-B4 a search of any length is a few short words', () => {
  expect(searchWords('a'.repeat(10_000))).toEqual(['a'.repeat(60)]);
  expect(
    searchWords(Array.from({ length: 500 }, (_, index) => `w${index}`).join(' ')),
  ).toHaveLength(8);
});
