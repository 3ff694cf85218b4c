-- People of a household: they come, change and go; who went stays in the history (PRF-16, OP-18).
alter table person
  add column gender text not null default '' check (gender in ('', 'female', 'male', 'other')),
  add column ended_on date,
  add column version integer not null default 1;
update person set gender = case salutation when 'mevrouw' then 'female' when 'de heer' then 'male' else '' end;

-- Which roles of people an organisation shows its customers, and which they may use themselves (ADM-95 to ADM-101).
create table person_role (
  organisation_id uuid not null references organisation (id) on delete cascade,
  role text not null,
  shown boolean not null,
  usable boolean not null,
  version integer not null default 1,
  primary key (organisation_id, role)
);
call portal.wall_around_configuration('person_role');

-- A customer may know which mails went to him; their texts hold links with secrets and stay behind the wall.
create function portal.own_mails(p_customer_id uuid)
returns table (created_at timestamptz, subject text, recipient text, template text, state text, sent_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.created_at, m.subject, m.recipient, m.template, m.state, m.sent_at from outgoing_mail m
  where m.organisation_id = portal.organisation() and m.customer_id = p_customer_id
    and (portal.is_staff() or p_customer_id = portal.customer())
  order by m.created_at
$$;
revoke execute on function portal.own_mails(uuid) from public;
grant execute on function portal.own_mails(uuid) to voordeur_app;
