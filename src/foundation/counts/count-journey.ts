import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '../clock.ts';
import type { Write } from '../database/transaction.ts';
import { inEachOrganisation } from '../jobs/each-organisation.ts';
import type { Job } from '../jobs/job.ts';
import type { Label } from '../labels/label.ts';

/** A journey that is counted, with the names of its steps in their order. */
export interface CountedJourney {
  readonly name: string;
  readonly title: Label;
  readonly steps: readonly { readonly key: string; readonly title: Label }[];
}

/** Notes what happened in a journey, in the transaction in which it happens. */
export async function countJourney(
  write: Write,
  happened: {
    readonly organisationId: string;
    readonly journey: string;
    readonly event: 'started' | 'reached' | 'left' | 'finished';
    readonly step: string;
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  const { organisationId, journey, event, step, at } = happened;
  const kind = event === 'reached' ? 'step' : event === 'left' ? 'left' : 'journey';
  await write
    .insertInto('countNote')
    .values({
      organisationId,
      id: randomUUID(),
      day: dateAt(at),
      kind,
      subject: journey,
      part: kind === 'journey' ? event : step,
    })
    .execute();
}

/** Adds up what was noted. */
export const addUpNotes: Job = {
  name: 'add-up-counts',
  everySeconds: 60,
  run: (visit) =>
    inEachOrganisation(visit, (write, organisationId) =>
      sql`with gone as (
          delete from count_note where organisation_id = ${organisationId} returning day, kind, subject, part
        )
        insert into daily_count (organisation_id, day, kind, subject, part, amount)
        select ${organisationId}::uuid, day, kind, subject, part, count(*) from gone
        group by day, kind, subject, part order by day, kind, subject, part
        on conflict (organisation_id, day, kind, subject, part)
          do update set amount = daily_count.amount + excluded.amount`.execute(write),
    ),
};
