-- Paying online: the provider of an organisation, the requests with what they reserve, and what the bank tells (FIN-32 to FIN-48).
create table payment_provider (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  endpoint text not null,
  api_key_sealed bytea not null,
  method text not null check (method ~ '^[a-z0-9]{1,30}$'),
  method_name text not null,
  sender_address text not null default '',
  clearing_account text not null,
  bank_accounts text[] not null default '{}',
  pay_within_days integer not null check (pay_within_days between 1 and 100),
  stand_in boolean not null default false,
  version integer not null default 1
);
call portal.wall_around_configuration('payment_provider');

create table online_payment (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  reference text not null,
  company_id uuid not null,
  -- The key of the form that was sent: a second press is the same request (FIN-B3).
  form_key uuid not null,
  cents bigint not null check (cents > 0),
  state text not null check (state in ('preparing', 'open', 'paid', 'canceled', 'expired', 'failed', 'not_sent')),
  -- What the provider said last, and by which id it knows the request.
  provider_payment_id text,
  provider_status text,
  checkout_url text,
  email text,
  language text not null check (language in ('nl', 'en')),
  created_at timestamptz not null,
  pay_before timestamptz not null,
  next_check_at timestamptz,
  checks integer not null default 0,
  paid_at timestamptz,
  payment_entry_id uuid,
  -- What went back to the customer, as the provider adds it up.
  refunded_cents bigint not null default 0 check (refunded_cents >= 0),
  charged_back_cents bigint not null default 0 check (charged_back_cents >= 0),
  primary key (organisation_id, id),
  unique (organisation_id, reference),
  unique (organisation_id, form_key),
  unique (organisation_id, provider_payment_id),
  unique (organisation_id, payment_entry_id),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, company_id) references company on delete cascade,
  foreign key (organisation_id, customer_id, payment_entry_id)
    references ledger_entry (organisation_id, customer_id, id) on delete cascade,
  check (state <> 'open' or (provider_payment_id is not null and checkout_url is not null)),
  check (state <> 'paid' or (paid_at is not null and payment_entry_id is not null))
);
create index online_payment_customer on online_payment (organisation_id, customer_id, created_at desc);
create index online_payment_due on online_payment (organisation_id, next_check_at) where next_check_at is not null;
create index online_payment_created on online_payment (organisation_id, created_at desc);
call portal.wall_around_customer('online_payment');

create table online_payment_line (
  organisation_id uuid not null,
  customer_id uuid not null,
  payment_id uuid not null,
  entry_id uuid not null,
  cents bigint not null check (cents > 0),
  primary key (organisation_id, payment_id, entry_id),
  foreign key (organisation_id, customer_id, payment_id)
    references online_payment (organisation_id, customer_id, id) on delete cascade,
  foreign key (organisation_id, customer_id, entry_id)
    references ledger_entry (organisation_id, customer_id, id) on delete cascade
);
create index online_payment_line_entry on online_payment_line (organisation_id, entry_id);
call portal.wall_around_customer('online_payment_line');

-- What happened to a request, in words for staff.
create table online_payment_event (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  happened_at timestamptz not null,
  position bigint generated always as identity,
  event text not null,
  cents bigint,
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id, payment_id)
    references online_payment (organisation_id, customer_id, id) on delete cascade
);
create index online_payment_event_payment on online_payment_event (organisation_id, payment_id, position);
call portal.wall_around_customer('online_payment_event');

create table bank_statement (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  account text not null,
  statement_id text not null,
  sequence_number text not null default '',
  created_on date not null,
  opening_cents bigint,
  closing_cents bigint,
  file_name text not null,
  read_at timestamptz not null,
  read_by text not null,
  primary key (organisation_id, id),
  unique (organisation_id, account, statement_id)
);
create index bank_statement_read on bank_statement (organisation_id, read_at desc);
call portal.wall_around_staff('bank_statement');

create table bank_statement_line (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  position integer not null,
  -- Above zero when money came in.
  cents bigint not null check (cents <> 0),
  booked_on date not null,
  counter_name text not null default '',
  counter_account text not null default '',
  description text not null default '',
  bank_reference text not null default '',
  reference text,
  outcome text not null check (outcome in ('clearing', 'settled', 'work_list', 'other')),
  payment_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, statement_id, position),
  foreign key (organisation_id, statement_id) references bank_statement on delete cascade,
  foreign key (organisation_id, payment_id) references online_payment on delete set null (payment_id)
);
-- A request whose confirmation was lost is settled by one line of one statement (FIN-48, FIN-B9).
create unique index bank_statement_line_settles on bank_statement_line (organisation_id, payment_id) where outcome = 'settled';
call portal.wall_around_staff('bank_statement_line');

-- The clearing account of the provider: a booking waits for the statement line that closes it (FIN-47, FIN-48).
create table clearing_booking (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  account text not null,
  reference text not null,
  kind text not null check (kind in ('confirmation', 'refund', 'chargeback')),
  cents bigint not null check (cents <> 0),
  -- What the provider had confirmed of this kind with this booking: the same message twice is one booking (FIN-B9).
  total_cents bigint not null,
  booked_on date not null,
  payment_id uuid not null,
  statement_line_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, payment_id, kind, total_cents),
  unique (organisation_id, statement_line_id),
  foreign key (organisation_id, payment_id) references online_payment on delete cascade,
  foreign key (organisation_id, statement_line_id) references bank_statement_line on delete set null (statement_line_id)
);
create unique index clearing_booking_confirmed_once on clearing_booking (organisation_id, payment_id)
  where kind = 'confirmation';
create index clearing_booking_reference on clearing_booking (organisation_id, reference);
call portal.wall_around_staff('clearing_booking');

-- What cannot be booked by itself and waits for staff (FIN-B10).
create table payment_work_item (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  reason text not null check (reason in ('unknown_reference', 'other_amount', 'booked_before', 'other_amount_confirmed')),
  reference text not null,
  cents bigint not null,
  payment_id uuid,
  statement_line_id uuid,
  created_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  resolution text check (resolution in ('booked', 'handled')),
  note text not null default '',
  booked_entry_id uuid,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, statement_line_id),
  foreign key (organisation_id, payment_id) references online_payment on delete cascade,
  foreign key (organisation_id, statement_line_id) references bank_statement_line on delete cascade,
  foreign key (organisation_id, booked_entry_id) references ledger_entry on delete set null (booked_entry_id),
  check ((resolved_at is null) = (resolution is null))
);
create unique index payment_work_item_confirmation on payment_work_item (organisation_id, payment_id, reason)
  where statement_line_id is null;
create index payment_work_item_open on payment_work_item (organisation_id, created_at) where resolved_at is null;
call portal.wall_around_staff('payment_work_item');

-- The portal refuses to start without the demo while payments still go to the demo's bank.
create or replace function portal.organisations_with_stand_ins() returns table (slug text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.slug from organisation o
  where exists (select from identity_provider p where p.organisation_id = o.id and p.stand_in)
    or exists (select from payment_provider p where p.organisation_id = o.id and p.stand_in)
$$;
