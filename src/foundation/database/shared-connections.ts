import pg from 'pg';

/**
 * A few connections that many short reads use at once. A read travels behind others on the same connection, without
 * waiting for their answers, and each is a transaction of its own. PostgreSQL does its work in far less time this way
 * than with a connection for each read: its processes do not push each other off the processors, and hardly sleep
 * between two reads (docs/decisions/speed.md). A slow read holds up those behind it; new ones take another connection.
 */
export class SharedConnections {
  readonly #pool: pg.Pool;
  readonly #inUse: Shared[] = [];

  /** The pool, which is theirs alone, says how many there are at most. */
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * Works with a connection that others use as well: `work` may only send statements that begin and end by themselves.
   * Throws what `work` throws; a connection that failed is not used again.
   */
  async use<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const shared = this.#least();
    shared.users += 1;
    try {
      return await work(await shared.client);
    } catch (error) {
      if (!endedAlone(error)) {
        shared.failed = true;
        this.#withdraw(shared);
      }
      throw error;
    } finally {
      shared.users -= 1;
      if (shared.users === 0) this.#giveBack(shared);
    }
  }

  /** Closes when nobody uses a connection any more. */
  close(): Promise<void> {
    return this.#pool.end();
  }

  /** The connection with the fewest reads under way; one more while there may be more. */
  #least(): Shared {
    if (this.#inUse.length < this.#pool.options.max) {
      const taken = { client: this.#pool.connect(), users: 0, failed: false };
      this.#inUse.push(taken);
      return taken;
    }
    return this.#inUse.reduce((least, other) => (other.users < least.users ? other : least));
  }

  #withdraw(shared: Shared): void {
    const index = this.#inUse.indexOf(shared);
    if (index >= 0) this.#inUse.splice(index, 1);
  }

  #giveBack(shared: Shared): void {
    this.#withdraw(shared);
    shared.client.then(
      (client) => client.release(shared.failed),
      () => undefined,
    );
  }
}

interface Shared {
  readonly client: Promise<pg.PoolClient>;
  users: number;
  failed: boolean;
}

/** True when the database refused one read and goes on with those behind it. */
function endedAlone(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity !== 'FATAL';
}
