-- Behind the wall of an account one may link it to the customer whose walls are open too, and to nobody else.
alter policy wall on access
  with check (organisation_id = portal.organisation()
    and (portal.is_staff() or (account_id = portal.account() and customer_id = portal.customer())));

-- Nobody makes himself administrator: only staff and the portal's own work give that role (STF-12).
create function portal.refuse_own_promotion() returns trigger language plpgsql as $$
begin
  if current_user = 'voordeur_app' and not portal.is_staff() then
    raise exception 'Only staff give the role of administrator.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger refuse_own_promotion before insert on account
  for each row when (new.role = 'administrator') execute function portal.refuse_own_promotion();
create trigger refuse_promotion before update of role on account
  for each row when (new.role = 'administrator' and old.role <> 'administrator')
  execute function portal.refuse_own_promotion();
revoke execute on function portal.refuse_own_promotion() from public;
grant execute on function portal.refuse_own_promotion() to voordeur_app;
