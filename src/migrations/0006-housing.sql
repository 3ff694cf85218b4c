-- What a housing corporation keeps: units, leases, rent and what is owed.
create table company (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('company');

create table cluster (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('cluster');

create table unit (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  cluster_id uuid,
  unit_kind text not null check (unit_kind in ('dwelling', 'business_premises', 'garage', 'collective_object')),
  type_description text not null,
  street text not null,
  house_number text not null,
  house_number_addition text not null default '',
  postcode text not null,
  town text not null,
  construction_year integer,
  energy_index numeric(5, 2),
  energy_label text,
  assessed_value_cents bigint,
  room_count integer,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, cluster_id) references cluster on delete set null (cluster_id)
);
call portal.wall_around_configuration('unit');

create table lease (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  unit_id uuid not null,
  company_id uuid not null,
  starts_on date not null,
  ends_on date,
  transaction_mode text not null default '',
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  foreign key (organisation_id, company_id) references company on delete cascade,
  check (ends_on is null or ends_on >= starts_on)
);
create index lease_customer on lease (organisation_id, customer_id);
call portal.wall_around_customer('lease');

create table price_component (
  organisation_id uuid not null,
  customer_id uuid not null,
  lease_id uuid not null,
  position integer not null,
  description text not null,
  kind text not null check (kind in ('rent', 'service', 'other')),
  amount_cents bigint not null,
  primary key (organisation_id, lease_id, position),
  foreign key (organisation_id, customer_id, lease_id) references lease (organisation_id, customer_id, id) on delete cascade
);
call portal.wall_around_customer('price_component');

create table valuation_line (
  organisation_id uuid not null references organisation (id) on delete cascade,
  unit_id uuid not null,
  valuation_group text not null,
  criterion text not null,
  position integer not null,
  hundredths_of_points integer not null,
  primary key (organisation_id, unit_id, valuation_group, criterion),
  foreign key (organisation_id, unit_id) references unit on delete cascade
);
call portal.wall_around_configuration('valuation_line');

create table ledger_entry (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  company_id uuid not null,
  lease_id uuid,
  kind text not null check (kind in ('invoice', 'credit_note', 'interest_invoice', 'reminder', 'chargeback',
    'arrangement_term', 'payment', 'refund')),
  description text not null,
  booked_on date not null,
  due_on date not null,
  original_cents bigint not null,
  remaining_cents bigint not null,
  in_collection_cents bigint not null default 0 check (in_collection_cents >= 0),
  in_online_payment_cents bigint not null default 0 check (in_online_payment_cents >= 0),
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, company_id) references company on delete cascade,
  foreign key (organisation_id, customer_id, lease_id) references lease (organisation_id, customer_id, id),
  check (sign(original_cents) = sign(remaining_cents) or remaining_cents = 0),
  check (abs(remaining_cents) <= abs(original_cents))
);
create index ledger_entry_open on ledger_entry (organisation_id, customer_id, due_on) where remaining_cents <> 0;
create index ledger_entry_customer on ledger_entry (organisation_id, customer_id, due_on);
call portal.wall_around_customer('ledger_entry');

create table bailiff_case (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  started_on date not null,
  ended_on date,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
create index bailiff_case_running on bailiff_case (organisation_id, customer_id) where ended_on is null;
call portal.wall_around_customer('bailiff_case');
