-- The inspections that a termination needs, each with its appointment once it is planned (TRM-36).
create table termination_inspection (
  organisation_id uuid not null,
  customer_id uuid not null,
  termination_id uuid not null,
  -- Counts over both kinds, from 1: the order in which they are held (TRM-30).
  position integer not null check (position > 0),
  kind text not null check (kind in ('pre', 'final')),
  number integer not null check (number > 0),
  minutes integer not null check (minutes > 0),
  appointment_id uuid,
  primary key (organisation_id, termination_id, position),
  unique (organisation_id, appointment_id),
  foreign key (organisation_id, customer_id, termination_id)
    references termination (organisation_id, customer_id, id) on delete cascade,
  foreign key (organisation_id, appointment_id)
    references appointment on delete set null (appointment_id)
);
create index termination_inspection_termination
  on termination_inspection (organisation_id, customer_id, termination_id);
call portal.wall_around_customer('termination_inspection');
