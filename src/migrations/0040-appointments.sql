-- Agendas of inspectors and of the own crew, the base calendar, and appointments. The database itself excludes that an
-- agenda is given away twice: over times that are held and times that are booked.
create extension if not exists btree_gist;

-- One agenda is one pair of hands. Where its free times come from is its kind: kept in the portal, mirrored from an
-- agenda server, or proposed by the planner of the crew.
create table agenda (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null check (name <> ''),
  email text,
  kind text not null check (kind in ('portal', 'graph', 'caldav', 'planner')),
  external_address text,
  purposes text[] not null
    check (purposes <@ array['preInspection', 'finalInspection', 'repairInspection', 'repair']),
  skills text[] not null default '{}',
  is_active boolean not null default true,
  mirrored_at timestamptz,
  mirror_fault text,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  check (kind = 'portal' or external_address is not null)
);
call portal.wall_around_configuration('agenda');

-- The clusters that an agenda serves; an agenda without any serves all of them.
create table agenda_cluster (
  organisation_id uuid not null,
  agenda_id uuid not null,
  cluster_id uuid not null,
  primary key (organisation_id, agenda_id, cluster_id),
  foreign key (organisation_id, agenda_id) references agenda on delete cascade,
  foreign key (organisation_id, cluster_id) references cluster on delete cascade
);
create index agenda_cluster_cluster on agenda_cluster (organisation_id, cluster_id);
call portal.wall_around_configuration('agenda_cluster');

-- Hours on the clock of the wall, in minutes after midnight; a break is the time between two rows of a day.
create table working_hours (
  organisation_id uuid not null,
  agenda_id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null check (from_minute between 0 and 1439),
  until_minute integer not null check (until_minute between 1 and 1440),
  primary key (organisation_id, agenda_id, weekday, from_minute),
  foreign key (organisation_id, agenda_id) references agenda on delete cascade,
  check (from_minute < until_minute)
);
call portal.wall_around_configuration('working_hours');

create table agenda_absence (
  organisation_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, agenda_id) references agenda on delete cascade,
  check (starts_at < ends_at)
);
create index agenda_absence_agenda on agenda_absence (organisation_id, agenda_id, ends_at);
call portal.wall_around_staff('agenda_absence');

-- What an agenda server said last about times that are taken there.
create table mirrored_time (
  organisation_id uuid not null,
  agenda_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (organisation_id, agenda_id, starts_at, ends_at),
  foreign key (organisation_id, agenda_id) references agenda on delete cascade,
  check (starts_at < ends_at)
);
call portal.wall_around_staff('mirrored_time');

-- The days that are not as every other; a year with at least one row is known (TRM-11, TRM-B9).
create table base_calendar_day (
  organisation_id uuid not null references organisation (id) on delete cascade,
  day date not null,
  is_non_working boolean not null,
  description text not null default '',
  version integer not null default 1,
  primary key (organisation_id, day)
);
call portal.wall_around_configuration('base_calendar_day');

-- Promised to the customer are `starts_at` to `ends_at`; taken in the agenda are `occupied_from` to `occupied_until`,
-- which differ where a mechanic comes within a block of hours.
create table appointment (
  organisation_id uuid not null references organisation (id) on delete cascade,
  customer_id uuid,
  id uuid not null,
  code text,
  purpose text not null check (purpose in ('preInspection', 'finalInspection', 'repairInspection', 'repair')),
  agenda_id uuid not null,
  agenda_name text not null,
  is_exclusive boolean not null default true,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  occupied_from timestamptz not null,
  occupied_until timestamptz not null,
  state text not null check (state in ('held', 'booked', 'cancelled')),
  held_until timestamptz,
  draft_id uuid,
  draft_part text,
  about_kind text not null default '',
  about_id uuid,
  place text not null default '',
  description text not null default '',
  notes text not null default '',
  sequence integer not null default 0,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  reminded_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, draft_id, draft_part),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, agenda_id) references agenda,
  check (starts_at < ends_at and occupied_from < occupied_until),
  check ((state = 'held') = (held_until is not null)),
  check ((state = 'held') = (draft_id is not null)),
  check ((draft_id is null) = (draft_part is null)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  constraint appointment_once exclude using gist (
    organisation_id with =, agenda_id with =, tstzrange(occupied_from, occupied_until) with &&
  ) where (is_exclusive and state in ('held', 'booked'))
);
create index appointment_customer on appointment (organisation_id, customer_id, starts_at);
create index appointment_starts on appointment (organisation_id, starts_at);
create index appointment_about on appointment (organisation_id, about_id);
create index appointment_held on appointment (organisation_id, held_until) where state = 'held';
call portal.wall_around_customer('appointment');

-- When agendas are taken, and nothing else: what a customer may know of other people's appointments. Left out are the
-- appointments `p_except`: own holds, and the one that is moved. `p_now` decides which holds still count.
create function portal.taken_times(p_from timestamptz, p_until timestamptz, p_now timestamptz, p_except uuid[])
returns table (agenda_id uuid, starts_at timestamptz, ends_at timestamptz, mirrored boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.agenda_id, a.occupied_from, a.occupied_until, false from appointment a
    where a.organisation_id = portal.organisation() and a.is_exclusive
      and (a.state = 'booked' or a.state = 'held' and a.held_until > p_now)
      and a.id <> all (p_except)
      and a.occupied_until > p_from and a.occupied_from < p_until
  union all
  select b.agenda_id, b.starts_at, b.ends_at, false from agenda_absence b
    where b.organisation_id = portal.organisation() and b.ends_at > p_from and b.starts_at < p_until
  union all
  select m.agenda_id, m.starts_at, m.ends_at, true from mirrored_time m
    where m.organisation_id = portal.organisation() and m.ends_at > p_from and m.starts_at < p_until
$$;

-- Times that were held and not booked, whoever held them.
create function portal.forget_expired_holds(p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from appointment a
    where a.organisation_id = portal.organisation() and a.state = 'held' and a.held_until <= p_now
$$;
revoke execute on function portal.taken_times(timestamptz, timestamptz, timestamptz, uuid[]) from public;
revoke execute on function portal.forget_expired_holds(timestamptz) from public;
grant execute on function portal.taken_times(timestamptz, timestamptz, timestamptz, uuid[]) to voordeur_app;
grant execute on function portal.forget_expired_holds(timestamptz) to voordeur_app;
