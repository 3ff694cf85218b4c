-- What every sector shares: customers and their people, accounts and access, the interaction log.
create table customer (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  customer_number text not null,
  customer_number_key text not null generated always as (lower(customer_number)) stored,
  display_name text not null,
  salutation text not null default '',
  email text,
  telephone text,
  street text,
  house_number text,
  house_number_addition text,
  postcode text,
  town text,
  external_id text,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, customer_number_key)
);
alter table customer enable row level security;
create policy wall on customer to voordeur_app
  using (organisation_id = portal.organisation() and (portal.is_staff() or id = portal.customer()));
grant select, insert, update, delete on customer to voordeur_app;

create table person (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  role text not null,
  salutation text not null default '',
  initials text not null,
  infix text not null default '',
  surname text not null,
  date_of_birth date,
  external_id text,
  primary key (organisation_id, id),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
call portal.wall_around_customer('person');

create table account (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  role text not null check (role in ('user', 'administrator')),
  username text not null,
  username_key text not null,
  password_hash text,
  email text not null,
  email_key text not null,
  email_invalid boolean not null default false,
  confirmed_at timestamptz,
  confirmed_on_unknown_date boolean not null default false,
  blocked_at timestamptz,
  block_reason text,
  last_signed_in_at timestamptz,
  welcomed_at timestamptz,
  language text not null default 'nl' check (language in ('nl', 'en')),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, username_key),
  check ((blocked_at is null) = (block_reason is null))
);
create index account_email on account (organisation_id, email_key);
alter table account enable row level security;
create policy wall on account to voordeur_app
  using (organisation_id = portal.organisation() and (portal.is_staff() or id = portal.account()));
grant select, insert, update, delete on account to voordeur_app;

create table access (
  organisation_id uuid not null,
  account_id uuid not null,
  customer_id uuid not null,
  role text not null default 'holder',
  primary key (organisation_id, account_id, customer_id),
  foreign key (organisation_id, account_id) references account on delete cascade,
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
create index access_customer on access (organisation_id, customer_id);
alter table access enable row level security;
create policy wall on access to voordeur_app
  using (organisation_id = portal.organisation()
    and (portal.is_staff() or account_id = portal.account() or customer_id = portal.customer()));
grant select, insert, update, delete on access to voordeur_app;

create table staff_member (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  issuer text not null,
  subject text not null,
  username text not null,
  name text not null,
  email text,
  roles text[] not null,
  last_signed_in_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, issuer, subject)
);
call portal.wall_around_staff('staff_member');

-- One template per event; the organisation decides whether it is shown and who gets a task (GEN-35, GEN-36).
create table interaction_template (
  organisation_id uuid not null references organisation (id) on delete cascade,
  code text not null,
  interaction_group text not null,
  template text not null,
  description text not null,
  icon text not null,
  shown_to_customer boolean not null default true,
  creates_task boolean not null default false,
  task_team text not null default '',
  version integer not null default 1,
  primary key (organisation_id, code)
);
call portal.wall_around_configuration('interaction_template');

create table interaction_log_entry (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  template_code text not null,
  interaction_group text not null,
  template text not null,
  description text not null,
  icon text not null,
  notes text not null default '',
  shown_to_customer boolean not null,
  status text not null default 'done' check (status in ('not_started', 'in_progress', 'done')),
  author_kind text not null check (author_kind in ('customer', 'staff', 'portal')),
  author_user_id text not null,
  task_number text,
  happened_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
create index interaction_log_entry_customer on interaction_log_entry (organisation_id, customer_id, happened_at desc);
call portal.wall_around_customer('interaction_log_entry');

create table task (
  organisation_id uuid not null,
  customer_id uuid not null,
  number text not null,
  entry_id uuid not null,
  team text not null,
  status text not null default 'open' check (status in ('open', 'done')),
  created_at timestamptz not null,
  primary key (organisation_id, number),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, entry_id) references interaction_log_entry on delete cascade
);
call portal.wall_around_customer('task');

-- Running numbers such as TK26-000001, one row each kind and year.
create table running_number (
  organisation_id uuid not null references organisation (id) on delete cascade,
  kind text not null,
  last_number bigint not null,
  primary key (organisation_id, kind)
);
alter table running_number enable row level security;
create policy wall on running_number to voordeur_app using (organisation_id = portal.organisation());
grant select, insert, update on running_number to voordeur_app;

-- Every change in administration: who, when, old and new value (ADM-5).
create table change_log (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  happened_at timestamptz not null,
  actor text not null,
  subject text not null,
  old_value text,
  new_value text,
  primary key (organisation_id, id)
);
create index change_log_happened on change_log (organisation_id, happened_at desc);
call portal.wall_around_staff('change_log');

-- A press is one act: the first POST stores its answer under the form's random key (GEN-B4).
create table form_answer (
  organisation_id uuid not null references organisation (id) on delete cascade,
  form_key uuid not null,
  visitor text not null,
  location text not null,
  answered_at timestamptz not null,
  primary key (organisation_id, form_key)
);
create index form_answer_answered on form_answer (answered_at);
alter table form_answer enable row level security;
create policy wall on form_answer to voordeur_app using (organisation_id = portal.organisation());
grant select, insert, update, delete on form_answer to voordeur_app;
