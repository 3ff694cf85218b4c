import v8 from 'node:v8';
import { expect, it } from 'vitest';
import { enteredIn } from './entrance.ts';

/** What `portal.come_in` answers for a customer. */
const told = (name: string) =>
  JSON.stringify([
    'organisation',
    1,
    [
      `session of ${name}`,
      'account',
      'customer',
      false,
      ...Array(3).fill('2026-11-21T10:00:00Z'),
      name,
      'nl',
    ],
    [true, name, 'mevrouw', 'Kievitlaan', '78', null, 'Zeist', 0],
  ]);

it('visitors have one shape, so that reading them stays cheap (docs/decisions/speed.md)', () => {
  v8.setFlagsFromString('--allow-natives-syntax');
  const haveOneShape = new Function('one', 'other', 'return %HaveSameMap(one, other)');
  const [one, other] = ['Cedee', 'De Vries'].map((name) => enteredIn(told(name))?.visitor);
  expect(one).toMatchObject({
    kind: 'customer',
    displayName: 'Cedee',
    address: 'Kievitlaan 78, Zeist',
  });
  expect(haveOneShape(one, other)).toBe(true);
});

it('who has no session is nobody, and a host without an organisation leads nowhere', () => {
  expect(enteredIn(JSON.stringify(['organisation', 1]))?.visitor).toEqual({ kind: 'nobody' });
  expect(enteredIn(null)).toBeUndefined();
});
