import { createHash } from 'node:crypto';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type BoundStatement, executeTogether } from './bound-statements.ts';
import type { SharedConnections } from './shared-connections.ts';
import type { Entrance, Read, Statement } from './transaction.ts';

/** A question of a hot page: a hand-written SELECT by key; the walls answer it for who comes in. */
export interface Question {
  readonly statement: Statement;
  readonly values: readonly Value[];
}

/** What a statement may be asked with. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Buffer
  | Temporal.Instant
  | Temporal.PlainDate;

/**
 * Enters and asks in one message and one answer: entrance, then all questions as one statement. PostgreSQL runs both as
 * one transaction, and connections are read-only unless they say otherwise. The questions are planned behind the
 * entrance, when the walls know who asks (planned before, they are estimated as empty, and wrong indexes are taken).
 * The answers come in the order of the questions, as rows of JSON values: dates and instants are texts there
 * (`jsonDate`, `jsonInstant`).
 */
export function readInOneTrip(
  connections: SharedConnections,
  entrance: Entrance & { readonly values: readonly Value[] },
  questions: readonly Question[],
): Promise<{ entered: string | null; answers: unknown[][] }> {
  const asked: Asked[] = [{ statement: entrance, values: entrance.values }];
  if (questions.length > 0) {
    const values = questions.flatMap((question) => question.values);
    asked.push({ statement: composed(questions), values });
  }
  return connections.use(async (client) => {
    for (const { statement } of asked) {
      if (!preparedOn.get(client)?.has(statement.name)) await prepare(client, statement);
    }
    const [entered, answers = []] = await executeTogether(client, asked.map(bound));
    return {
      entered: entered?.[0] ?? null,
      answers: answers.map((each) => JSON.parse(each ?? '[]')),
    };
  });
}

/**
 * The same; when the database refuses a question, each is asked by itself, and those that it refuses have no answer.
 * Throws when the entrance itself fails.
 */
export async function readInParts(
  connections: SharedConnections,
  entrance: Entrance & { readonly values: readonly Value[] },
  questions: readonly Question[],
  partFailed: (error: unknown) => void,
): Promise<{ entered: string | null; answers: unknown[][] }> {
  try {
    return await readInOneTrip(connections, entrance, questions);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
  }
  const { entered } = await readInOneTrip(connections, entrance, []);
  const answers: unknown[][] = [];
  for (const [index, question] of questions.entries()) {
    try {
      const alone = await readInOneTrip(connections, entrance, [question]);
      if (alone.answers[0]) answers[index] = alone.answers[0];
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      partFailed(error);
    }
  }
  return { entered, answers };
}

/** Asks inside a transaction what a hot page asks, with the same answer: rows of JSON values. */
export async function askInside(
  read: Pick<Read, 'ask'>,
  { statement, values }: Question,
): Promise<unknown[]> {
  const [row] = await read.ask<{ rows: string }>(
    {
      name: `inside ${statement.name}`,
      text: `select coalesce(json_agg(asked), '[]')::text as rows from (${statement.text}) asked`,
    },
    values,
  );
  return z.array(z.unknown()).parse(JSON.parse(row?.rows ?? '[]'));
}

/** A statement with its values. */
interface Asked {
  readonly statement: Statement;
  readonly values: readonly Value[];
}

/** The statements that each connection knows. */
const preparedOn = new WeakMap<pg.PoolClient, Set<string>>();

async function prepare(client: pg.PoolClient, statement: Statement): Promise<void> {
  const known = preparedOn.get(client) ?? new Set();
  preparedOn.set(client, known.add(statement.name));
  // Whoever binds it from now on sends that behind this.
  try {
    await client.query(
      `prepare ${pg.escapeIdentifier(preparedName(statement))} as ${statement.text}`,
    );
  } catch (error) {
    known.delete(statement.name);
    throw error;
  }
}

function bound({ statement, values }: Asked): BoundStatement {
  return { name: preparedName(statement), values: values.map(parameter) };
}

function preparedName({ name }: Statement): string {
  return `one trip ${name}`;
}

/** A value as PostgreSQL reads it: text, or bytes. */
function parameter(value: Value): string | Buffer | null {
  if (value === null || typeof value === 'string' || Buffer.isBuffer(value)) return value;
  if (value instanceof Temporal.Instant) return new Date(value.epochMilliseconds).toISOString();
  return String(value);
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
