import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outsideAddress } from './outside-address.ts';

it.each([
  ['https://www.zeist.nl/afval', 'https://www.zeist.nl/afval'],
  ['http://www.zeist.nl', 'http://www.zeist.nl'],
  ['HTTPS://www.zeist.nl', 'HTTPS://www.zeist.nl'],
  ['www.zeist.nl/afval?week=48', 'https://www.zeist.nl/afval?week=48'],
  ['zeist.nl:8080/afval', 'https://zeist.nl:8080/afval'],
  ['//www.zeist.nl', 'https://www.zeist.nl'],
  ['  www.zeist.nl ', 'https://www.zeist.nl'],
])('NWS-B3 %s is the outside address %s', (written, address) => {
  expect(outsideAddress(written)).toBe(address);
});

it.each([
  '',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,hallo',
  'mailto:info@zeist.nl',
  'ftp://zeist.nl',
  'geen adres',
  'zeist',
  'https://gemeente@zeist.nl',
  'www.zeist.nl\n.example',
])('NWS-B3 %s is not linked', (written) => {
  expect(outsideAddress(written)).toBeUndefined();
});

it('NWS-B3 whatever was typed, a link leads to the web or nowhere', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webPath()), (typed) => {
      const address = outsideAddress(typed);
      if (address !== undefined) expect(new URL(address).protocol).toMatch(/^https?:$/);
    }),
  );
});
