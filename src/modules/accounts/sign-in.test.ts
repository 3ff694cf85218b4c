import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import {
  mailsTo,
  newAccount,
  storedAccount,
  storedCustomer,
  testPassword,
} from '../../../test/support/accounts.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';
import { login } from './labels.ts';
import { type Passwords, PasswordsBusy, passwordPool } from './passwords.ts';

const pool = passwordPool();
const hashed = { count: 0, busy: false };

/** A real pool that counts what is compared. */
const passwords: Passwords = {
  hash: pool.hash,
  verify: async (hash, password) => {
    if (hashed.busy) throw new PasswordsBusy();
    hashed.count += 1;
    return pool.verify(hash, password);
  },
};

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal({ passwords });
});
afterAll(() => portal?.close());

const signIn = (username: string, password = testPassword, more: Record<string, string> = {}) =>
  portal.browser('wisselstad').postOnly('/inloggen', { username, password, ...more });

async function lock(username: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(username, 'Verkeerd-1!');
}

it('ACC-35 shows user name, password, the tick, the button and the links', async () => {
  const { text, html } = await portal.browser('wisselstad').get('/inloggen');
  for (const words of [
    'Gebruikersnaam',
    'Wachtwoord',
    'Ingelogd blijven',
    'Inloggen',
    'Nieuw? Registreer nu!',
    'Inloggegevens vergeten?',
  ]) {
    expect(text).toContain(words);
  }
  expect(html).toContain('href="/account-aanmaken"');
  expect(html).toContain('href="/inloggegevens-vergeten"');
});

it('ACC-35 answers under its old address too', async () => {
  const { status, html } = await portal.browser('wisselstad').get('/Account/Login');
  expect(status).toBe(200);
  expect(html).toContain('name="username"');
});

it('ACC-36 signs in with the chosen name and password and leads to the home page', async () => {
  const account = await newAccount(portal);
  const answer = await signIn(account.username);
  expect([answer.status, answer.location]).toEqual([303, '/']);
  expect(String(answer.headers['set-cookie'])).toContain('klant=');
});

it('ACC-B16 ignores spaces around the user name, and its case', async () => {
  const account = await newAccount(portal, { username: 'JanDeTester' });
  expect((await signIn('  jandetester ')).location).toBe('/');
  expect((await storedAccount(portal, account.id)).lastSignedInAt?.toString()).toBe(
    startOfTests.toString(),
  );
});

it('ACC-B6 says the same for an unknown name and a wrong password, after the same work', async () => {
  const account = await newAccount(portal);
  hashed.count = 0;
  const wrong = await signIn(account.username, 'Verkeerd-1!');
  const hashesForWrong = hashed.count;
  hashed.count = 0;
  const unknown = await signIn('niemand-bekend', 'Verkeerd-1!');
  expect(wrong.status).toBe(422);
  expect(unknown.status).toBe(422);
  expect(wrong.text).toContain(login.Error_WrongPassword.nl);
  expect(unknown.text).toBe(wrong.text);
  expect([hashesForWrong, hashed.count]).toEqual([1, 1]);
});

it('ACC-B6 locks an unknown name with the same words', async () => {
  await lock('bestaat-niet');
  expect((await signIn('bestaat-niet')).text).toContain(login.Error_Locked.nl);
});

it('ACC-43 locks after five wrong passwords in a row', async () => {
  const account = await newAccount(portal);
  const answers = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    answers.push(await signIn(account.username, 'Verkeerd-1!'));
  }
  expect(answers.map((answer) => answer.text.includes(login.Error_Locked.nl))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

it('ACC-43 compares at most five of two hundred passwords that come at once', async () => {
  const account = await newAccount(portal);
  hashed.count = 0;
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => signIn(account.username, 'Verkeerd-1!')),
  );
  expect(hashed.count).toBe(5);
  expect(answers.every((answer) => answer.status === 422)).toBe(true);
});

it('ACC-43 says politely that it is busy, and does not count what was never compared', async () => {
  const account = await newAccount(portal);
  hashed.busy = true;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const answer = await signIn(account.username);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(login.Error_Busy.nl);
    expect(answer.valueOf('username')).toBe(account.username);
  }
  hashed.busy = false;
  expect((await signIn(account.username)).location).toBe('/');
});

it('ACC-44 ACC-B7 refuses the right password during the lock, with the same words, and not after it', async () => {
  const account = await newAccount(portal);
  await lock(account.username);
  hashed.count = 0;
  for (let minute = 0; minute < 14; minute += 1) {
    portal.clock.advance({ minutes: 1 });
    const refused = await signIn(account.username);
    expect(refused.text).toContain(login.Error_Locked.nl);
  }
  expect(hashed.count).toBe(0);
  // The attempts of the last minutes did not lengthen it.
  portal.clock.advance({ minutes: 1 });
  expect((await signIn(account.username)).location).toBe('/');
});

it('ACC-45 ADM-138 counts from nothing after the right password and after a lock', async () => {
  const account = await newAccount(portal);
  const wrong = () => signIn(account.username, 'Verkeerd-1!');
  for (let attempt = 0; attempt < 4; attempt += 1) await wrong();
  expect((await signIn(account.username)).location).toBe('/');
  for (let attempt = 0; attempt < 4; attempt += 1) {
    expect((await wrong()).text).toContain(login.Error_WrongPassword.nl);
  }
  await wrong();
  portal.clock.advance({ minutes: 15 });
  expect((await wrong()).text).toContain(login.Error_WrongPassword.nl);
  expect((await signIn(account.username)).location).toBe('/');
});

it('ACC-46 ADM-135 tells who is blocked by hand only after the right password, without the reason', async () => {
  const account = await newAccount(portal, { blocked: true });
  const wrong = await signIn(account.username, 'Verkeerd-1!');
  expect(wrong.text).toContain(login.Error_WrongPassword.nl);
  const right = await signIn(account.username);
  expect(right.status).toBe(422);
  expect(right.text).toContain(login.Error_Blocked.nl);
  expect(right.text).not.toContain('Overlast');
  portal.clock.advance({ days: 400 });
  expect((await signIn(account.username)).text).toContain(login.Error_Blocked.nl);
});

it('ACC-17 sends an unconfirmed account to the page with the mail, and not in', async () => {
  const account = await newAccount(portal, { confirmed: false });
  const browser = portal.browser('wisselstad');
  const page = await browser.signIn(account.username);
  expect(page.location).toBe('/account-aanmaken/onbevestigd');
  expect(browser.cookies.has('klant')).toBe(false);
  const sent = await browser.fill('/account-aanmaken/onbevestigd', {});
  expect(sent.text).toContain(login.Notice_MailSentAgain.nl);
  expect(await mailsTo(portal, account.email)).toHaveLength(1);
});

it('ACC-17 sends the mail again only a few times an hour', async () => {
  const account = await newAccount(portal, { confirmed: false });
  const browser = portal.browser('wisselstad');
  await browser.signIn(account.username);
  for (let time = 0; time < 5; time += 1) await browser.fill('/account-aanmaken/onbevestigd', {});
  const sixth = await browser.fill('/account-aanmaken/onbevestigd', {});
  expect(sixth.text).toContain(login.Error_TooManyMails.nl);
  expect(await mailsTo(portal, account.email)).toHaveLength(5);
});

it('ACC-37 ACC-39 keeps a remembered customer signed in from the last activity on', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  const answer = await browser.postOnly('/inloggen', {
    username: account.username,
    password: testPassword,
    remember: 'on',
  });
  expect(String(answer.headers['set-cookie'])).toMatch(/klant=[^;]+; Max-Age=2592000/);
  const isIn = async () => (await browser.postOnly('/sessie', {})).status === 200;
  portal.clock.advance({ days: 29 });
  expect(await isIn()).toBe(true);
  // The trace of this visit is written after the answer.
  await expect.poll(() => lastSeen(account.id)).toBe(portal.clock.now().toString());
  portal.clock.advance({ days: 29 });
  expect(await isIn()).toBe(true);
  await expect.poll(() => lastSeen(account.id)).toBe(portal.clock.now().toString());
  portal.clock.advance({ days: 31 });
  expect(await isIn()).toBe(false);
});

it('ACC-38 ADM-257 signs a remembered customer out after the days that the administrator chose', async () => {
  const store = (rememberMeDays: number) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { rememberMeDays }));
  await store(3);
  try {
    const account = await newAccount(portal);
    const browser = portal.browser('wisselstad');
    const fields = { username: account.username, password: testPassword, remember: 'on' };
    const answer = await browser.postOnly('/inloggen', fields);
    expect(String(answer.headers['set-cookie'])).toMatch(/klant=[^;]+; Max-Age=259200/);
    portal.clock.advance({ hours: 71 });
    expect((await browser.postOnly('/sessie', {})).status).toBe(200);
    await expect.poll(() => lastSeen(account.id)).toBe(portal.clock.now().toString());
    portal.clock.advance({ hours: 72 });
    expect((await browser.postOnly('/sessie', {})).status).toBe(401);
  } finally {
    await store(30);
  }
});

it('ACC-37 leads who is still signed in past the sign-in page', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  await browser.signIn(account.username);
  const page = await browser.get('/inloggen?terug=/gegevens');
  expect(page.location).toBe('/gegevens');
});

it('ACC-40 ends a session without the tick after thirty minutes without activity', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  const answer = await browser.postOnly('/inloggen', {
    username: account.username,
    password: testPassword,
  });
  expect(String(answer.headers['set-cookie'])).not.toMatch(/klant=[^;]+; Max-Age/);
  portal.clock.advance({ minutes: 29 });
  expect((await browser.postOnly('/sessie', {})).status).toBe(200);
  portal.clock.advance({ minutes: 31 });
  expect((await browser.postOnly('/sessie', {})).status).toBe(401);
});

it('ACC-42 ends the session and the remembering on signing out', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  await browser.post('/inloggen', {
    username: account.username,
    password: testPassword,
    remember: 'on',
  });
  const stolen = browser.cookies.get('klant') ?? '';
  const page = await browser.post('/uitloggen', {});
  expect(page.text).toContain(login.Notice_SignedOut.nl);
  expect(browser.cookies.has('klant')).toBe(false);
  browser.cookies.set('klant', stolen);
  expect((await browser.postOnly('/sessie', {})).status).toBe(401);
});

it('ACC-42 asks before it signs out when an old link is opened', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  await browser.signIn(account.username);
  const page = await browser.get('/uitloggen');
  expect(page.html).toContain('action="/uitloggen"');
  expect((await browser.postOnly('/sessie', {})).status).toBe(200);
});

it('ACC-B18 accepts no altered cookie', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  await browser.signIn(account.username);
  const cookie = browser.cookies.get('klant') ?? '';
  browser.cookies.set('klant', `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`);
  expect((await browser.postOnly('/sessie', {})).status).toBe(401);
});

it.each([
  ['/financien?jaar=2026', '/financien?jaar=2026'],
  ['https://kwaad.example/', '/'],
  ['//kwaad.example/', '/'],
  ['/\\kwaad.example/', '/'],
  ['/beheer', '/'],
  ['/uitloggen', '/'],
])('ACC-36 comes back to its own pages only: %s', async (asked, reached) => {
  const account = await newAccount(portal);
  expect((await signIn(account.username, testPassword, { terug: asked })).location).toBe(reached);
});

it('ACC-36 keeps the return address and what was typed after a wrong password, except the password', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  const page = await browser.fill('/inloggen?terug=/woning', {
    username: account.username,
    password: 'Verkeerd-1!',
    remember: 'on',
  });
  expect(page.valueOf('terug')).toBe('/woning');
  expect(page.valueOf('username')).toBe(account.username);
  expect(page.valueOf('password')).toBe('');
  expect(page.html).not.toContain('Verkeerd-1!');
});

it('ACC-35 says at each empty field that it is required', async () => {
  const page = await portal.browser('wisselstad').fill('/inloggen', {});
  expect(page.status).toBe(422);
  expect(page.errorAt('username')).toBe('Dit is een verplicht veld.');
  expect(page.errorAt('password')).toBe('Dit is een verplicht veld.');
});

it('ACC-49 ACC-50 copies the address of the record at sign-in, never back', async () => {
  const account = await newAccount(portal);
  await setRecordEmail(account.customerId, 'nieuw@voorbeeld.nl');
  await signIn(account.username);
  expect((await storedAccount(portal, account.id)).email).toBe('nieuw@voorbeeld.nl');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('account')
      .set({ email: 'eigen@voorbeeld.nl', emailKey: 'eigen@voorbeeld.nl' })
      .where('organisationId', '=', organisationId)
      .where('id', '=', account.id)
      .execute(),
  );
  await signIn(account.username);
  expect((await storedAccount(portal, account.id)).email).toBe('nieuw@voorbeeld.nl');
});

it('ACC-52 ADM-126 an address that staff changed on the account gives way to the record at the next sign-in', async () => {
  const account = await newAccount(portal);
  const administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
  const path = `/beheer/gebruikers/${account.id}`;
  const saved = await administrator.fill(
    path,
    {
      gebruikersnaam: account.username,
      email: 'anders@voorbeeld.example',
      rol: 'gebruiker',
      huurdernummer: account.number,
    },
    path,
  );
  expect(saved.text).toContain('Opgeslagen.');
  expect((await storedAccount(portal, account.id)).email).toBe('anders@voorbeeld.example');
  expect((await storedCustomer(portal, account.customerId)).email).toBe(account.email);
  await signIn(account.username);
  expect((await storedAccount(portal, account.id)).email).toBe(account.email);
});

it('ACC-B17 keeps its own address and marks it when the record has none or a broken one', async () => {
  const account = await newAccount(portal);
  for (const broken of [null, 'geen adres']) {
    await setRecordEmail(account.customerId, broken);
    await signIn(account.username);
    const stored = await storedAccount(portal, account.id);
    expect([stored.email, stored.emailInvalid]).toEqual([account.email, true]);
  }
  await setRecordEmail(account.customerId, account.email);
  await signIn(account.username);
  expect((await storedAccount(portal, account.id)).emailInvalid).toBe(false);
});

it('ACC-B13 signs in with the stored address while the record lags, and takes the new one at the next sign-in', async () => {
  const account = await newAccount(portal);
  expect((await signIn(account.username)).location).toBe('/');
  expect((await storedAccount(portal, account.id)).email).toBe(account.email);
  await setRecordEmail(account.customerId, 'later@voorbeeld.nl');
  expect((await signIn(account.username)).location).toBe('/');
  expect((await storedAccount(portal, account.id)).email).toBe('later@voorbeeld.nl');
});

it('ACC-36 ADM-3 gives an administrator the staff cookie and the administration', async () => {
  const account = await newAccount(portal, { administrator: true });
  const answer = await signIn(account.username, testPassword, { remember: 'on' });
  expect(answer.location).toBe('/beheer');
  expect(String(answer.headers['set-cookie'])).toMatch(/medewerker=[^;]+; Path/);
  const back = await signIn(account.username, testPassword, { terug: '/beheer/labels' });
  expect(back.location).toBe('/beheer/labels');
});

it('ACC-51 ADM-275 refuses an administrator outside the ranges, after the right password only', async () => {
  const account = await newAccount(portal, { administrator: true });
  const customer = await newAccount(portal);
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('networkRange')
      .values({ organisationId, range: '203.0.113.0/24', forAdministrators: true, forStaff: false })
      .execute(),
  );
  const from = (remoteAddress: string, username: string, password = testPassword) =>
    portal.server.inject({
      method: 'POST',
      url: '/inloggen',
      remoteAddress,
      headers: {
        host: 'wisselstad.localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ username, password }).toString(),
    });
  const own = await from('127.0.0.1', account.username);
  expect(own.headers.location).toBe('/beheer');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('organisation')
      .set((update) => ({ demo: false, settingsVersion: update('settingsVersion', '+', 1) }))
      .where('id', '=', organisationId)
      .execute(),
  );
  const outside = await from('198.51.100.7', account.username);
  expect(outside.statusCode).toBe(422);
  expect(outside.body).toContain(login.Error_NetworkRange.nl);
  expect((await from('198.51.100.7', account.username, 'Verkeerd-1!')).body).toContain(
    login.Error_WrongPassword.nl,
  );
  expect((await from('203.0.113.9', account.username)).headers.location).toBe('/beheer');
  expect((await from('198.51.100.7', customer.username)).headers.location).toBe('/');
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write.deleteFrom('networkRange').where('organisationId', '=', organisationId).execute();
    await write
      .updateTable('organisation')
      .set((update) => ({ demo: true, settingsVersion: update('settingsVersion', '+', 1) }))
      .where('id', '=', organisationId)
      .execute();
  });
});

it('ACC-45 notes the last sign-in, and mails when it came from a new browser, not at the very first', async () => {
  const account = await newAccount(portal);
  const first = portal.browser('wisselstad');
  const credentials = { username: account.username, password: testPassword };
  await first.postOnly('/inloggen', credentials);
  await first.postOnly('/inloggen', credentials);
  expect(await mailsTo(portal, account.email)).toHaveLength(0);
  await portal.browser('wisselstad').signIn(account.username);
  const [mail, ...more] = await mailsTo(portal, account.email);
  expect(more).toHaveLength(0);
  expect(mail?.text).toContain('Firefox op Linux');
  const { lastSignedInAt } = await storedAccount(portal, account.id);
  expect(lastSignedInAt?.toString()).toBe(portal.clock.now().toString());
});

it('ACC-36 asks a second proof of an account that has one, and starts no session before it', async () => {
  const account = await newAccount(portal);
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('timeCode')
      .values({
        organisationId,
        accountId: account.id,
        seedSealed: Buffer.from('seed'),
        confirmedAt: portal.clock.now(),
      })
      .execute(),
  );
  const answer = await signIn(account.username);
  expect(answer.location).toBe('/inloggen/bevestigen');
  expect(String(answer.headers['set-cookie'])).toContain('bevestigen=');
  expect(String(answer.headers['set-cookie'])).not.toContain('klant=');
});

async function lastSeen(accountId: string): Promise<string | undefined> {
  const session = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('session')
      .select('lastSeenAt')
      .where('organisationId', '=', organisationId)
      .where('accountId', '=', accountId)
      .executeTakeFirst(),
  );
  return session?.lastSeenAt.toString();
}

async function setRecordEmail(customerId: string, email: string | null): Promise<void> {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('customer')
      .set({ email })
      .where('organisationId', '=', organisationId)
      .where('id', '=', customerId)
      .execute(),
  );
}
