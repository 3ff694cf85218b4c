-- How the rent of a lease is paid, and the maintenance that is planned for a cluster.

-- A bank account of a household. Another IBAN or another holder is another record: an old one is never overwritten
-- (TEN-46, TEN-B11).
create table bank_account (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  account_holder text not null check (account_holder <> ''),
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, iban, account_holder),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
call portal.wall_around_customer('bank_account');

-- Leave to collect from an account: one code for a household and an IBAN (TEN-47). It is signed afterwards (TEN-48).
create table mandate (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  created_at timestamptz not null,
  signed_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, iban),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
create index mandate_to_sign on mandate (organisation_id, created_at) where signed_on is null;
call portal.wall_around_customer('mandate');

alter table lease add column bank_account_id uuid;
alter table lease add column version integer not null default 1;
alter table lease add foreign key (organisation_id, customer_id, bank_account_id)
  references bank_account (organisation_id, customer_id, id);
create index lease_bank_account on lease (organisation_id, bank_account_id) where bank_account_id is not null;

-- Planned maintenance: a project has budget lines, and a budget line holds for clusters (TEN-52, TEN-54).
create table maintenance_project (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  number text not null check (number <> ''),
  name text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number)
);
call portal.wall_around_configuration('maintenance_project');

create table budget_line (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null check (code <> ''),
  project_id uuid not null,
  description text not null,
  starts_on date not null,
  completes_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, project_id) references maintenance_project on delete cascade,
  check (completes_on is null or completes_on >= starts_on)
);
create index budget_line_project on budget_line (organisation_id, project_id);
call portal.wall_around_configuration('budget_line');

create table budget_line_cluster (
  organisation_id uuid not null references organisation (id) on delete cascade,
  budget_line_id uuid not null,
  cluster_id uuid not null,
  primary key (organisation_id, budget_line_id, cluster_id),
  foreign key (organisation_id, budget_line_id) references budget_line on delete cascade,
  foreign key (organisation_id, cluster_id) references cluster on delete cascade
);
create index budget_line_cluster_cluster on budget_line_cluster (organisation_id, cluster_id);
call portal.wall_around_configuration('budget_line_cluster');
