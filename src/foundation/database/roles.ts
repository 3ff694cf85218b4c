import type pg from 'pg';

/**
 * Makes the two roles of the walls: `voordeur_owner` owns the tables and cannot sign in, `voordeur_app` is who the
 * server is. Roles belong to the cluster, so another database may have made them already.
 * `appPassword` is set when given (an embedded database lets its own socket in without one).
 */
export async function makeRoles(admin: pg.Client, appPassword?: string): Promise<void> {
  const password =
    appPassword === undefined
      ? ''
      : `alter role voordeur_app password ${admin.escapeLiteral(appPassword)};`;
  // In one text, which is one transaction: each of them alone would wait for the disk at every start.
  await admin.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'voordeur_owner') then create role voordeur_owner nologin; end if;
      if not exists (select from pg_roles where rolname = 'voordeur_app') then create role voordeur_app login; end if;
    exception when duplicate_object or unique_violation then null; end $$;
    ${password}
    grant voordeur_owner to current_user;
    do $$ begin
      execute format('grant create, connect, temporary on database %I to voordeur_owner', current_database());
      execute format('grant connect on database %I to voordeur_app', current_database());
    end $$;
    grant all on schema public to voordeur_owner;
    grant usage on schema public to voordeur_app`);
}

/** Refuses to go on when the server would stand above the walls (owner, superuser or BYPASSRLS). */
export async function refuseAboveTheWalls(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; above: boolean }>(`
    select current_user::text as role,
      rolsuper or rolbypassrls
        or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid)
        or pg_has_role(current_user, 'voordeur_owner', 'member') as above
    from pg_roles r where rolname = current_user`);
  if (rows[0]?.above) {
    throw new Error(
      `The server must not connect as ${rows[0].role}: this role stands above the walls between customers. ` +
        'Let it connect as voordeur_app.',
    );
  }
}
