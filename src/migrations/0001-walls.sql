-- The walls: who is asking is kept in four transaction-local settings, and every policy reads them.
-- Roles are made by the migrator (foundation/database/roles.ts), because they belong to the cluster.
create schema portal;
grant usage on schema portal to voordeur_app;

create function portal.organisation() returns uuid language sql stable
  as $$ select nullif(current_setting('portal.organisation', true), '')::uuid $$;
create function portal.customer() returns uuid language sql stable
  as $$ select nullif(current_setting('portal.customer', true), '')::uuid $$;
create function portal.account() returns uuid language sql stable
  as $$ select nullif(current_setting('portal.account', true), '')::uuid $$;
create function portal.is_staff() returns boolean language sql stable
  as $$ select coalesce(current_setting('portal.role', true), '') in ('staff', 'system') $$;

-- A table that every visitor of the organisation may read and only staff may change.
create procedure portal.wall_around_configuration(wall_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall_table);
  execute format('create policy wall_read on %s for select to voordeur_app using (organisation_id = portal.organisation())', wall_table);
  execute format('create policy wall_change on %s for all to voordeur_app using (organisation_id = portal.organisation() and portal.is_staff())', wall_table);
  execute format('grant select, insert, update, delete on %s to voordeur_app', wall_table);
end $$;

-- A table whose rows belong to one customer.
create procedure portal.wall_around_customer(wall_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall_table);
  execute format('create policy wall on %s to voordeur_app using (organisation_id = portal.organisation() and (portal.is_staff() or customer_id = portal.customer()))', wall_table);
  execute format('grant select, insert, update, delete on %s to voordeur_app', wall_table);
end $$;

-- A table whose rows belong to one account.
create procedure portal.wall_around_account(wall_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall_table);
  execute format('create policy wall on %s to voordeur_app using (organisation_id = portal.organisation() and (portal.is_staff() or account_id = portal.account()))', wall_table);
  execute format('grant select, insert, update, delete on %s to voordeur_app', wall_table);
end $$;

-- A table that only staff and the portal's own work may see.
create procedure portal.wall_around_staff(wall_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall_table);
  execute format('create policy wall on %s to voordeur_app using (organisation_id = portal.organisation() and portal.is_staff())', wall_table);
  execute format('grant select, insert, update, delete on %s to voordeur_app', wall_table);
end $$;

-- What this database is, and the oldest program that still understands it.
create table portal.installation (
  only_row boolean primary key default true check (only_row),
  oldest_program integer not null default 1,
  outgoing_mail_open boolean not null default true
);
insert into portal.installation default values;
alter table portal.installation enable row level security;
create policy wall on portal.installation to voordeur_app using (true);
grant select, update on portal.installation to voordeur_app;

create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,63}$'),
  sector text not null check (sector in ('housing', 'childcare', 'accountancy', 'support', 'healthcare')),
  name text not null,
  portal_name text not null,
  canonical_address text not null,
  mail_sender_name text not null,
  mail_sender_address text not null,
  contact jsonb not null default '{}',
  demo boolean not null default false,
  settings jsonb not null default '{}',
  settings_version bigint not null default 1
);
alter table organisation enable row level security;
create policy wall on organisation to voordeur_app using (id = portal.organisation());
grant select, update on organisation to voordeur_app;

create table organisation_host (
  organisation_id uuid not null references organisation (id) on delete cascade,
  host text not null unique check (host = lower(host)),
  primary key (organisation_id, host)
);
call portal.wall_around_configuration('organisation_host');
