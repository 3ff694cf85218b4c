import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { openPool } from './connect.ts';
import { readInOneTrip } from './one-trip.ts';
import { SharedConnections } from './shared-connections.ts';

/** An entrance that tells who asks, and questions about it: no tables are needed to share a connection. */
const entrance = (value: string) => ({
  name: 'enter',
  text: "select set_config('test.value', $1, true)",
  values: [value],
});
const whoAsks = {
  statement: {
    name: 'who-asks',
    text: `select current_setting('test.value') as value, pg_backend_pid() as process`,
  },
  values: [],
};
const fails = {
  statement: { name: 'fails', text: `select 1 / (length(current_setting('test.value')) - 4)` },
  values: [],
};

const onServer = () => ({ ...inject('database'), database: 'postgres' });

let shared: SharedConnections;
let owner: pg.Client;

beforeEach(async () => {
  shared = new SharedConnections(openPool(onServer(), 2));
  owner = new pg.Client(onServer());
  await owner.connect();
});
afterEach(async () => {
  await shared.close();
  await owner.end();
});

const ours = "application_name = 'voordeur' and datname = current_database()";

async function countOpen(which = 'true'): Promise<number> {
  const { rows } = await owner.query(
    `select count(*)::int as open from pg_stat_activity where ${ours} and ${which}`,
  );
  return rows[0].open;
}

async function ask(value: string, question = whoAsks) {
  const { answers } = await readInOneTrip(shared, entrance(value), [question]);
  return answers[0]?.[0];
}

it('many reads at once share few connections, and each is answered for itself', async () => {
  const values = Array.from({ length: 40 }, (_, index) => `value-${index}`);
  const answers = await Promise.all(values.map((value) => ask(value)));
  expect(answers).toEqual(values.map((value) => expect.objectContaining({ value })));
  expect(await countOpen()).toBe(2);
});

it('what one read sets is gone for the next on the same connection', async () => {
  await shared.use((client) => client.query("select set_config('test.value', 'mine', true)"));
  const { rows } = await shared.use((client) =>
    client.query("select current_setting('test.value', true) as value"),
  );
  expect(rows).toEqual([{ value: '' }]);
});

it('a read that the database refuses leaves those beside it alone', async () => {
  const asked = ['five5', 'four', 'seven77', 'four', 'eight888'];
  const outcomes = await Promise.allSettled(asked.map((value) => ask(value, fails)));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(await ask('after')).toMatchObject({ value: 'after' });
});

it('a statement that cannot be prepared is refused each time, and works when it can be', async () => {
  const later = {
    statement: { name: 'later', text: 'select value from pg_temp.comes_later' },
    values: [],
  };
  await expect(ask('value', later)).rejects.toThrow('does not exist');
  await expect(ask('value', later)).rejects.toThrow('does not exist');
  await shared.use((client) => client.query('set default_transaction_read_only = off'));
  await shared.use((client) =>
    client.query("create table pg_temp.comes_later as select 'here' as value"),
  );
  expect(await ask('value', later)).toEqual({ value: 'here' });
});

it('connections that break under their reads fail them, and the next read gets another one', async () => {
  const sleeps = { statement: { name: 'sleeps', text: 'select pg_sleep(30)' }, values: [] };
  const outcomes = Promise.allSettled(['one', 'two', 'three'].map((value) => ask(value, sleeps)));
  await expect.poll(() => countOpen("wait_event = 'PgSleep'"), { timeout: 10_000 }).toBe(2);
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${ours}`);
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
  ]);
  expect(await ask('after')).toMatchObject({ value: 'after' });
});

it('a connection in use that breaks does not end the server', async () => {
  const pool = openPool(onServer(), 1);
  const client = await pool.connect();
  const { rows } = await client.query('select pg_backend_pid() as process');
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  await owner.query('select pg_terminate_backend($1)', [rows[0].process]);
  await ended;
  await expect(client.query('select 1')).rejects.toThrow();
  client.release();
  expect((await pool.query('select 1 as works')).rows).toEqual([{ works: 1 }]);
  await pool.end();
});
