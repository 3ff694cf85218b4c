import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestPortal } from './portal.ts';

/** Hides a table while the work is done, as if it could not be read. */
export async function withoutTable(
  portal: TestPortal,
  table: string,
  work: () => Promise<void>,
): Promise<void> {
  const admin = new pg.Client(portal.adminConnection);
  await admin.connect();
  const hidden = `hidden_${randomUUID().slice(0, 8)}`;
  try {
    await admin.query(`alter table ${table} rename to ${hidden}`);
    await work();
  } finally {
    await admin.query(`alter table ${hidden} rename to ${table}`);
    await admin.end();
  }
}
