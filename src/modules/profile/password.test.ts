import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  mailsTo,
  newAccount,
  storedAccount,
  testPassword,
} from '../../../test/support/accounts.ts';
import type { Browser, Fields } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

const newPassword = 'Zomertijd-2027!';

let portal: TestPortal;
let browser: Browser;
let who: Awaited<ReturnType<typeof newAccount>>;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  who = await newAccount(portal);
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: who.username });
});

const change = (fields: Fields = {}, from = '/gegevens') =>
  browser.fill(
    from,
    { currentPassword: testPassword, password: newPassword, passwordAgain: newPassword, ...fields },
    '/gegevens/wachtwoord',
  );
const signsIn = async (password: string) =>
  (await portal.browser('wisselstad').signIn(who.username, password)).location === '/';

it('PRF-41 PRF-42 the panel asks the old password once and the new one twice, and shows the rules', async () => {
  const { html, text } = await browser.get('/gegevens');
  expect(text).toContain(
    'Wachtwoord veranderen Huidig wachtwoord Wachtwoord tonen Nieuw wachtwoord Minstens 8 tekens, met een hoofdletter, een kleine letter, een cijfer en een speciaal teken',
  );
  expect(text).toMatch(/Herhaal het nieuwe wachtwoord .*Opslaan wachtwoord/);
  expect(html.match(/type="password"/g)).toHaveLength(3);
});

it('PRF-41 PRF-46 the new password works and the old one no longer; only a salted hash is kept', async () => {
  const page = await change();
  expect(page.text).toContain('Uw wachtwoord is gewijzigd.');
  expect((await storedAccount(portal, who.id)).passwordHash).toMatch(/^\$argon2id\$/);
  expect(await signsIn(newPassword)).toBe(true);
  expect(await signsIn(testPassword)).toBe(false);
});

it('PRF-47 ADM-287 a mail confirms it, without the password', async () => {
  await change();
  const [mail] = await mailsTo(portal, who.email);
  expect(mail?.subject).toBe('Uw wachtwoord is gewijzigd');
  expect(`${mail?.text} ${mail?.html}`).not.toContain(newPassword);
});

it('PRF-48 who changes it stays signed in, other sessions end', async () => {
  const other = portal.browser('wisselstad');
  await signInAs(portal, other, { role: 'customer', username: who.username, remembered: true });
  expect((await other.get('/gegevens')).location).toBe('/gegevens');
  await change();
  expect((await browser.get('/gegevens')).location).toBe('/gegevens');
  expect((await other.get('/gegevens')).location).toContain('/inloggen');
});

it('PRF-49 an account without own password has no panel and no page', async () => {
  who = await newAccount(portal, { withoutPassword: true });
  await signInAs(portal, browser, { role: 'customer', username: who.username });
  expect((await browser.get('/gegevens')).text).not.toContain('Wachtwoord veranderen');
  expect((await browser.get('/gegevens/wachtwoord')).status).toBe(404);
  const fields = { currentPassword: 'x', password: newPassword, passwordAgain: newPassword };
  expect((await browser.post('/gegevens/wachtwoord', fields)).status).toBe(404);
});

describe('what is refused', () => {
  it('PRF-45 empty fields, each with its message', async () => {
    const page = await change({ currentPassword: '', password: '', passwordAgain: '' });
    expect(page.status).toBe(422);
    for (const field of ['currentPassword', 'password', 'passwordAgain']) {
      expect(page.errorAt(field)).toBe('Dit is een verplicht veld.');
    }
  });

  it.each([
    ['PRF-50', 'kort-1A', 'minstens 8 tekens'],
    ['PRF-50', 'zonder-hoofdletter-1', '1 hoofdletter'],
    ['PRF-43', testPassword, 'een ander wachtwoord dan uw oude'],
  ])('%s the new password %s', async (_id, password, message) => {
    const page = await change({ password, passwordAgain: password });
    expect(page.errorAt('password')).toContain(message);
    expect(await signsIn(testPassword)).toBe(true);
  });

  it('PRF-44 PRF-50 the user name as new password', async () => {
    who = await newAccount(portal, { username: `Gebruiker-${who.id.slice(0, 6)}!1` });
    await signInAs(portal, browser, { role: 'customer', username: who.username });
    const page = await change({ password: who.username, passwordAgain: who.username });
    expect(page.errorAt('password')).toContain('niet gelijk zijn aan de gebruikersnaam');
  });

  it('PRF-41 two new passwords that differ', async () => {
    const page = await change({ passwordAgain: `${newPassword}?` });
    expect(page.errorAt('passwordAgain')).toBe('De twee wachtwoorden zijn niet gelijk.');
    expect(await signsIn(testPassword)).toBe(true);
  });

  it('PRF-41 a wrong old password, and from the page of its own too', async () => {
    const page = await change({ currentPassword: 'Iets-Anders-9!' }, '/gegevens/wachtwoord');
    expect(page.errorAt('currentPassword')).toContain('Dit wachtwoord klopt niet.');
    expect(await signsIn(newPassword)).toBe(false);
  });

  it('PRF-B13 five wrong old passwords lock the account as failed sign-ins do', async () => {
    for (const _attempt of [1, 2, 3, 4, 5]) await change({ currentPassword: 'Iets-Anders-9!' });
    expect((await change()).errorAt('currentPassword')).toContain('vijf keer achter elkaar');
    expect(await signsIn(testPassword)).toBe(false);
    await portal.inside('wisselstad', (write, organisationId) =>
      write.deleteFrom('guess').where('organisationId', '=', organisationId).execute(),
    );
    expect(await signsIn(testPassword)).toBe(true);
  });
});

it('GEN-B4 a second press is the same act: it is not taken for a wrong password', async () => {
  const form = {
    currentPassword: testPassword,
    password: newPassword,
    passwordAgain: newPassword,
    formKey: crypto.randomUUID(),
  };
  await browser.post('/gegevens/wachtwoord', form);
  const again = await browser.post('/gegevens/wachtwoord', form);
  expect(again.text).toContain('Uw wachtwoord is gewijzigd.');
  expect(await mailsTo(portal, who.email)).toHaveLength(1);
});
