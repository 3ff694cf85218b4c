import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  linkIn,
  mailsTo,
  newAccount,
  storedAccount,
  storedCustomer,
  testPassword,
} from '../../../test/support/accounts.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { interactionsOf } from '../../../test/support/interactions.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

const linkPath = '/gegevens/email-bevestigen';

let portal: TestPortal;
let browser: Browser;
let who: Awaited<ReturnType<typeof newAccount>>;
let newEmail: string;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  who = await newAccount(portal);
  newEmail = `nieuw-${who.username}@voorbeeld.nl`;
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: who.username });
});

const ask = (email = newEmail, password = testPassword) =>
  browser.fill('/gegevens/email', { email, password });
const linkTo = async (email: string) => linkIn((await mailsTo(portal, email)).at(-1), linkPath);
const addresses = async () => ({
  portal: (await storedAccount(portal, who.id)).email,
  record: (await storedCustomer(portal, who.customerId)).email,
});
const unchanged = () => ({ portal: who.email, record: who.email });

it('PRF-28 PRF-30 ADM-284 with the password a mail with an activation link goes to the new address', async () => {
  const dialog = await browser.get('/gegevens/email');
  expect(dialog.text).toContain('E-mailadres wijzigen');
  expect(dialog.text).toContain('een e-mail met een activeringslink naar het nieuwe adres');
  expect(dialog.text).toMatch(/Wachtwoord .*Versturen .*Annuleren/);
  const page = await ask();
  expect(page.text).toContain('Wij hebben een e-mail gestuurd naar uw nieuwe adres.');
  const [mail, ...others] = await mailsTo(portal, newEmail);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('Bevestig uw nieuwe e-mailadres');
  expect(await mailsTo(portal, who.email)).toEqual([]);
});

it('PRF-31 PRF-33 PRF-4 the old address stays valid until the link is followed; then both change, and the old one is told', async () => {
  await ask();
  const link = await linkTo(newEmail);
  expect(await addresses()).toEqual(unchanged());
  await browser.get(link);
  expect(await addresses()).toEqual(unchanged());
  expect((await browser.fill(link, {})).text).toContain('Uw nieuwe e-mailadres is actief');
  expect(await addresses()).toEqual({ portal: newEmail, record: newEmail });
  expect((await interactionsOf(portal, who.customerId)).map(({ code }) => code)).toEqual([
    'CP_EMAIL_CHANGED',
  ]);
  const [told] = await mailsTo(portal, who.email);
  expect(told?.subject).toBe('Uw e-mailadres is gewijzigd');
});

it('PRF-32 the page shows that a change waits, with the address masked', async () => {
  await ask();
  const { text } = await browser.get('/gegevens');
  expect(text).toContain('Uw nieuwe e-mailadres wacht op bevestiging');
  expect(text).toContain('ni•••@voorbeeld.nl');
  expect(text).not.toContain(newEmail);
});

it('PRF-32 PRF-B10 a change that waits can be sent again, and taken back; older links stop working', async () => {
  await ask();
  const first = await linkTo(newEmail);
  await browser.fill('/gegevens', {}, '/gegevens/email/opnieuw');
  const second = await linkTo(newEmail);
  expect(second).not.toBe(first);
  expect((await browser.get(first)).text).toContain('Deze link werkt niet meer');
  const cancelled = await browser.post('/gegevens/email/annuleren', {});
  expect(cancelled.text).toContain('De wijziging is geannuleerd.');
  expect(cancelled.text).not.toContain('wacht op bevestiging');
  expect((await browser.get(second)).text).toContain('Deze link werkt niet meer');
  expect(await addresses()).toEqual(unchanged());
});

it('PRF-B10 a second change makes the first link invalid', async () => {
  await ask();
  const first = await linkTo(newEmail);
  await ask(`tweede-${newEmail}`);
  const page = await browser.post(linkPath, { sleutel: String(first.split('=')[1]) });
  expect(page.text).toContain('Deze link werkt niet meer');
  expect(await addresses()).toEqual(unchanged());
  await browser.fill(await linkTo(`tweede-${newEmail}`), {});
  expect((await addresses()).portal).toBe(`tweede-${newEmail}`);
});

it('PRF-B11 the link works for who is not signed in; clicked twice it says that it is done already', async () => {
  await ask();
  const link = await linkTo(newEmail);
  const visitor = portal.browser('wisselstad');
  expect((await visitor.fill(link, {})).text).toContain('Uw nieuwe e-mailadres is actief');
  expect((await visitor.get(link)).text).toContain('Dit is al gedaan');
});

it('PRF-33 OP-11 the link works seven days', async () => {
  await ask();
  const link = await linkTo(newEmail);
  const now = portal.clock.now();
  portal.clock.advance({ days: 7, minutes: 1 });
  const page = await portal.browser('wisselstad').get(link);
  portal.clock.set(now);
  expect(page.text).toContain('Deze link werkt niet meer');
  expect((await portal.browser('wisselstad').get(link)).text).toContain('Klik op de knop');
});

it('PRF-B12 when the record cannot be written nothing is activated, and the link stays usable', async () => {
  await ask();
  const link = await linkTo(newEmail);
  const owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  await owner.query(
    `alter table customer add constraint out_of_order check (email is distinct from '${newEmail}')`,
  );
  const page = await browser.fill(link, {});
  expect(page.status).toBe(500);
  expect(page.text).toContain('Probeer het straks nog eens.');
  expect(await addresses()).toEqual(unchanged());
  await owner.query('alter table customer drop constraint out_of_order');
  await owner.end();
  await browser.fill(link, {});
  expect(await addresses()).toEqual({ portal: newEmail, record: newEmail });
});

describe('what is refused', () => {
  it('PRF-27 PRF-29 with a wrong or no password nothing is sent and nothing changes', async () => {
    const wrong = await ask(newEmail, 'Iets-Anders-9!');
    expect(wrong.errorAt('password')).toContain('Dit wachtwoord klopt niet.');
    expect(wrong.valueOf('email')).toBe(newEmail);
    expect((await ask(newEmail, '')).errorAt('password')).toBe('Dit is een verplicht veld.');
    expect(await mailsTo(portal, newEmail)).toEqual([]);
    expect((await browser.get('/gegevens')).text).not.toContain('wacht op bevestiging');
  });

  it.each(['', 'nieuw', 'nieuw@', 'nieuw @voorbeeld.nl', 'nieuw@voorbeeld'])(
    'PRF-26 %j is no address',
    async (email) => {
      const page = await ask(email);
      expect(page.status).toBe(422);
      expect(page.errorAt('email')).toBeDefined();
    },
  );

  it('PRF-B9 the address that is in use already: a message and no mail', async () => {
    const page = await ask(who.email.toUpperCase().replace('VOORBEELD.NL', 'voorbeeld.nl'));
    expect(page.errorAt('email')).toBe('Dit is al uw e-mailadres.');
    expect((await portal.mails()).filter(({ to }) => to === who.email)).toEqual([]);
  });

  it('PRF-B13 five wrong passwords count as failed sign-ins: here and at the door nothing is let through', async () => {
    for (const _attempt of [1, 2, 3, 4]) await ask(newEmail, 'Iets-Anders-9!');
    const fifth = await ask(newEmail, 'Iets-Anders-9!');
    expect(fifth.errorAt('password')).toContain('vijf keer achter elkaar');
    expect((await ask()).errorAt('password')).toContain('vijf keer achter elkaar');
    const door = portal.browser('wisselstad');
    expect((await door.signIn(who.username, testPassword)).text).toContain(
      'vijf keer achter elkaar',
    );
    portal.clock.advance({ minutes: 16 });
    await signInAs(portal, browser, { role: 'customer', username: who.username });
    expect((await ask()).text).toContain('wacht op bevestiging');
  });

  it('PRF-B13 the right password starts the count anew', async () => {
    for (const _attempt of [1, 2, 3, 4]) await ask(newEmail, 'Iets-Anders-9!');
    await ask();
    await ask(newEmail, 'Iets-Anders-9!');
    const door = await portal.browser('wisselstad').signIn(who.username, testPassword);
    expect(door.location).toBe('/');
  });

  it('PRF-30 no more than five of these mails an hour', async () => {
    for (const number of [1, 2, 3, 4, 5]) await ask(`${number}-${newEmail}`);
    const page = await ask(`6-${newEmail}`);
    expect(page.text).toContain('al een paar keer een e-mail gestuurd');
    expect(await mailsTo(portal, `6-${newEmail}`)).toEqual([]);
  });
});

describe('telephone number and address changed at the same time', () => {
  it('PRF-35 ADM-285 the new number is told to the old address, the link goes to the new one', async () => {
    await ask();
    await browser.fill('/gegevens/telefoon', { telephone: '0612345678' });
    expect((await mailsTo(portal, who.email)).map(({ subject }) => subject)).toEqual([
      'Uw telefoonnummer is gewijzigd',
    ]);
    expect((await mailsTo(portal, newEmail)).map(({ subject }) => subject)).toEqual([
      'Bevestig uw nieuwe e-mailadres',
    ]);
  });

  it('PRF-35 PRF-25 once the new address is active, it is told there', async () => {
    await ask();
    await browser.fill(await linkTo(newEmail), {});
    await browser.fill('/gegevens/telefoon', { telephone: '0612345678' });
    const subjects = (await mailsTo(portal, newEmail)).map(({ subject }) => subject);
    expect(subjects).toEqual(['Bevestig uw nieuwe e-mailadres', 'Uw telefoonnummer is gewijzigd']);
  });
});

describe('an account without a password', () => {
  beforeEach(async () => {
    who = await newAccount(portal, { withoutPassword: true });
    newEmail = `nieuw-${who.username}@voorbeeld.nl`;
    await signInAs(portal, browser, { role: 'customer', username: who.username });
  });

  it('PRF-27 ACC-28 after a fresh sign-in it needs no password', async () => {
    expect((await browser.get('/gegevens/email')).text).not.toContain('Wachtwoord');
    await browser.fill('/gegevens/email', { email: newEmail });
    expect(await mailsTo(portal, newEmail)).toHaveLength(1);
  });

  it('PRF-27 ACC-28 otherwise it signs in at its provider first', async () => {
    const form = await browser.get('/gegevens/email');
    expect(form.status).toBe(200);
    portal.clock.advance({ minutes: 20 });
    const proof = '/veiligheid/bevestigen?terug=%2Fgegevens%2Femail';
    expect((await browser.get('/gegevens/email')).location).toBe(proof);
    expect((await browser.post('/gegevens/email', { email: newEmail })).location).toBe(proof);
    expect(await mailsTo(portal, newEmail)).toEqual([]);
  });
});
