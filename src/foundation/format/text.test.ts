import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasControlCharacters, normalizeCode, normalizeEmail, normalizeUsername } from './text.ts';

describe('user names', () => {
  it('D.8 makes every spelling of a user name one', () => {
    const spellings = [
      'jdevries',
      ' JDeVries ',
      'ｊｄｅｖｒｉｅｓ',
      '\u00a0jdevries',
      'jde\u00advries\u200b',
    ];
    for (const typed of spellings) {
      expect(normalizeUsername(typed)).toBe('jdevries');
    }
    expect(normalizeUsername('rene\u0301')).toBe(normalizeUsername('RENÉ'));
    expect(normalizeUsername('ﬁnn')).toBe('finn');
  });

  it('D.8 changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = normalizeUsername(typed);
        expect(normalizeUsername(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('e-mail addresses', () => {
  it('D.8 makes every spelling of an address one key, and keeps the local part to send to', () => {
    expect(normalizeEmail(' Jan.deVries@Voorbeeld.NL ')).toEqual({
      address: 'Jan.deVries@voorbeeld.nl',
      key: 'jan.devries@voorbeeld.nl',
    });
    const spellings = [
      'jan.devries@voorbeeld.nl',
      'JAN.DEVRIES@VOORBEELD.NL',
      'jan.devries＠voorbeeld.nl',
      'jan.devries﹫ｖｏｏｒｂｅｅｌｄ.nl',
      'jan.devries@voorbeeld。nl',
      'ｊan.devries@voorbeeld.nl',
      '\u200bjan.devries@voor\u00adbeeld.nl\ufeff',
    ];
    const keys = new Set(spellings.map((typed) => normalizeEmail(typed)?.key));
    expect([...keys]).toEqual(['jan.devries@voorbeeld.nl']);
  });

  it('D.8 writes an international domain as it goes over the line', () => {
    expect(normalizeEmail('zoë@CAFÉ.nl')?.address).toBe('zoë@xn--caf-dma.nl');
    expect(normalizeEmail('zoe\u0308@cafe\u0301.nl')).toEqual(normalizeEmail('zoë@café.nl'));
  });

  it('D.8 tells other addresses apart', () => {
    expect(normalizeEmail('jan@a.nl')?.key).not.toBe(normalizeEmail('jan@b.nl')?.key);
    expect(normalizeEmail('j.an@a.nl')?.key).not.toBe(normalizeEmail('jan@a.nl')?.key);
    expect(normalizeEmail('jan+x@a.nl')?.key).not.toBe(normalizeEmail('jan@a.nl')?.key);
  });

  it('ACC-B11 gives nothing for what is no address', () => {
    const wrong = ['', '@', 'jan', 'jan@', '@a.nl', 'jan@@a.nl', 'jan@a@b.nl', 'ja n@a.nl'];
    const worse = [
      'jan@a b.nl',
      'jan@a/b',
      'jan@a..nl',
      'jan@.nl',
      'jan@-a.nl',
      'jan@a.nl>',
      'jan@a.nl/b',
      'jan@a%2enl',
    ];
    const hosts = [
      'jan@localhost',
      'jan@1.2',
      'jan@127.0.0.1',
      'jan@[::1]',
      `jan@${'a'.repeat(251)}.nl`,
    ];
    const worst = [
      'jan\r\nBcc: x@b.nl',
      'jan\u0000@a.nl',
      'jan\u202e@a.nl',
      '<jan@a.nl',
      '"jan"@a.nl',
    ];
    for (const typed of [...wrong, ...worse, ...hosts, ...worst]) {
      expect(normalizeEmail(typed), typed).toBeUndefined();
    }
  });

  it('D.8 changes nothing the second time', () => {
    const address = fc
      .tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.domain())
      .map((parts) => parts.join('@'));
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), address), (typed) => {
        const once = normalizeEmail(typed);
        if (once) expect(normalizeEmail(once.address)).toEqual(once);
        else expect(normalizeEmail(typed.toUpperCase())).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('codes', () => {
  it('D.8 reads a code as copied from a letter', () => {
    for (const typed of ['AB12CD34', ' ab12 cd34 ', 'AB12\u00a0CD34', 'ａｂ12cd34']) {
      expect(normalizeCode(typed)).toBe('AB12CD34');
    }
  });
});

describe('texts without end', () => {
  // Marks in the wrong order: putting them in order takes the square of their number.
  const endless = `jan${'\u0301\u0316'.repeat(150_000)}`;

  it('D.1 a name, address or code of a million characters costs no time', () => {
    const began = performance.now();
    normalizeUsername(endless);
    normalizeCode(endless);
    expect(normalizeEmail(`${endless}@a.nl`)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('control characters', () => {
  it('GEN-18 finds what nobody can type, and leaves accented characters and emoji', () => {
    for (const text of [
      'a\u0000',
      'a\u0007b',
      'a\u202eb',
      'a\u2067b',
      '\ud800',
      'a\nb',
      '\u0085',
    ]) {
      expect(hasControlCharacters(text), JSON.stringify(text)).toBe(true);
    }
    for (const text of ['één', 'Yılmaz', '👩‍👩‍👧 hé', 'مرحبا', '']) {
      expect(hasControlCharacters(text), text).toBe(false);
    }
  });

  it('GEN-18 allows line breaks and tabs in a text of several lines only', () => {
    expect(hasControlCharacters('a\r\n\tb', 'several')).toBe(false);
    expect(hasControlCharacters('a\u0000\nb', 'several')).toBe(true);
    expect(hasControlCharacters('a\tb')).toBe(true);
  });
});
