-- Where an organisation keeps agendas outside the portal: one system of each kind. The secret is sealed.
create table agenda_system (
  organisation_id uuid not null references organisation (id) on delete cascade,
  kind text not null check (kind in ('graph', 'caldav', 'planner')),
  endpoint text not null,
  -- Only Graph: who gives out its tokens.
  issuer text,
  user_name text not null,
  secret_sealed bytea not null,
  stand_in boolean not null default false,
  version integer not null default 1,
  primary key (organisation_id, kind),
  check ((kind = 'graph') = (issuer is not null))
);
call portal.wall_around_configuration('agenda_system');

-- What an agenda outside must come to say of an appointment. What is wanted is counted; as long as that is ahead of
-- what was delivered it is tried again.
create table agenda_delivery (
  organisation_id uuid not null,
  customer_id uuid,
  appointment_id uuid not null,
  agenda_id uuid not null,
  wanted text not null check (wanted in ('present', 'absent')),
  revision integer not null default 1,
  delivered_revision integer not null default 0,
  is_waiting boolean not null generated always as (revision > delivered_revision) stored,
  -- Counts the events made for it, so that making one again after a crash is the same event, and after a removal is not.
  incarnation integer not null default 1,
  external_id text,
  external_tag text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_fault text,
  changed_at timestamptz not null,
  primary key (organisation_id, appointment_id, agenda_id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, appointment_id) references appointment on delete cascade,
  foreign key (organisation_id, agenda_id) references agenda on delete cascade
);
create index agenda_delivery_waiting on agenda_delivery (organisation_id, next_attempt_at) where is_waiting;
call portal.wall_around_customer('agenda_delivery');

-- What staff must look at: an agenda outside says something else than the portal.
create table agenda_signal (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  appointment_id uuid not null,
  kind text not null check (kind in ('movedOutside', 'deletedOutside', 'refused')),
  found_starts_at timestamptz,
  found_ends_at timestamptz,
  noticed_at timestamptz not null,
  handled_at timestamptz,
  handled_by text,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, appointment_id) references appointment on delete cascade,
  check ((handled_at is null) = (handled_by is null))
);
create unique index agenda_signal_once on agenda_signal (organisation_id, appointment_id, kind) where handled_at is null;
call portal.wall_around_staff('agenda_signal');

-- The portal refuses to start without the demo while agendas still lie at a stand-in of the demo.
create or replace function portal.organisations_with_stand_ins() returns table (slug text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.slug from organisation o
  where exists (select from identity_provider p where p.organisation_id = o.id and p.stand_in)
    or exists (select from payment_provider p where p.organisation_id = o.id and p.stand_in)
    or exists (select from agenda_system s where s.organisation_id = o.id and s.stand_in)
$$;
