-- In a demo everybody may read the mails of a demo organisation (/demo/post); of any other organisation nobody can.
create function portal.demo_mails(p_id uuid, p_most integer)
returns table (
  mail_id uuid, recipient text, subject text, html text, plain_text text, state text,
  created_at timestamptz, sent_at timestamptz
)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.recipient, m.subject, m.html, m.plain_text, m.state, m.created_at, m.sent_at
  from outgoing_mail m
  where m.organisation_id = portal.organisation()
    and exists (select from organisation o where o.id = portal.organisation() and o.demo)
    and (p_id is null or m.id = p_id)
  order by m.created_at desc, m.id limit p_most
$$;
revoke execute on function portal.demo_mails(uuid, integer) from public;
grant execute on function portal.demo_mails(uuid, integer) to voordeur_app;

-- For clearing texts of old mails without reading the whole outbox.
create index outgoing_mail_sent on outgoing_mail (organisation_id, sent_at) where state = 'sent' and html <> '';
