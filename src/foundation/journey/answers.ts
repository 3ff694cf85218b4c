import { isDeepStrictEqual } from 'node:util';
import type { AnswersSchema, Draft } from './declaration.ts';

/** Answers as they are stored, by name, before they are checked again. */
export type Stored = Readonly<Record<string, unknown>>;

/** Which answers fall with which: `{ costs: ['defect'] }` says that the costs fall when the defect changes. */
export type FallsWith = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Puts in new answers and drops, again and again, what fell with an answer that changed. What comes in the same press
 * stays. `dropped` names what fell (REP-31).
 */
export function changeAnswers(
  stored: Stored,
  changes: Stored,
  fallsWith: FallsWith,
): { readonly answers: Stored; readonly dropped: readonly string[]; readonly changed: boolean } {
  const changed = Object.keys(changes).filter(
    (name) => !isDeepStrictEqual(stored[name], changes[name]),
  );
  const fallen = new Set<string>();
  const causes = [...changed];
  for (let cause = causes.pop(); cause !== undefined; cause = causes.pop()) {
    for (const [name, falls = []] of Object.entries(fallsWith)) {
      if (!falls.includes(cause) || fallen.has(name) || name in changes) continue;
      fallen.add(name);
      causes.push(name);
    }
  }
  const answers = Object.fromEntries(
    Object.entries({ ...stored, ...changes }).filter(
      ([name, value]) => !fallen.has(name) && value !== undefined,
    ),
  );
  const dropped = [...fallen].filter((name) => stored[name] !== undefined);
  return { answers, dropped, changed: changed.length > 0 };
}

/** Reads stored answers; what is no longer right (a check became stricter) counts as not answered. */
export function readAnswers<Answers>(
  schema: AnswersSchema<Answers>,
  stored: Stored,
): Draft<Answers> {
  const read = schema.partial().safeParse(stored);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const right = Object.entries(stored).filter(([name]) => !wrong.has(name));
  if (right.length === Object.keys(stored).length) return {};
  return readAnswers(schema, Object.fromEntries(right));
}

/** Reads what was sent for these answers: right, or the issues with them. */
export function readSent<Answers>(
  schema: AnswersSchema<Answers>,
  names: readonly string[],
  sent: Stored,
) {
  const own = Object.fromEntries(names.map((name) => [name, sent[name]]));
  const issues = (schema.safeParse(own).error?.issues ?? []).filter(({ path }) =>
    names.includes(String(path[0])),
  );
  const read = schema.partial().safeParse(own);
  return issues.length === 0 && read.success
    ? { right: true as const, answers: read.data }
    : { right: false as const, issues };
}
