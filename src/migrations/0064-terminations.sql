-- The ending of leases by their customers (TRM-36): one running at a time for each lease (TRM-41, TRM-B13).
create table termination (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  lease_id uuid not null,
  status text not null
    check (status in ('waiting_for_consent', 'received', 'confirmed', 'refused', 'withdrawn')),
  is_open boolean not null
    generated always as (status in ('waiting_for_consent', 'received', 'confirmed')) stored,
  ends_on date not null,
  reason_id uuid not null,
  -- As the customer read it.
  reason_description text not null,
  -- For this termination only; the household keeps its own (OP-24).
  telephone text not null default '',
  email text not null default '',
  -- Empty is the Netherlands.
  country text not null default '',
  postcode text not null,
  house_number text not null,
  house_number_addition text not null default '',
  street text not null,
  town text not null,
  moves_on date not null,
  moved_at timestamptz,
  channel text not null check (channel in ('portal', 'office')),
  handed_in_at timestamptz not null,
  -- The account that handed it in: another account of the household may agree by its own sign-in.
  handed_in_account_id uuid,
  decided_at timestamptz,
  decided_by text,
  decision_note text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id, lease_id)
    references lease (organisation_id, customer_id, id) on delete cascade,
  foreign key (organisation_id, reason_id) references termination_reason,
  foreign key (organisation_id, handed_in_account_id)
    references account on delete set null (handed_in_account_id),
  check ((decided_at is null) = (status in ('waiting_for_consent', 'received')))
);
create unique index termination_open on termination (organisation_id, lease_id) where is_open;
create index termination_lease on termination (organisation_id, customer_id, lease_id);
create index termination_handed_in on termination (organisation_id, handed_in_at desc, id);
create index termination_reason_used on termination (organisation_id, reason_id);
create index termination_account on termination (organisation_id, handed_in_account_id);
-- What the daily job takes over.
create index termination_moves on termination (organisation_id, moves_on) where moved_at is null and status = 'confirmed';
call portal.wall_around_customer('termination');

-- The other contract holders, who must agree. Of the code in their mail or letter only the hash is kept.
create table termination_consent (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  termination_id uuid not null,
  person_id uuid,
  person_name text not null,
  -- Empty where a letter goes to the dwelling.
  email text not null default '',
  code_hash bytea not null,
  asked_at timestamptz not null,
  given_at timestamptz,
  given_how text check (given_how in ('code', 'account', 'paper')),
  recorded_by text,
  primary key (organisation_id, id),
  unique (organisation_id, code_hash),
  unique (organisation_id, termination_id, person_name),
  foreign key (organisation_id, customer_id, termination_id)
    references termination (organisation_id, customer_id, id) on delete cascade,
  foreign key (organisation_id, customer_id, person_id)
    references person (organisation_id, customer_id, id) on delete set null (person_id),
  check ((given_at is null) = (given_how is null))
);
create index termination_consent_termination on termination_consent (organisation_id, customer_id, termination_id);
create index termination_consent_person on termination_consent (organisation_id, customer_id, person_id);
call portal.wall_around_customer('termination_consent');

-- Whose consent a code is about; who has the code may open the walls of that customer for it.
create function portal.find_termination_consent(p_code_hash bytea)
returns table (consent_id uuid, customer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.customer_id from termination_consent c
  where c.organisation_id = portal.organisation() and c.code_hash = p_code_hash
$$;
revoke execute on function portal.find_termination_consent(bytea) from public;
grant execute on function portal.find_termination_consent(bytea) to voordeur_app;

-- Where post goes may lie abroad after a move (TRM-20); empty is the Netherlands.
alter table customer add column country text not null default '';
