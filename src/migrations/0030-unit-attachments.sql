-- Attachments of a unit. The one with the code that the organisation set is the photo with the lease (TEN-7, TEN-8).
-- Width and height are known of readable pictures only (TEN-B2).
create table unit_attachment (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  unit_id uuid not null,
  position integer not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  file_id uuid not null,
  width integer,
  height integer,
  primary key (organisation_id, id),
  unique (organisation_id, unit_id, position),
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  foreign key (organisation_id, file_id) references stored_file,
  check ((width is null) = (height is null))
);
create index unit_attachment_file on unit_attachment (organisation_id, file_id);
alter table unit_attachment enable row level security;
create policy wall on unit_attachment to voordeur_app
  using (organisation_id = portal.organisation() and portal.is_staff());
create policy wall_of_renter on unit_attachment for select to voordeur_app
  using (organisation_id = portal.organisation() and exists (
    select 1 from lease
    where lease.organisation_id = unit_attachment.organisation_id and lease.unit_id = unit_attachment.unit_id
      and lease.customer_id = portal.customer()));
grant select, insert, update, delete on unit_attachment to voordeur_app;
create policy wall_of_attachment on stored_file for select to voordeur_app
  using (organisation_id = portal.organisation() and owner_id is null and exists (
    select 1 from unit_attachment
    where unit_attachment.organisation_id = stored_file.organisation_id
      and unit_attachment.file_id = stored_file.id));
