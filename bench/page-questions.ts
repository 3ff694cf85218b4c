import { Temporal } from 'temporal-polyfill';
import type { Question } from '#foundation/database/one-trip.ts';
import type { Handling } from '#foundation/http/route.ts';
import { testHouse } from '../test/support/house.ts';

/** What a hot page asks the database, beside who comes in. Throws when there is no such page. */
export async function questionsOf(
  path: string,
  now: Temporal.Instant,
): Promise<readonly Question[]> {
  const route = testHouse().routes.find(
    ({ method, declaration }) => method === 'GET' && declaration.path === path,
  );
  if (!route) throw new Error(`There is no page ${path}.`);
  let asked: readonly Question[] | undefined;
  const handling: Handling = {
    ...unused,
    now,
    async ask(questions) {
      asked = questions;
      return { kind: 'notFound' };
    },
  };
  await route.handle(handling, { fields: {}, files: {} });
  if (!asked) throw new Error(`${path} is no hot page: it does not ask in one trip.`);
  return asked;
}

const never = (): never => {
  throw new Error('Only what a page asks is wanted.');
};
const unused: Handling = {
  now: Temporal.Instant.fromEpochMilliseconds(0),
  isAlong: false,
  turnedAway: never,
  read: never,
  ask: never,
  prepare: never,
  settle: never,
  asPortal: never,
  consult: never,
  outside: never,
};
