-- What an organisation sets for leases that its customers end (TRM-13, TRM-22, OP-23): reasons, and per type of unit
-- the notice period and the inspections.
create table termination_reason (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  description text not null,
  -- What customers read instead; empty where that is the description itself (ADM-87).
  portal_description text not null default '',
  position integer not null,
  on_portal boolean not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('termination_reason');

create table termination_terms (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  unit_type text not null,
  unit_type_key text not null generated always as (lower(unit_type)) stored,
  notice_unit text not null check (notice_unit in ('days', 'months')),
  notice_length integer not null check (notice_length between 0 and 366),
  pre_count integer not null check (pre_count between 0 and 5),
  pre_minutes integer not null check (pre_minutes between 5 and 480),
  -- The first pre-inspection falls within this many days of handing in; 0 is no maximum (TRM-25, OP-25).
  first_pre_days integer not null check (first_pre_days between 0 and 366),
  final_count integer not null check (final_count between 0 and 5),
  final_minutes integer not null check (final_minutes between 5 and 480),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, unit_type_key)
);
call portal.wall_around_configuration('termination_terms');

-- The notice period of one unit, where it is not that of its type.
create table unit_notice (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  unit_id uuid not null,
  notice_unit text not null check (notice_unit in ('days', 'months')),
  notice_length integer not null check (notice_length between 0 and 366),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, unit_id),
  foreign key (organisation_id, unit_id) references unit on delete cascade
);
call portal.wall_around_configuration('unit_notice');
