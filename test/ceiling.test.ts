import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPool } from '#foundation/database/connect.ts';
import { readInOneTrip } from '#foundation/database/one-trip.ts';
import { SharedConnections } from '#foundation/database/shared-connections.ts';
import { sessionCookie } from '#foundation/http/cookies.ts';
import { entranceOf } from '#foundation/http/entrance.ts';
import { hashOfToken } from '#foundation/secrets/random.ts';
import { ceilingQueryOf } from '../bench/ceiling-query.ts';
import { questionsOf } from '../bench/page-questions.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signInAs } from './support/sign-in.ts';

/** What `npm run bench` compares with must read what the page reads, or its ratios say nothing. */
const host = 'wisselstad.localhost';

let portal: TestPortal;
let token: string;

beforeAll(async () => {
  portal = await startTestPortal();
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: 'devries' });
  token = browser.cookies.get(sessionCookie.customer) ?? '';
});
afterAll(() => portal.close());

it.each(['/', '/financien', '/woning'])(
  'the ceiling of the benchmark reads what %s reads',
  async (path) => {
    const now = portal.clock.now();
    expect(await ceilingAnswers(path)).toEqual(await pageAnswers(path));

    async function ceilingAnswers(page: string): Promise<unknown[]> {
      const { text, values } = await ceilingQueryOf(page, { host, now });
      const owner = new pg.Client(portal.adminConnection);
      await owner.connect();
      try {
        const { rows } = await owner.query<unknown[]>({
          text,
          values: [hashOfToken(token), ...values],
          rowMode: 'array',
        });
        return rows[0]?.slice(-(await questionsOf(page, now)).length) ?? [];
      } finally {
        await owner.end();
      }
    }

    async function pageAnswers(page: string): Promise<unknown[]> {
      const reading = new SharedConnections(openPool(portal.connection, 1));
      try {
        const entrance = entranceOf(host, 'customer', token, now);
        return (await readInOneTrip(reading, entrance, await questionsOf(page, now))).answers;
      } finally {
        await reading.close();
      }
    }
  },
);
