import type { Browser, Page } from '../../../test/support/browser.ts';
import type { TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

/** A customer of Wisselstad, signed in. */
export async function customer(portal: TestPortal, username: string): Promise<Browser> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

/** The id of a lease, by its code. */
export async function leaseId(portal: TestPortal, code: string): Promise<string> {
  const { id } = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('lease')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** The id of a reason, by its code. */
export async function reasonId(portal: TestPortal, code = 'KOOP'): Promise<string> {
  const { id } = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('terminationReason')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** `2026-12-21` as the three fields of a date. */
export function dateFields(name: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}Day`]: day, [`${name}Month`]: month, [`${name}Year`]: year };
}

/** The fields of the form, right; other values take their place. */
export async function formFields(
  portal: TestPortal,
  own: Record<string, string> = {},
): Promise<Record<string, string>> {
  return {
    ...dateFields('endsOn', '2026-12-21'),
    ...dateFields('movesOn', '2026-12-21'),
    reason: await reasonId(portal),
    telephone: '',
    email: '',
    country: 'Nederland',
    postcode: '3704AC',
    houseNumber: '80',
    addition: '',
    street: '',
    town: '',
    naar: 'controleren',
    ...own,
  };
}

/** Chooses the first slot of a day for an inspection; answers the page that follows. */
export async function chooseSlot(
  browser: Browser,
  lease: string,
  choice: { readonly number: number; readonly day: string; readonly at?: number },
): Promise<Page> {
  const path = `/woning/opzeggen/${lease}/opname/${choice.number}`;
  const calendar = await browser.get(`${path}?dag=${choice.day}`);
  const slots = slotsOn(calendar);
  const slot = slots[choice.at ?? 0];
  if (slot === undefined) throw new Error(`No slots on ${choice.day}: ${calendar.text}`);
  return browser.post(path, { dag: choice.day, maand: choice.day.slice(0, 7), tijd: slot });
}

/** The beginnings of the slots that a calendar offers. */
export function slotsOn(calendar: Page): string[] {
  return [...calendar.html.matchAll(/name="tijd"[^>]*value="([^"]+)"/g)].map(
    ([, value = '']) => value,
  );
}

/** Fills in everything and plans both inspections; answers the page that checks it all. */
export async function fillIn(
  portal: TestPortal,
  browser: Browser,
  lease: string,
  own: Record<string, string> = {},
): Promise<Page> {
  const fields = await formFields(portal, own);
  await browser.post(`/woning/opzeggen/${lease}`, { ...fields, naar: 'opname-1' });
  await chooseSlot(browser, lease, { number: 1, day: '2026-11-30' });
  await chooseSlot(browser, lease, { number: 2, day: '2026-12-17' });
  return browser.post(`/woning/opzeggen/${lease}`, fields);
}

/** The termination that runs for a lease, as it is stored. */
export function storedTermination(portal: TestPortal, lease: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('termination')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('leaseId', '=', lease)
      .orderBy('handedInAt', 'desc')
      .executeTakeFirst(),
  );
}

/** The booked appointments for a termination, earliest first. */
export function bookedFor(portal: TestPortal, terminationId: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('appointment')
      .select(['startsAt', 'endsAt', 'agendaName', 'state', 'purpose'])
      .where('organisationId', '=', organisationId)
      .where('aboutId', '=', terminationId)
      .where('state', '=', 'booked')
      .orderBy('startsAt')
      .execute(),
  );
}

/** Lets every termination, its appointments and every draft of one go. */
export async function forgetTerminations(portal: TestPortal): Promise<void> {
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write.deleteFrom('termination').where('organisationId', '=', organisationId).execute();
    await write
      .deleteFrom('appointment')
      .where('organisationId', '=', organisationId)
      .where('aboutKind', '=', 'termination')
      .execute();
    await write.deleteFrom('journeyDraft').where('organisationId', '=', organisationId).execute();
    await write
      .deleteFrom('interactionLogEntry')
      .where('organisationId', '=', organisationId)
      .where('templateCode', 'like', 'CP_TERMINATION%')
      .execute();
  });
}
