import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';

const password = 'Welkom-01!';
let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  await portal.inside('wisselstad', async (write) => {
    await write.deleteFrom('session').execute();
    await write.deleteFrom('guess').execute();
  });
  browser = portal.browser('wisselstad');
});

async function signedIn(remember = false, at = portal.browser('wisselstad')): Promise<Browser> {
  await at.fill('/inloggen', { username: 'cedee', password, ...(remember && { remember: 'on' }) });
  return at;
}

const confirm = (at: Browser, typed = password) =>
  at.fill(
    '/veiligheid/bevestigen?terug=/veiligheid',
    { password: typed },
    '/veiligheid/bevestigen',
  );

it('D.4 shows the own sessions with browser and time, and which one is this', async () => {
  const other = await signedIn();
  portal.clock.advance({ minutes: 5 });
  await signedIn(false, browser);
  const { html, text } = await browser.get('/veiligheid');
  expect(html.match(/Firefox op Linux/g)).toHaveLength(2);
  expect(html.match(/dit apparaat/g)).toHaveLength(1);
  expect(text).toContain('Uitloggen');
  expect((await other.get('/veiligheid')).status).toBe(200);
});

it('D.4 a session of somebody else is not shown and cannot be ended', async () => {
  const stranger = portal.browser('wisselstad');
  await stranger.signIn('devries');
  const theirs = await sessionIds();
  await signedIn(false, browser);
  expect((await browser.get('/veiligheid')).html.match(/Firefox op Linux/g)).toHaveLength(1);
  const answer = await browser.post('/veiligheid/uitloggen', { session: theirs[0] ?? '' });
  expect(answer.status).toBe(404);
  expect((await stranger.get('/veiligheid')).status).toBe(200);
});

it('D.4 ends one session on another device, at its next request', async () => {
  const other = await signedIn();
  const [theirs = ''] = await sessionIds();
  await signedIn(false, browser);
  const page = await browser.post('/veiligheid/uitloggen', { session: theirs });
  expect(page.text).toContain('Op dat apparaat is uitgelogd');
  expect((await other.get('/veiligheid')).location).toContain('/inloggen');
  expect((await browser.get('/veiligheid')).status).toBe(200);
});

it('D.4 ACC-42 signs out everywhere, remembered sessions and this one too', async () => {
  const remembered = await signedIn(true);
  await signedIn(false, browser);
  const page = await browser.fill('/veiligheid', {}, '/veiligheid/overal-uitloggen');
  expect(page.text).toContain('U bent overal uitgelogd');
  expect(browser.cookies.has('klant')).toBe(false);
  expect((await remembered.get('/veiligheid')).location).toContain('/inloggen');
  expect(await sessionIds()).toEqual([]);
});

it('D.4 sessions that ended by time are not shown any more', async () => {
  await signedIn();
  const remembered = await signedIn(true);
  portal.clock.advance({ minutes: 45 });
  await signedIn(false, browser);
  expect((await browser.get('/veiligheid')).html.match(/Firefox op Linux/g)).toHaveLength(2);
  expect((await remembered.get('/veiligheid')).status).toBe(200);
});

it('D.5 ACC-37 a remembered session is asked for the password before it ends sessions', async () => {
  await signedIn(true, browser);
  portal.clock.advance({ days: 2 });
  const asked = await browser.fill('/veiligheid', {}, '/veiligheid/overal-uitloggen');
  expect(asked.location).toBe('/veiligheid/bevestigen?terug=%2Fveiligheid');
  expect(await sessionIds()).toHaveLength(1);
  for (const path of [
    '/veiligheid/code/beginnen',
    '/veiligheid/herstelcodes',
    '/veiligheid/code/uitzetten',
  ]) {
    expect((await browser.post(path, {})).location).toContain('/veiligheid/bevestigen');
  }
  await confirm(browser);
  const done = await browser.fill('/veiligheid', {}, '/veiligheid/overal-uitloggen');
  expect(done.text).toContain('U bent overal uitgelogd');
});

it('D.4 a fresh proof gives a new session and the old cookie is dead; it stays remembered', async () => {
  await signedIn(true, browser);
  const old = browser.cookies.get('klant') ?? '';
  portal.clock.advance({ days: 1 });
  expect((await confirm(browser)).location).toBe('/veiligheid');
  expect(browser.cookies.get('klant')).not.toBe(old);
  portal.clock.advance({ days: 5 });
  expect((await browser.get('/veiligheid')).status).toBe(200);
  const thief = portal.browser('wisselstad');
  thief.cookies.set('klant', old);
  expect((await thief.get('/veiligheid')).location).toContain('/inloggen');
});

it('D.4 the proof is fresh for a quarter of an hour', async () => {
  await signedIn(true, browser);
  portal.clock.advance({ minutes: 14 });
  expect((await browser.get('/veiligheid/passkey')).location).toBe('/veiligheid/passkey');
  portal.clock.advance({ minutes: 2 });
  expect((await browser.get('/veiligheid/passkey')).location).toContain('/veiligheid/bevestigen');
});

it('D.1 a wrong password proves nothing, and five of them lock this question, not the sign-in', async () => {
  await signedIn(true, browser);
  portal.clock.advance({ hours: 1 });
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const page = await confirm(browser, 'Verkeerd-1!');
    expect(page.status).toBe(422);
    expect(page.errorAt('password')).toContain('Dit wachtwoord klopt niet');
  }
  const locked = await confirm(browser);
  expect(locked.errorAt('password')).toContain('Wacht 15 minuten');
  const elsewhere = await signedIn();
  expect(elsewhere.cookies.has('klant')).toBe(true);
  portal.clock.advance({ minutes: 16 });
  expect((await confirm(browser)).location).toBe('/veiligheid');
});

it('D.3 leads back within the portal only', async () => {
  await signedIn(false, browser);
  const page = await browser.post('/veiligheid/bevestigen', {
    password,
    terug: 'https://kwaad.example',
  });
  expect(page.location).toBe('/veiligheid');
});

it('D.4 an administrator has the same page in the administration', async () => {
  await browser.signIn('beheerder');
  const page = await browser.get('/beheer/veiligheid');
  expect(page.status).toBe(200);
  expect(page.text).toContain('dit apparaat');
  expect((await browser.get('/veiligheid')).location).toContain('/inloggen');
});

it('D.5 tells the customer by mail when somebody signs in from a new browser', async () => {
  await signedIn(false, browser);
  const before = await mailsAboutBrowser();
  await browser.post('/uitloggen', {});
  await signedIn(false, browser);
  expect(await mailsAboutBrowser()).toBe(before);
  await signedIn();
  expect(await mailsAboutBrowser()).toBe(before + 1);
});

async function mailsAboutBrowser(): Promise<number> {
  const mails = await portal.mails();
  return mails.filter(({ subject }) => subject === 'Er is ingelogd op een nieuw apparaat').length;
}

async function sessionIds(): Promise<string[]> {
  const rows = await portal.inside('wisselstad', (write) =>
    write.selectFrom('session').select('id').where('kind', '=', 'customer').execute(),
  );
  return rows.map(({ id }) => id);
}
