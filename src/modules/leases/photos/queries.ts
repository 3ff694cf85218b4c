import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Question } from '#foundation/http/route.ts';

const rows = z.array(z.object({ code: z.string(), key: z.string() }));

/** Asks for the readable attachment with this file, of a unit that the customer who comes in rents now. Read with `attachmentsIn`. */
export function attachmentOfOwnUnit(fileId: string, today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'attachment-of-own-unit',
      text: `select a.code, f.key from unit_attachment a
          join stored_file f on f.organisation_id = a.organisation_id and f.id = a.file_id
        where a.organisation_id = portal.organisation() and a.file_id = $1 and a.width is not null
          and exists (select 1 from lease l
            where l.organisation_id = a.organisation_id and l.unit_id = a.unit_id
              and l.customer_id = portal.customer() and (l.ends_on is null or l.ends_on >= $2))`,
    },
    values: [fileId, today],
  };
}

/** Code and place of the content of what `attachmentOfOwnUnit` answered. */
export function attachmentsIn(answer: readonly unknown[] = []) {
  return rows.parse(answer);
}
