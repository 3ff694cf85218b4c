-- What somebody has answered so far in a journey (foundation/journey): a form of several steps that he may leave and
-- take up again. It belongs to a customer, or, where nobody has to sign in, to who holds the secret of its cookie.
create function portal.draft_holder() returns text language sql stable
  as $$ select nullif(current_setting('portal.draft_holder', true), '') $$;
revoke execute on function portal.draft_holder from public;
grant execute on function portal.draft_holder to voordeur_app;

create table journey_draft (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  journey text not null,
  -- What it is about, such as the lease to end; empty where a customer has one draft of a journey at a time.
  subject text not null default '',
  customer_id uuid,
  -- SHA-256 of the secret in the cookie, in hexadecimal.
  holder_hash text,
  answers jsonb not null,
  -- The steps that were completed, and the furthest one that was shown.
  passed text[] not null,
  reached text not null,
  version integer not null default 1,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  check ((customer_id is null) <> (holder_hash is null))
);
create unique index journey_draft_customer on journey_draft (organisation_id, customer_id, journey, subject)
  where customer_id is not null;
create unique index journey_draft_holder on journey_draft (organisation_id, holder_hash, journey, subject)
  where holder_hash is not null;
create index journey_draft_changed on journey_draft (organisation_id, journey, changed_at);
alter table journey_draft enable row level security;
create policy wall on journey_draft to voordeur_app
  using (organisation_id = portal.organisation()
    and (portal.is_staff() or customer_id = portal.customer() or holder_hash = portal.draft_holder()));
grant select, insert, update, delete on journey_draft to voordeur_app;
