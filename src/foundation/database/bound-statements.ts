import pg from 'pg';

/** A statement that the connection has prepared, with its values as PostgreSQL reads them. */
export interface BoundStatement {
  readonly name: string;
  readonly values: (string | Buffer | null)[];
}

/** A row as it came: each column as text. */
export type TextRow = readonly (string | null)[];

/**
 * Binds and executes prepared statements one behind the other with one Sync at the end, so PostgreSQL runs them as one
 * transaction and answers once. Each must answer one row. The driver sends a Sync behind every statement of its own,
 * which ends a transaction; and several statements in one text are parsed anew each time, which costs as much as a
 * small question itself.
 */
export function executeTogether(
  client: pg.PoolClient,
  statements: readonly BoundStatement[],
): Promise<readonly TextRow[]> {
  return new Promise((resolve, reject) => {
    const together = new Together(statements, (error) =>
      error ? reject(error) : resolve(together.answered),
    );
    client.query(together);
  });
}

/** Of the driver's own kind, because a pipelining connection takes no other. */
class Together extends pg.Query {
  readonly answered: TextRow[] = [];
  readonly #statements: readonly BoundStatement[];

  constructor(statements: readonly BoundStatement[], done: (error: Error | undefined) => void) {
    super('', done);
    this.#statements = statements;
  }

  override submit = (connection: pg.Connection): void => {
    connection.stream.cork();
    for (const { name, values } of this.#statements) {
      connection.bind({ statement: name, values }, true);
      connection.execute({}, true);
    }
    connection.sync();
    // What other requests of this moment ask leaves in one go with it: each time costs as much as a small question.
    setImmediate(() => connection.stream.uncork());
  };

  // What the columns are called and hold was not asked, so a row stays as it came.
  handleDataRow({ fields }: { readonly fields: TextRow }): void {
    this.answered.push(fields);
  }

  handleCommandComplete(): void {}
}
