-- An organisation stops its own mail; the installation as a whole is stopped by its operator, and by a restore.
alter table organisation add column outgoing_mail_open boolean not null default true;

create or replace function portal.lease_due_mails(p_now timestamptz, p_until timestamptz, p_most integer)
returns table (organisation_id uuid, mail_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  update outgoing_mail m set leased_until = p_until
  from (
    select d.organisation_id, d.id from outgoing_mail d
    where d.state = 'waiting' and d.next_attempt_at <= p_now
      and (d.leased_until is null or d.leased_until <= p_now)
      and (select i.outgoing_mail_open from portal.installation i)
      and exists (select from organisation o where o.id = d.organisation_id and o.outgoing_mail_open)
    order by d.next_attempt_at limit p_most for update of d skip locked
  ) due
  where m.organisation_id = due.organisation_id and m.id = due.id
  returning m.organisation_id, m.id
$$;
