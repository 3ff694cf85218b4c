import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addUpNotes, countJourney } from '#foundation/counts/count-journey.ts';
import { openPool } from '#foundation/database/connect.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

const figuresOf = async () => {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
  return browser;
};

/** What was counted today, as `kind subject`. */
async function counted(slug = 'wisselstad'): Promise<Record<string, number>> {
  const rows = await portal.inside(slug, (write, organisationId) =>
    write
      .selectFrom('dailyCount')
      .select(['kind', 'subject', 'part', 'amount'])
      .where('organisationId', '=', organisationId)
      .where('day', '=', Temporal.PlainDate.from('2026-11-21'))
      .execute(),
  );
  return Object.fromEntries(
    rows.map(({ kind, subject, part, amount }) => [
      `${kind} ${subject} ${part}`.trim(),
      Number(amount),
    ]),
  );
}

it('counts pages and acts of customers by route, without anything about who or what', async () => {
  const browser = portal.browser('wisselstad');
  await browser.signIn('cedee');
  await browser.get('/financien?facturen=20');
  await browser.get('/financien');
  await expect.poll(async () => (await counted())['page /financien']).toBe(2);
  const found = await counted();
  expect(found['act sign_in']).toBe(1);
  expect(found['page /']).toBe(1);
  expect(Object.keys(found).join()).not.toMatch(/cedee|HM-|facturen/);
});

it('ADM-251 does not count staff, looking along, or pages that were not shown', async () => {
  const before = await counted();
  const staff = portal.browser('wisselstad');
  await signInAs(portal, staff, { role: 'employee', username: 'kantoor' });
  await staff.get('/kantoor');
  const agent = portal.browser('wisselstad');
  await signInAs(portal, agent, {
    role: 'agent',
    username: 'kcc',
    customerNumber: 'HM-06367',
  });
  await agent.get('/meekijken/HM-06367/financien');
  await portal.browser('wisselstad').get('/bestaat-niet');
  await portal.browser('wisselstad').get('/toegankelijkheid');
  await expect.poll(async () => (await counted())['page /toegankelijkheid']).toBe(1);
  const { 'page /toegankelijkheid': own, ...others } = await counted();
  expect(own).toBe(1);
  expect(others).toEqual(before);
});

it('counts a journey step by step, and shows it to the administrator with a picture', async () => {
  const pool = openPool(portal.connection, 1);
  try {
    await portal.inside('wisselstad', async (write, organisationId) => {
      const at = startOfTests;
      const noted = { organisationId, journey: 'proef', at };
      await countJourney(write, { ...noted, event: 'started', step: 'een' });
      await countJourney(write, { ...noted, event: 'reached', step: 'twee' });
      await countJourney(write, { ...noted, event: 'reached', step: 'twee' });
      await countJourney(write, { ...noted, event: 'left', step: 'twee' });
    });
    await addUpNotes.run({ pool, now: startOfTests });
    await addUpNotes.run({ pool, now: startOfTests });
  } finally {
    await pool.end();
  }
  expect(await counted()).toMatchObject({
    'journey proef started': 1,
    'step proef twee': 2,
    'left proef twee': 1,
  });
});

it('shows each chart as a picture with a table that says the same', async () => {
  const browser = await figuresOf();
  const page = await browser.get('/beheer/bezoek?periode=maand');
  expect(page.status).toBe(200);
  expect(page.text).toContain('/financien 2');
  expect(page.html).toContain('src="/beheer/bezoek/grafiek/paginas?periode=maand"');
  const picture = await browser.get('/beheer/bezoek/grafiek/paginas?periode=maand');
  expect(picture.headers['content-type']).toContain('image/svg+xml');
  expect(picture.html).toMatch(/^<svg/);
  expect(picture.html).toContain('/financien');
  expect(picture.html).not.toMatch(/<script|\son\w+=/);
});

it('an unknown chart is not there, and an unknown period is the month', async () => {
  const browser = await figuresOf();
  expect((await browser.get('/beheer/bezoek/grafiek/niets')).status).toBe(404);
  const { html } = await browser.get('/beheer/bezoek?periode=eeuw');
  expect(html).toContain('<option value="maand" selected>');
});

it('keeps the figures of organisations apart', async () => {
  expect(await counted('zonnebloem')).toEqual({});
});

it('shows which advice helped, each answer on the day of its customer’s last word', async () => {
  const say = async (username: string, helped: 'ja' | 'nee', at: string) => {
    portal.clock.set(Temporal.Instant.from(at));
    const browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role: 'customer', username });
    await browser.fill('/vragen/KBK-00034', { geholpen: helped }, '/vragen/KBK-00034/reactie');
  };
  const figures = async (at: string, period = 'maand') => {
    portal.clock.set(Temporal.Instant.from(at));
    const browser = await figuresOf();
    const { html } = await browser.get(`/beheer/bezoek?periode=${period}`);
    const chart = /id="cijfers-adviezen".*?<\/section>/s.exec(html)?.[0] ?? '';
    return [...chart.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, amount]) => amount);
  };
  try {
    // A quarter to midnight, and a quarter past it, on the wall of Amsterdam.
    await say('cedee', 'nee', '2026-11-20T22:45:00Z');
    await say('deurwaarder', 'ja', '2026-11-20T23:15:00Z');
    expect(await figures('2026-11-21T10:00:00Z')).toEqual(['1', '1']);
    // The first day of the thirty is 21 November, then 22 November.
    expect(await figures('2026-12-20T10:00:00Z')).toEqual(['1', '0']);
    expect(await figures('2026-12-21T10:00:00Z')).toEqual([]);
    expect(await figures('2026-12-21T10:00:00Z', 'jaar')).toEqual(['1', '1']);
    await say('cedee', 'ja', '2026-12-21T10:00:00Z');
    expect(await figures('2026-12-21T10:00:00Z', 'jaar')).toEqual(['2', '0']);
  } finally {
    portal.clock.set(startOfTests);
  }
});
