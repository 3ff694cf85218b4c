-- The logo of the way to pay, beside its name (section 8.3): as it was checked and written anew.
create table payment_method_logo (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  content bytea not null,
  content_type text not null,
  hash text not null,
  width integer not null,
  height integer not null
);
call portal.wall_around_configuration('payment_method_logo');
