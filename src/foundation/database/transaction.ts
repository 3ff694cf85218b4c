import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { DB } from './tables.ts';

/** A hand-written statement, prepared once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a function may do that only reads. The transaction behind it is read-only on a GET. */
export interface Read
  extends Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'> {
  /** Runs a hand-written statement. Columns come back as they are named in the statement. */
  ask<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

/** What a function may do that changes records. */
export interface Write
  extends Read,
    Pick<Kysely<DB>, 'insertInto' | 'updateTable' | 'deleteFrom' | 'mergeInto'> {}

/** Thrown when the database did not answer COMMIT: nothing of the transaction was stored. */
export class NotCommitted extends Error {
  override name = 'NotCommitted';
}

/** The statement that tells the walls who is asking, sent right behind BEGIN. */
export interface Entrance {
  readonly text: string;
  readonly name: string;
  readonly values: readonly unknown[];
}

/**
 * Runs `work` in one transaction, entering the walls with `entrance`, and throws unless the database answered
 * COMMIT (a caught error inside a transaction would otherwise lose acknowledged writes silently).
 * Any error rolls back. `entered` gets the row that the entrance returned.
 */
export async function transaction<Result, Row = unknown>(
  pool: pg.Pool,
  mode: 'read' | 'write',
  entrance: Entrance,
  work: (access: Write, entered: Row | undefined) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let unusable = false;
  try {
    const [, entered] = await all([
      client.query(mode === 'read' ? 'begin' : 'begin read write'),
      client.query({ ...entrance, values: entrance.values.map(toDatabase) }),
    ]);
    const result = await work(accessTo(client), entered?.rows[0]);
    const end = await client.query('commit');
    if (end.command !== 'COMMIT')
      throw new NotCommitted('The database rolled the transaction back.');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      unusable = true;
    });
    throw error;
  } finally {
    client.release(unusable);
  }
}

/** Waits for every answer, then throws the first error, so that no rejection is left unseen. */
async function all(queries: Promise<pg.QueryResult>[]): Promise<pg.QueryResult[]> {
  const settled = await Promise.allSettled(queries);
  return settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

/** The access to tables on one connection inside one transaction. */
function accessTo(client: pg.PoolClient): Write {
  const kysely = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnection(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return Object.assign(kysely, {
    async ask<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
      const result = await client.query({ ...statement, values: values.map(toDatabase) });
      return result.rows;
    },
  });
}

class OneConnection implements Driver, DatabaseConnection {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.#client.query(query.sql, query.parameters.map(toDatabase));
    return result.command === 'SELECT'
      ? { rows: result.rows }
      : { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming is not offered inside a request.');
  }

  async init() {}
  async acquireConnection() {
    return this;
  }
  async beginTransaction() {
    throw new Error('A transaction is open already.');
  }
  async commitTransaction() {
    throw new Error('The request commits.');
  }
  async rollbackTransaction() {
    throw new Error('The request rolls back.');
  }
  async releaseConnection() {}
  async destroy() {}
}

/** Temporal values travel as ISO text, instants to the millisecond; everything else as the driver sends it. */
function toDatabase(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return new Date(value.epochMilliseconds).toISOString();
  if (value instanceof Temporal.PlainDate) return value.toString();
  return value;
}
