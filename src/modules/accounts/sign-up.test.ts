import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  linkIn,
  mailsTo,
  newAccount,
  newCustomer,
  storedAccount,
  storedCustomer,
  storedRequest,
} from '../../../test/support/accounts.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { login, passwordLabels, signUp } from './labels.ts';
import { portalAccountStatus } from './queries.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal?.close());

interface Customer {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

let people = 0;

/** Details that are right, of somebody new. */
function details(changes: Record<string, string> = {}) {
  people += 1;
  const email = `nieuw${people}@voorbeeld.nl`;
  return {
    username: `nieuw${people}`,
    password: 'Sleutel-12!',
    passwordAgain: 'Sleutel-12!',
    email,
    emailAgain: email,
    ...changes,
  };
}

const identify = (browser: Browser, customer: Pick<Customer, 'number' | 'code'>): Promise<Page> =>
  browser.fill('/account-aanmaken', {
    customerNumber: customer.number,
    activationCode: customer.code,
  });

/** Signs up until the mail, and answers what was chosen and the link. */
async function signUpUntilMail(customer: Customer, changes: Record<string, string> = {}) {
  const browser = portal.browser('wisselstad');
  const typed = details(changes);
  await identify(browser, customer);
  const page = await browser.fill('/account-aanmaken/gegevens', typed);
  const mails = await mailsTo(portal, typed.email);
  return { browser, typed, page, link: linkIn(mails.at(-1), '/account-aanmaken/bevestigen') };
}

async function accountOf(customerId: string) {
  const access = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('access')
      .select('accountId')
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .execute(),
  );
  return Promise.all(access.map((one) => storedAccount(portal, one.accountId)));
}

const statusOf = (customerId: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    portalAccountStatus(write, organisationId, customerId),
  );

it('ACC-1 ACC-7 asks number and code, with the link for a lost letter and Volgende', async () => {
  const page = await portal.browser('wisselstad').get('/account-aanmaken');
  expect(page.text).toContain('Huurdernummer (zie brief)');
  expect(page.text).toContain('Activeercode (zie brief)');
  expect(page.text).toContain('Volgende');
  expect(page.html).toMatch(/href="\/activeercode-aanvragen"[^>]*>Bent u de brief/);
});

it('ACC-8 ACC-10 leads a match to the account details, in their order', async () => {
  const page = await identify(portal.browser('wisselstad'), await newCustomer(portal));
  expect(page.location).toBe('/account-aanmaken/gegevens');
  const fields = [...page.html.matchAll(/<input[^>]*name="(\w+)"[^>]*>/g)]
    .map((match) => match[1])
    .filter((name) => name !== 'formKey');
  expect(fields).toEqual(['username', 'password', 'passwordAgain', 'email', 'emailAgain']);
  expect(page.text).toContain('Aanmaken');
});

it('ACC-B16 ignores spaces and case in number and code', async () => {
  const customer = await newCustomer(portal);
  const page = await identify(portal.browser('wisselstad'), {
    number: `  ${customer.number.toLowerCase()} `,
    code: ` ${customer.code.toLowerCase().replaceAll('-', ' - ')} `,
  });
  expect(page.location).toBe('/account-aanmaken/gegevens');
});

it('ACC-9 ACC-B1 says one thing for every cause and keeps what was typed', async () => {
  const [wrongCode, used, expired] = await Promise.all([
    newCustomer(portal),
    newCustomer(portal),
    newCustomer(portal),
  ]);
  await changeCode(used.id, { usedAt: portal.clock.now() });
  await changeCode(expired.id, { expiresAt: portal.clock.now() });
  const pages = await Promise.all(
    [
      { number: 'HM-BESTAAT-NIET', code: 'WIS-1' },
      { number: wrongCode.number, code: 'WIS-1' },
      used,
      expired,
    ].map(async (typed) => ({ typed, page: await identify(portal.browser('wisselstad'), typed) })),
  );
  for (const { typed, page } of pages) {
    expect(page.status).toBe(422);
    expect(page.text).toContain(signUp.Error_NotVerified.nl);
    expect(page.valueOf('customerNumber')).toBe(typed.number);
    expect(page.valueOf('activationCode')).toBe(typed.code);
  }
});

it('ACC-B2 refuses after five wrong codes for a number, known or not, and lets in later', async () => {
  const customer = await newCustomer(portal);
  const browser = portal.browser('wisselstad');
  for (const number of [customer.number, 'HM-NIEMAND']) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const page = await identify(browser, { number, code: `FOUT-${attempt}` });
      expect(page.text).toContain(signUp.Error_NotVerified.nl);
    }
    expect((await identify(browser, { number, code: 'FOUT' })).text).toContain(
      signUp.Error_Refused.nl,
    );
  }
  expect((await identify(browser, customer)).text).toContain(signUp.Error_Refused.nl);
  const request = await storedRequest(portal, customer.id);
  expect(request?.wrongCodes).toBeGreaterThanOrEqual(5);
  expect(request?.refusedUntil?.toString()).toBe(
    portal.clock.now().add({ minutes: 15 }).toString(),
  );
  portal.clock.advance({ minutes: 15 });
  expect((await identify(browser, customer)).location).toBe('/account-aanmaken/gegevens');
});

it('ACC-B2 refuses an address that tries many numbers', async () => {
  const customer = await newCustomer(portal);
  const from = (number: string, code: string, remoteAddress = '::1') =>
    portal.server.inject({
      method: 'POST',
      url: '/account-aanmaken',
      remoteAddress,
      headers: {
        host: 'wisselstad.localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ customerNumber: number, activationCode: code }).toString(),
    });
  for (let attempt = 0; attempt < 30; attempt += 1) await from(`HM-X${attempt}`, 'FOUT');
  expect((await from(customer.number, customer.code)).body).toContain(signUp.Error_Refused.nl);
  const elsewhere = await from(customer.number, customer.code, '127.0.0.1');
  expect(elsewhere.headers.location).toBe('/account-aanmaken/gegevens');
});

it('ACC-11 STF-81 fills in the known address beforehand', async () => {
  const customer = await newCustomer(portal, { email: 'bekend@voorbeeld.nl' });
  const page = await identify(portal.browser('wisselstad'), customer);
  expect(page.valueOf('email')).toBe('bekend@voorbeeld.nl');
});

it('ACC-12 ACC-B11 says each mistake at its field, keeps the rest and makes nothing', async () => {
  const customer = await newCustomer(portal);
  const browser = portal.browser('wisselstad');
  await identify(browser, customer);
  const typed = details({
    username: 'ab',
    password: 'zwak',
    email: 'geen adres',
    emailAgain: 'ander@voorbeeld.nl',
  });
  const page = await browser.fill('/account-aanmaken/gegevens', typed);
  expect(page.status).toBe(422);
  expect(page.errorAt('username')).toBe(signUp.Error_Username.nl);
  expect(page.errorAt('password')).toBe(passwordLabels.Error_LongEnough.nl);
  expect(page.errorAt('email')).toBe(signUp.Error_Email.nl);
  expect(page.valueOf('username')).toBe('ab');
  expect(page.valueOf('email')).toBe('geen adres');
  expect(page.valueOf('password')).toBe('');
  const unequal = await browser.fill('/account-aanmaken/gegevens', {
    ...details(),
    passwordAgain: 'Sleutel-13!',
    emailAgain: 'ander@voorbeeld.nl',
  });
  expect(unequal.errorAt('passwordAgain')).toBe(passwordLabels.Error_PasswordsDiffer.nl);
  expect(unequal.errorAt('emailAgain')).toBe(signUp.Error_EmailsDiffer.nl);
  expect(await accountOf(customer.id)).toEqual([]);
});

it('ACC-13 ACC-B10 says at the field that a name is taken, in any case, and keeps the rest', async () => {
  const taken = await newAccount(portal, { username: 'AlBezet' });
  const browser = portal.browser('wisselstad');
  await identify(browser, await newCustomer(portal));
  const typed = details({ username: 'albezet' });
  const page = await browser.fill('/account-aanmaken/gegevens', typed);
  expect(taken.username).toBe('AlBezet');
  expect(page.errorAt('username')).toBe(signUp.Error_UsernameTaken.nl);
  expect(page.valueOf('email')).toBe(typed.email);
});

it('ACC-B10 tells nobody about names before identification', async () => {
  const page = await portal
    .browser('wisselstad')
    .post('/account-aanmaken/gegevens', details({ username: 'cedee' }));
  expect(page.location).toContain('/account-aanmaken');
  expect(page.text).toContain(signUp.Notice_StartAgain.nl);
  expect(page.text).not.toContain(signUp.Error_UsernameTaken.nl);
});

it('ACC-14 ACC-15 ACC-17 makes an unconfirmed account and mails the link to the address entered', async () => {
  const customer = await newCustomer(portal);
  const { page, typed } = await signUpUntilMail(customer);
  expect(page.text).toContain(signUp.Text_Done.nl);
  const [account] = await accountOf(customer.id);
  expect(account?.confirmedAt).toBeNull();
  const [mail] = await mailsTo(portal, typed.email);
  expect(mail?.html).toContain('Account bevestigen');
  expect(mail?.text).not.toContain(typed.password);
  const signedIn = await portal.browser('wisselstad').signIn(typed.username, typed.password);
  expect(signedIn.location).toBe('/account-aanmaken/onbevestigd');
});

it('ACC-5 never mails the activation code', async () => {
  const customer = await newCustomer(portal);
  const { link } = await signUpUntilMail(customer);
  await portal.browser('wisselstad').fill(link, {});
  const mails = await portal.mails();
  expect(mails.length).toBeGreaterThan(0);
  expect(mails.some((mail) => `${mail.text}${mail.html}`.includes(customer.code))).toBe(false);
});

it('ACC-14 lets the mail be sent again from the page that says the account was made', async () => {
  const { browser, typed } = await signUpUntilMail(await newCustomer(portal));
  const page = await browser.fill('/account-aanmaken/klaar', {});
  expect(page.text).toContain(login.Notice_MailSentAgain.nl);
  expect(await mailsTo(portal, typed.email)).toHaveLength(2);
});

it('ACC-16 confirms by the button, not by opening the link, and leads to sign-in', async () => {
  const customer = await newCustomer(portal);
  const { typed, link } = await signUpUntilMail(customer);
  const browser = portal.browser('wisselstad');
  await browser.get(link);
  const opened = await browser.get(link);
  expect(opened.text).toContain(signUp.Text_Confirm.nl);
  expect((await accountOf(customer.id))[0]?.confirmedAt).toBeNull();
  const page = await browser.fill(link, {});
  expect(page.html).toMatch(/href="\/inloggen"[^>]*>Klik hier om in te loggen\./);
  const signedIn = await portal.browser('wisselstad').postOnly('/inloggen', {
    username: typed.username,
    password: typed.password,
  });
  expect(signedIn.location).toBe('/');
});

it('ACC-18 GEN-6 stores the confirmed address on the record when it differs, only then, with an entry', async () => {
  const customer = await newCustomer(portal, { email: 'oud@voorbeeld.nl' });
  const { typed, link } = await signUpUntilMail(customer);
  expect((await storedCustomer(portal, customer.id)).email).toBe('oud@voorbeeld.nl');
  await portal.browser('wisselstad').fill(link, {});
  expect((await storedCustomer(portal, customer.id)).email).toBe(typed.email);
  expect(await entriesOf(customer.id)).toEqual(['CP_ACCOUNT_CONFIRMED', 'CP_ACCOUNT_EMAIL']);
});

it('ACC-18 leaves an address alone that is the same', async () => {
  const customer = await newCustomer(portal, { email: 'zelfde@voorbeeld.nl' });
  const same = { email: 'zelfde@voorbeeld.nl', emailAgain: 'zelfde@voorbeeld.nl' };
  const { link } = await signUpUntilMail(customer, same);
  await portal.browser('wisselstad').fill(link, {});
  expect((await storedCustomer(portal, customer.id)).version).toBe(1);
  expect(await entriesOf(customer.id)).toEqual(['CP_ACCOUNT_CONFIRMED']);
});

it('ACC-19 STF-78 STF-86 keeps the time of each step, and of a renewed attempt', async () => {
  const customer = await newCustomer(portal);
  const browser = portal.browser('wisselstad');
  const first = portal.clock.now();
  await identify(browser, { number: customer.number, code: 'FOUT' });
  const caseA = await storedRequest(portal, customer.id);
  expect(caseA?.numberEnteredAt.toString()).toBe(first.toString());
  expect([caseA?.identifiedAt, caseA?.detailsEnteredAt, caseA?.mailSentAt]).toEqual([
    null,
    null,
    null,
  ]);
  portal.clock.advance({ minutes: 6 });
  const second = portal.clock.now();
  await identify(browser, customer);
  portal.clock.advance({ minutes: 2 });
  const third = portal.clock.now();
  await browser.fill('/account-aanmaken/gegevens', details());
  expect((await storedRequest(portal, customer.id))?.mailSentAt).toBeNull();
  portal.clock.advance({ seconds: 1 });
  await portal.mails();
  const caseC = await storedRequest(portal, customer.id);
  const times = [
    caseC?.numberEnteredAt,
    caseC?.identifiedAt,
    caseC?.detailsEnteredAt,
    caseC?.mailSentAt,
  ].map(String);
  expect(times).toEqual([second, second, third, third.add({ seconds: 1 })].map(String));
});

it('ACC-19 notes the number without a code, and asks for the code', async () => {
  const customer = await newCustomer(portal);
  const page = await identify(portal.browser('wisselstad'), { ...customer, code: '' });
  expect(page.errorAt('activationCode')).toBe('Dit is een verplicht veld.');
  const request = await storedRequest(portal, customer.id);
  expect(request?.numberEnteredAt.toString()).toBe(portal.clock.now().toString());
  expect([request?.identifiedAt, request?.wrongCodes]).toEqual([null, 0]);
});

it('ACC-20 derives the three values of the account status', async () => {
  const customer = await newCustomer(portal);
  expect(await statusOf(customer.id)).toBe('notCreated');
  const { link } = await signUpUntilMail(customer);
  expect(await statusOf(customer.id)).toBe('notActivated');
  await portal.browser('wisselstad').fill(link, {});
  expect(await statusOf(customer.id)).toBe('activated');
});

it('ACC-21 points a household with an account to sign-in, only after a full match', async () => {
  const customer = await newCustomer(portal);
  const { link } = await signUpUntilMail(customer);
  await portal.browser('wisselstad').fill(link, {});
  const withUsedCode = await identify(portal.browser('wisselstad'), customer);
  expect(withUsedCode.text).toContain(signUp.Error_NotVerified.nl);
  await changeCode(customer.id, { usedAt: null });
  const withWrongCode = await identify(portal.browser('wisselstad'), { ...customer, code: 'X' });
  expect(withWrongCode.text).toContain(signUp.Error_NotVerified.nl);
  const withCode = await identify(portal.browser('wisselstad'), customer);
  expect(withCode.text).toContain(signUp.Error_HasAccount.nl);
});

it('ACC-21 lets an unconfirmed household begin again with the same code, into the same account', async () => {
  const customer = await newCustomer(portal);
  const first = await signUpUntilMail(customer);
  const [before] = await accountOf(customer.id);
  const second = await signUpUntilMail(customer);
  const accounts = await accountOf(customer.id);
  expect(accounts.map((account) => [account.id, account.username])).toEqual([
    [before?.id, second.typed.username],
  ]);
  const old = await portal.browser('wisselstad').get(first.link);
  expect(old.text).toContain(signUp.Title_LinkExpired.nl);
  const page = await portal.browser('wisselstad').fill(second.link, {});
  expect(page.text).toContain(signUp.Title_Confirmed.nl);
});

it('ACC-21 GEN-3 makes one account of two sign-ups at once', async () => {
  const customer = await newCustomer(portal);
  const browsers = [portal.browser('wisselstad'), portal.browser('wisselstad')];
  for (const browser of browsers) await identify(browser, customer);
  await Promise.all(
    browsers.map((browser) => browser.postOnly('/account-aanmaken/gegevens', details())),
  );
  expect(await accountOf(customer.id)).toHaveLength(1);
});

it('ACC-14 GEN-B4 takes a double press for one', async () => {
  const customer = await newCustomer(portal);
  const browser = portal.browser('wisselstad');
  const page = await identify(browser, customer);
  const formKey = /name="formKey" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const typed = { ...details(), formKey };
  const cookies = [...browser.cookies];
  const first = await browser.postOnly('/account-aanmaken/gegevens', typed);
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  const second = await browser.postOnly('/account-aanmaken/gegevens', typed);
  expect([first.location, second.location]).toEqual([
    '/account-aanmaken/klaar',
    '/account-aanmaken/klaar',
  ]);
  expect(await mailsTo(portal, typed.email)).toHaveLength(1);
});

it('ACC-B8 offers a new link when the old one expired after seven days', async () => {
  const customer = await newCustomer(portal);
  const { typed, link } = await signUpUntilMail(customer);
  portal.clock.advance({ days: 7 });
  const browser = portal.browser('wisselstad');
  const expired = await browser.get(link);
  expect(expired.text).toContain(signUp.Title_LinkExpired.nl);
  const forged = await browser.post('/account-aanmaken/bevestigen', {
    sleutel: link.split('sleutel=')[1] ?? '',
  });
  expect(forged.text).toContain(signUp.Title_LinkExpired.nl);
  expect((await accountOf(customer.id))[0]?.confirmedAt).toBeNull();
  await browser.fill(link, {});
  const mails = await mailsTo(portal, typed.email);
  expect(mails).toHaveLength(2);
  const page = await browser.fill(linkIn(mails[1], '/account-aanmaken/bevestigen'), {});
  expect(page.text).toContain(signUp.Title_Confirmed.nl);
});

it('ACC-B8 explains a used link and a changed one', async () => {
  const customer = await newCustomer(portal);
  const { link } = await signUpUntilMail(customer);
  const browser = portal.browser('wisselstad');
  const changed = await browser.get(`${link.slice(0, -4)}AAAA`);
  expect(changed.text).toContain(signUp.Title_LinkUnknown.nl);
  await browser.fill(link, {});
  const used = await browser.get(link);
  expect(used.text).toContain(signUp.Title_AlreadyConfirmed.nl);
  expect(used.html).toContain('href="/inloggen"');
});

it('ACC-B8 a link of one kind opens nothing of another', async () => {
  const customer = await newCustomer(portal);
  const { link } = await signUpUntilMail(customer);
  const sleutel = link.split('sleutel=')[1] ?? '';
  const page = await portal.browser('wisselstad').get(`/wachtwoord-instellen?sleutel=${sleutel}`);
  expect(page.html).not.toContain('name="password"');
});

it('ACC-7 asks the codes again after half an hour', async () => {
  const browser = portal.browser('wisselstad');
  await identify(browser, await newCustomer(portal));
  portal.clock.advance({ minutes: 30 });
  const page = await browser.get('/account-aanmaken/gegevens');
  expect(page.text).toContain(signUp.Notice_StartAgain.nl);
});

it('ACC-6 is reached from the sign-in page', async () => {
  const page = await portal.browser('wisselstad').get('/inloggen');
  expect(page.html).toMatch(/href="\/account-aanmaken"/);
  expect(page.text).toContain(login.Link_SignUp.nl);
});

function changeCode(customerId: string, changes: { usedAt?: unknown; expiresAt?: unknown }) {
  const now = portal.clock.now();
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('activationCode')
      .set({
        ...('usedAt' in changes && { usedAt: changes.usedAt === null ? null : now }),
        ...('expiresAt' in changes && { expiresAt: now }),
      })
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .execute(),
  );
}

async function entriesOf(customerId: string): Promise<string[]> {
  const entries = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('interactionLogEntry')
      .select('templateCode')
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .orderBy('templateCode')
      .execute(),
  );
  return entries.map((entry) => entry.templateCode);
}
