import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { transaction } from '#foundation/database/transaction.ts';
import { profileCache } from '#foundation/organisation/load-profile.ts';
import type { TestPortal } from '../../../test/support/portal.ts';
import type { WriteDesk } from './appointment.ts';

const profiles = profileCache();

/** A moment on the clock of the wall: `2026-12-01T09:00`. */
export const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Amsterdam').toInstant();

/** Works at Wisselstad's desk as one customer, with everything that the walls hide from him hidden. */
export async function asCustomer<Result>(
  portal: Pick<TestPortal, 'clock' | 'inside'>,
  pool: pg.Pool,
  customerId: string,
  work: (desk: WriteDesk) => Promise<Result>,
): Promise<Result> {
  const organisationId = await portal.inside('wisselstad', async (_, id) => id);
  const entrance = {
    name: 'test-as-customer',
    text: `select set_config('portal.organisation', $1, true), set_config('portal.role', 'customer', true),
      set_config('portal.customer', $2, true), set_config('portal.account', '', true)`,
    values: [organisationId, customerId],
  };
  return transaction(pool, 'write', entrance, async (write) =>
    work({
      read: write,
      write,
      organisation: await profiles.get(write, organisationId, 1),
      now: portal.clock.now(),
    }),
  );
}
