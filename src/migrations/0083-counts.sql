-- Figures of an organisation's own, without a word about who: how often something happened on a day (counts). What is
-- counted inside somebody's transaction is noted first, so that nobody waits for a line that many count on.
create table daily_count (
  organisation_id uuid not null references organisation (id) on delete cascade,
  day date not null,
  kind text not null,
  subject text not null,
  part text not null default '',
  amount bigint not null check (amount > 0),
  primary key (organisation_id, day, kind, subject, part)
);
call portal.wall_around_staff('daily_count');

create table count_note (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  day date not null,
  kind text not null,
  subject text not null,
  part text not null,
  primary key (organisation_id, id)
);
alter table count_note enable row level security;
-- Whoever does something may note it; only the portal's own work and staff see the notes.
create policy wall_note on count_note for insert to voordeur_app
  with check (organisation_id = portal.organisation());
create policy wall on count_note to voordeur_app
  using (organisation_id = portal.organisation() and portal.is_staff());
grant select, insert, delete on count_note to voordeur_app;
