import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

export type ConnectionSettings = pg.PoolConfig;

/**
 * Opens a pool whose connections speak Temporal and send statements without waiting for the previous answer
 * (pipeline). Statements end after 15 seconds, waiting for a lock after 5, an idle transaction after 60.
 */
export function openPool(connection: ConnectionSettings, most = 10): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: most,
    pipeline: true,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'voordeur',
    // Read-only unless a transaction asks to write; statements are by key, so one plan serves all values.
    options: '-c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan -c jit=off',
    types: { getTypeParser },
  });
  // A connection may break when the database restarts, also while it is in use: whoever uses it is told by the failing
  // query, and the next one opens a new connection.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, safeInteger],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(`${text.replace(' ', 'T')}`)],
]);

// The declared type of pg asks for its own overloads; ours answers every type with one function.
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  const own = format === 'binary' ? undefined : parsers.get(oid);
  return own ?? pg.types.getTypeParser(oid, format ?? 'text');
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number.`);
  return value;
}
