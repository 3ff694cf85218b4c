import type { ImportTarget } from '#foundation/import/importer.ts';

/** By code: what requests under way hold reserved of entries that are there already, in cents. */
export type Reserved = ReadonlyMap<string, number>;

const holdEntries = {
  name: 'import-hold-entries',
  text: `select id from ledger_entry where organisation_id = $1 and code = any($2) order by id for update`,
};

const reservedCents = {
  name: 'import-reserved-online',
  text: `select e.code, sum(l.cents)::bigint as cents
    from ledger_entry e
    join online_payment_line l on l.organisation_id = e.organisation_id and l.entry_id = e.id
    join online_payment p on p.organisation_id = l.organisation_id and p.id = l.payment_id
    where e.organisation_id = $1 and e.code = any($2) and p.state in ('preparing', 'open')
    group by e.code`,
};

/**
 * Holds the entries with these codes and reads what of them is reserved for payments under way. Only the portal knows
 * that: a file that says nothing of it, or is older, does not make an invoice payable twice (FIN-39, FIN-B4).
 */
export async function reservedOnline(
  { write, organisationId }: ImportTarget,
  codes: readonly string[],
): Promise<Reserved> {
  await write.ask(holdEntries, [organisationId, codes]);
  const rows = await write.ask<{ code: string; cents: number }>(reservedCents, [
    organisationId,
    codes,
  ]);
  return new Map(rows.map(({ code, cents }) => [code, cents]));
}
