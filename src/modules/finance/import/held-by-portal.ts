import type { ImportTarget } from '#foundation/import/importer.ts';
import type { HeldByPortal } from '../rules/after-import.ts';

const holdEntries = {
  name: 'import-hold-entries',
  text: `select id from ledger_entry where organisation_id = $1 and code = any($2) order by id for update`,
};

// A settlement of the portal itself has no number of the back office.
const heldEntries = {
  name: 'import-held-by-portal',
  text: `select e.code, e.remaining_cents as "remainingCents",
      exists (select from settlement s
        where s.organisation_id = e.organisation_id and s.customer_id = e.customer_id
          and s.entry_id = e.id and s.code is null and s.reversed_on is null)
      or exists (select from settlement s
        where s.organisation_id = e.organisation_id and s.customer_id = e.customer_id
          and s.counter_entry_id = e.id and s.code is null and s.reversed_on is null) as "settledHere",
      coalesce((select sum(l.cents) from online_payment_line l
        join online_payment p on p.organisation_id = l.organisation_id and p.id = l.payment_id
        where l.organisation_id = e.organisation_id and l.entry_id = e.id and p.state in ('preparing', 'open')),
        0)::bigint as "reservedCents"
    from ledger_entry e where e.organisation_id = $1 and e.code = any($2)`,
};

/** Holds the entries with these codes until the end of the transaction, and reads what only the portal knows of them. */
export async function heldByPortal(
  { write, organisationId }: ImportTarget,
  codes: readonly string[],
): Promise<ReadonlyMap<string, HeldByPortal>> {
  await write.ask(holdEntries, [organisationId, codes]);
  const rows = await write.ask<HeldByPortal & { readonly code: string }>(heldEntries, [
    organisationId,
    codes,
  ]);
  return new Map(rows.map(({ code, ...held }) => [code, held]));
}
