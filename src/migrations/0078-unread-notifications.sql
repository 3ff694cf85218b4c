-- The number of unread notifications stands with the customer, so that it comes along with who comes in and costs no
-- question of its own; the table itself keeps it right.
alter table customer add column unread_notifications integer not null default 0 check (unread_notifications >= 0);

create function portal.count_added_notifications() returns trigger language plpgsql as $$
begin
  update customer c set unread_notifications = c.unread_notifications + a.total
    from (select organisation_id, customer_id, count(*) as total from added where read_at is null
      group by organisation_id, customer_id) a
    where c.organisation_id = a.organisation_id and c.id = a.customer_id;
  return null;
end $$;
create trigger count_added after insert on notification
  referencing new table as added for each statement execute function portal.count_added_notifications();

create function portal.count_read_notifications() returns trigger language plpgsql as $$
begin
  update customer c set unread_notifications = c.unread_notifications - r.total
    from (select o.organisation_id, o.customer_id, count(*) as total from before o
      join later n on n.organisation_id = o.organisation_id and n.id = o.id
      where o.read_at is null and n.read_at is not null
      group by o.organisation_id, o.customer_id) r
    where c.organisation_id = r.organisation_id and c.id = r.customer_id;
  return null;
end $$;
create trigger count_read after update on notification
  referencing old table as before new table as later
  for each statement execute function portal.count_read_notifications();
revoke execute on function portal.count_added_notifications(), portal.count_read_notifications() from public;
grant execute on function portal.count_added_notifications(), portal.count_read_notifications() to voordeur_app;

-- When customers of its clusters were told of an article.
alter table news_article add column told_at timestamptz;

-- A customer is found with his organisation in one query: starting a second one costs more than what it looks up.
create or replace function portal.come_in(p_host text, p_kind text, p_token_hash bytea, p_now timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  came record;
  lives boolean;
  session json;
  told text;
begin
  if p_kind = 'customer' then
    select o.id as house_id, o.settings_version, s.id, s.account_id, s.customer_id, s.remembered, s.fresh_at,
        s.last_seen_at, a.username, a.language, a.welcomed_at, a.blocked_at, c.display_name, c.salutation, c.street,
        c.house_number, c.house_number_addition, c.town, c.unread_notifications,
        s.last_seen_at + case when s.remembered
          then make_interval(days => coalesce((o.settings ->> 'rememberMeDays')::int, 30))
          else make_interval(mins => coalesce((o.settings ->> 'sessionTimeoutMinutes')::int, 30)) end as ends_at
      into came
      from organisation_host h
      join organisation o on o.id = h.organisation_id
      left join (session s
        join account a on a.organisation_id = s.organisation_id and a.id = s.account_id
        join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id)
        on s.token_hash = p_token_hash and s.organisation_id = o.id and s.kind = 'customer'
      where h.host = p_host;
  else
    select o.id as house_id, o.settings_version, s.id, s.account_id, s.customer_id, s.remembered, s.fresh_at,
        s.last_seen_at, coalesce(a.username, m.username) as username, a.language, a.blocked_at, s.staff_member_id,
        a.role, m.roles, m.name,
        s.last_seen_at + case when s.remembered
          then make_interval(days => coalesce((o.settings ->> 'rememberMeDays')::int, 30))
          else make_interval(mins => coalesce((o.settings ->> 'sessionTimeoutMinutes')::int, 30)) end as ends_at
      into came
      from organisation_host h
      join organisation o on o.id = h.organisation_id
      left join session s on s.token_hash = p_token_hash and s.organisation_id = o.id and s.kind = 'staff'
      left join account a on a.organisation_id = s.organisation_id and a.id = s.account_id
      left join staff_member m on m.organisation_id = s.organisation_id and m.id = s.staff_member_id
      where h.host = p_host;
  end if;
  if not found then return null; end if;
  lives := came.id is not null and came.blocked_at is null and came.ends_at > p_now;

  -- An assignment is evaluated without a plan of its own; `perform` is not.
  told := set_config('portal.organisation', came.house_id::text, true)
    || set_config('portal.account', case when lives then coalesce(came.account_id::text, '') else '' end, true)
    || set_config('portal.customer', case when lives then coalesce(came.customer_id::text, '') else '' end, true)
    || set_config('portal.role', case when lives then p_kind else 'nobody' end, true);

  -- Lists, because names cost time to write; foundation/http/entrance.ts reads them.
  if not lives then return json_build_array(came.house_id, came.settings_version)::text; end if;
  session := json_build_array(came.id, came.account_id, came.customer_id, came.remembered, came.fresh_at,
    came.last_seen_at, came.ends_at, came.username, came.language);
  if p_kind = 'staff' then
    return json_build_array(came.house_id, came.settings_version, session, null,
      json_build_array(came.staff_member_id, came.role, came.roles, came.name))::text;
  end if;
  return json_build_array(came.house_id, came.settings_version, session,
    json_build_array(came.welcomed_at is not null, came.display_name, came.salutation, came.street, came.house_number,
      came.house_number_addition, came.town, came.unread_notifications))::text;
end $$;

create or replace function portal.look_along(p_host text, p_token_hash bytea, p_customer_number text, p_now timestamptz)
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
      c.customer_number, c.display_name, c.salutation, c.street, c.house_number, c.house_number_addition, c.town,
      c.unread_notifications
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
      came.house_number_addition, came.town, came.unread_notifications),
    null,
    json_build_array(came.staff_member_id, came.name, came.customer_number, coalesce(own.works, false)))::text;
end $$;
