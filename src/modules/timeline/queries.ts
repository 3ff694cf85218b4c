import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';

export const entryStatuses = ['not_started', 'in_progress', 'done'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** What was said below an entry, as the customer sees it: an answer of staff, or his reply to one. */
export interface ShownAnswer {
  readonly id: string;
  readonly text: string;
  readonly answeredAt: Temporal.Instant;
  readonly from: 'staff' | 'customer';
  /** His own replies are never new to him. */
  readonly seen: boolean;
}

/** An entry of the interaction log as the customer sees it (TML-6). */
export interface ShownEntry {
  readonly id: string;
  readonly happenedAt: Temporal.Instant;
  readonly description: string;
  readonly icon: string;
  readonly notes: string;
  readonly status: EntryStatus;
  readonly author: 'customer' | 'staff' | 'portal';
  /** The address of the lease, or `''`. */
  readonly concerns: string;
  /** Earliest first. */
  readonly answers: readonly ShownAnswer[];
}

const answerShape = z.object({
  id: z.string(),
  text: z.string(),
  at: jsonInstant,
  from: z.enum(['staff', 'customer']),
  seen: z.boolean(),
});
const entryRows = z.array(
  z.object({
    id: z.string(),
    happened_at: jsonInstant,
    description: z.string(),
    icon: z.string(),
    notes: z.string(),
    status: z.enum(entryStatuses),
    author_kind: z.enum(['customer', 'staff', 'portal']),
    concerns: z.string(),
    answers: z.array(answerShape).nullable(),
  }),
);

/** Holds for the entries that the customer who comes in is shown (TML-7). */
const shown = `e.organisation_id = portal.organisation() and e.customer_id = portal.customer() and e.shown_to_customer`;

/** Asks how many entries the customer is shown. Read with `totalIn`. */
export const entryCount: Question = {
  statement: {
    name: 'timeline-count',
    text: `select count(*) as total from interaction_log_entry e where ${shown}`,
  },
  values: [],
};

const columns = `e.id, e.happened_at, e.description, e.icon, e.notes, e.status, e.author_kind, e.concerns,
  (select json_agg(json_build_object('id', a.id, 'text', a.answer, 'at', a.answered_at, 'from', a.author_kind,
      'seen', a.author_kind = 'customer' or a.seen_at is not null) order by a.answered_at, a.id)
    from interaction_answer a
    where a.organisation_id = e.organisation_id and a.customer_id = e.customer_id and a.entry_id = e.id) as answers`;

/** Asks for the entries of the customer who comes in, newest first (TML-2). Read with `entriesIn`. */
export function entriesShown(window: {
  readonly limit: number;
  readonly offset: number;
}): Question {
  return {
    statement: {
      name: 'timeline-entries',
      text: `select ${columns} from interaction_log_entry e where ${shown}
        order by e.happened_at desc, e.id limit $1 offset $2`,
    },
    values: [window.limit, window.offset],
  };
}

/** Asks for one entry of the customer who comes in; none when it is not his or not shown. Read with `entriesIn`. */
export function entryShown(id: string): Question {
  return {
    statement: {
      name: 'timeline-entry',
      text: `select ${columns} from interaction_log_entry e where ${shown} and e.id = $1::uuid`,
    },
    values: [id],
  };
}

/** The entries that `entriesShown` or `entryShown` answered. */
export function entriesIn(rows: readonly unknown[] = []): ShownEntry[] {
  return entryRows.parse(rows).map((row) => ({
    id: row.id,
    happenedAt: row.happened_at,
    description: row.description,
    icon: row.icon,
    notes: row.notes,
    status: row.status,
    author: row.author_kind,
    concerns: row.concerns,
    answers: (row.answers ?? []).map(({ at: answeredAt, ...answer }) => ({
      answeredAt,
      ...answer,
    })),
  }));
}

/** A subject that customers can choose, with the code of its template. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly templateCode: string;
}

const subjectRows = z.array(
  z.object({ id: z.string(), name: z.string(), template_code: z.string() }),
);

/** Asks for the subjects that can be chosen: those with a template, in their order (ACT-B5). Read with `subjectsIn`. */
export const subjectsOffered: Question = {
  statement: {
    name: 'action-subjects',
    text: `select s.id, s.name, s.template_code from action_subject s
      where s.organisation_id = portal.organisation() and s.template_code is not null
      order by s.position, s.name`,
  },
  values: [],
};

/** The subjects that `subjectsOffered` answered. */
export function subjectsIn(rows: readonly unknown[] = []): Subject[] {
  return subjectRows
    .parse(rows)
    .map(({ template_code: templateCode, ...row }) => ({ templateCode, ...row }));
}
