import { describe, expect, it } from 'vitest';
import { invisibleWhenAdded, isShown, mayChange, roleMarks, usableRoles } from './role-marks.ts';

describe('the marks of roles', () => {
  it('PRF-11 ADM-95 every role has two marks of its own; what was not decided is as usual', () => {
    const marks = roleMarks('housing', [
      { role: 'contact_person', shown: false, usable: true },
      { role: 'child', shown: true, usable: true },
    ]);
    expect(marks).toEqual([
      { role: 'contract_holder', shown: true, usable: false },
      { role: 'resident', shown: true, usable: true },
      { role: 'legal_administrator', shown: true, usable: false },
      { role: 'contact_person', shown: false, usable: true },
      { role: 'substitute_payer', shown: false, usable: false },
      { role: 'employee', shown: false, usable: false },
    ]);
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])(
    'ADM-97 ADM-98 ADM-99 shown %s and usable %s decide who is seen and changed',
    (shown, usable) => {
      const marks = roleMarks('housing', [{ role: 'resident', shown, usable }]);
      expect(isShown(marks, 'resident')).toBe(shown);
      expect(usableRoles(marks)).toEqual(usable ? ['resident'] : []);
      expect(mayChange(marks, 'resident')).toBe(shown && usable);
      expect(invisibleWhenAdded(marks)).toEqual(usable && !shown ? ['resident'] : []);
    },
  );

  it('ADM-98 ADM-99 a role that nobody knows is neither shown nor changed', () => {
    const marks = roleMarks('housing', [{ role: 'king', shown: true, usable: true }]);
    expect(isShown(marks, 'king')).toBe(false);
    expect(mayChange(marks, 'king')).toBe(false);
  });
});
