import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '../database/transaction.ts';
import type { Fact, FactSubject, FactValue } from './fact.ts';

/** The values of facts about one customer or unit, by key. */
export type FactValues = ReadonlyMap<string, FactValue>;

/** About whom or what is asked. */
export interface FactQuestion {
  readonly organisationId: string;
  readonly about: FactSubject;
  readonly ids: readonly string[];
  readonly today: Temporal.PlainDate;
}

/**
 * Reads facts about customers or units in one statement; facts about something else are left out. The answer holds
 * the values of each id that was asked.
 */
export async function readFacts(
  read: Read,
  facts: readonly Fact[],
  { organisationId, about, ids, today }: FactQuestion,
): Promise<ReadonlyMap<string, FactValues>> {
  const wanted = facts.filter((fact) => fact.about === about);
  if (wanted.length === 0 || ids.length === 0) return new Map(ids.map((id) => [id, new Map()]));
  const rows = await read.ask<{ id: string; answers: FactValue[] }>(statementFor(wanted), [
    organisationId,
    ids,
    today,
  ]);
  return new Map(
    rows.map(({ id, answers }) => [
      id,
      new Map(wanted.map(({ key }, index) => [key, answers[index] ?? null])),
    ]),
  );
}

function statementFor(facts: readonly Fact[]) {
  const expressions = facts.map(({ expression }) => `(${expression})`);
  const text = `select asked.id, json_build_array(${expressions.join(', ')}) as answers
    from (select $1::uuid as organisation_id, unnest($2::uuid[]) as id, $3::date as today) asked`;
  // PostgreSQL keeps 63 characters of a statement's name; the hash keeps combinations apart.
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
}
