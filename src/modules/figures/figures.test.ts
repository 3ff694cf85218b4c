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
