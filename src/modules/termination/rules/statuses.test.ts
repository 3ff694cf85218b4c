import { describe, expect, it } from 'vitest';
import { isOpen, mayBecome, terminationStatuses } from './statuses.ts';

describe('where a termination stands', () => {
  it('TRM-41 a refused or withdrawn one leaves the lease free for another, and goes nowhere', () => {
    expect(terminationStatuses.filter((status) => !isOpen(status))).toEqual([
      'refused',
      'withdrawn',
    ]);
  });

  it('TRM-36 nothing is confirmed before every contract holder agreed', () => {
    expect(mayBecome('waiting_for_consent', 'confirmed')).toBe(false);
    expect(mayBecome('waiting_for_consent', 'received')).toBe(true);
    expect(mayBecome('received', 'confirmed')).toBe(true);
  });

  it('TRM-41 what was confirmed can be withdrawn, not refused', () => {
    expect(mayBecome('confirmed', 'withdrawn')).toBe(true);
    expect(mayBecome('confirmed', 'refused')).toBe(false);
  });
});
