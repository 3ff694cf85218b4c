import { sql } from 'kysely';
import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { factsOf } from '#foundation/facts/fact.ts';
import { readFacts } from '#foundation/facts/read-facts.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { documentKinds } from '../rules/document-kinds.ts';
import type { LedgerEntry } from '../rules/open-entries.ts';
import { type Offer, offersFor } from './rules/eligibility.ts';
import { isSelectable, type OpenEntry, totalOf } from './rules/selection.ts';
import { readTemplates } from './templates.ts';

/** Of whom the entries are. */
export interface Owner {
  readonly organisationId: string;
  readonly customerId: string;
}

/** An entry that may be put into an arrangement. */
export interface SelectableEntry extends LedgerEntry, OpenEntry {
  readonly unitId: string | null;
}

/** What a customer chose out of what can be chosen. */
export interface Choice {
  /** Oldest due date first (FIN-72). */
  readonly selectable: readonly SelectableEntry[];
  readonly chosen: readonly SelectableEntry[];
  readonly totalCents: number;
  /** Something that was chosen can no longer be: paid, on its way, or in another arrangement (FIN-B18). */
  readonly lostSome: boolean;
}

/** Reads what of the entries with these numbers may be chosen, and everything beside it. */
export async function findChoice(
  read: Read,
  owner: Owner,
  codes: readonly string[],
): Promise<Choice> {
  const selectable = await selectableEntries(read, owner);
  const wanted = new Set(codes);
  const chosen = selectable.filter(({ code }) => wanted.has(code));
  return {
    selectable,
    chosen,
    totalCents: totalOf(chosen),
    lostSome: chosen.length < wanted.size,
  };
}

/** The templates that may be used for a choice, for the customer who makes it (FIN-96 to FIN-99). */
export async function findOffers(
  { read, house, organisation, now }: ReadVisit,
  { customerId }: Owner,
  { chosen, selectable, totalCents }: Choice,
): Promise<Offer[]> {
  const templates = await readTemplates(read, organisation.id);
  const used = new Set(
    templates.flatMap(({ conditions }) => conditions.map(({ about, fact }) => `${about} ${fact}`)),
  );
  const facts = factsOf(house, organisation.sector).filter(({ about, key }) =>
    used.has(`${about} ${key}`),
  );
  const question = { organisationId: organisation.id, today: dateAt(now) };
  const unitIds = [...new Set(chosen.map(({ unitId }) => unitId))];
  const customers = await readFacts(read, facts, {
    ...question,
    about: 'customer',
    ids: [customerId],
  });
  const units = await readFacts(read, facts, {
    ...question,
    about: 'unit',
    ids: unitIds.filter((id) => id !== null),
  });
  const isComplete = selectable.length === chosen.length;
  return offersFor(
    templates,
    { totalCents, isComplete },
    {
      facts,
      customer: customers.get(customerId) ?? new Map(),
      units: unitIds.map((id) => (id === null ? undefined : units.get(id))),
    },
  );
}

async function selectableEntries(
  read: Read,
  { organisationId, customerId }: Owner,
): Promise<SelectableEntry[]> {
  const rows = await read
    .selectFrom('ledgerEntry as e')
    .leftJoin('lease as l', (join) =>
      join.onRef('l.organisationId', '=', 'e.organisationId').onRef('l.id', '=', 'e.leaseId'),
    )
    .selectAll('e')
    .select('l.unitId')
    .select(
      sql<boolean>`exists (select from arrangement_entry x where x.organisation_id = e.organisation_id
        and x.entry_id = e.id and x.in_open_arrangement)`.as('isInOpenArrangement'),
    )
    .where('e.organisationId', '=', organisationId)
    .where('e.customerId', '=', customerId)
    .where('e.remainingCents', '>', 0)
    .orderBy('e.dueOn')
    .orderBy('e.code')
    .execute();
  return rows
    .flatMap((row) => {
      const kind = documentKinds.find((known) => known === row.kind);
      return kind ? [{ ...row, kind }] : [];
    })
    .filter(isSelectable);
}
