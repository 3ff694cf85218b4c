import { describe, expect, it } from 'vitest';
import { type Change, warningsAbout } from './effects.ts';

const range = (text: string, forAdministrators: boolean, forStaff: boolean) => ({
  range: text,
  forAdministrators,
  forStaff,
});
const office = range('192.0.2.0/24', true, true);
const warnings = (change: Partial<Change>) =>
  warningsAbout({ before: [], after: [], address: '192.0.2.5', serverAddresses: [], ...change });

describe('warnings about a set of ranges', () => {
  it('ADM-277 has none for a range that holds the administrator, for both roles', () => {
    expect(warnings({ after: [office] })).toEqual([]);
  });

  it('ADM-277 ADM-271 warns when a role loses its last range', () => {
    expect(warnings({ after: [range('192.0.2.0/24', true, false)] })).toEqual(['staffShutOut']);
    expect(warnings({ after: [range('192.0.2.0/24', false, true)] })).toEqual([
      'administratorsShutOut',
      'yourselfShutOut',
    ]);
  });

  it('ADM-277 warns an administrator who shuts himself out', () => {
    expect(warnings({ after: [office], address: '198.51.100.1' })).toEqual(['yourselfShutOut']);
  });

  it('ADM-276 does not warn who works on the server itself', () => {
    expect(warnings({ after: [office], address: '127.0.0.1' })).toEqual([]);
  });

  it('ADM-B18 warns when the last range goes', () => {
    expect(warnings({ before: [office], after: [] })).toEqual(['openToAll']);
    expect(warnings({ before: [], after: [] })).toEqual([]);
  });
});
