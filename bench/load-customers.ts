import type pg from 'pg';

export const benchHost = 'bench.localhost';
const organisation = '10000000-0000-4000-8000-000000000000';

/** How much is loaded; `entries` ledger entries a customer, of which the first is open and the others are settled. */
export interface BenchLoad {
  readonly customers: number;
  /** Default 5: the open invoice, and two closed ones with their payments. */
  readonly entries?: number;
  readonly now: string;
}

/**
 * Fills the database with one housing corporation and its customers, each with an account, a session, a lease with
 * five price components, ledger entries and what they were settled with, and a repair with a visit in three days; and
 * with news and topics, so that home has everything on it. The session token of customer n is `tokenOf(n)`. The
 * database makes the rows itself, which is faster than sending them with COPY; foreign keys are not checked meanwhile,
 * because every row is made from the same numbers.
 */
export async function loadCustomers(owner: pg.Client, load: BenchLoad): Promise<void> {
  const { customers, entries = 5, now } = load;
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query(
    `insert into organisation (id, slug, sector, name, portal_name, canonical_address, mail_sender_name, mail_sender_address)
     values ($1, 'bench', 'housing', 'Woningcorporatie Meetlat', 'Mijn Meetlat', 'http://${benchHost}', 'Meetlat', 'post@example.nl')`,
    [organisation],
  );
  await owner.query('insert into organisation_host values ($1, $2)', [organisation, benchHost]);
  await owner.query("insert into company values ($1, gen_random_uuid(), 'M1', 'Meetlat Wonen')", [
    organisation,
  ]);
  const indexes = await dropIndexes(owner);
  const values = [organisation, customers, now, entries];
  for (const text of statements) {
    const used = values.filter((_, index) => text.includes(`$${index + 1}`));
    await owner.query(text, used);
  }
  for (const made of indexes) await owner.query(made);
  await owner.query('commit');
  await owner.query('vacuum analyze');
}

/** Drops the indexes that no constraint needs; answers the statements that make them again, which is faster at the end. */
async function dropIndexes(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and not i.indisunique
       and c.relname in ('customer', 'account', 'session', 'unit', 'lease', 'price_component', 'ledger_entry', 'settlement')`,
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

/** The session token of customer `n`, 1 and up. */
export function tokenOf(n: number): string {
  return `bench-session-token-${n}`;
}

const id = (kind: number) => `('${kind}0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`;

/** Entry e of customer n; a thousand numbers a customer. */
const entryId = (e: string) =>
  `('70000000-0000-4000-8000-' || lpad((n::bigint * 1000 + ${e})::text, 12, '0'))::uuid`;

const statements = [
  `insert into customer (organisation_id, id, customer_number, display_name, salutation, email, street, house_number, postcode, town)
   select $1, ${id(2)}, 'B-' || n, 'A. Klant ' || n, 'mevrouw', 'klant' || n || '@example.nl', 'Meetlaan', n::text, '3704 AB', 'Zeist'
   from generate_series(1, $2::int) n`,
  `insert into account (organisation_id, id, role, username, username_key, email, email_key, confirmed_at, welcomed_at, last_signed_in_at, created_at)
   select $1, ${id(3)}, 'user', 'klant' || n, 'klant' || n, 'klant' || n || '@example.nl', 'klant' || n || '@example.nl', $3, $3, $3, $3
   from generate_series(1, $2::int) n`,
  `insert into access (organisation_id, account_id, customer_id) select $1, ${id(3)}, ${id(2)} from generate_series(1, $2::int) n`,
  `insert into session (organisation_id, id, token_hash, kind, account_id, customer_id, remembered, created_at, last_seen_at, fresh_at)
   select $1, ${id(4)}, sha256(('bench-session-token-' || n)::bytea), 'customer', ${id(3)}, ${id(2)}, true, $3, $3, $3
   from generate_series(1, $2::int) n`,
  `insert into unit (organisation_id, id, code, unit_kind, type_description, street, house_number, postcode, town)
   select $1, ${id(5)}, 'U' || n, 'dwelling', 'Eengezinswoning', 'Meetlaan', n::text, '3704 AB', 'Zeist' from generate_series(1, $2::int) n`,
  `insert into lease (organisation_id, customer_id, id, code, unit_id, company_id, starts_on)
   select $1, ${id(2)}, ${id(6)}, 'L' || n, ${id(5)}, (select id from company where organisation_id = $1), '2015-05-01'
   from generate_series(1, $2::int) n`,
  `insert into price_component (organisation_id, customer_id, lease_id, position, description, kind, amount_cents)
   select $1, ${id(2)}, ${id(6)}, p, 'Onderdeel ' || p, 'rent', 10000 + p from generate_series(1, $2::int) n, generate_series(1, 5) p`,
  // Of every pair the invoice has an even number and its payment the next one; the last ones are the newest.
  `insert into ledger_entry (organisation_id, customer_id, id, code, company_id, lease_id, kind, description, booked_on, due_on, original_cents, remaining_cents)
   select $1, ${id(2)}, ${entryId('e')}, 'E' || n || '-' || e, (select id from company where organisation_id = $1), ${id(6)},
     case when e > 1 and e % 2 = 1 then 'payment' else 'invoice' end, 'Huur ' || e / 2,
     ($3::timestamptz)::date - 30 * (e / 2), ($3::timestamptz)::date - 30 * (e / 2) + case when e = 1 then 10 else 0 end,
     case when e > 1 and e % 2 = 1 then -54472 else 54472 end, case when e = 1 or e = $4::int and e % 2 = 0 then 54472 else 0 end
   from generate_series(1, $2::int) n, generate_series(1, $4::int) e`,
  `insert into settlement (organisation_id, customer_id, id, entry_id, counter_entry_id, cents, settled_on)
   select $1, ${id(2)}, gen_random_uuid(), ${entryId('e')}, ${entryId('e + 1')}, 54472, ($3::timestamptz)::date - 30 * (e / 2)
   from generate_series(1, $2::int) n, generate_series(2, $4::int - 1, 2) e`,
  `insert into repair_request (organisation_id, id, code, customer_id, lease_id, object_kind, unit_id, description, state, reported_at)
   select $1, ${id(8)}, 'R' || n, ${id(2)}, ${id(6)}, 'unit', ${id(5)}, 'Kraan - Lekt', 'planned', $3 from generate_series(1, $2::int) n`,
  `insert into repair_order (organisation_id, id, code, customer_id, request_id, executor, state, planned_start, planned_end, made_at)
   select $1, ${id(9)}, 'O' || n, ${id(2)}, ${id(8)}, 'own_crew', 'planned', $3::timestamptz + interval '3 days',
     $3::timestamptz + interval '3 days 2 hours', $3
   from generate_series(1, $2::int) n`,
  `insert into news_article (organisation_id, id, code, title, external_use, published_on, external_content, beginning)
   select $1, gen_random_uuid(), 'N' || a, 'Nieuws van de week ' || a, true, current_date - a,
     repeat('Wat er in de buurt gebeurt. ', 20), repeat('Wat er in de buurt gebeurt. ', 4)
   from generate_series(1, 12) a`,
  `insert into knowledge_topic (organisation_id, id, code, description, position)
   select $1, gen_random_uuid(), 'T' || t, 'Onderwerp ' || t, t from generate_series(1, 9) t`,
];
