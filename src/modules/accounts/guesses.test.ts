import { afterAll, beforeAll, expect, it } from 'vitest';
import { testSecrets } from '../../../test/support/accounts.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { countGuess, forgetGuesses, guessesOf, returnGuess } from './guesses.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal?.close());

const about = (organisationId: string, subject: string) =>
  ({ organisationId, secret: 'password', subject, secrets: testSecrets }) as const;

const count = (subject: string, more: { withinMinutes?: number } = {}) =>
  portal.inside('wisselstad', (write, organisationId) =>
    countGuess(write, { ...about(organisationId, subject), now: portal.clock.now(), ...more }),
  );

const read = (subject: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    guessesOf(write, { ...about(organisationId, subject), now: portal.clock.now() }),
  );

it('ACC-43 allows five attempts, the fifth locks for fifteen minutes', async () => {
  const until = portal.clock.now().add({ minutes: 15 }).toString();
  const counted = [];
  for (let attempt = 0; attempt < 6; attempt += 1) counted.push(await count('een'));
  expect(
    counted.map(({ allowed, attempts, lockedUntil }) => [
      allowed,
      attempts,
      lockedUntil?.toString(),
    ]),
  ).toEqual([
    [true, 1, undefined],
    [true, 2, undefined],
    [true, 3, undefined],
    [true, 4, undefined],
    [true, 5, until],
    [false, 5, until],
  ]);
});

it('ACC-43 allows five of a burst', async () => {
  const burst = await Promise.all(Array.from({ length: 40 }, () => count('tegelijk')));
  expect(burst.filter(({ allowed }) => allowed)).toHaveLength(5);
});

it('ACC-44 ACC-B7 the lock ends by itself at its moment, however often it was tried, and counts anew', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) await count('twee');
  portal.clock.advance({ minutes: 14, seconds: 59 });
  expect((await count('twee')).allowed).toBe(false);
  expect((await read('twee')).attempts).toBe(5);
  portal.clock.advance({ seconds: 1 });
  expect(await read('twee')).toEqual({ attempts: 0, lockedUntil: undefined });
  expect(await count('twee')).toEqual({ allowed: true, attempts: 1, lockedUntil: undefined });
});

it('ACC-45 forgets the attempts', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) await count('drie');
  await portal.inside('wisselstad', (write, organisationId) =>
    forgetGuesses(write, about(organisationId, 'drie')),
  );
  expect(await read('drie')).toEqual({ attempts: 0, lockedUntil: undefined });
  expect((await count('drie')).attempts).toBe(1);
});

it('ACC-B12 gives back an attempt that was never compared, with the lock it made', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) await count('vier');
  await portal.inside('wisselstad', (write, organisationId) =>
    returnGuess(write, about(organisationId, 'vier')),
  );
  expect(await read('vier')).toEqual({ attempts: 4, lockedUntil: undefined });
  expect((await count('vier')).allowed).toBe(true);
});

it('ACC-B2 lets attempts of long ago go where they count for a while only', async () => {
  for (let attempt = 0; attempt < 4; attempt += 1) await count('vijf', { withinMinutes: 60 });
  portal.clock.advance({ minutes: 61 });
  expect((await count('vijf', { withinMinutes: 60 })).attempts).toBe(1);
});

it('ACC-B6 keeps each subject and each organisation apart, and stores no name', async () => {
  await count('zes');
  expect((await count('zeven')).attempts).toBe(1);
  const elsewhere = await portal.inside('zonnebloem', (write, organisationId) =>
    countGuess(write, { ...about(organisationId, 'zes'), now: portal.clock.now() }),
  );
  expect(elsewhere.attempts).toBe(1);
  const stored = await portal.inside('wisselstad', (write) =>
    write.selectFrom('guess').selectAll().execute(),
  );
  expect(stored.every((row) => row.subjectHash.length === 32)).toBe(true);
});
