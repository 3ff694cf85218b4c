-- Signing up, signing in, staying signed in.
create table activation_code (
  organisation_id uuid not null,
  customer_id uuid not null,
  code_sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, customer_id),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
call portal.wall_around_customer('activation_code');

-- How far a customer came in signing up (ACC-19); the account exists from the third step on.
create table account_request (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  number_entered_at timestamptz not null,
  identified_at timestamptz,
  details_entered_at timestamptz,
  mail_sent_at timestamptz,
  account_id uuid,
  wrong_codes integer not null default 0,
  refused_until timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, customer_id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, account_id) references account on delete set null (account_id)
);
call portal.wall_around_customer('account_request');

create table account_identity (
  organisation_id uuid not null,
  account_id uuid not null,
  provider text not null,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  primary key (organisation_id, provider, issuer, subject),
  foreign key (organisation_id, account_id) references account on delete cascade
);
create index account_identity_account on account_identity (organisation_id, account_id);
call portal.wall_around_account('account_identity');

create table session (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  token_hash bytea not null unique,
  kind text not null check (kind in ('customer', 'staff')),
  account_id uuid,
  customer_id uuid,
  staff_member_id uuid,
  remembered boolean not null default false,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  fresh_at timestamptz not null,
  browser text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references account on delete cascade,
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, staff_member_id) references staff_member on delete cascade,
  check ((account_id is null) <> (staff_member_id is null)),
  check (not (kind = 'staff' and remembered))
);
create index session_account on session (organisation_id, account_id);
call portal.wall_around_account('session');

-- Browsers an account has signed in from, to tell the customer about a new one.
create table known_browser (
  organisation_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (organisation_id, account_id, token_hash),
  foreign key (organisation_id, account_id) references account on delete cascade
);
call portal.wall_around_account('known_browser');

-- Secrets in links and in half-finished journeys: random, hashed, bound to a purpose, used once.
create table token (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  token_hash bytea not null unique,
  purpose text not null,
  account_id uuid,
  customer_id uuid,
  payload jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references account on delete cascade,
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
create index token_account on token (organisation_id, account_id, purpose);
alter table token enable row level security;
create policy wall on token to voordeur_app
  using (organisation_id = portal.organisation()
    and (portal.is_staff() or account_id = portal.account() or customer_id = portal.customer()
      or id = nullif(current_setting('portal.token', true), '')::uuid))
  with check (organisation_id = portal.organisation());
grant select, insert, update, delete on token to voordeur_app;

-- Attempts at a secret, counted before it is compared; known and unknown names alike (ACC-43, ACC-B2, ACC-B6).
create table guess (
  organisation_id uuid not null references organisation (id) on delete cascade,
  secret text not null,
  subject_hash bytea not null,
  attempts integer not null,
  last_try_allowed boolean not null,
  last_try_at timestamptz not null,
  locked_until timestamptz,
  primary key (organisation_id, secret, subject_hash)
);
alter table guess enable row level security;
create policy wall on guess to voordeur_app using (organisation_id = portal.organisation());
grant select, insert, update, delete on guess to voordeur_app;

create table time_code (
  organisation_id uuid not null,
  account_id uuid not null,
  seed_sealed bytea not null,
  confirmed_at timestamptz,
  last_used_step bigint not null default 0,
  primary key (organisation_id, account_id),
  foreign key (organisation_id, account_id) references account on delete cascade
);
call portal.wall_around_account('time_code');

create table passkey (
  organisation_id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (organisation_id, credential_id),
  foreign key (organisation_id, account_id) references account on delete cascade
);
create index passkey_account on passkey (organisation_id, account_id);
call portal.wall_around_account('passkey');

create table recovery_code (
  organisation_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (organisation_id, account_id, code_hash),
  foreign key (organisation_id, account_id) references account on delete cascade
);
call portal.wall_around_account('recovery_code');

create table network_range (
  organisation_id uuid not null references organisation (id) on delete cascade,
  range cidr not null,
  for_administrators boolean not null,
  for_staff boolean not null,
  primary key (organisation_id, range),
  check (for_administrators or for_staff)
);
call portal.wall_around_configuration('network_range');

-- Where customers and staff of this organisation may sign in elsewhere.
create table identity_provider (
  organisation_id uuid not null references organisation (id) on delete cascade,
  key text not null check (key ~ '^[a-z0-9-]{1,40}$'),
  kind text not null check (kind in ('staff', 'customer')),
  protocol text not null check (protocol in ('openid', 'facebook')),
  button_text text not null,
  issuer text not null,
  client_id text not null,
  client_secret_sealed bytea not null,
  roles_claim text not null default 'roles',
  stand_in boolean not null default false,
  primary key (organisation_id, key)
);
call portal.wall_around_configuration('identity_provider');
