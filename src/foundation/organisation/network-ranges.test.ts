import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayComeFrom, type NetworkRange, rangeRolesOf, readRange } from './network-ranges.ts';

const forBoth = (range: string): NetworkRange => ({
  range,
  forAdministrators: true,
  forStaff: true,
});
const office = forBoth('192.168.0.0/24');
const noServer: readonly string[] = [];

describe('reading a range', () => {
  it.each([
    ['192.168.0.0/24', '192.168.0.0/24'],
    ['192.168.0.1/24', '192.168.0.0/24'],
    [' 10.1.2.3/8 ', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
  ])('ADM-266 ADM-267 reads %s as %s', (typed, range) => {
    expect(readRange(typed)).toBe(range);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7/32'],
    ['203.0.113.7/32', '203.0.113.7/32'],
    ['2001:db8::7', '2001:db8::7/128'],
  ])('ADM-268 reads the single address %s as %s', (typed, range) => {
    expect(readRange(typed)).toBe(range);
  });

  it('ADM-279 reads IPv6 in any spelling', () => {
    expect(readRange('2001:DB8:0:0::1/32')).toBe('2001:db8::/32');
  });

  it.each([
    '192.168.0.0/33',
    '300.1.1.1/24',
    'kantoor',
    '',
    ' ',
    '/24',
    '10.0.0.0/',
    '10.0.0.0/24/24',
    '10.1/16',
    '010.0.0.1/24',
    '2001:db8::/129',
    '10.0.0.0/-1',
    '10.0.0.0/1e1',
  ])('ADM-B16 refuses %j', (typed) => {
    expect(readRange(typed)).toBeUndefined();
  });

  it('ADM-267 a range holds every address it was typed with', () => {
    const address = fc.ipV4();
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: 32 }), (typed, bits) => {
        const range = readRange(`${typed}/${bits}`);
        expect(range).toBeDefined();
        expect(mayComeFrom(typed, 'staff', [forBoth(String(range))], noServer)).toBe(true);
      }),
    );
  });
});

describe('who may work from where', () => {
  it('ADM-269 without ranges everybody may, from anywhere', () => {
    expect(mayComeFrom('203.0.113.9', 'administrator', [], noServer)).toBe(true);
    expect(mayComeFrom('2001:db8::9', 'staff', [], noServer)).toBe(true);
  });

  it.each([
    ['192.168.0.1', true],
    ['192.168.0.255', true],
    ['192.168.1.0', false],
    ['::ffff:192.168.0.20', true],
    ['2001:db8::1', false],
    ['not an address', false],
  ])('ADM-270 with 192.168.0.0/24, %s may: %s', (address, allowed) => {
    expect(mayComeFrom(address, 'staff', [office], noServer)).toBe(allowed);
  });

  it('ADM-271 a role without a range of its own may only work from the server', () => {
    const onlyStaff: NetworkRange = {
      range: '192.168.0.0/24',
      forAdministrators: false,
      forStaff: true,
    };
    expect(mayComeFrom('192.168.0.9', 'staff', [onlyStaff], noServer)).toBe(true);
    expect(mayComeFrom('192.168.0.9', 'administrator', [onlyStaff], noServer)).toBe(false);
    expect(mayComeFrom('127.0.0.1', 'administrator', [onlyStaff], noServer)).toBe(true);
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.9.8.7'])(
    'ADM-276 ACC-51 %s is the server itself, whatever the ranges',
    (address) => {
      expect(mayComeFrom(address, 'administrator', [office], ['10.9.8.7'])).toBe(true);
    },
  );

  it('ADM-279 judges IPv6 ranges', () => {
    expect(mayComeFrom('2001:db8:1::5', 'staff', [forBoth('2001:db8::/32')], noServer)).toBe(true);
    expect(mayComeFrom('2001:db9::5', 'staff', [forBoth('2001:db8::/32')], noServer)).toBe(false);
  });

  it('ADM-271 whoever has both kinds of role is judged as both', () => {
    expect(rangeRolesOf(['administrator', 'agent'])).toEqual(['administrator', 'staff']);
    expect(rangeRolesOf(['employee'])).toEqual(['staff']);
  });
});
