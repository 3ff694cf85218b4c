import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { openPool } from '../database/connect.ts';
import { removeOrphans } from './remove-orphans.ts';
import { forgetFiles, recordFile } from './stored-file.ts';

let portal: TestPortal;
let pool: pg.Pool;

beforeAll(async () => {
  portal = await startTestPortal();
  pool = openPool(portal.connection, 2);
});
afterAll(async () => {
  await pool.end();
  await portal.close();
});

it('design 7: content that no record names is removed after a day; what is named, or fresh, stays', async () => {
  const hoursAgo = (hours: number) =>
    new Date(portal.clock.now().subtract({ hours }).epochMilliseconds);
  const keep = (hours: number, named: boolean) =>
    portal.inside('wisselstad', async (write, organisationId) => {
      const kept = await portal.files.keep(organisationId, Buffer.from('inhoud'));
      await utimes(join(portal.filesFolder, kept.key), hoursAgo(hours), hoursAgo(hours));
      const at = { organisationId, now: portal.clock.now() };
      const order = { kept, name: 'a.pdf', type: 'application/pdf', ownerId: null };
      return { key: kept.key, id: named ? await recordFile(write, at, order) : undefined };
    });
  const [orphan, fresh, named, forgotten] = [
    await keep(25, false),
    await keep(23, false),
    await keep(25, true),
    await keep(25, true),
  ];
  await portal.inside('wisselstad', (write, organisationId) =>
    forgetFiles(write, organisationId, [forgotten.id ?? '']),
  );
  await removeOrphans(portal.files).run({ pool, now: portal.clock.now() });
  expect(await portal.files.sizeOf(orphan.key)).toBeUndefined();
  expect(await portal.files.sizeOf(forgotten.key)).toBeUndefined();
  expect(await portal.files.sizeOf(fresh.key)).toBe(6);
  expect(await portal.files.sizeOf(named.key)).toBe(6);
});

it('design 6: a stored file is seen by its owner and by staff, a unit document by who rents the unit', async () => {
  const seenBy = async (customerNumber: string) => {
    const { rows: customers } = await pool.query<{ organisation_id: string }>(
      "select organisation_id from portal.organisations() where slug = 'wisselstad'",
    );
    const organisation = customers[0]?.organisation_id ?? '';
    const customer = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('customer')
        .select('id')
        .where('organisationId', '=', organisation)
        .where('customerNumber', '=', customerNumber)
        .executeTakeFirstOrThrow(),
    );
    const client = await pool.connect();
    try {
      await client.query('begin read only');
      await client.query(
        `select set_config('portal.organisation', $1, true), set_config('portal.role', 'customer', true),
          set_config('portal.customer', $2, true)`,
        [organisation, customer.id],
      );
      const { rows } = await client.query<{ name: string }>('select name from stored_file');
      await client.query('rollback');
      return rows.map(({ name }) => name);
    } finally {
      client.release();
    }
  };
  const [cedee, devries] = [await seenBy('HM-06367'), await seenBy('HM-01021')];
  expect(cedee).toContain('Relatienotitie.pdf');
  expect(cedee).toContain('Huurovereenkomst Kievitlaan 78.pdf');
  expect(cedee).not.toContain('Betalingsherinnering.pdf');
  expect(devries.filter((name) => name.endsWith('.pdf')).toSorted()).toEqual([
    'Betalingsherinnering.pdf',
    'Huurovereenkomst Merelhof 12.pdf',
  ]);
});
