import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { generic } from '#foundation/labels/generic-labels.ts';
import { personLabels as labels } from '../labels.ts';
import { checkPerson, type TypedPerson } from './person-details.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const batter: TypedPerson = {
  gender: 'male',
  initials: 'S.',
  infix: '',
  surname: 'Batter',
  dateOfBirthDay: '30',
  dateOfBirthMonth: '9',
  dateOfBirthYear: '2001',
  role: 'resident',
};

const refused = (changes: Partial<TypedPerson>) => {
  const checked = checkPerson({ ...batter, ...changes }, { today, roles: ['resident'] });
  return 'refused' in checked ? checked.refused : {};
};
const born = (date: string) => {
  const [dateOfBirthYear = '', dateOfBirthMonth = '', dateOfBirthDay = ''] = date.split('-');
  return refused({ dateOfBirthDay, dateOfBirthMonth, dateOfBirthYear });
};

describe('the details of a person', () => {
  it('PRF-15 PRF-B1 everything but the infix is obligatory', () => {
    const empty = Object.fromEntries(Object.keys(batter).map((field) => [field, '']));
    const required = generic.Error_Required;
    expect(refused(empty)).toEqual({
      gender: required,
      initials: required,
      surname: required,
      dateOfBirth: required,
      role: required,
    });
    expect(checkPerson(batter, { today, roles: ['resident'] })).toEqual({
      person: {
        gender: 'male',
        initials: 'S.',
        infix: '',
        surname: 'Batter',
        dateOfBirth: Temporal.PlainDate.from('2001-09-30'),
        role: 'resident',
      },
    });
  });

  it.each(['2026-11-21', '1906-11-21', '2024-2-29'])('PRF-B2 %s may be a date of birth', (date) => {
    expect(born(date)).toEqual({});
  });

  it.each([
    ['2026-11-22', labels.Error_FutureDate],
    ['1906-11-20', labels.Error_LongAgo],
    ['2023-2-29', labels.Error_NoDate],
    ['2001-13-1', labels.Error_NoDate],
    ['01-9-30', labels.Error_NoDate],
    ['2001-9-', labels.Error_NoDate],
    ['2001-september-30', labels.Error_NoDate],
  ])('PRF-B2 %s is refused as a date of birth', (date, dateOfBirth) => {
    expect(born(date)).toEqual({ dateOfBirth });
  });

  it.each([
    'Batter',
    'Willems-Đurić',
    "D'Angelo",
    'D’Angelo',
    'El Amrani',
    'Петренко',
    'Crèvecœur',
  ])('PRF-B3 %s may be a surname', (surname) => expect(refused({ surname })).toEqual({}));

  it.each(['B4tter', 'Batter!', '<b>Batter</b>', 'Batter;', '---'])(
    'PRF-B3 %s is refused as a surname, with a hint',
    (surname) => expect(refused({ surname })).toEqual({ surname: labels.Error_Name }),
  );

  it.each(['S.', 'F.M.H.', 'S', 'J.-P.', 'Ł.', 'Th. E.'])(
    'PRF-B3 %s may be initials',
    (initials) => {
      expect(refused({ initials })).toEqual({});
    },
  );

  it.each(['5.', 'S@', '...'])('PRF-B3 %s is refused as initials, with a hint', (initials) => {
    expect(refused({ initials })).toEqual({ initials: labels.Error_Initials });
  });

  it('PRF-B3 an infix holds letters too, and names have an end', () => {
    expect(refused({ infix: "van 't" })).toEqual({});
    expect(refused({ infix: 'v4n' })).toEqual({ infix: labels.Error_Name });
    expect(refused({ surname: 'a'.repeat(101) })).toEqual({ surname: labels.Error_TooLong });
  });

  it('PRF-14 ADM-100 only a role that is offered is accepted', () => {
    expect(refused({ role: 'contract_holder' })).toEqual({ role: labels.Error_Role });
    expect(refused({ role: 'king' })).toEqual({ role: labels.Error_Role });
  });
});
