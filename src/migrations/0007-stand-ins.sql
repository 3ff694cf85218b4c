-- Which organisations still point at a stand-in of the demo: asked before the server starts without the demo.
create function portal.organisations_with_stand_ins() returns table (slug text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct o.slug from organisation o join identity_provider p on p.organisation_id = o.id where p.stand_in
$$;
revoke execute on function portal.organisations_with_stand_ins() from public;
grant execute on function portal.organisations_with_stand_ins() to voordeur_app;
