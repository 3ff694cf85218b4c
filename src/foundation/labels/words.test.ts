import { expect, it } from 'vitest';
import { labelsOfPage } from './label.ts';
import { sayIn } from './words.ts';

const before = labelsOfPage('Proof', {
  Button_Send: ['Verstuur', 'Send'],
  Text_Lead: ['Oude inleiding', 'Old lead'],
});
/** The same page in a later release: one default is worded anew, one label is new. */
const after = labelsOfPage('Proof', {
  Button_Send: ['Verzenden', 'Submit'],
  Text_Lead: ['Nieuwe inleiding', 'New lead'],
  Help_Send: ['Wij antwoorden binnen twee dagen.', 'We answer within two days.'],
});
const own = new Map([['Proof.Button_Send', 'Stuur op']]);

it('ADM-243 after an upgrade a changed label keeps the text of the organisation', () => {
  expect(sayIn('nl', own)(before.Button_Send)).toBe('Stuur op');
  expect(sayIn('nl', own)(after.Button_Send)).toBe('Stuur op');
});

it('ADM-243 after an upgrade a label that is new, or was never changed, has its default text', () => {
  expect(sayIn('nl', own)(after.Help_Send)).toBe('Wij antwoorden binnen twee dagen.');
  expect(sayIn('nl', own)(after.Text_Lead)).toBe('Nieuwe inleiding');
  expect(sayIn('en', new Map())(after.Help_Send)).toBe('We answer within two days.');
});
