-- What is known of kept content (foundation/ports/files.ts): photos, letters and the like. The content itself lies
-- outside the database, under the key. A file without an owner is for staff, and for who may see the record it
-- hangs on.
create table stored_file (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  owner_id uuid,
  key text not null,
  name text not null check (name <> ''),
  type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key),
  foreign key (organisation_id, owner_id) references customer on delete cascade
);
create index stored_file_owner on stored_file (organisation_id, owner_id);
alter table stored_file enable row level security;
create policy wall on stored_file to voordeur_app
  using (organisation_id = portal.organisation() and (portal.is_staff() or owner_id = portal.customer()));
grant select, insert, update, delete on stored_file to voordeur_app;

-- Documents archived for a household (DOC-1, DOC-6, DOC-7, DOC-11).
create table document (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  document_date date not null,
  main_subject text not null check (main_subject <> ''),
  sub_subject text not null default '',
  publication_date date,
  on_portal boolean not null default false,
  attachments_on_portal boolean not null default false,
  file_id uuid not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, file_id) references stored_file
);
create index document_customer on document (organisation_id, customer_id, document_date desc);
create index document_file on document (organisation_id, file_id);
call portal.wall_around_customer('document');

create table document_attachment (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  file_id uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, document_id, file_id),
  foreign key (organisation_id, customer_id, document_id)
    references document (organisation_id, customer_id, id) on delete cascade,
  foreign key (organisation_id, file_id) references stored_file
);
create index document_attachment_file on document_attachment (organisation_id, file_id);
call portal.wall_around_customer('document_attachment');

-- Documents archived for a unit: contract documents for who rents it (TEN-55, CTX-16). A customer sees those of the
-- units he has, or had, a lease for.
create table unit_document (
  organisation_id uuid not null,
  id uuid not null,
  code text not null,
  unit_id uuid not null,
  document_date date not null,
  main_subject text not null check (main_subject <> ''),
  sub_subject text not null default '',
  publication_date date,
  on_portal boolean not null default false,
  file_id uuid not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  foreign key (organisation_id, file_id) references stored_file
);
create index unit_document_unit on unit_document (organisation_id, unit_id, document_date desc);
create index unit_document_file on unit_document (organisation_id, file_id);
alter table unit_document enable row level security;
create policy wall on unit_document to voordeur_app
  using (organisation_id = portal.organisation() and portal.is_staff());
create policy wall_of_renter on unit_document for select to voordeur_app
  using (organisation_id = portal.organisation() and exists (
    select 1 from lease
    where lease.organisation_id = unit_document.organisation_id and lease.unit_id = unit_document.unit_id
      and lease.customer_id = portal.customer()));
grant select, insert, update, delete on unit_document to voordeur_app;
create policy wall_of_renter on stored_file for select to voordeur_app
  using (organisation_id = portal.organisation() and owner_id is null and exists (
    select 1 from unit_document
    where unit_document.organisation_id = stored_file.organisation_id and unit_document.file_id = stored_file.id));
