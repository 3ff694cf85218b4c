import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

const origin = 'https://mijn.example.nl';

it('goes back to the page, with its questions and without the message that was shown', () => {
  expect(ownPath(`${origin}/nieuws?pagina=2&melding=Generic.Notice_Saved`, origin)).toBe(
    '/nieuws?pagina=2',
  );
});

it.each([
  undefined,
  'geen adres',
  'https://evil.example/nieuws',
  'http://mijn.example.nl/nieuws',
  `${origin}//evil.example/`,
])('leads nowhere else from %s', (referer) => {
  expect(ownPath(referer, origin)).toBe('/');
});
