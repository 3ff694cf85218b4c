import { createHash } from 'node:crypto';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { Entrance, Statement } from './transaction.ts';

/** A question of a hot page: a hand-written SELECT by key; the walls answer it for who comes in. */
export interface Question {
  readonly statement: Statement;
  readonly values: readonly Value[];
}

/** What a statement may be asked with: it is written into the text, so its kinds are few. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Buffer
  | Temporal.Instant
  | Temporal.PlainDate;

/**
 * Enters and asks in one message and one answer: entrance, then all questions as one statement. PostgreSQL runs one
 * message as one transaction, and connections are read-only unless they say otherwise. Prepared
 * statements are executed by name, so that PostgreSQL sends once instead of once a statement; it is planned behind the
 * entrance, when the walls know who asks (planned before, they are estimated as empty, and wrong indexes are taken).
 * The answers come in the order of the questions, as rows of JSON values: dates and instants are texts there
 * (`jsonDate`, `jsonInstant`).
 */
export async function readInOneTrip<Row>(
  pool: pg.Pool,
  entrance: Entrance & { readonly values: readonly Value[] },
  questions: readonly Question[],
): Promise<{ row: Row | undefined; answers: unknown[][] }> {
  const client = await pool.connect();
  let unusable = false;
  try {
    const calls = [await prepared(client, entrance, entrance.values)];
    if (questions.length > 0) {
      const values = questions.flatMap((question) => question.values);
      calls.push(await prepared(client, composed(questions), values));
    }
    const results = resultsOf(await client.query(calls.join(';')));
    const answered = questions.length > 0 ? results[1]?.rows[0] : {};
    return {
      row: results[0]?.rows[0],
      answers: questions.map((_, index) => answered[`answer_${index}`]),
    };
  } catch (error) {
    unusable = !(error instanceof pg.DatabaseError);
    throw error;
  } finally {
    client.release(unusable);
  }
}

/** Several statements in one text answer a list of results, which the driver's types do not say. */
function resultsOf(answer: pg.QueryResult | pg.QueryResult[]): pg.QueryResult[] {
  return Array.isArray(answer) ? answer : [answer];
}

const preparedNames = new WeakMap<pg.PoolClient, Set<string>>();

/** The text that executes a statement, which is prepared first where this connection does not know it yet. */
async function prepared(
  client: pg.PoolClient,
  statement: Statement,
  values: readonly Value[],
): Promise<string> {
  const names = preparedNames.get(client) ?? new Set<string>();
  preparedNames.set(client, names);
  const name = pg.escapeIdentifier(`one trip ${statement.name}`);
  if (!names.has(name)) {
    await client.query(`prepare ${name} as ${statement.text}`);
    names.add(name);
  }
  return values.length === 0
    ? `execute ${name}`
    : `execute ${name}(${values.map(literal).join(',')})`;
}

/** A value as SQL text. */
function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return pg.escapeLiteral(value);
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  if (value instanceof Temporal.Instant)
    return `'${new Date(value.epochMilliseconds).toISOString()}'`;
  return `'${value.toString()}'`;
}

const composedStatements = new Map<string, Statement>();

/** All questions as one statement that answers one row; the text of each combination is made once. */
function composed(questions: readonly Question[]): Statement {
  const names = questions.map(({ statement }) => statement.name).join(' ');
  const known = composedStatements.get(names);
  if (known) return known;
  const made = compose(questions);
  composedStatements.set(names, made);
  return made;
}

function compose(questions: readonly Question[]): Statement {
  let parameters = 0;
  const answers = questions.map(({ statement, values }, index) => {
    const offset = parameters;
    parameters += values.length;
    const text = statement.text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + offset}`);
    return `(select coalesce(json_agg(answer), '[]') from (${text}) answer) as answer_${index}`;
  });
  const text = `select ${answers.join(', ')}`;
  // PostgreSQL keeps 63 characters of a statement's name; the hash keeps combinations apart.
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
}
