import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Question } from '#foundation/http/route.ts';
import { noBailiffCase } from '../../queries.ts';
import { type MethodLogo, methodLogoShape, methodLogoSql } from '../method-logo/method-logo.tsx';

/** What the panel Online betalen needs besides the open entries. */
export interface PayingNow {
  /** The name of the way to pay; undefined while the organisation has no provider. */
  readonly methodName: string | undefined;
  /** Its picture, where the administrator gave one. */
  readonly methodLogo: MethodLogo | undefined;
  /** By id; entries of several companies are paid apart (FIN-27). */
  readonly companies: ReadonlyMap<string, string>;
  /** Requests that still hold their amounts reserved. */
  readonly requests: readonly OpenRequest[];
}

export interface OpenRequest {
  readonly reference: string;
  readonly cents: number;
  readonly payBefore: Temporal.Instant;
}

const text = `select
    (select p.method_name from payment_provider p where p.organisation_id = portal.organisation()) as method_name,
    ${methodLogoSql} as method_logo,
    (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name)), '[]')
      from company c where c.organisation_id = portal.organisation()) as companies,
    (select coalesce(json_agg(json_build_object('reference', o.reference, 'cents', o.cents, 'payBefore', o.pay_before)
        order by o.created_at), '[]')
      from online_payment o
      where o.organisation_id = portal.organisation() and o.customer_id = portal.customer()
        and o.state in ('preparing', 'open') and ${noBailiffCase}) as requests`;

const rows = z.array(
  z.object({
    method_name: z.string().nullable(),
    method_logo: methodLogoShape.nullable(),
    companies: z.array(z.object({ id: z.string(), name: z.string() })),
    requests: z.array(
      z.object({ reference: z.string(), cents: z.number(), payBefore: jsonInstant }),
    ),
  }),
);

/** Asks what the panel needs. Read with `payingNowIn`. */
export const payingNow: Question = { statement: { name: 'paying-now', text }, values: [] };

/** What `payingNow` answered. */
export function payingNowIn(answer: readonly unknown[] = []): PayingNow {
  const [row] = rows.parse(answer);
  return {
    methodName: row?.method_name ?? undefined,
    methodLogo: row?.method_logo ?? undefined,
    companies: new Map(row?.companies.map(({ id, name }) => [id, name])),
    requests: row?.requests ?? [],
  };
}

/** The rows that a question of a hot page answers, asked inside a transaction. */
export async function askInside(read: Read, question: Question): Promise<readonly unknown[]> {
  const { name, text: statement } = question.statement;
  const [row] = await read.ask<{ answer: readonly unknown[] }>(
    {
      name: `inside ${name}`,
      text: `select coalesce(json_agg(answer), '[]') as answer from (${statement}) answer`,
    },
    question.values,
  );
  return row?.answer ?? [];
}
