import { describe, expect, it } from 'vitest';
import { type Act, type Question, refusalOf } from './may-manage.ts';

const administrator = { roles: ['administrator'], accountId: 'me' } as const;
const accountManager = { roles: ['accountManager'], accountId: undefined } as const;
const question = (changes: Partial<Question>): Question => ({
  act: 'change',
  manager: administrator,
  account: { id: 'other', role: 'administrator' },
  otherAdministrators: 1,
  ...changes,
});

describe('who may manage which account', () => {
  it.each<Act>(['create', 'change', 'demote', 'block', 'delete'])(
    'STF-12 an account manager may not %s an account of an administrator',
    (act) => {
      expect(refusalOf(question({ act, manager: accountManager }))).toBe('administratorsOnly');
      expect(
        refusalOf(question({ act, manager: accountManager, account: { id: 'a', role: 'user' } })),
      ).toBeUndefined();
    },
  );

  it.each<Act>(['demote', 'block', 'delete'])('ADM-141 nobody may %s himself', (act) => {
    const account = { id: 'me', role: 'administrator' };
    expect(refusalOf(question({ act, account, otherAdministrators: 3 }))).toBe('oneself');
  });

  it.each<Act>(['demote', 'block', 'delete'])(
    'ADM-141 nobody may %s the last administrator',
    (act) => {
      expect(refusalOf(question({ act, otherAdministrators: 0 }))).toBe('lastAdministrator');
      expect(refusalOf(question({ act, otherAdministrators: 1 }))).toBeUndefined();
    },
  );

  it('ADM-122 one may change one’s own details, also as the last administrator', () => {
    const account = { id: 'me', role: 'administrator' };
    expect(refusalOf(question({ act: 'change', account, otherAdministrators: 0 }))).toBeUndefined();
  });
});
