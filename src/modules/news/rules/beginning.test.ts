import { expect, it } from 'vitest';
import { beginningOf, textForCustomers } from './beginning.ts';

it('NWS-10 shows the text for outside readers, and the other one when that is empty', () => {
  expect(textForCustomers({ content: 'binnen', externalContent: 'buiten' })).toBe('buiten');
  expect(textForCustomers({ content: 'binnen', externalContent: ' \n' })).toBe('binnen');
});

it('NWS-9 begins with the first words, without markup and on one line', () => {
  const content = '**Nieuwe daken**\n\n*in januari\n*in februari\n\n[Lees meer](https://a.nl)';
  expect(beginningOf({ content, externalContent: '' })).toBe(
    'Nieuwe daken - in januari - in februari Lees meer',
  );
});

it('NWS-9 NWS-B4 cuts a long text off between two words', () => {
  const words = beginningOf({ content: 'voordeur '.repeat(100), externalContent: '' });
  expect(words).toMatch(/^(voordeur )+voordeur…$/);
  expect(words.length).toBeLessThanOrEqual(241);
  const oneWord = beginningOf({ content: 'é'.repeat(1000), externalContent: '' });
  expect(oneWord).toBe(`${'é'.repeat(240)}…`);
});
