-- What runs with every request, with less work for PostgreSQL; every answer stays what it was.

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
        c.house_number, c.house_number_addition, c.town,
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
      came.house_number_addition, came.town))::text;
end $$;

-- The index of open entries gives them in the order in which every page shows them, so nothing is left to sort.
drop index ledger_entry_open;
create index ledger_entry_open on ledger_entry (organisation_id, customer_id, due_on, code) where remaining_cents <> 0;
