-- What must cross the wall: functions that return ids, or who is asking. Nothing else does.

-- Finds organisation and session, and tells the policies who is asking. Instants are in milliseconds since 1970,
-- because this row is read with every request.
create function portal.enter(p_host text, p_kind text, p_token_hash bytea, p_now timestamptz)
returns table (
  organisation_id uuid, slug text, demo boolean, settings_version bigint,
  session_id uuid, account_id uuid, customer_id uuid, staff_member_id uuid,
  account_role text, account_language text, staff_roles text[], staff_name text, username text,
  display_name text, salutation text, address text, welcomed boolean, remembered boolean,
  fresh_at double precision, last_seen_at double precision, ends_at double precision
)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  blocked boolean;
begin
  select o.id, o.slug, o.demo, o.settings_version,
      s.id, s.account_id, s.customer_id, s.staff_member_id, a.role, coalesce(a.language, 'nl'), m.roles, m.name,
      coalesce(a.username, m.username), c.display_name, c.salutation,
      concat_ws(', ', nullif(concat_ws(' ', c.street, c.house_number, nullif(c.house_number_addition, '')), ''), c.town),
      a.welcomed_at is not null, s.remembered,
      extract(epoch from s.fresh_at) * 1000, extract(epoch from s.last_seen_at) * 1000,
      extract(epoch from s.last_seen_at) * 1000 + case when s.remembered
        then coalesce((o.settings ->> 'rememberMeDays')::int, 30) * 86400000.0
        else coalesce((o.settings ->> 'sessionTimeoutMinutes')::int, 30) * 60000.0 end,
      a.blocked_at is not null
    into organisation_id, slug, demo, settings_version,
      session_id, account_id, customer_id, staff_member_id, account_role, account_language, staff_roles, staff_name,
      username, display_name, salutation, address, welcomed, remembered, fresh_at, last_seen_at, ends_at,
      blocked
    from organisation_host h
    join organisation o on o.id = h.organisation_id
    left join session s on s.token_hash = p_token_hash and s.organisation_id = o.id and s.kind = p_kind
    left join account a on a.organisation_id = s.organisation_id and a.id = s.account_id
    left join staff_member m on m.organisation_id = s.organisation_id and m.id = s.staff_member_id
    left join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id
    where h.host = p_host;
  if organisation_id is null then return; end if;
  if session_id is not null and (blocked or ends_at <= extract(epoch from p_now) * 1000) then
    session_id := null; account_id := null; customer_id := null; staff_member_id := null;
    account_role := null; staff_roles := null; display_name := null;
  end if;
  perform set_config('portal.organisation', organisation_id::text, true),
    set_config('portal.account', coalesce(account_id::text, ''), true),
    set_config('portal.customer', coalesce(customer_id::text, ''), true),
    set_config('portal.role', case when session_id is null then 'nobody' else p_kind end, true);
  return next;
end $$;

create function portal.find_account(p_username_key text) returns table (account_id uuid, customer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, x.customer_id from account a
  left join access x on x.organisation_id = a.organisation_id and x.account_id = a.id
  where a.organisation_id = portal.organisation() and a.username_key = p_username_key limit 1
$$;

create function portal.find_accounts_by_email(p_email_key text) returns table (account_id uuid, customer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, x.customer_id from account a
  left join access x on x.organisation_id = a.organisation_id and x.account_id = a.id
  where a.organisation_id = portal.organisation() and a.email_key = p_email_key limit 10
$$;

create function portal.find_account_by_identity(p_provider text, p_issuer text, p_subject text)
returns table (account_id uuid, customer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.account_id, x.customer_id from account_identity i
  left join access x on x.organisation_id = i.organisation_id and x.account_id = i.account_id
  where i.organisation_id = portal.organisation()
    and i.provider = p_provider and i.issuer = p_issuer and i.subject = p_subject limit 1
$$;

create function portal.find_account_by_passkey(p_credential_id text) returns table (account_id uuid, customer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.account_id, x.customer_id from passkey p
  left join access x on x.organisation_id = p.organisation_id and x.account_id = p.account_id
  where p.organisation_id = portal.organisation() and p.credential_id = p_credential_id limit 1
$$;

create function portal.find_customer(p_number_key text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from customer c
  where c.organisation_id = portal.organisation() and c.customer_number_key = p_number_key
$$;

create function portal.find_token(p_token_hash bytea) returns table (token_id uuid, account_id uuid, customer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.account_id, coalesce(t.customer_id, x.customer_id) from token t
  left join access x on x.organisation_id = t.organisation_id and x.account_id = t.account_id
  where t.organisation_id = portal.organisation() and t.token_hash = p_token_hash limit 1
$$;

-- Organisations of this house: for the demo's list and for work that goes round all of them.
create function portal.organisations() returns table (organisation_id uuid, slug text, host text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.slug, min(h.host) from organisation o join organisation_host h on h.organisation_id = o.id group by o.id, o.slug
$$;

-- Mails that are due, leased to one postman so that two servers never send the same one at once.
create function portal.lease_due_mails(p_now timestamptz, p_until timestamptz, p_most integer)
returns table (organisation_id uuid, mail_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  update outgoing_mail m set leased_until = p_until
  from (
    select d.organisation_id, d.id from outgoing_mail d
    where d.state = 'waiting' and d.next_attempt_at <= p_now
      and (d.leased_until is null or d.leased_until <= p_now)
      and (select outgoing_mail_open from portal.installation)
    order by d.next_attempt_at limit p_most for update skip locked
  ) due
  where m.organisation_id = due.organisation_id and m.id = due.id
  returning m.organisation_id, m.id
$$;
revoke execute on all functions in schema portal from public;
grant execute on all functions in schema portal to voordeur_app;
