import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayIn } from '#foundation/labels/words.ts';
import { browserName } from './browser-name.ts';
import { emailAfterSync } from './email-sync.ts';
import { mayComeFrom, type NetworkRange } from './network-ranges.ts';
import { portalAccountStatusOf } from './portal-account-status.ts';
import { returnAddress } from './return-address.ts';
import { isUsername } from './usernames.ts';

it('ACC-13 takes a user name of 3 to 60 visible characters', () => {
  expect(['jan', 'Zoë de Vries', 'x'.repeat(60), 'jan@voorbeeld.nl'].every(isUsername)).toBe(true);
  expect(['', 'ab', 'x'.repeat(61), 'jan\u0007', 'jan\u202enaj'].some(isUsername)).toBe(false);
  expect(['\u200b\u200b\u200b', '   ', 'ab\u00ad'].some(isUsername)).toBe(false);
});

it('ACC-36 returns to a page of the portal and to nothing else', () => {
  expect(returnAddress('/financien?jaar=2026#open')).toBe('/financien?jaar=2026#open');
  for (const bad of [
    undefined,
    '',
    'financien',
    'https://kwaad.example',
    '//kwaad.example',
    '/\\kwaad.example',
    '/..//kwaad.example',
    '/\tkwaad',
    '/inloggen',
    '/Account/Login',
    '/uitloggen',
  ]) {
    expect(returnAddress(bad)).toBeUndefined();
  }
});

it('ACC-36 never leads a browser to another host', () => {
  const text = fc.string({
    unit: fc.constantFrom('/', '\\', '.', ':', '@', 'a', '\t', '?', '#', '%2f'),
  });
  fc.assert(
    fc.property(text, (asked) => {
      const address = returnAddress(`/${asked}`);
      const host = 'https://mijn.wisselstad.nl';
      expect(new URL(address ?? '/', host).origin).toBe(host);
    }),
  );
});

const range = (text: string, roles: Partial<NetworkRange> = {}): NetworkRange => ({
  range: text,
  forAdministrators: true,
  forStaff: true,
  ...roles,
});
const may = (address: string, ranges: NetworkRange[], own: string[] = []) =>
  mayComeFrom(address, 'administrator', ranges, own);

it('ADM-269 ADM-270 without ranges from anywhere, with ranges from inside one of them', () => {
  expect(may('198.51.100.7', [])).toBe(true);
  const ranges = [range('192.168.0.0/24'), range('203.0.113.9/32')];
  expect(may('192.168.0.255', ranges)).toBe(true);
  expect(may('203.0.113.9', ranges)).toBe(true);
  expect(may('203.0.113.10', ranges)).toBe(false);
  expect(may('geen adres', ranges)).toBe(false);
});

it('ADM-267 a range need not start at its first address', () => {
  expect(may('192.168.0.200', [range('192.168.0.1/24')])).toBe(true);
});

it('ADM-271 a range counts for the roles it is ticked for; another role is then shut out', () => {
  const ranges = [range('192.168.0.0/24', { forStaff: false })];
  expect(mayComeFrom('192.168.0.5', 'administrator', ranges, [])).toBe(true);
  expect(mayComeFrom('192.168.0.5', 'staff', ranges, [])).toBe(false);
});

it('ADM-276 lets in from the server itself, whatever the ranges', () => {
  const ranges = [range('192.168.0.0/24')];
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].every((own) => may(own, ranges))).toBe(true);
  expect(may('10.0.0.4', ranges, ['10.0.0.4'])).toBe(true);
  expect(may('fe80::1', ranges, ['fe80:0:0:0:0:0:0:1'])).toBe(true);
});

it('ADM-279 knows IPv6, and IPv4 that comes over IPv6', () => {
  expect(may('2001:db8::7', [range('2001:db8::/32')])).toBe(true);
  expect(may('2001:db9::7', [range('2001:db8::/32')])).toBe(false);
  expect(may('::ffff:192.168.0.7', [range('192.168.0.0/24')])).toBe(true);
});

it('ACC-49 ACC-B17 follows the record where it has an address, and marks where it has none', () => {
  const account = { email: 'oud@voorbeeld.nl', emailKey: 'oud@voorbeeld.nl', emailInvalid: false };
  expect(emailAfterSync(account, 'oud@voorbeeld.nl')).toBeUndefined();
  expect(emailAfterSync(account, ' nieuw@VOORBEELD.nl ')).toEqual({
    email: 'nieuw@voorbeeld.nl',
    emailKey: 'nieuw@voorbeeld.nl',
    emailInvalid: false,
  });
  const marked = { ...account, emailInvalid: true };
  for (const broken of [null, '', 'geen adres']) {
    expect(emailAfterSync(account, broken)).toEqual(marked);
    expect(emailAfterSync(marked, broken)).toBeUndefined();
  }
  expect(emailAfterSync(marked, 'oud@voorbeeld.nl')).toEqual(account);
});

it('ACC-20 STF-97 STF-98 gives one of three statuses', () => {
  expect(portalAccountStatusOf([])).toBe('notCreated');
  expect(portalAccountStatusOf([{ confirmed: false }])).toBe('notActivated');
  expect(portalAccountStatusOf([{ confirmed: false }, { confirmed: true }])).toBe('activated');
});

it('names a browser as people know it', () => {
  const say = sayIn('nl', new Map());
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
  expect(browserName(firefox, say)).toBe('Firefox op Linux');
  expect(browserName(iphone, say)).toBe('Safari op iPhone');
  expect(browserName('', say)).toBe('een onbekende browser');
});
