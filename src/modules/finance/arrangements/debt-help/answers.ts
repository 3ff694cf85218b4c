import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import type { Owner } from '../find-choice.ts';
import { debtHelpRefused, debtHelpWanted } from '../interaction-kinds.ts';

/** What a customer answered to the offer of help, and when. */
export interface DebtHelpAnswer {
  readonly wantsContact: boolean;
  readonly answeredAt: Temporal.Instant;
  /** When somebody contacted him. */
  readonly handledAt: Temporal.Instant | null;
}

const rows = z.array(
  z.object({
    wants_contact: z.boolean(),
    answered_at: jsonInstant,
    handled_at: jsonInstant.nullable(),
  }),
);

/** Asks for the last answer of the customer who comes in. Read with `answerIn`. */
export const lastDebtHelpAnswer: Question = {
  statement: {
    name: 'last-debt-help-answer',
    text: `select d.wants_contact, d.answered_at, d.handled_at from debt_help_answer d
      where d.organisation_id = portal.organisation() and d.customer_id = portal.customer()
      order by d.answered_at desc limit 1`,
  },
  values: [],
};

/** What `lastDebtHelpAnswer` answered; undefined when nothing was answered yet. */
export function answerIn(answer: readonly unknown[] = []): DebtHelpAnswer | undefined {
  const [row] = rows.parse(answer);
  return (
    row && {
      wantsContact: row.wants_contact,
      answeredAt: row.answered_at,
      handledAt: row.handled_at,
    }
  );
}

/** Keeps an answer with its moment beside the earlier ones, and tells staff in the interaction log. */
export async function keepAnswer(
  { write, visitor, now }: WriteVisit,
  owner: Owner,
  answer: { readonly wantsContact: boolean; readonly overdueCents: number },
): Promise<void> {
  await write
    .insertInto('debtHelpAnswer')
    .values({ ...owner, ...answer, id: randomUUID(), answeredAt: now })
    .execute();
  await logInteraction(write, {
    ...owner,
    kind: answer.wantsContact ? debtHelpWanted : debtHelpRefused,
    actor: visitor,
    now,
  });
}
