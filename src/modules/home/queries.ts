import { z } from 'zod';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Namesake } from './rules/greeting.ts';

/** What the home page says about the customer himself. */
export interface HomeCustomer {
  /** `Kievitlaan 78, Zeist`, or undefined when no address is known. */
  readonly address: string | undefined;
  readonly person: Namesake | undefined;
  readonly wasWelcomed: boolean;
}

const rowShape = z.array(
  z.object({
    street: z.string().nullable(),
    house_number: z.string().nullable(),
    house_number_addition: z.string().nullable(),
    town: z.string().nullable(),
    infix: z.string().nullable(),
    surname: z.string().nullable(),
    welcomed_at: jsonInstant.nullable(),
  }),
);

/** Asks for the customer who comes in, the person he is called after, and whether he was welcomed before. */
export const homeCustomer: Question = {
  statement: {
    name: 'home-customer',
    text: `select c.street, c.house_number, c.house_number_addition, c.town, p.infix, p.surname, a.welcomed_at
      from customer c
      left join lateral (select p.infix, p.surname from person p
        where p.organisation_id = portal.organisation() and p.customer_id = portal.customer()
          and concat_ws(' ', nullif(p.initials, ''), nullif(p.infix, ''), p.surname) = c.display_name limit 1) p on true
      left join account a on a.organisation_id = portal.organisation() and a.id = portal.account()
      where c.organisation_id = portal.organisation() and c.id = portal.customer()`,
  },
  values: [],
};

/** What `homeCustomer` answered. */
export function homeCustomerIn(rows: readonly unknown[]): HomeCustomer {
  const [row] = rowShape.parse(rows);
  if (!row) return { address: undefined, person: undefined, wasWelcomed: true };
  const {
    street,
    house_number: number,
    house_number_addition: addition,
    town,
    infix,
    surname,
  } = row;
  const line = [street, number, addition].filter(Boolean).join(' ');
  return {
    address: [line, town].filter(Boolean).join(', ') || undefined,
    person: surname === null ? undefined : { infix: infix ?? '', surname },
    wasWelcomed: row.welcomed_at !== null,
  };
}

/** Remembers that the customer has seen the welcome (HOM-3). */
export async function markWelcomed({
  write,
  organisation,
  visitor,
  now,
}: WriteVisit): Promise<void> {
  if (visitor.kind !== 'customer') return;
  await write
    .updateTable('account')
    .set({ welcomedAt: now })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', visitor.accountId)
    .where('welcomedAt', 'is', null)
    .execute();
}
