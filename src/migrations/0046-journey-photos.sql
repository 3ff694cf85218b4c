-- Photos that were added to a draft and not sent yet. Who may see the draft may see them; their content is a stored
-- file of the customer, or of nobody while he did not sign in.
create table journey_photo (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  draft_id uuid not null,
  name text not null check (name <> ''),
  file_id uuid not null,
  thumbnail_id uuid not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- Of the file as it was sent: the same photo twice is one photo.
  sent_sha256 text not null,
  added_at timestamptz not null,
  position integer not null,
  primary key (organisation_id, id),
  unique (organisation_id, draft_id, sent_sha256),
  foreign key (organisation_id, draft_id) references journey_draft on delete cascade,
  foreign key (organisation_id, file_id) references stored_file on delete cascade,
  foreign key (organisation_id, thumbnail_id) references stored_file on delete cascade
);
create index journey_photo_file on journey_photo (organisation_id, file_id);
create index journey_photo_thumbnail on journey_photo (organisation_id, thumbnail_id);
alter table journey_photo enable row level security;
create policy wall on journey_photo to voordeur_app
  using (organisation_id = portal.organisation() and (portal.is_staff() or exists (
    select 1 from journey_draft d
    where d.organisation_id = journey_photo.organisation_id and d.id = journey_photo.draft_id)));
grant select, insert, update, delete on journey_photo to voordeur_app;

-- Who holds a draft without being signed in may add files that belong to nobody, and see and remove those of his draft.
create policy wall_of_draft_add on stored_file for insert to voordeur_app
  with check (organisation_id = portal.organisation() and owner_id is null and portal.draft_holder() is not null);
create policy wall_of_draft_see on stored_file for select to voordeur_app
  using (organisation_id = portal.organisation() and owner_id is null and portal.draft_holder() is not null
    and exists (select 1 from journey_photo p
      where p.organisation_id = stored_file.organisation_id and stored_file.id in (p.file_id, p.thumbnail_id)));
create policy wall_of_draft_remove on stored_file for delete to voordeur_app
  using (organisation_id = portal.organisation() and owner_id is null and portal.draft_holder() is not null
    and exists (select 1 from journey_photo p
      where p.organisation_id = stored_file.organisation_id and stored_file.id in (p.file_id, p.thumbnail_id)));
