-- Looking along: a member of staff sees and does what one customer sees and does. Which customer that is stands in the
-- address of every page; the session must be for the same one, or nobody came in.
create function portal.look_along(p_host text, p_token_hash bytea, p_customer_number text, p_now timestamptz)
returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  house record;
  came record;
  own record;
  ends_at timestamptz;
  lives boolean;
  told text;
begin
  select o.id, o.settings_version, coalesce((o.settings ->> 'sessionTimeoutMinutes')::int, 30) as minutes
    into house
    from organisation_host h join organisation o on o.id = h.organisation_id
    where h.host = p_host;
  if not found then return null; end if;

  select s.id, s.customer_id, s.fresh_at, s.last_seen_at, s.staff_member_id, m.username, m.name, m.roles,
      c.customer_number, c.display_name, c.salutation, c.street, c.house_number, c.house_number_addition, c.town
    into came
    from session s
    join staff_member m on m.organisation_id = s.organisation_id and m.id = s.staff_member_id
    join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id
    where s.token_hash = p_token_hash and s.organisation_id = house.id and s.kind = 'staff'
      and c.customer_number_key = lower(p_customer_number);
  ends_at := came.last_seen_at + make_interval(mins => house.minutes);
  lives := came.id is not null and 'agent' = any(came.roles) and ends_at > p_now;

  -- A customer may have no account yet; of several the confirmed one goes first.
  select a.id, a.language, a.welcomed_at, a.confirmed_at is not null or a.confirmed_on_unknown_date as works
    into own
    from access x join account a on a.organisation_id = x.organisation_id and a.id = x.account_id
    where x.organisation_id = house.id and x.customer_id = came.customer_id
    order by works desc, a.created_at, a.id
    limit 1;

  told := set_config('portal.organisation', house.id::text, true)
    || set_config('portal.account', case when lives then coalesce(own.id::text, '') else '' end, true)
    || set_config('portal.customer', case when lives then came.customer_id::text else '' end, true)
    || set_config('portal.role', case when lives then 'customer' else 'nobody' end, true);

  if lives is not true then return json_build_array(house.id, house.settings_version)::text; end if;
  return json_build_array(house.id, house.settings_version,
    json_build_array(came.id, own.id, came.customer_id, false, came.fresh_at, came.last_seen_at, ends_at, came.username,
      own.language),
    json_build_array(own.welcomed_at is not null, came.display_name, came.salutation, came.street, came.house_number,
      came.house_number_addition, came.town),
    null,
    json_build_array(came.staff_member_id, came.name, came.customer_number, coalesce(own.works, false)))::text;
end $$;
revoke execute on function portal.look_along from public;
grant execute on function portal.look_along to voordeur_app;

-- Who looked along with whom (STF-53). It outlives the session, the member of staff and the customer, so the names
-- stand here as they were.
create table view_along (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  staff_member_id uuid,
  staff_username text not null,
  staff_name text not null,
  customer_id uuid,
  customer_number text not null,
  customer_name text not null,
  started_at timestamptz not null,
  last_opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, staff_member_id) references staff_member on delete set null (staff_member_id),
  foreign key (organisation_id, customer_id) references customer on delete set null (customer_id)
);
create index view_along_started on view_along (organisation_id, started_at desc, id);
create index view_along_customer on view_along (organisation_id, customer_id);
create index view_along_staff_member on view_along (organisation_id, staff_member_id);
call portal.wall_around_staff('view_along');

-- Every page and document, written down before it is shown; nothing of it is changed or taken out afterwards.
create table view_along_page (
  organisation_id uuid not null,
  view_along_id uuid not null,
  number bigint not null generated always as identity,
  opened_at timestamptz not null,
  sends boolean not null,
  path text not null,
  primary key (organisation_id, view_along_id, number),
  foreign key (organisation_id, view_along_id) references view_along on delete cascade
);
call portal.wall_around_staff('view_along_page');
revoke update, delete on view_along_page from voordeur_app;

-- A customer may know when somebody looked along (AVG, article 15), not who.
create function portal.own_view_alongs(p_customer_id uuid)
returns table (started_at timestamptz, last_opened_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.started_at, v.last_opened_at, v.ended_at from view_along v
  where v.organisation_id = portal.organisation() and v.customer_id = p_customer_id
    and (portal.is_staff() or p_customer_id = portal.customer())
  order by v.started_at
$$;
revoke execute on function portal.own_view_alongs(uuid) from public;
grant execute on function portal.own_view_alongs(uuid) to voordeur_app;
