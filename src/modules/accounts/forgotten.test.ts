import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import {
  linkIn,
  mailsTo,
  newAccount,
  newCustomer,
  testPassword,
} from '../../../test/support/accounts.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { forgotten, login, newCode, passwordLabels } from './labels.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal?.close());

const ask = (emailOrUsername: string) =>
  portal.browser('wisselstad').fill('/inloggegevens-vergeten', { emailOrUsername });

async function resetLink(account: { email: string; username: string }): Promise<string> {
  await ask(account.username);
  return linkIn((await mailsTo(portal, account.email)).at(-1), '/wachtwoord-instellen');
}

const twice = (password: string) => ({ password, passwordAgain: password });

const canSignIn = async (username: string, password: string) => {
  const browser = portal.browser('wisselstad');
  const page = await browser.postOnly('/inloggen', { username, password });
  return page.location === '/';
};

it('ACC-47 mails the user name and the button to the address of the account, asked by name or address', async () => {
  const account = await newAccount(portal);
  expect((await ask(account.username)).text).toContain(forgotten.Text_Sent.nl);
  await ask(account.email.toUpperCase());
  const mails = await mailsTo(portal, account.email);
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    expect(mail.html).toContain('Account resetten');
    expect(mail.text).toContain(account.username);
  }
});

it('ACC-49 D.3 a link that was mailed to the old address ends when the sign-in copies a new one', async () => {
  const account = await newAccount(portal);
  const link = await resetLink(account);
  expect(await canSignIn(account.username, testPassword)).toBe(true);
  expect((await portal.browser('wisselstad').get(link)).text).toContain(
    forgotten.Title_NewPassword.nl,
  );
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('customer')
      .set({ email: 'verhuisd@voorbeeld.example' })
      .where('organisationId', '=', organisationId)
      .where('id', '=', account.customerId)
      .execute(),
  );
  expect(await canSignIn(account.username, testPassword)).toBe(true);
  const dead = await portal.browser('wisselstad').get(link);
  expect(dead.text).toContain(forgotten.Title_LinkDead.nl);
  expect(await canSignIn(account.username, testPassword)).toBe(true);
});

it('ACC-48 sets a new password by a link that works once', async () => {
  const account = await newAccount(portal);
  const link = await resetLink(account);
  const browser = portal.browser('wisselstad');
  const page = await browser.fill(link, twice('Nieuwe-Sleutel1'));
  expect(page.text).toContain(forgotten.Notice_PasswordSet.nl);
  expect(browser.cookies.has('klant')).toBe(false);
  expect(await canSignIn(account.username, testPassword)).toBe(false);
  expect(await canSignIn(account.username, 'Nieuwe-Sleutel1')).toBe(true);
  const again = await browser.get(link);
  expect(again.text).toContain(forgotten.Title_LinkDead.nl);
  expect(again.html).toContain('href="/inloggegevens-vergeten"');
});

it('ACC-48 PRF-50 keeps the rules of passwords, and refuses the old one', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  const link = await resetLink(account);
  const weak = await browser.fill(link, twice('welkom-01'));
  expect(weak.errorAt('password')).toBe(passwordLabels.Error_Capital.nl);
  const old = await browser.fill(link, twice(testPassword));
  expect(old.errorAt('password')).toBe(passwordLabels.Error_NotThePrevious.nl);
  const unequal = await browser.fill(link, { password: 'Nieuw-0001!', passwordAgain: 'Anders-1!' });
  expect(unequal.errorAt('passwordAgain')).toBe(passwordLabels.Error_PasswordsDiffer.nl);
  expect(await canSignIn(account.username, testPassword)).toBe(true);
});

it('ACC-48 ACC-B8 the link ends after an hour, when a newer one was asked, and when it is changed', async () => {
  const account = await newAccount(portal);
  const older = await resetLink(account);
  const newer = await resetLink(account);
  const browser = portal.browser('wisselstad');
  for (const dead of [older, `${newer.slice(0, -4)}AAAA`]) {
    expect((await browser.get(dead)).text).toContain(forgotten.Title_LinkDead.nl);
  }
  portal.clock.advance({ minutes: 59 });
  expect((await browser.get(newer)).text).toContain(forgotten.Title_NewPassword.nl);
  portal.clock.advance({ minutes: 1 });
  const late = await browser.post('/wachtwoord-instellen', {
    sleutel: newer.split('sleutel=')[1] ?? '',
    ...twice('Nieuwe-Sleutel1'),
  });
  expect(late.text).toContain(forgotten.Title_LinkDead.nl);
  expect(await canSignIn(account.username, testPassword)).toBe(true);
});

it('ACC-48 gives a link to only one of two who use it at once', async () => {
  const account = await newAccount(portal);
  const sleutel = (await resetLink(account)).split('sleutel=')[1] ?? '';
  const passwords = ['Eerste-Sleutel1', 'Tweede-Sleutel2'];
  const answers = await Promise.all(
    passwords.map((password) =>
      portal
        .browser('wisselstad')
        .postOnly('/wachtwoord-instellen', { sleutel, ...twice(password) }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422]);
});

it('ACC-B18 PRF-48 a new password ends all sessions and remembered ones', async () => {
  const account = await newAccount(portal);
  const browser = portal.browser('wisselstad');
  await browser.post('/inloggen', {
    username: account.username,
    password: testPassword,
    remember: 'on',
  });
  expect((await browser.postOnly('/sessie', {})).status).toBe(200);
  const link = await resetLink(account);
  await portal.browser('wisselstad').fill(link, twice('Nieuwe-Sleutel1'));
  expect((await browser.postOnly('/sessie', {})).status).toBe(401);
});

it('PRF-47 ADM-287 tells of a changed password by mail, to the address of the household, without the password', async () => {
  const account = await newAccount(portal);
  await portal.browser('wisselstad').fill(await resetLink(account), twice('Nieuwe-Sleutel1'));
  const mail = (await mailsTo(portal, account.email)).at(-1);
  expect(mail?.subject).toBe('Uw wachtwoord is gewijzigd');
  expect(mail?.text).not.toContain('Nieuwe-Sleutel1');
});

it('ADM-33 works while changing the password is switched off', async () => {
  const account = await newAccount(portal);
  const store = (positions: Record<string, boolean>) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches: positions }));
  await store({ changePassword: false, householdData: false });
  try {
    const link = await resetLink(account);
    await portal.browser('wisselstad').fill(link, twice('Nieuwe-Sleutel1'));
    expect(await canSignIn(account.username, 'Nieuwe-Sleutel1')).toBe(true);
  } finally {
    await store({});
  }
});

it('ACC-47 ACC-43 works during the lock, and ends it', async () => {
  const account = await newAccount(portal);
  for (let attempt = 0; attempt < 5; attempt += 1) await canSignIn(account.username, 'Verkeerd-1!');
  expect(await canSignIn(account.username, testPassword)).toBe(false);
  const link = await resetLink(account);
  await portal.browser('wisselstad').fill(link, twice('Nieuwe-Sleutel1'));
  expect(await canSignIn(account.username, 'Nieuwe-Sleutel1')).toBe(true);
});

it('ACC-B5 answers the same for who is unknown, and mails nobody', async () => {
  const account = await newAccount(portal);
  const known = await ask(account.username);
  const before = (await portal.mails()).length;
  for (const unknown of ['niemand-hier', 'niemand@voorbeeld.nl']) {
    const page = await ask(unknown);
    expect([page.location, page.text]).toEqual([known.location, known.text]);
  }
  expect((await portal.mails()).length).toBe(before);
});

it('ACC-28 tells an account without a password how it signs in, without a link to a password', async () => {
  const account = await newAccount(portal, { withoutPassword: true });
  await ask(account.email);
  const [mail] = await mailsTo(portal, account.email);
  expect(mail?.text).toContain('geen eigen wachtwoord');
  expect(mail?.text).not.toContain('wachtwoord-instellen');
});

it('ACC-28 refuses any password for an account without one', async () => {
  const account = await newAccount(portal, { withoutPassword: true });
  const page = await portal.browser('wisselstad').signIn(account.username);
  expect(page.text).toContain(login.Error_WrongPassword.nl);
});

it('ACC-17 ACC-47 sends an unconfirmed account its link to confirm', async () => {
  const account = await newAccount(portal, { confirmed: false });
  await ask(account.username);
  const [mail] = await mailsTo(portal, account.email);
  expect(linkIn(mail, '/account-aanmaken/bevestigen')).toContain('sleutel=');
});

it('ACC-47 sends one mailbox a few mails an hour', async () => {
  const account = await newAccount(portal);
  for (let time = 0; time < 8; time += 1) await ask(account.username);
  expect(await mailsTo(portal, account.email)).toHaveLength(5);
});

it('D.1 one mailbox is sent a few mails an hour, however its address is spelled', async () => {
  const account = await newAccount(portal);
  const spellings = [account.email, account.email.replace('.nl', '。nl')];
  for (const spelling of [...spellings, ...spellings, ...spellings, ...spellings]) {
    await ask(spelling);
  }
  expect(await mailsTo(portal, account.email)).toHaveLength(5);
});

it('ACC-47 asks to fill in something', async () => {
  const page = await ask('  ');
  expect(page.errorAt('emailOrUsername')).toBe('Dit is een verplicht veld.');
});

it('ACC-47 starts its links with the address of the organisation, whatever host was asked', async () => {
  const account = await newAccount(portal);
  await ask(account.username);
  const [mail] = await mailsTo(portal, account.email);
  const address = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('organisation')
      .select('canonicalAddress')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow(),
  );
  expect(mail?.text).toContain(`${address.canonicalAddress}/wachtwoord-instellen?sleutel=`);
});

const askCode = (customerNumber: string) =>
  portal.browser('wisselstad').fill('/activeercode-aanvragen', { customerNumber });

it('ACC-29 ACC-30 ACC-31 notes that a code is asked, from its template', async () => {
  const customer = await newCustomer(portal);
  const page = await portal.browser('wisselstad').get('/activeercode-aanvragen');
  expect(page.text).toContain('Huurdernummer (zie brief)');
  expect(page.text).toContain('Volgende');
  await askCode(` ${customer.number.toLowerCase()} `);
  const [entry, ...more] = await entriesOf(customer.id);
  expect(more).toEqual([]);
  expect(entry?.templateCode).toBe('CP_VERIFICATION_CODE');
});

it('ACC-34 ACC-32 GEN-37 the entry has group, template, service user, description and a task', async () => {
  const customer = await newCustomer(portal);
  await askCode(customer.number);
  const [entry] = await entriesOf(customer.id);
  expect(entry).toMatchObject({
    interactionGroup: 'HUUR',
    template: 'COM01',
    authorUserId: 'VOORDEUR',
    description: 'Verificatiecode aangevraagd',
    notes: '',
  });
  expect(entry?.taskNumber).toMatch(/^TK26-\d{6}$/);
});

it('ACC-32 GEN-35 makes no task when the organisation wants none, and one for the team it names', async () => {
  const [without, withTeam] = [await newCustomer(portal), await newCustomer(portal)];
  await changeTemplate({ createsTask: false });
  await askCode(without.number);
  await changeTemplate({ createsTask: true, taskTeam: 'Postkamer' });
  await askCode(withTeam.number);
  expect((await entriesOf(without.id))[0]?.taskNumber).toBeNull();
  const tasks = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('task')
      .select('team')
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', withTeam.id)
      .execute(),
  );
  expect(tasks).toEqual([{ team: 'Postkamer' }]);
});

it('ACC-B3 gives an unknown number the same answer, and notes nothing', async () => {
  const customer = await newCustomer(portal);
  const known = await askCode(customer.number);
  const unknown = await askCode('HM-BESTAAT-NIET');
  expect(known.text).toContain(newCode.Text_Asked.nl);
  expect([unknown.location, unknown.text]).toEqual([known.location, known.text]);
});

it('ACC-B4 notes once in 24 hours, with the same answer', async () => {
  const customer = await newCustomer(portal);
  await askCode(customer.number);
  portal.clock.advance({ hours: 23 });
  const second = await askCode(customer.number);
  expect(second.text).toContain(newCode.Text_Asked.nl);
  expect(await entriesOf(customer.id)).toHaveLength(1);
  portal.clock.advance({ hours: 1 });
  await askCode(customer.number);
  expect(await entriesOf(customer.id)).toHaveLength(2);
});

it('ACC-B4 notes once when asked several times at once', async () => {
  const customer = await newCustomer(portal);
  await Promise.all(Array.from({ length: 10 }, () => askCode(customer.number)));
  expect(await entriesOf(customer.id)).toHaveLength(1);
});

function entriesOf(customerId: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('interactionLogEntry')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .execute(),
  );
}

function changeTemplate(changes: { createsTask: boolean; taskTeam?: string }) {
  const row = { createsTask: changes.createsTask, taskTeam: changes.taskTeam ?? '' };
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('interactionTemplate')
      .values({
        organisationId,
        code: 'CP_VERIFICATION_CODE',
        interactionGroup: 'HUUR',
        template: 'COM01',
        description: 'Verificatiecode aangevraagd',
        icon: 'mail',
        ...row,
      })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doUpdateSet(row))
      .execute(),
  );
}
