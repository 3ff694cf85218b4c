import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPool } from '#foundation/database/connect.ts';
import { jobRunner } from '#foundation/jobs/job-runner.ts';
import { openLog } from '#foundation/log/log.ts';
import { mailsTo } from '../../../../test/support/accounts.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { toldBy } from '../../../../test/support/told.ts';
import { moveAddresses } from '../move-addresses.ts';
import { officePaths } from '../paths.ts';
import {
  bookedFor,
  customer,
  fillIn,
  forgetTerminations,
  leaseId,
  reasonId,
  slotsOn,
  storedTermination,
} from '../termination.testing.ts';

let portal: TestPortal;
let staff: Browser;
let cedee: Browser;
let lease: string;

beforeAll(async () => {
  portal = await startTestPortal();
  lease = await leaseId(portal, 'H06367-1');
});
beforeEach(async () => {
  await forgetTerminations(portal);
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('lease')
      .set({ endsOn: null })
      .where('organisationId', '=', organisationId)
      .where('id', '=', lease)
      .execute(),
  );
  staff = portal.browser('wisselstad');
  await signInAs(portal, staff, { role: 'employee', username: 'kantoor' });
  cedee = await customer(portal, 'cedee');
});
afterAll(() => portal.close());

/** Gives notice as the customer; answers the address of the card of the termination. */
async function handIn(own: Record<string, string> = {}): Promise<{ id: string; card: string }> {
  await fillIn(portal, cedee, lease, own);
  const check = `/woning/opzeggen/${lease}/controleren`;
  await cedee.fill(check, {}, check);
  const id = (await storedTermination(portal, lease))?.id ?? '';
  return { id, card: `${officePaths.terminations}/${id}` };
}

const leaseEnd = () =>
  portal.inside('wisselstad', async (write) => {
    const { endsOn } = await write
      .selectFrom('lease')
      .select('endsOn')
      .where('id', '=', lease)
      .executeTakeFirstOrThrow();
    return endsOn?.toString();
  });

/** The latest mail to the customer with these words in its subject; several leave at the same moment. */
const mailAbout = async (words: string) =>
  (await mailsTo(portal, 'cedee@wisselstad.example')).findLast(({ subject }) =>
    subject.includes(words),
  );

describe('judging a termination', () => {
  it('TRM-36 nothing is confirmed by itself; a confirmation ends the lease and is mailed', async () => {
    const { card } = await handIn();
    expect(await leaseEnd()).toBeUndefined();
    const list = await staff.get(`${officePaths.terminations}?beoordelen=ja`);
    expect(list.text).toContain('Kievitlaan 78, Zeist');
    const done = await staff.fill(card, {}, `${card}/bevestigen`);
    expect(done.text).toContain('De opzegging is bevestigd.');
    expect(await leaseEnd()).toBe('2026-12-21');
    expect(await mailAbout('Uw huuropzegging is bevestigd')).toBeDefined();
    expect((await cedee.get('/woning')).text).toContain('Einddatum 21 december 2026');
  });

  it('TRM-41 a refusal asks why, frees the inspectors and lets the customer give notice again', async () => {
    const { id, card } = await handIn();
    const empty = await staff.fill(`${card}/weigeren`, { toelichting: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.errorAt('toelichting')).toBeDefined();
    await staff.fill(`${card}/weigeren`, { toelichting: 'De opzegtermijn is drie maanden.' });
    expect(await storedTermination(portal, lease)).toMatchObject({ status: 'refused' });
    expect(await bookedFor(portal, id)).toEqual([]);
    expect((await mailAbout('gaat niet door'))?.text).toContain('De opzegtermijn is drie maanden.');
    expect((await cedee.get(`/woning/opzeggen/${lease}`)).text).toContain('Einddatum contract');
    expect((await cedee.get(`/woning/opzegging/${id}`)).text).toContain('De huur loopt door.');
  });

  it('TRM-41 withdrawing what was confirmed lets the lease go on', async () => {
    const { id, card } = await handIn();
    await staff.fill(card, {}, `${card}/bevestigen`);
    await staff.fill(`${card}/intrekken`, { toelichting: 'Op verzoek van de huurder.' });
    expect(await leaseEnd()).toBeUndefined();
    expect(await bookedFor(portal, id)).toEqual([]);
    expect((await mailAbout('is ingetrokken'))?.text).toContain('Op verzoek van de huurder.');
  });

  it('OP-26 what staff decide is told once, by bell and by mail as the customer chose', async () => {
    const told = (work: () => Promise<unknown>) => toldBy(portal, 'HM-06367', work);
    const choose = (termination: string) => cedee.fill('/gegevens/meldingen', { termination });
    expect((await cedee.get('/gegevens/meldingen')).text).toContain('Huur opzeggen');
    const given = await told(() => handIn());
    expect(given).toEqual({
      bell: [],
      mails: [expect.stringContaining('Wij hebben uw huuropzegging ontvangen')],
    });
    const { id = '' } = (await storedTermination(portal, lease)) ?? {};
    const card = `${officePaths.terminations}/${id}`;
    expect(await told(() => staff.fill(card, {}, `${card}/bevestigen`))).toEqual({
      bell: [expect.stringMatching(/^Uw huuropzegging OPZ26-\d+ is bevestigd$/)],
      mails: [expect.stringContaining('Uw huuropzegging is bevestigd')],
    });
    await choose('none');
    const withdrawn = await told(() =>
      staff.fill(`${card}/intrekken`, { toelichting: 'Op verzoek van de huurder.' }),
    );
    expect(withdrawn).toEqual({
      bell: [expect.stringContaining('is ingetrokken')],
      mails: [],
    });
    await choose('direct');
  });

  it('ADM-B9 what somebody else judged in between is not judged again', async () => {
    const { card } = await handIn();
    const old = await staff.get(card);
    const versie = old.valueOf('versie') ?? '';
    await staff.fill(`${card}/weigeren`, { toelichting: 'Nee.' });
    const late = await staff.post(`${card}/bevestigen`, { versie });
    expect(late.status).toBe(422);
    expect(await leaseEnd()).toBeUndefined();
  });

  it('TRM-41 a customer cannot judge, nor see the card', async () => {
    const { card } = await handIn();
    expect((await cedee.get(card)).text).not.toContain('OPZ26');
    await cedee.post(`${card}/bevestigen`, { versie: '1' });
    expect(await storedTermination(portal, lease)).toMatchObject({ status: 'received' });
  });
});

describe('inspections', () => {
  it('TRM-32 TRM-38 staff move one between its neighbours; the customer reads the new time', async () => {
    const { id, card } = await handIn();
    const page = await staff.get(`${card}/opname/1?dag=2026-12-01`);
    expect(page.html).not.toMatch(/dag=2026-12-17"/);
    const tijd = slotsOn(page)[2] ?? '';
    const versie = page.valueOf('versie') ?? '';
    const done = await staff.post(`${card}/opname/1`, { dag: '2026-12-01', tijd, versie });
    expect(done.text).toContain('De opname is verplaatst.');
    const [first] = await bookedFor(portal, id);
    expect(String(first?.startsAt)).toBe(tijd);
    expect((await cedee.get('/woning')).text).toContain('Vooropname dinsdag, 01-12-2026');
    expect((await mailAbout('is verplaatst'))?.text).toContain('dinsdag, 01-12-2026');
  });
});

describe('recording a termination', () => {
  const fields = async (own: Record<string, string> = {}) => ({
    contract: 'H06367-1',
    einddatum: '04-01-2027',
    reden: await reasonId(portal, 'OVERLIJDEN'),
    telefoon: '',
    email: '',
    land: '',
    postcode: '3705 BN',
    huisnummer: '40',
    toevoeging: '',
    straat: 'Merelhof',
    plaats: 'Zeist',
    ingangsdatum: '04-01-2027',
    ...own,
  });
  const path = `${officePaths.terminations}/nieuw`;

  it('TRM-36 staff record one that came by letter and plan its inspections afterwards', async () => {
    const card = await staff.fill(path, await fields());
    expect(card.text).toContain('Nog niet gepland: Vooropname, Eindopname.');
    expect(card.text).toContain('Medewerker');
    const planned = await staff.get(`${card.location.split('?')[0]}/opname/1?dag=2026-12-01`);
    const done = await staff.post(`${card.location.split('?')[0]}/opname/1`, {
      dag: '2026-12-01',
      tijd: slotsOn(planned)[0] ?? '',
      versie: planned.valueOf('versie') ?? '',
    });
    expect(done.text).toContain('Nog niet gepland: Eindopname.');
  });

  it('TRM-10 TRM-11 TRM-B13 no free day, and no second one for the same lease', async () => {
    const free = await staff.fill(path, await fields({ einddatum: '25-12-2026' }));
    expect(free.errorAt('einddatum')).toContain('feestdag en/of weekenddag');
    const unknown = await staff.fill(path, await fields({ contract: 'NERGENS' }));
    expect(unknown.errorAt('contract')).toContain('bestaat niet');
    await handIn();
    const second = await staff.fill(path, await fields());
    expect(second.errorAt('contract')).toBe('Deze huur is al opgezegd, per 21 december 2026.');
  });
});

it('TRM-B9 staff are warned when the base calendar does not know the time ahead', async () => {
  const warning = 'Er is geen basiskalender voor de komende tijd';
  expect((await staff.get(officePaths.terminations)).text).not.toContain(warning);
  const own = await startTestPortal();
  try {
    await own.inside('wisselstad', (write, organisationId) =>
      write.deleteFrom('baseCalendarDay').where('organisationId', '=', organisationId).execute(),
    );
    const browser = own.browser('wisselstad');
    await signInAs(own, browser, { role: 'employee', username: 'kantoor' });
    expect((await browser.get(officePaths.terminations)).text).toContain(warning);
    const renter = await customer(own, 'cedee');
    const form = `/woning/opzeggen/${await leaseId(own, 'H06367-1')}`;
    expect((await renter.get(form)).text).toContain('Einddatum contract');
  } finally {
    await own.close();
  }
});

it('TRM-40 the address stays until its day, then a job takes it over once', async () => {
  const { card } = await handIn();
  await staff.fill(card, {}, `${card}/bevestigen`);
  const pool = openPool(portal.connection, 2);
  const run = () =>
    jobRunner({
      pool,
      clock: portal.clock,
      log: openLog('silent'),
      jobs: [moveAddresses],
    }).runDue();
  const number = () =>
    portal.inside('wisselstad', async (write) => {
      const { houseNumber, version } = await write
        .selectFrom('customer')
        .select(['houseNumber', 'version'])
        .where('customerNumber', '=', 'HM-06367')
        .executeTakeFirstOrThrow();
      return { houseNumber, version };
    });
  try {
    const before = await number();
    expect(before.houseNumber).toBe('78');
    portal.clock.advance({ days: 29 });
    await run();
    expect(await number()).toEqual(before);
    portal.clock.advance({ days: 1 });
    await run();
    await run();
    expect(await number()).toEqual({ houseNumber: '80', version: before.version + 1 });
  } finally {
    await pool.end();
  }
});
