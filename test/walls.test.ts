import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '#foundation/database/connect.ts';
import { refuseAboveTheWalls } from '#foundation/database/roles.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';

/** Design section 6: row-level security is the second wall. Every table, read in somebody else's context. */
let portal: TestPortal;
let admin: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  portal = await startTestPortal();
  admin = new pg.Client(portal.adminConnection);
  app = new pg.Client(portal.connection);
  await Promise.all([admin.connect(), app.connect()]);
});

afterAll(async () => {
  await Promise.all([admin.end(), app.end()]);
  await portal.close();
});

async function tables(): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await admin.query(`
    select c.oid::regclass::text as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'portal'::regnamespace)
      and c.relname <> 'migration'
    group by c.oid order by 1`);
  return rows;
}

async function count(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query(`select count(*)::int as total from ${table}`);
  return rows[0].total;
}

/** Counts rows as the server would see them with these settings. */
async function countAs(table: string, settings: Record<string, string>): Promise<number> {
  await app.query('begin read only');
  for (const [name, value] of Object.entries(settings)) {
    await app.query('select set_config($1, $2, true)', [`portal.${name}`, value]);
  }
  const total = await count(app, table);
  await app.query('rollback');
  return total;
}

async function organisationId(slug: string): Promise<string> {
  const { rows } = await admin.query('select id from organisation where slug = $1', [slug]);
  return rows[0].id;
}

describe('the walls', () => {
  it('every table has row-level security with a policy', async () => {
    const { rows } = await admin.query(`
      select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'portal'::regnamespace)
        and c.relname <> 'migration'
        and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`);
    expect(rows).toEqual([]);
    expect((await tables()).length).toBeGreaterThan(30);
  });

  it('every table of an organisation has keys that start with the organisation', async () => {
    const { rows } = await admin.query(`
      select k.conrelid::regclass::text || ' ' || k.conname as key
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype in ('p', 'f') and k.connamespace = 'public'::regnamespace
        and a.attname <> 'organisation_id'
        and k.conrelid not in ('organisation'::regclass, 'migration'::regclass)`);
    expect(rows).toEqual([]);
  });

  it('without a context the server sees nothing', async () => {
    for (const { name } of await tables()) {
      if (name === 'portal.installation') continue;
      expect(await countAs(name, {}), name).toBe(0);
    }
  });

  it('in the context of an organisation that is not there, every table gives no row', async () => {
    for (const { name, columns } of await tables()) {
      if (name !== 'organisation' && !columns.includes('organisation_id')) continue;
      const seen = await countAs(name, {
        organisation: '00000000-0000-4000-8000-000000000000',
        role: 'staff',
      });
      expect(seen, name).toBe(0);
    }
  });

  it('staff of one organisation see exactly the rows of their own', async () => {
    const [wisselstad, zonnebloem] = [
      await organisationId('wisselstad'),
      await organisationId('zonnebloem'),
    ];
    let checked = 0;
    for (const { name, columns } of await tables()) {
      if (!columns.includes('organisation_id')) continue;
      for (const id of [wisselstad, zonnebloem]) {
        const { rows } = await admin.query(
          `select count(*)::int as total from ${name} where organisation_id = $1`,
          [id],
        );
        expect(await countAs(name, { organisation: id, role: 'staff' }), name).toBe(rows[0].total);
        checked += rows[0].total;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('GEN-B2 a customer sees own rows only, in every table that belongs to customers', async () => {
    const organisation = await organisationId('wisselstad');
    const { rows: customers } = await admin.query(
      "select id from customer where organisation_id = $1 and customer_number in ('HM-06367', 'HM-01021')",
      [organisation],
    );
    expect(customers).toHaveLength(2);
    for (const { name, columns } of await tables()) {
      if (!columns.includes('customer_id') || name === 'outgoing_mail') continue;
      for (const { id } of customers) {
        const { rows } = await admin.query(
          `select count(*)::int as total from ${name} where customer_id = $1`,
          [id],
        );
        const seen = await countAs(name, { organisation, customer: id, role: 'customer' });
        expect(seen, name).toBeLessThanOrEqual(rows[0].total);
      }
    }
  });

  it('the server refuses to stand above the walls', async () => {
    const owner = openPool(portal.adminConnection, 1);
    await expect(refuseAboveTheWalls(owner)).rejects.toThrow('stands above the walls');
    await owner.end();
    const own = openPool(portal.connection, 1);
    await expect(refuseAboveTheWalls(own)).resolves.toBeUndefined();
    await own.end();
  });

  it('the server cannot make itself owner, nor write past a wall', async () => {
    await expect(app.query('set role voordeur_owner')).rejects.toThrow('permission denied');
    await app.query('begin');
    await app.query(
      "select set_config('portal.organisation', $1, true), set_config('portal.role', 'staff', true)",
      [await organisationId('wisselstad')],
    );
    await expect(
      app.query(
        `insert into change_log (organisation_id, id, happened_at, actor, subject) values ($1, gen_random_uuid(), $2, 'x', 'x')`,
        [await organisationId('zonnebloem'), '2026-11-21T10:00:00Z'],
      ),
    ).rejects.toThrow('row-level security');
    await app.query('rollback');
  });

  it('STF-12 a customer cannot open another customer for himself, nor make himself administrator', async () => {
    const organisation = await organisationId('wisselstad');
    const { rows } = await admin.query(
      `select x.account_id, x.customer_id, c.id as other from access x
       join customer c on c.organisation_id = x.organisation_id and c.id <> x.customer_id
       where x.organisation_id = $1 limit 1`,
      [organisation],
    );
    const { account_id: account, customer_id: customer, other } = rows[0];
    const asCustomer = async (text: string, values: unknown[]) => {
      await app.query('begin read write');
      await app.query(
        `select set_config('portal.organisation', $1, true), set_config('portal.role', 'customer', true),
          set_config('portal.account', $2, true), set_config('portal.customer', $3, true)`,
        [organisation, account, customer],
      );
      await app.query(text, values).finally(() => app.query('rollback'));
    };
    await expect(
      asCustomer(
        'insert into access (organisation_id, account_id, customer_id) values ($1, $2, $3)',
        [organisation, account, other],
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      asCustomer("update account set role = 'administrator' where id = $1", [account]),
    ).rejects.toThrow('Only staff give the role of administrator.');
    await expect(
      asCustomer("update account set language = 'en' where id = $1", [account]),
    ).resolves.toBeUndefined();
  });
});
