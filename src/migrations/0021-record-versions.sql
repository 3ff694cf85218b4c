-- Staff change units, clusters and price components; a version tells whether somebody else did so in the meantime.
alter table cluster add column version integer not null default 1;
alter table unit add column version integer not null default 1;

alter table price_component add column id uuid not null default gen_random_uuid();
alter table price_component add column version integer not null default 1;
alter table price_component add unique (organisation_id, id);
