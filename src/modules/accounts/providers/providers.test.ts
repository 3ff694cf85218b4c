import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startIdentityProvider } from '../../../../demo/stand-ins/identity-provider/identity-provider.ts';
import { Visitor } from '../../../../demo/stand-ins/identity-provider/visitor.ts';
import type { StandIn } from '../../../../demo/stand-ins/stand-in.ts';
import { mailsTo, newCustomer } from '../../../../test/support/accounts.ts';
import {
  breakOffAtProvider,
  pointAt,
  signInAtProvider,
} from '../../../../test/support/at-provider.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

describe('an account with Facebook or another provider', () => {
  let standIn: StandIn;
  let portal: TestPortal;
  let browser: Browser;
  /** A customer without an account for every test, his e-mail address as it is known and the one that he enters. */
  let codes: { customerNumber: string; activationCode: string };
  let knownAddress: string;
  let address: string;

  beforeAll(async () => {
    [portal, standIn] = await Promise.all([startTestPortal(), startIdentityProvider()]);
  });
  afterAll(() => Promise.all([portal.close(), standIn.stop()]));

  beforeEach(async () => {
    const name = randomUUID();
    knownAddress = `${name}@voorbeeld.example`;
    address = `nieuw-${name}@voorbeeld.example`;
    const { number, code } = await newCustomer(portal, { email: knownAddress });
    codes = { customerNumber: number, activationCode: code };
    browser = portal.browser('wisselstad');
    await pointAt(portal, standIn);
    // The people at the provider are the same in every test, and known to nobody here.
    await portal.inside('wisselstad', (write) => write.deleteFrom('accountIdentity').execute());
  });

  const leave = (at: Browser, key = 'facebook', terug = '') =>
    at.post(`/inloggen/met/${key}`, { terug });

  async function signedUp(at: Browser, key = 'facebook', username = 'noor'): Promise<Page> {
    await signInAtProvider(at, await leave(at, key), username);
    await at.fill('/account-aanmaken', codes);
    return at.fill('/account-aanmaken/via', { email: address, emailAgain: address });
  }

  const accountNamed = (username: string) =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('account')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('usernameKey', '=', username)
        .executeTakeFirst(),
    );

  it('ACC-22 the sign-in page has a button for Facebook, and a page of ours leads on to it', async () => {
    expect((await browser.get('/inloggen')).text).toContain('Inloggen met Facebook');
    const page = await leave(browser);
    expect(page.text).toContain('Verder naar Facebook');
    expect(page.html).toContain(`${standIn.url}/facebook/`);
  });

  it('ACC-23 an identity that is not linked leads to the identification page with its check', async () => {
    const page = await signInAtProvider(browser, await leave(browser), 'noor');
    expect(page.location).toBe('/account-aanmaken');
    expect(page.text).toContain('Bent u de brief met de activeercode kwijt?');
    const refused = await browser.fill('/account-aanmaken', { ...codes, activationCode: 'FOUT' });
    expect(refused.text).toContain('Wij konden uw gegevens niet controleren');
    expect((await browser.get('/account-aanmaken/via')).location).toBe(
      '/account-aanmaken?melding=CreateAccount.Notice_StartAgain',
    );
  });

  it('ACC-24 only the e-mail address is asked, twice, the known one filled in', async () => {
    await signInAtProvider(browser, await leave(browser), 'noor');
    const page = await browser.fill('/account-aanmaken', codes);
    expect(page.location).toBe('/account-aanmaken/via');
    expect(page.valueOf('email')).toBe(knownAddress);
    expect(page.html).not.toMatch(/name="(username|password)"/);
    const unequal = await browser.fill('/account-aanmaken/via', {
      email: address,
      emailAgain: 'anders@voorbeeld.example',
    });
    expect(unequal.status).toBe(422);
    expect(unequal.errorAt('emailAgain')).toContain('niet gelijk');
    expect(await accountNamed(address)).toBeUndefined();
  });

  it('ACC-25 ACC-26 is signed in at once on the home page, with the e-mail address as user name', async () => {
    const page = await signedUp(browser);
    expect(page.location).toBe('/');
    expect((await browser.get('/veiligheid')).status).toBe(200);
    expect(await accountNamed(address)).toMatchObject({ username: address, passwordHash: null });
  });

  it('ACC-25 a second press makes one account and lands on the home page too', async () => {
    await signInAtProvider(browser, await leave(browser), 'noor');
    await browser.fill('/account-aanmaken', codes);
    const formKey = (await browser.get('/account-aanmaken/via')).valueOf('formKey') ?? '';
    const fields = { formKey, email: address, emailAgain: address };
    const [first, second] = await Promise.all([
      browser.postOnly('/account-aanmaken/via', fields),
      browser.postOnly('/account-aanmaken/via', fields),
    ]);
    expect([first?.location, second?.location]).toEqual(['/', '/']);
    expect(await mailsTo(portal, address)).toHaveLength(1);
  });

  it('ACC-27 later signs in with the button alone, and comes back where he wanted to go', async () => {
    const visitor = new Visitor();
    await signInAtProvider(browser, await leave(browser), 'noor', visitor);
    await browser.fill('/account-aanmaken', codes);
    await browser.fill('/account-aanmaken/via', { email: address, emailAgain: address });
    const later = portal.browser('wisselstad');
    const page = await signInAtProvider(
      later,
      await leave(later, 'facebook', '/veiligheid'),
      'noor',
      visitor,
    );
    expect(page.location).toBe('/veiligheid');
  });

  it('ACC-27 works the same with a provider of OpenID Connect', async () => {
    expect((await signedUp(browser, 'demo')).location).toBe('/');
    const later = portal.browser('wisselstad');
    expect((await signInAtProvider(later, await leave(later, 'demo'), 'noor')).location).toBe('/');
  });

  it('OP-8 the address entered is used for other mail only after its link was followed', async () => {
    await signedUp(browser);
    const before = await accountNamed(address);
    expect(before?.email).not.toBe(address);
    const [mail] = await mailsTo(portal, address);
    const [link = ''] =
      /\/account-aanmaken\/email-bevestigen\?sleutel=[\w-]+/.exec(mail?.text ?? '') ?? [];
    await browser.get(link);
    expect((await accountNamed(address))?.email).toBe(before?.email);
    const done = await browser.fill(link, {});
    expect(done.text).toContain('Uw e-mailadres is bevestigd');
    expect(await accountNamed(address)).toMatchObject({ email: address, emailInvalid: false });
    expect((await browser.get(link)).text).toContain('Deze link werkt niet meer');
  });

  it('OP-8 who did not follow the link can have it sent again, and nothing else goes there', async () => {
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('customer')
        .set({ email: null })
        .where('organisationId', '=', organisationId)
        .where('customerNumber', '=', codes.customerNumber)
        .execute(),
    );
    await signedUp(browser);
    const elsewhere = portal.browser('wisselstad');
    await signInAtProvider(elsewhere, await leave(elsewhere), 'noor');
    await portal
      .inside('wisselstad', (write) =>
        write.selectFrom('outgoingMail').select('recipient').where('recipient', '=', '').execute(),
      )
      .then((mails) => expect(mails).toEqual([]));
    await browser.fill('/veiligheid', {}, '/veiligheid/email-opnieuw');
    const mails = await mailsTo(portal, address);
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Bevestig uw e-mailadres'),
      expect.stringContaining('Bevestig uw e-mailadres'),
    ]);
  });

  it('ACC-28 an account of a provider has no password to ask, and proves itself anew at the provider', async () => {
    await signedUp(browser);
    portal.clock.advance({ minutes: 20 });
    const asked = await browser.get('/veiligheid/passkey');
    expect(asked.location).toContain('/veiligheid/bevestigen');
    expect(asked.html).not.toContain('name="password"');
    const before = browser.cookies.get('klant');
    const leaving = await browser.fill(asked.location, {}, '/veiligheid/bevestigen/met/facebook');
    const page = await signInAtProvider(browser, leaving, 'noor');
    expect(page.location).toBe('/veiligheid/passkey');
    expect(browser.cookies.get('klant')).not.toBe(before);
  });

  it('ACC-28 a fresh sign-in of somebody else at the provider proves nothing', async () => {
    await signedUp(browser);
    portal.clock.advance({ minutes: 20 });
    const leaving = await browser.post('/veiligheid/bevestigen/met/facebook', {
      terug: '/veiligheid/passkey',
    });
    const page = await signInAtProvider(browser, leaving, 'bram');
    expect(page.text).toContain('met een ander account');
    expect((await browser.get('/veiligheid/passkey')).location).toContain('/veiligheid/bevestigen');
  });

  it('ACC-28 a forgotten password of such an account is answered with how it signs in', async () => {
    await signedUp(browser);
    await browser.fill('/inloggegevens-vergeten', { emailOrUsername: address });
    const mails = [...(await mailsTo(portal, knownAddress)), ...(await mailsTo(portal, address))];
    const subjects = mails.map(({ subject }) => subject);
    expect(subjects).toContainEqual(expect.stringContaining('Zo logt u in'));
    expect(subjects).not.toContainEqual(expect.stringContaining('Uw inloggegevens'));
  });

  it('ACC-B14 breaking off at Facebook leads back to the sign-in page with a message', async () => {
    const page = await breakOffAtProvider(browser, await leave(browser));
    expect(page.text).toContain('U hebt het inloggen bij Facebook afgebroken');
    expect(page.html).toContain('action="/inloggen"');
    expect(browser.cookies.has('klant')).toBe(false);
    expect(browser.cookies.has('aanmelden-via')).toBe(false);
  });

  it('ACC-B14 Facebook that does not answer leads back to the sign-in page with a message', async () => {
    const gone = await startIdentityProvider();
    await gone.stop();
    await pointAt(portal, gone);
    const page = await leave(browser);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Facebook geeft nu geen antwoord');
    expect(page.html).toContain('action="/inloggen"');
  });

  it('ACC-B15 an identity that was linked to another household meanwhile is refused neutrally', async () => {
    await signInAtProvider(browser, await leave(browser), 'noor');
    await browser.fill('/account-aanmaken', codes);
    const { accountId } = await signInAs(portal, portal.browser('wisselstad'), {
      role: 'customer',
      username: 'HM-OTHER',
    });
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .insertInto('accountIdentity')
        .values({
          organisationId,
          accountId: accountId ?? '',
          provider: 'facebook',
          issuer: 'https://www.facebook.com',
          subject: 'facebook-noor',
          linkedAt: portal.clock.now(),
        })
        .execute(),
    );
    const page = await browser.fill('/account-aanmaken/via', {
      email: address,
      emailAgain: address,
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Wij kunnen geen account voor u maken met deze aanmelding');
    expect(await accountNamed(address)).toBeUndefined();
  });

  it('ACC-21 ACC-B15 a household that has an account gets no second one by way of Facebook', async () => {
    await signedUp(browser);
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('activationCode')
        .set({ usedAt: null })
        .where('organisationId', '=', organisationId)
        .execute(),
    );
    const other = portal.browser('wisselstad');
    await signInAtProvider(other, await leave(other), 'bram');
    expect((await other.fill('/account-aanmaken', codes)).text).toContain('U hebt al een account');
  });

  it('ACC-46 a manual block refuses the button too', async () => {
    await signedUp(browser);
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('account')
        .set({ blockedAt: portal.clock.now(), blockReason: 'misbruik' })
        .where('organisationId', '=', organisationId)
        .where('usernameKey', '=', address)
        .execute(),
    );
    const later = portal.browser('wisselstad');
    const page = await signInAtProvider(later, await leave(later), 'noor');
    expect(page.text).toContain('Uw account is geblokkeerd');
    expect(later.cookies.has('klant')).toBe(false);
  });

  it('ACC-B18 the answer of a provider counts once, and only in the browser that left', async () => {
    const visitor = new Visitor();
    const leaving = await leave(browser);
    const other = portal.browser('wisselstad');
    const stolen = await signInAtProvider(other, leaving, 'noor', visitor);
    expect(stolen.text).toContain('begon in een andere browser');
    await signInAtProvider(browser, await leave(browser), 'noor', visitor);
    expect(browser.cookies.has('aanbieder')).toBe(false);
    expect((await browser.get('/inloggen/met/facebook/terug?code=x&state=y')).text).toContain(
      'Het inloggen duurde te lang',
    );
  });

  it('ACC-B14 a stand-in signs nobody in outside the demo', async () => {
    const store = (demo: boolean, settingsVersion: number) =>
      portal.inside('wisselstad', (write, organisationId) =>
        write
          .updateTable('organisation')
          .set({ demo, settingsVersion })
          .where('id', '=', organisationId)
          .execute(),
      );
    await store(false, 99);
    expect((await leave(browser)).text).toContain('Facebook geeft nu geen antwoord');
    await store(true, 100);
  });
});
