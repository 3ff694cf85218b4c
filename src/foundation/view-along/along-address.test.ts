import { describe, expect, it } from 'vitest';
import { addressAlong, alongAddressIn, baseOf, isAlongWith, markupAlong } from './along-address.ts';

const base = '/meekijken/HM-06367';

describe('the address of looking along', () => {
  it('STF-44 names the customer, and the page as the customer has it', () => {
    expect(alongAddressIn(`${base}/gegevens?x=1`)).toEqual({
      customerNumber: 'HM-06367',
      base,
      plain: '/gegevens?x=1',
    });
    expect(alongAddressIn(base)?.plain).toBe('/');
    expect(alongAddressIn('/meekijken/A%2FB/')?.customerNumber).toBe('A/B');
    expect(baseOf('A/B')).toBe('/meekijken/A%2FB');
  });

  it.each([
    '/',
    '/meekijken',
    '/meekijken/',
    '/meekijken/%E0%A4%A/x',
    '/gegevens',
    '/meekijkenx/a',
  ])('is nothing else: %s', (address) => {
    expect(alongAddressIn(address)).toBeUndefined();
  });

  it('STF-39 STF-B12 belongs to a customer number in any case', () => {
    expect(isAlongWith('/meekijken/hm-06367/woning', 'HM-06367')).toBe(true);
    expect(isAlongWith('/meekijken/HM-06368/woning', 'HM-06367')).toBe(false);
    expect(isAlongWith('/woning', 'HM-06367')).toBe(false);
  });

  it('STF-44 every address of a page stays with the customer; files and pages of staff stay as they are', () => {
    expect(addressAlong('/woning', base)).toBe(`${base}/woning`);
    for (const address of [
      '/assets/portal.js',
      '/uiterlijk/a.css',
      '/medewerker/sessie',
      `${base}/woning`,
      '/AAD/Login?CustomerId=1',
      '//elders.example',
      'https://elders.example',
      '#inhoud',
      '?pagina=2',
    ]) {
      expect(addressAlong(address, base)).toBe(address);
    }
  });

  it('STF-44 rewrites links and forms, not values and text', () => {
    const markup =
      '<a class="x" href="/woning">href=&quot;/woning&quot;</a><form action="/a"><input value="/b" name="terug"><button formaction="/c"></button></form>';
    expect(markupAlong(markup, base)).toBe(
      `<a class="x" href="${base}/woning">href=&quot;/woning&quot;</a><form action="${base}/a"><input value="/b" name="terug"><button formaction="${base}/c"></button></form>`,
    );
  });
});
