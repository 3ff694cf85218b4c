import type { Browser } from '../../../test/support/browser.ts';
import { customerWindow } from '../../../test/support/downloads.ts';
import type { TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';
import { wizardWalk } from './customer/new-request/walk.testing.ts';

/** Comes in and begins at step 1, with nothing open that would make the request a notification. */
export async function comeIn(portal: TestPortal, username: string, lease = 0): Promise<Browser> {
  await withdrawOpenRequests(portal);
  return beginAs(portal, username, lease);
}

/** Withdraws all that is open: on the same element it would make the next request a notification. */
export async function withdrawOpenRequests(portal: TestPortal): Promise<void> {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('repairRequest')
      .set({ state: 'withdrawn', closedAt: portal.clock.now() })
      .where('organisationId', '=', organisationId)
      .where('isOpen', '=', true)
      .execute(),
  );
}

/** Begins at step 1 in a window of this customer's own, for the lease at this place of his list. */
export async function beginAs(portal: TestPortal, username: string, lease = 0): Promise<Browser> {
  const browser = await customerWindow(portal, username);
  await wizardWalk(() => browser).startAnew(lease);
  return browser;
}

/** The request that was stored last, with the code of its object. */
export function newestRequest(portal: TestPortal) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairRequest as r')
      .leftJoin('unit as u', (join) =>
        join.onRef('u.organisationId', '=', 'r.organisationId').onRef('u.id', '=', 'r.unitId'),
      )
      .selectAll('r')
      .select('u.code as unitCode')
      .where('r.organisationId', '=', organisationId)
      .orderBy('r.code', 'desc')
      .executeTakeFirstOrThrow(),
  );
}

/** How many of these the organisation has. */
export function countOf(
  portal: TestPortal,
  table: 'repairOrder' | 'outgoingMail' | 'notification',
): Promise<number> {
  return portal.inside('wisselstad', async (write, organisationId) => {
    const { count } = await write
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('organisationId', '=', organisationId)
      .executeTakeFirstOrThrow();
    return Number(count);
  });
}

/** What the organisation knows of `cedee`. */
export function household(portal: TestPortal) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('customer')
      .select(['id', 'telephone', 'email'])
      .where('organisationId', '=', organisationId)
      .where('customerNumber', '=', 'HM-06367')
      .executeTakeFirstOrThrow(),
  );
}

/** Changes settings as the administrator does, on his page; switches `off` what is named so. */
export async function changeSettings(
  portal: TestPortal,
  fields: Record<string, string>,
  off: readonly string[] = [],
): Promise<void> {
  const administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
  const address = '/beheer/instellingen';
  const shown = await administrator.get(address);
  const now = Object.fromEntries(
    [...shown.html.matchAll(/<(?:input|textarea)[^>]*\bname="(\w+)"[^>]*>/g)].flatMap(
      ([tag, name = '']) =>
        tag.includes('type="hidden"') ||
        (tag.includes('type="checkbox"') && !tag.includes('checked'))
          ? []
          : [[name, tag.includes('type="checkbox"') ? 'on' : (shown.valueOf(name) ?? '')]],
    ),
  );
  const wanted = Object.entries({ ...now, ...fields }).filter(([name]) => !off.includes(name));
  const saved = await administrator.fill(address, Object.fromEntries(wanted), address);
  if (saved.status !== 200) throw new Error(`Not saved (${saved.status}): ${saved.text}`);
}
